import type { Platform } from "../base/problem.ts";
import type { ProblemSentences } from "./problems-en-terms.ts";

/** How each platform fetches the whole history. */
const CURES: Readonly<Record<Platform, { mend: string; example: readonly string[] }>> = {
  github: {
    mend: "Fetch the whole history in the step that checks the repository out:",
    example: ["- uses: actions/checkout@v4", "  with:", "    fetch-depth: 0"],
  },
  gitlab: { mend: "Fetch the whole history in this job:", example: ["variables:", "  GIT_DEPTH: 0"] },
  azure: { mend: "Fetch the whole history in the checkout step:", example: ["- checkout: self", "  fetchDepth: 0"] },
  bitbucket: { mend: "Fetch the whole history in this pipeline:", example: ["clone:", "  depth: full"] },
  other: { mend: "Fetch the whole history:", example: ["git fetch --unshallow"] },
};

/** What can be wrong with the history that a change is compared with. */
export const HISTORY_EN = {
  "git-missing": () => ({
    what: "The history is read by the program `git`, and it is not on this machine.",
    mend: "Install git, or compare two folders or stored results: batuta compare BEFORE AFTER.",
  }),
  "not-a-repository": ({ path }) => ({
    what: `\`${path}\` is not in a git repository, so there is no earlier version to compare with.`,
    mend: "Compare two folders or stored results: batuta compare BEFORE AFTER.",
  }),
  "git-refused": ({ reason }) => ({
    what: `git does not open this repository: ${reason}.`,
    mend: "If the folder belongs to somebody whom you trust, tell git so (safe.directory).",
  }),
  "revision-unknown": ({ revision, near }) => ({
    what: `There is no revision \`${revision}\` in this repository.`,
    mend:
      near === undefined
        ? "Write a branch, a tag, a commit, or a day (2026-05-25); fetch it first if it is elsewhere."
        : `Did you mean \`${near}\`?`,
  }),
  "history-shallow": ({ revision, platform }) => ({
    what: `Only the last commits were fetched, and \`${revision}\` is compared with older ones.`,
    ...CURES[platform],
  }),
  "history-later": ({ day }) => ({
    what: `The history of this repository begins later than ${day}.`,
    mend: "Write a later day, or a branch, a tag or a commit.",
  }),
  "history-unrelated": ({ revision }) => ({
    what: `\`${revision}\` has no commit in common with what is checked out here.`,
    mend: "Check that it is a branch of the same repository.",
  }),
} satisfies Partial<ProblemSentences>;
