import type { Language } from "../base/bilingual.ts";
import type { About } from "./define.ts";

const SCALARS = ["string", "number", "boolean"];

/** The keys of a quantity that is written as a map, as a validator judges them. */
export const QUANTITY_KEY_RULES = {
  unknown: true,
  ask: { type: "string" },
  range: { type: ["string", "number"] },
  moves_with: { type: "string" },
  times: { type: SCALARS },
};

/** What each of them means. */
const QUANTITY_ABOUT = {
  unknown: ["Nobody knows it yet: never zero, never green", "Nadie lo sabe todavía: nunca es cero ni da luz verde"],
  ask: ["Who would know it", "Quién lo sabría"],
  range: ["Nine times in ten between these two", "Nueve de cada diez veces, entre estos dos"],
  moves_with: [
    "The driver of `batuta.yaml` with which it rises and falls",
    "El factor de `batuta.yaml` con el que sube y baja",
  ],
  times: ["Multiply it by the driver's own value too", "Multiplicarlo además por el valor del factor"],
} as const satisfies Readonly<Record<keyof typeof QUANTITY_KEY_RULES, About>>;

/** The same keys as an editor tells them; `example`: of the quantity itself. */
export function quantityKeys(language: Language, example?: string) {
  const about = (key: keyof typeof QUANTITY_ABOUT) => ({ description: QUANTITY_ABOUT[key][language === "es" ? 1 : 0] });
  const { ask, range, moves_with: movesWith, times } = QUANTITY_KEY_RULES;
  return {
    unknown: { ...about("unknown"), examples: ["yes"] },
    ask: { ...ask, ...about("ask"), examples: ["logistics"] },
    range: { ...range, ...about("range"), ...(example === undefined ? {} : { examples: [example] }) },
    moves_with: { ...movesWith, ...about("moves_with"), examples: ["es-demand"] },
    times: { ...times, ...about("times"), examples: ["yes"] },
  };
}

/** A text in each language, as a validator judges it. */
export const NAME_RULES = { en: { type: SCALARS }, es: { type: SCALARS } };

/** The same as an editor tells it. */
export function namesIn(language: Language) {
  const [english, spanish] = language === "es" ? ["En inglés", "En español"] : ["In English", "In Spanish"];
  return { en: { ...NAME_RULES.en, description: english }, es: { ...NAME_RULES.es, description: spanish } };
}
