import type { Bilingual } from "../base/bilingual.ts";
import type { Theme } from "../model/leaves.ts";
import { departmentForTheme, departmentOf, touchedThemes } from "./conversation.ts";
import { rowsFrom } from "./rows.ts";
import { subject } from "./subjects.ts";
import { departmentName } from "./wording.ts";
import type { World } from "./world.ts";

/** A theme that this kind of initiative touches. */
export interface ThemeSubject {
  readonly world: World;
  readonly theme: Theme;
}

const NAMES: Readonly<Record<Theme, Bilingual>> = {
  money: { en: "money", es: "dinero" },
  law: { en: "law", es: "cuestiones legales" },
  systems: { en: "systems", es: "sistemas" },
  supply: { en: "supply", es: "suministro" },
  people: { en: "people", es: "personas" },
  service: { en: "customer service", es: "atención a clientes" },
};

const row = rowsFrom<ThemeSubject>(({ world }) => [world.initiative.at]);

export const theme = subject<ThemeSubject>({
  name: "theme",
  variable: "theme",
  says: { en: "A theme that the initiative touches", es: "Un tema que la iniciativa toca" },
  instances: (world) => touchedThemes(world).map((one) => ({ world, theme: one })),
  id: ({ theme: one }) => `theme:${one}`,
  department: ({ world, theme: one }) => departmentForTheme(world, one),
  at: ({ world }) => world.initiative.at,
  facts: {
    name: row("text", ["The theme", "El tema"], ({ theme: one }) => one, { bilingual: ({ theme: one }) => NAMES[one] }),
    department: row(
      "text",
      ["Who answers for it, or usually would", "Quién responde de él, o lo haría"],
      ({ world, theme: one }) => departmentForTheme(world, one),
      {
        bilingual: ({ world, theme: one }) => departmentName(world, departmentForTheme(world, one)),
      },
    ),
    has_owner: row(
      "bool",
      ["Some department says that it answers for it", "Algún área dice que responde de él"],
      ({ world, theme: one }) => {
        const department = departmentOf(world, departmentForTheme(world, one));
        return department?.answersFor.includes(one) ?? false;
      },
    ),
  },
});
