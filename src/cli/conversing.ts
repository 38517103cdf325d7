import { nearest } from "../base/near.ts";
import { visible } from "../base/visible.ts";
import { type Conversation, openConversation } from "../converse.ts";
import type { World } from "../facts/world.ts";
import type { Department } from "../model/company.ts";
import { renderProblems } from "../report/problems.ts";
import type { Setting } from "./commands/command.ts";
import { Failure } from "./failure.ts";
import { withProgress } from "./progress.ts";

const COLUMNS = 100;

export interface Look {
  readonly asOf?: string;
  readonly seed?: number;
}

/** The company of a path, judged; undefined when its files cannot be understood, which is then told. */
export async function converse(setting: Setting, path: string, look: Look): Promise<Conversation | undefined> {
  const { outer, say } = setting;
  const moment = { ...look, environment: outer.environment };
  const opened = await withProgress(outer, say("cli-working"), async () => openConversation(path, moment));
  if (opened.conversation) return opened.conversation;
  const language = setting.language ?? setting.fallbackLanguage;
  await outer.stderr.write(renderProblems(opened.problems, { language, width: outer.stderr.columns ?? COLUMNS }));
  setting.finish(2);
  return undefined;
}

/** The open initiative of a name, with all that is known of it. */
export function worldNamed({ say }: Setting, { worlds }: Conversation, name: string): World {
  const found = worlds.find(({ initiative }) => initiative.id === name);
  if (found) return found;
  const known = worlds.map(({ initiative }) => initiative.id);
  throw new Failure(
    said(say("error-no-initiative", { name: visible(name), known: known.join(", ") }), name, known, say),
  );
}

export function departmentNamed({ say }: Setting, { open }: Conversation, name: string): Department {
  const { departments } = open.company;
  const found = departments.find(({ id }) => id === name);
  if (found) return found;
  const known = departments.map(({ id }) => id);
  throw new Failure(
    said(say("error-no-department", { name: visible(name), known: known.join(", ") }), name, known, say),
  );
}

function said(text: string, name: string, known: readonly string[], say: Setting["say"]): string {
  const near = nearest(name, known);
  return near === undefined ? text : `${text} ${say("error-near", { near })}`;
}
