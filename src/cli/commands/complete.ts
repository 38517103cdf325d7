import type { Command } from "commander";

import { deliverToScreen } from "../emit.ts";
import type { Setting } from "./command.ts";

/** `batuta complete -- words…`, which shells ask: the words that may come next, one a line, a tab and what each means. */
export function completeCommand(command: Command, { say, outer }: Setting, program: Command): void {
  command
    .argument("[words...]")
    .option("--next")
    .action(async (words: string[], { next }: { next?: boolean }) => {
      const { candidates } = await import("../completion/candidates.ts");
      const { declaredHere } = await import("../completion/declared.ts");
      const found = await candidates(
        program,
        next === true || words.length === 0 ? [...words, ""] : words,
        declaredHere,
      );
      const lines = found.map(({ word, about }) => `${word}\t${about.replaceAll(/\s+/g, " ")}\n`);
      await deliverToScreen(outer, say, lines.join(""));
    });
}
