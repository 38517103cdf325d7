import type { Platform, Problem } from "../base/problem.ts";
import { askGit, commitOf, isShallow, mergeBase, repositoryOf } from "./git.ts";
import { platformOf } from "./platform.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** What a pipeline is run for, and the history that it has to judge a change by. */
export interface Pipeline {
  readonly platform: Platform;
  /** As the platform calls it: `pull_request`, `push`. */
  readonly event: string | null;
  /** What `--since` would be given; null: no request, or the platform does not say. */
  readonly base: string | null;
  readonly head: string | null;
  readonly base_commit: string | null;
  /** Where both histories parted. */
  readonly merge_base: string | null;
  /** The history was cut when it was fetched. */
  readonly shallow: boolean;
  /** Files of the folder that changed since the merge base; null: not known. */
  readonly changed: readonly string[] | null;
}

export interface PipelineFound {
  readonly pipeline: Pipeline;
  readonly problems: readonly Problem[];
}

/** Looks at the pipeline around a folder: variables of the platform, then its history. */
export async function pipelineOf(folder: string, environment: Environment): Promise<PipelineFound> {
  const told = { platform: platformOf(environment), event: eventOf(environment), base: baseOf(environment) };
  const none = { head: null, base_commit: null, merge_base: null, shallow: false, changed: null };
  const { value: repository, problem: missing } = await repositoryOf(folder, environment);
  if (!repository) return { pipeline: { ...told, ...none }, problems: [missing] };
  const head = await commitOf(repository, "HEAD");
  const base = told.base === null ? undefined : await commitOf(repository, told.base);
  const [own, other] = [head.value, base?.value];
  const parted = own !== undefined && other !== undefined ? await mergeBase(repository, own, other) : undefined;
  const problems = [head, base, parted].flatMap((one) => one?.problem ?? []);
  const pipeline = {
    ...told,
    head: own ?? null,
    base_commit: other ?? null,
    merge_base: parted?.value ?? null,
    shallow: await isShallow(repository),
    changed: parted?.value === undefined ? null : await changedSince(folder, environment, parted.value),
  };
  return { pipeline, problems };
}

function eventOf(environment: Environment): string | null {
  const { GITHUB_EVENT_NAME, CI_PIPELINE_SOURCE, BUILD_REASON } = environment;
  return GITHUB_EVENT_NAME ?? CI_PIPELINE_SOURCE ?? BUILD_REASON ?? null;
}

/** The branch that a request goes to, as it stands after a fetch. */
function baseOf(environment: Environment): string | null {
  const said = [
    environment["GITHUB_BASE_REF"],
    environment["CI_MERGE_REQUEST_TARGET_BRANCH_NAME"],
    environment["SYSTEM_PULLREQUEST_TARGETBRANCH"]?.replace(/^refs\/heads\//, ""),
    environment["BITBUCKET_PR_DESTINATION_BRANCH"],
  ].find(Boolean);
  return said === undefined ? null : `origin/${said}`;
}

/** Paths below the folder, relative to it. */
async function changedSince(root: string, environment: Environment, commit: string): Promise<readonly string[] | null> {
  const args = ["diff-tree", "-r", "--name-only", "--relative", "-z", commit, "HEAD", "--"];
  const { out, code } = await askGit({ root, environment }, args);
  return code === 0 ? out.toString("utf8").split("\0").filter(Boolean).sort() : null;
}
