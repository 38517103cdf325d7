import type { Language } from "../base/bilingual.ts";
import { plural } from "./plural.ts";
import { type English, TEXTS } from "./texts.ts";

/** A text of the catalogue. */
export type TextId = keyof English;

type SlotsIn<T extends string> = T extends `${string}{${infer Slot}}${infer Rest}` ? Slot | SlotsIn<Rest> : never;
type SlotsOf<E> = E extends string ? SlotsIn<E> : E extends { other: infer O extends string } ? SlotsIn<O> : never;

/** The {placeholders} that a text needs. */
type Slots<Id extends TextId> = Readonly<Record<SlotsOf<English[Id]>, string>>;

type Needs<Id extends TextId> = [SlotsOf<English[Id]>] extends [never] ? [] : [slots: Slots<Id>, count?: number];

/** Says the texts of one language. `count` chooses between one and several. */
export type Speaker = <Id extends TextId>(id: Id, ...needs: Needs<Id>) => string;

export function speaker(language: Language): Speaker {
  const texts = TEXTS[language]();
  return (id, ...needs) => {
    const [slots = {}, count = 0]: readonly [Readonly<Record<string, string>>?, number?] = needs;
    const entry = texts[id];
    if (entry === undefined) throw new RangeError(`no text ${id}`);
    const template = typeof entry === "string" ? entry : plural(count, entry);
    return template.replace(/\{([a-zA-Z0-9]+)\}/g, (_, name: string) => slots[name] ?? "");
  };
}
