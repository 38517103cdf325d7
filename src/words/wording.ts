import type { Bilingual } from "../base/bilingual.ts";
import type { Problem } from "../base/problem.ts";
import { type DriverWords, driverText } from "./drivers.ts";
import { type Precision, type Values, type Voice, say } from "./fill.ts";
import { type Declaration, askText, assumedText, missingText, untoldText } from "./missing.ts";
import { problemWords } from "./problems.ts";
import { type TermWords, termText } from "./terms.ts";
import { type GapWords, type PartWords, gapText, partText } from "./ways.ts";

/** What makes the sentences of a result in one voice; injected, so that the result itself needs no words. */
export function wording(voice: Voice) {
  return {
    say: (template: Bilingual, values: Values, precision: Precision = "rounded") =>
      say(template, values, voice, precision),
    term: (term: TermWords) => termText(term, voice.language, voice.asOf),
    missing: (declaration: Declaration) => missingText(declaration, voice.language),
    assumed: (declaration: Declaration & { readonly value: string }) => assumedText(declaration, voice.language),
    untold: (title: string) => untoldText(title, voice.language),
    ask: (who: string | undefined, numbers: number) => askText(who, numbers, voice.language),
    part: (part: PartWords) => partText(part, voice.language, voice.asOf),
    gap: (gap: GapWords) => gapText(gap, voice),
    driver: (driver: DriverWords) => driverText(driver, voice.language, voice.asOf),
    problem: (problem: Problem) => {
      const { what, mend } = problemWords(problem, voice.language);
      return mend === undefined ? what : `${what} → ${mend}`;
    },
  };
}
