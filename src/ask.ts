import type { Edit, Written } from "./base/edit.ts";
import type { Language } from "./base/bilingual.ts";
import type { Conversation } from "./converse.ts";
import type { World } from "./facts/world.ts";
import type { Missing } from "./simulate/outlook.ts";
import { prepare, type Preparing } from "./record.ts";
import { declarationSaid } from "./result/names.ts";
import { type Asking, askingsOf, isToAsk } from "./talk/asking.ts";
import { type Message, messageTo } from "./talk/message.ts";
import { formatDay, parseDay } from "./time/day.ts";
import { wording } from "./words/wording.ts";

export interface AskRequest {
  /** Departments; empty: whoever has to be asked. */
  readonly to: readonly string[];
  /** Only who was never asked. */
  readonly missing: boolean;
  readonly until: string | undefined;
  readonly by: string | undefined;
  readonly language: Language | undefined;
}

export interface Asked {
  readonly messages: readonly Message[];
  /** Those of the request (or of the initiative) who are not asked now, and where it stands with them. */
  readonly others: readonly Asking[];
  /** Those of the request whom nothing touches. */
  readonly untouched: readonly string[];
  readonly touched: readonly string[];
  readonly nameMissing: (missing: Missing, language: Language) => string;
}

/** The messages that are due about an initiative. */
export function ask(world: World, request: AskRequest): Asked {
  const { company } = world;
  const askings = askingsOf(world);
  const wanted = askings.filter(({ department }) => request.to.length === 0 || request.to.includes(department.id));
  const due = wanted.filter(
    (asking) => isToAsk(asking, company.asOf) && (!request.missing || asking.standing === "not-asked"),
  );
  const until = request.until === undefined ? undefined : parseDay(request.until);
  const touched = askings.map(({ department }) => department.id);
  return {
    messages: due
      .map((asking) => messageTo(world, asking, request.language))
      .map((message) => (until === undefined ? message : { ...message, answerBy: until })),
    others: wanted.filter((asking) => !due.includes(asking)),
    untouched: request.to.filter((id) => !touched.includes(id)),
    touched,
    nameMissing: (missing, language) =>
      wording({ language, currency: company.currency, asOf: company.asOf }).missing(
        declarationSaid(company, missing, language),
      ),
  };
}

/** What recording that they were asked would write: in the initiative's own file. */
export async function prepareAsked(
  { open }: Conversation,
  messages: readonly Message[],
  { by }: Pick<AskRequest, "by">,
): Promise<Preparing> {
  return prepare(open, askedEdits(messages, by));
}

/** Those asked first stand one below the other. */
function askedEdits(messages: readonly Message[], by: string | undefined): readonly Edit[] {
  const [first] = messages;
  if (!first) return [];
  const { initiative } = first;
  const place = { file: initiative.at.file, document: { kind: "initiative", id: initiative.id } };
  const asked = messages.map((message) => [message.asking.department.id, askedValue(message, by)] as const);
  if (initiative.declaration.asked === undefined)
    return [{ ...place, at: ["asked"], change: { is: "set", value: Object.fromEntries(asked) } }];
  return asked.map(([id, value]) => ({ ...place, at: ["asked", id], change: { is: "set", value } }));
}

function askedValue({ initiative, today, answerBy }: Message, by: string | undefined): Written {
  const { author, proposed_by: proposer } = initiative.declaration;
  return { on: formatDay(today), by: by ?? author ?? proposer, until: formatDay(answerBy) };
}
