import type { Entry } from "./entry.ts";
import type { SAID_EN } from "./said-en.ts";

/** Lo que en español ocupa el lugar de una declaración que un dato solo nombra, y de un texto que nadie ha dado. */
export const SAID_ES: Readonly<Record<keyof typeof SAID_EN, Entry>> = {
  "said-value": "algo",
  "said-none": "que no hay",
  "said-unknown": "que no se sabe",
  "said-nothing": "nada",
  "said-evidence": "una fuente",
  "said-assumed": "se supone",
  "said-empty": "no se dice",
};
