import type { Bilingual } from "../base/bilingual.ts";
import type { Moved } from "./world.ts";

/** `margin: 1.1, now 0.4`: the fact under its own name, as whoever wrote `given:` called it. */
export function movedName({ fact, was, now }: Moved): Bilingual {
  const [then, today] = [valueName(was), now === undefined ? undefined : valueName(now)];
  return {
    en: `${fact}: ${then}, now ${today ?? "not known"}`,
    es: `${fact}: ${then}, ahora ${today ?? "sin saber"}`,
  };
}

function valueName(value: number | string | boolean): string {
  return typeof value === "number" ? String(Number(value.toPrecision(4))) : String(value);
}
