import type { Comparison } from "../result/comparison.ts";
import { dateText } from "../words/dates.ts";
import { shortCommit, sideText } from "./compared-side.ts";
import type { Telling } from "./telling.ts";

/** The day, whose policy judged, version, seed, commit, and how to have the same again. */
export function sinceFoot({ say, result, language }: Telling, comparison: Comparison, folder: string): string {
  const { policy, after } = comparison;
  const day = dateText(result.as_of, language);
  const judgedBy =
    policy && !policy.own
      ? say("since-judged-by", { policy: sideText(policy) })
      : say("policy", { names: result.policy.join(" + ") });
  return [
    say(result.as_of_from === "today" ? "as-of-today" : "as-of", { day }),
    ...(policy || result.policy.length > 0 ? [judgedBy] : []),
    `Batuta ${result.tool.version}`,
    say("seed", { seed: String(result.seed) }),
    ...(after.commit === null ? [] : [say("since-commit", { commit: shortCommit(after.commit) })]),
    say("since-run", { command: `\`${commandOf(comparison, folder)}\`` }),
  ].join(" · ");
}

/** What a shell takes as one plain word: whoever names a branch may have meant more by it. */
const PLAIN = /^[\w.][\w./-]*$/;

/** From the repository's root. */
function commandOf({ before, policy }: Comparison, folder: string): string {
  const check = folder === "" || !PLAIN.test(folder) ? "batuta check" : `batuta check ${folder}`;
  if (before.commit === null) return `${check} --baseline ${plain(before.name, "result.json")}`;
  const from = policy ? ` --policy-from ${plain(policy.name, policy.commit)}` : "";
  const since = policy?.name === before.name ? "" : ` --since ${plain(before.name, before.commit)}`;
  return `${check}${since}${from}`;
}

function plain(name: string, otherwise: string): string {
  return PLAIN.test(name) ? name : otherwise;
}
