import { readPlain } from "../../claims/read-plain.ts";
import { sentencesOf } from "../../claims/sentence.ts";
import type { Token } from "../../claims/token.ts";
import { themesOf } from "../../facts/claim-themes.ts";
import { idFrom } from "./named.ts";
import { isNotKnown, type Listener, type Understood } from "./understood.ts";

/** What customers are told, as a promise is declared; no term where the words have no time to measure them by. */
export interface Promised {
  readonly topic: string;
  readonly wording: string;
  /** `24 h`, `2 working days`. */
  readonly atMost: string | undefined;
}

/** `undefined`: nothing is promised, or nobody knows yet. */
export function readPromise(text: string, { say }: Listener): Understood<Promised | undefined> {
  const wording = text.trim();
  if (isNotKnown(wording)) return { value: undefined, said: say("init-promise-unknown") };
  if (/^(?:none|nothing|nada|ninguna)$/i.test(wording)) return { value: undefined, said: say("init-promise-none") };
  const tokens = readPlain(wording).flatMap((passage) => sentencesOf(passage).flatMap((sentence) => sentence.tokens));
  const time = tokens.find(({ is }) => is === "time");
  const [theme] = themesOf(wording);
  if (!time) {
    const topic = theme ?? (idFrom(wording).split("-").slice(0, 4).join("-") || "promise");
    return { value: { topic, wording, atMost: undefined }, said: say("init-promise-words", { topic }) };
  }
  const topic = `${theme ?? "delivery"}-time`;
  const atMost = timeOf(time);
  return { value: { topic, wording, atMost }, said: say("init-promise-said", { topic, time: atMost }) };
}

/** The time as files write it. */
function timeOf({ value = 0, isWorking = false }: Token): string {
  if (isWorking) return `${value / 24} working days`;
  if (value < 1) return `${Math.round(value * 60)} min`;
  return value > 72 && value % 24 === 0 ? `${value / 24} days` : `${value} h`;
}
