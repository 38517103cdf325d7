import { plain } from "../../claims/token.ts";
import { idFrom } from "./named.ts";
import { isNotKnown, type Listener, type Understood } from "./understood.ts";

/** A department by the name that people use, and what such departments usually hold. */
export interface Area {
  readonly id: string;
  readonly title: string;
  readonly holds: Holding;
}

/** What is asked of a department first; `other`: nobody can tell from its name. */
export type Holding = "goods" | "people" | "systems" | "money" | "sites" | "other";

/** By the beginnings of words, accents away. */
const USUAL: readonly (readonly [Holding, string])[] = [
  ["goods", "logist almacen warehouse fulfil operat operac dispatch expedic suppl compras aprovision"],
  ["people", "support soporte atenc care call contact servic customer cliente"],
  ["systems", "it sistem system tech tecnolog informat digital web data datos"],
  ["money", "financ finanz control contab account tesorer treasur riesg risk"],
  ["sites", "store tienda retail shop sucursal oficina branch"],
];

export function areaNamed(name: string): Area {
  const said = name.trim();
  const title = said.charAt(0).toUpperCase() + said.slice(1);
  const words = plain(title).split(/[^\p{L}\p{N}]+/u);
  const usual = USUAL.find(([, beginnings]) =>
    beginnings
      .split(" ")
      .some((beginning) => words.some((word) => (beginning === "it" ? word === "it" : word.startsWith(beginning)))),
  );
  return { id: idFrom(title), title, holds: usual?.[0] ?? "other" };
}

/** Names with commas between them, `and` or `y` before the last. */
export function readAreas(text: string, { say }: Listener): Understood<readonly Area[]> {
  if (isNotKnown(text)) return { value: [], said: say("init-areas-unknown") };
  const names = text.split(/\s*[,;]\s*(?:and\s+|y\s+|e\s+)?|\s+(?:and|y|e)\s+/i).filter((name) => name.trim() !== "");
  const areas = names.map(areaNamed);
  const nameless = areas.find(({ id }) => id === "");
  if (nameless || areas.length === 0) return { refused: say("init-areas-form", { found: text.trim() }) };
  const once = areas.filter(({ id }, index) => areas.findIndex((other) => other.id === id) === index);
  return { value: once, said: once.map(({ title }) => title).join(", ") };
}
