import { execFile } from "node:child_process";
import { devNull } from "node:os";

import { NOWHERE } from "../base/position.ts";
import { problem, type Problem } from "../base/problem.ts";
import { platformOf } from "./platform.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** A repository, and the environment in which it is asked. */
export interface Repository {
  /** The top of its working tree. */
  readonly root: string;
  readonly environment: Environment;
}

/** What was looked for, or why it could not be had. */
export type Sought<T> =
  | { readonly value: T; readonly problem?: undefined }
  | { readonly value?: undefined; readonly problem: Problem };

/** What a git command wrote, or how it ended. */
interface Answer {
  readonly out: Buffer;
  readonly error: string;
  /** 0: it did what was asked; undefined: there is no git. */
  readonly code: number | undefined;
}

const MOST_OUTPUT = 1_000_000_000;

/** Only plumbing is asked, and even so nothing that a repository configures may run: no hook, pager, monitor or transport. */
const GUARDS = [
  "--no-pager",
  "--literal-pathspecs",
  ...[
    "core.fsmonitor=false",
    `core.hooksPath=${devNull}`,
    "protocol.allow=never",
    "safe.bareRepository=explicit",
  ].flatMap((setting) => ["-c", setting]),
];

/** What git needs of the environment to be found, and to know which repositories this user trusts. */
const KEPT = ["PATH", "HOME", "XDG_CONFIG_HOME", "SYSTEMROOT", "USERPROFILE", "PATHEXT"];

/** Asks git, without a shell; what a text could be mistaken for an option is for the caller to rule out. */
export async function askGit(where: Repository, args: readonly string[], input = ""): Promise<Answer> {
  return new Promise((resolve) => {
    const options = {
      cwd: where.root,
      env: cleaned(where.environment),
      encoding: "buffer" as const,
      maxBuffer: MOST_OUTPUT,
    };
    const child = execFile("git", [...GUARDS, ...args], options, (error, out, err) => {
      resolve({ out, error: err.toString("utf8"), code: codeOf(error) });
    });
    // A git that ends before it has read all says so by its exit code.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input);
  });
}

function codeOf(error: Error | null): number | undefined {
  if (!error) return 0;
  const code: unknown = "code" in error ? error.code : undefined;
  if (code === "ENOENT") return undefined;
  return typeof code === "number" ? code : 1;
}

function cleaned(environment: Environment): NodeJS.ProcessEnv {
  const kept = Object.fromEntries(KEPT.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])));
  return {
    ...kept,
    LC_ALL: "C",
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
  };
}

/** The repository that a folder belongs to. */
export async function repositoryOf(folder: string, environment: Environment): Promise<Sought<Repository>> {
  const answer = await askGit({ root: folder, environment }, ["rev-parse", "--show-toplevel"]);
  if (answer.code === undefined) return { problem: problem("git-missing", {}, NOWHERE) };
  const root = answer.out.toString("utf8").replace(/\r?\n$/, "");
  if (answer.code === 0 && root !== "") return { value: { root, environment } };
  if (/not a git repository|must be run in a work tree/i.test(answer.error) || answer.error === "")
    return { problem: problem("not-a-repository", { path: folder }, NOWHERE) };
  return { problem: refused(answer) };
}

function refused({ error }: Answer): Problem {
  return problem("git-refused", { reason: error.split("\n")[0] ?? "" }, NOWHERE);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The full hash of a commit: of a revision as git understands it, or of the last one before a day (UTC) on HEAD's own line. */
export async function commitOf(repository: Repository, revision: string): Promise<Sought<string>> {
  const named = await hashOf(repository, revision);
  if (named !== undefined) return { value: named };
  if (DAY.test(revision)) return commitBefore(repository, revision);
  if (await isShallow(repository)) return { problem: shallow(repository, revision) };
  const near = `origin/${revision}`;
  const hint = (await hashOf(repository, near)) === undefined ? {} : { near };
  return { problem: problem("revision-unknown", { revision, ...hint }, NOWHERE) };
}

async function hashOf(repository: Repository, revision: string): Promise<string | undefined> {
  // oxlint-disable-next-line no-control-regex -- no revision holds a control character, and git must never see one
  if (revision === "" || revision.startsWith("-") || /[\u0000-\u001F\u007F]/.test(revision)) return undefined;
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  const { out, code } = await askGit(repository, args);
  const hash = out.toString("ascii").trim();
  return code === 0 && /^[0-9a-f]{40,64}$/.test(hash) ? hash : undefined;
}

async function commitBefore(repository: Repository, day: string): Promise<Sought<string>> {
  const args = ["rev-list", "-1", "--first-parent", `--before=${day}T00:00:00Z`, "HEAD", "--"];
  const { out, code } = await askGit(repository, args);
  const hash = out.toString("ascii").trim();
  if (code === 0 && hash !== "") return { value: hash };
  if (await isShallow(repository)) return { problem: shallow(repository, day) };
  return { problem: problem("history-later", { day }, NOWHERE) };
}

/** The commit that two commits share last. */
export async function mergeBase(repository: Repository, one: string, other: string): Promise<Sought<string>> {
  const { out, code } = await askGit(repository, ["merge-base", "--end-of-options", one, other]);
  const hash = out.toString("ascii").trim().split("\n")[0] ?? "";
  if (code === 0 && hash !== "") return { value: hash };
  if (await isShallow(repository)) return { problem: shallow(repository, other) };
  return { problem: problem("history-unrelated", { revision: other }, NOWHERE) };
}

/** Whether the history was cut when the repository was fetched. */
export async function isShallow(repository: Repository): Promise<boolean> {
  const { out } = await askGit(repository, ["rev-parse", "--is-shallow-repository"]);
  return out.toString("ascii").trim() === "true";
}

function shallow({ environment }: Repository, revision: string): Problem {
  return problem("history-shallow", { revision, platform: platformOf(environment) }, NOWHERE);
}
