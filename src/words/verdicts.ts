import type { Language } from "../base/bilingual.ts";
import { speaker } from "./catalogue.ts";

export type VerdictId = "ready" | "conditional" | "not-ready" | "undecided";

/** Kinds of initiative whose Spanish word is masculine: lanzamiento, precio, proceso, sistema, proveedor, ahorro. */
const MASCULINE: ReadonlySet<string> = new Set(["launch", "price", "process", "system", "supplier", "saving"]);

/** The verdict of an initiative of this kind: *aún no está lista* (una campaña), *listo* (un lanzamiento). */
export function verdictText(verdict: VerdictId, kind: string, language: Language): string {
  const text = speaker(language)(`verdict-${verdict}`);
  return language === "es" && MASCULINE.has(kind) ? text.replace("lista", "listo") : text;
}
