import type { Platform } from "../../base/problem.ts";
import { visible } from "../../base/visible.ts";
import type { Pipeline } from "../../files/pipeline.ts";
import type { Speaker } from "../../words/catalogue.ts";
import type { Part } from "../init/told.ts";

const SHORT = 12;
const MOST_NAMED = 20;

/** What a pipeline is run for, the history that it has, and what that means for a check. */
export function pipelinePart(pipeline: Pipeline, say: Speaker): Part {
  const { platform, event, base, shallow, changed } = pipeline;
  const unknown = say("doctor-ci-unknown");
  return {
    title: say("doctor-ci"),
    lines: [
      [say("doctor-ci-platform"), platform === "other" ? say("doctor-ci-no-platform") : platform],
      [say("doctor-ci-event"), event === null ? unknown : visible(event)],
      [say("doctor-ci-base"), base === null ? say("doctor-ci-no-base") : named(base, pipeline.base_commit, unknown)],
      [say("doctor-ci-head"), named("HEAD", pipeline.head, unknown)],
      [say("doctor-ci-parted"), pipeline.merge_base?.slice(0, SHORT) ?? unknown],
      [say("doctor-ci-depth"), say(shallow ? "doctor-ci-shallow" : "doctor-ci-whole")],
      [say("doctor-ci-changed"), changed === null ? unknown : changedText(changed, say)],
      ...tokenLines(platform, say),
      [say("doctor-ci-check"), base === null ? "batuta check" : `batuta check --since ${visible(base)}`],
    ],
  };
}

/** What each use would need. No platform tells a job what its own token may do, so what it may is not known and never guessed. */
function tokenLines(platform: Platform, say: Speaker): readonly (readonly [string, string])[] {
  const none = [say("doctor-ci-token"), say("doctor-ci-no-token")] as const;
  if (platform !== "github" && platform !== "gitlab") return [none];
  return [
    none,
    ["", say(`doctor-ci-token-${platform}-log`)],
    ["", say(`doctor-ci-token-${platform}-upload`)],
    ["", say(`doctor-ci-token-${platform}-comment`)],
    ["", say("doctor-ci-token-unseen")],
  ];
}

function named(name: string, commit: string | null, unknown: string): string {
  return `${visible(name)} (${commit?.slice(0, SHORT) ?? unknown})`;
}

function changedText(changed: readonly string[], say: Speaker): string {
  if (changed.length === 0) return say("doctor-ci-unchanged");
  const shown = changed.slice(0, MOST_NAMED).map((file) => visible(file));
  const more = changed.length - shown.length;
  return [...shown, ...(more > 0 ? [say("doctor-more", { count: String(more) }, more)] : [])].join(", ");
}
