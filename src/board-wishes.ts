import { ask, prepareAsked } from "./ask.ts";
import type { Language } from "./base/bilingual.ts";
import type { Conversation } from "./converse.ts";
import { decisionOn, type Refusal as DecisionRefused } from "./decide.ts";
import type { JudgedIn } from "./judge-company.ts";
import type { OpenCompany } from "./open-company.ts";
import type { Preparing as Recording } from "./record.ts";
import { askText } from "./report/ask-formats.ts";
import type { Judged } from "./result/request.ts";
import { withAnswers } from "./rules/bind-answers.ts";
import type { Preparing, Refusal } from "./tui/trials.ts";
import type { Field, Said, Wish } from "./tui/wish.ts";
import { prepareException, type WaiveRefusal } from "./waive.ts";

/** What wishes of the board are worked out from. */
export interface Wishable {
  readonly open: OpenCompany;
  readonly judged: readonly JudgedIn[];
  /** The same with their ways out. */
  readonly told: readonly Judged[];
  readonly seed: number;
}

export interface Wished<Is extends Wish["is"]> {
  readonly initiative: string;
  readonly wish: Extract<Wish, { is: Is }>;
}

/** What recording a decision would write, as `batuta decide` does. */
export async function wishedDecision(wishable: Wishable, { initiative, wish }: Wished<"decision">): Promise<Preparing> {
  const { open, seed } = wishable;
  const judged = wishable.judged.find((one) => one.initiative.id === initiative);
  const ways = wishable.told.find((one) => one.initiative.id === initiative)?.ways;
  if (!judged || !ways) return refusedAs({ is: "unknown-option", known: [] });
  const { chose = "", by, because, instead, approver, until } = answered(wish.said);
  const decision = { chose, by, because, instead, approver, until };
  const deciding = await decisionOn({ open, judged, ways }, decision, { seed });
  return deciding.refused ? refusedAs(decisionRefusal(deciding.refused)) : shown(deciding.preparing);
}

/** What agreeing to an exception would write, as `batuta waive` does. */
export async function wishedException(
  wishable: Wishable,
  { initiative, wish }: Wished<"exception">,
): Promise<Preparing> {
  const { because, instead, approver, until } = answered(wish.said);
  if (because === undefined || instead === undefined || approver === undefined || until === undefined) {
    const needed: readonly Field[] = ["because", "instead", "approver", "until"];
    const said = answered(wish.said);
    return refusedAs({ is: "missing", fields: needed.filter((field) => said[field] === undefined) });
  }
  const conversation = conversationOf(wishable);
  const world = conversation.worlds.find((one) => one.initiative.id === initiative);
  if (!world) return refusedAs({ is: "no-point" });
  const { rule, subject } = wish;
  const waiving = await prepareException(conversation, world, { rule, subject, because, instead, approver, until });
  return "refused" in waiving ? refusedAs(exceptionRefusal(waiving.refused, rule)) : shown(waiving.preparing);
}

/** The message to a department, and what recording that it was asked would write, as `batuta ask` does. */
export async function wishedAsking(
  wishable: Wishable,
  { initiative, wish }: Wished<"ask">,
  language: Language,
): Promise<Preparing> {
  const conversation = conversationOf(wishable);
  const world = conversation.worlds.find((one) => one.initiative.id === initiative);
  if (!world) return refusedAs({ is: "nobody-to-ask" });
  const request = { to: [wish.department], missing: false, until: undefined, by: undefined, language };
  const asked = ask(world, request);
  if (asked.messages.length === 0) return refusedAs({ is: "nobody-to-ask" });
  const preparing = await prepareAsked(conversation, asked.messages, request);
  return shown(preparing, askText(asked.messages, "text", asked.nameMissing));
}

/** What would be written, or that it cannot be. */
export function shown(preparing: Recording, message = ""): Preparing {
  if ("noPlace" in preparing) return refusedAs({ is: "no-place" });
  if ("problems" in preparing) return refusedAs({ is: "unreadable" });
  const { files, write } = preparing.prepared;
  return { files, message, write: async () => (await write()).is };
}

export function refusedAs(refused: Refusal): Preparing {
  return { refused };
}

function conversationOf({ open, judged }: Wishable): Conversation {
  return { open, judged, worlds: judged.map(({ world }) => withAnswers(world)) };
}

/** What was left empty was not answered. */
function answered(said: Said): Said {
  const texts = Object.entries(said).map(([field, text]) => [field, text.trim()] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ""));
}

function decisionRefusal(refused: DecisionRefused): Refusal {
  switch (refused.is) {
    case "problems":
      return { is: "unreadable" };
    case "unknown-option":
      return refused;
    case "missing":
      return { is: "missing", fields: refused.fields };
    case "own-approval":
      return { is: "own-approval" };
  }
}

function exceptionRefusal({ is }: WaiveRefusal, rule: string): Refusal {
  switch (is) {
    case "no-finding":
    case "several":
      return { is: "no-point" };
    case "locked":
      return { is: "locked", rule };
    case "author":
      return { is: "own-approval" };
    case "until":
      return { is: "until" };
  }
}
