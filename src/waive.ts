import type { Edit, Written } from "./base/edit.ts";
import { nearest } from "./base/near.ts";
import type { Conversation } from "./converse.ts";
import { documentText } from "./files/document-text.ts";
import type { World } from "./facts/world.ts";
import { documentsOf } from "./model/documents.ts";
import { prepare, type Preparing } from "./record.ts";
import { factsToGive } from "./rules/bind.ts";
import type { Finding } from "./rules/finding.ts";
import { settingOf } from "./rules/weigh.ts";
import { givenText } from "./talk/given.ts";
import { formatDay, parseDay } from "./time/day.ts";

/** An exception that somebody agreed to. */
export interface Exception {
  readonly rule: string;
  readonly subject: string | undefined;
  readonly because: string;
  readonly instead: string;
  readonly approver: string;
  readonly until: string;
}

/** Why it would not count. */
export type WaiveRefusal =
  | { readonly is: "no-finding"; readonly near: string | undefined }
  | { readonly is: "several"; readonly subjects: readonly string[] }
  | { readonly is: "locked" }
  | { readonly is: "author"; readonly who: string }
  | { readonly is: "until" };

export type Waiving = { readonly preparing: Preparing } | { readonly refused: WaiveRefusal };

/** What agreeing to an exception would write: for the numbers of today, in the file of exceptions. */
export async function prepareException(
  conversation: Conversation,
  world: World,
  exception: Exception,
): Promise<Waiving> {
  const { found, open } = pointsOf(conversation, world, exception);
  const refused = refusalOf({ world, exception, found, open });
  if (refused) return { refused };
  const [finding] = found;
  if (!finding) return { refused: { is: "no-finding", near: undefined } };
  const value = writtenException(conversation, { world, exception, finding });
  return { preparing: await prepareAt(conversation, value) };
}

/** Why no exception to this point could be written, before anybody says more of it; undefined: one could. */
export function pointRefused(conversation: Conversation, world: World, point: PointNamed): WaiveRefusal | undefined {
  return refusalOfPoint({ world, point, ...pointsOf(conversation, world, point) });
}

type PointNamed = Pick<Exception, "rule" | "subject">;

interface Points {
  /** Those that are meant. */
  readonly found: readonly Finding[];
  readonly open: readonly Finding[];
}

function pointsOf({ judged }: Conversation, world: World, { rule, subject }: PointNamed): Points {
  const one = judged.find(({ initiative }) => initiative.id === world.initiative.id);
  const open = (one?.findings ?? []).filter(({ state }) => state !== "waived");
  const found = open.filter((each) => each.rule === rule && (subject === undefined || each.subject === subject));
  return { found, open };
}

interface PointCase extends Points {
  readonly world: World;
  readonly point: PointNamed;
}

interface Case extends Points {
  readonly world: World;
  readonly exception: Exception;
}

function refusalOf({ world, exception, found, open }: Case): WaiveRefusal | undefined {
  const { company, initiative } = world;
  const until = parseDay(exception.until);
  const unfit = refusalOfPoint({ world, point: exception, found, open });
  if (unfit) return unfit;
  if (exception.approver === initiative.declaration.author) return { is: "author", who: exception.approver };
  return until === undefined || until < company.asOf ? { is: "until" } : undefined;
}

/** What stands against the point itself, whatever is said of the exception. */
function refusalOfPoint({ world, point, found, open }: PointCase): WaiveRefusal | undefined {
  if (settingOf({ id: point.rule }, world.company.policy)?.locked) return { is: "locked" };
  if (found.length === 0)
    return {
      is: "no-finding",
      near: nearest(
        point.rule,
        open.map(({ rule }) => rule),
      ),
    };
  return found.length > 1 ? { is: "several", subjects: found.map(({ subject }) => subject) } : undefined;
}

interface Agreed {
  readonly world: World;
  readonly exception: Exception;
  readonly finding: Finding;
}

function writtenException({ open }: Conversation, { world, exception, finding }: Agreed): Written {
  const { company } = open;
  const facts = factsToGive(finding, { rules: open.rules, world, policy: company.policy });
  const given = Object.entries(facts).flatMap(([name, fact]) =>
    fact.type === "unknown" ? [] : [[name, givenText(fact.type, fact.value, company.currency)] as const],
  );
  const { rule, because, instead, approver, until } = exception;
  return {
    rule,
    of: world.initiative.id,
    subject: finding.subject,
    because,
    instead,
    approver,
    on: formatDay(company.asOf),
    until,
    ...(given.length > 0 ? { given: Object.fromEntries(given) } : {}),
  };
}

/** Into the file of exceptions that there is, else into a new one. */
async function prepareAt({ open }: Conversation, value: Written): Promise<Preparing> {
  const file = documentsOf(open.loaded.documents, "waivers")[0]?.file;
  if (file !== undefined) {
    const edit: Edit = { file, document: { kind: "waivers" }, at: ["waivers"], change: { is: "append", value } };
    return prepare(open, [edit]);
  }
  return prepare(open, [], [newFile(value)]);
}

/** The first exception of a company: its file belongs to those who may agree to them. */
function newFile(value: Written) {
  return { file: "waivers.yaml", text: documentText("waivers", [value]) };
}
