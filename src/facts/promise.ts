import type { Position } from "../base/position.ts";
import { absoluteWordsIn } from "./absolute-words.ts";
import { departmentOf } from "./conversation.ts";
import { evidenceWord, isEvidence } from "./evidence.ts";
import { type FactTable, unknownFact } from "./fact.ts";
import { PROMISE_OUTLOOK_FACTS } from "./promise-outlook.ts";
import {
  type PromiseSubject,
  commitmentsOn,
  conflictsOf,
  isAbsolute,
  isBeyond,
  isOwned,
  isShownToHold,
  isTimed,
  keepersOf,
} from "./promise-gaps.ts";
import { middle, or, rowsFrom } from "./rows.ts";
import { subject } from "./subjects.ts";
import { departmentName, listed, termName, topicName } from "./wording.ts";
import type { World } from "./world.ts";

const row = rowsFrom<PromiseSubject>(({ promise }) => [promise.at]);
const at = (field: string) => ({
  from: ({ promise }: PromiseSubject): readonly Position[] => [promise.declaration.$at[field] ?? promise.at],
});

const SAID_FACTS: FactTable<PromiseSubject> = {
  topic: row("text", ["What it is about", "De qué trata"], ({ promise }) => promise.topic, {
    bilingual: ({ world, promise }) => topicName(world, promise.topic),
  }),
  wording: row(
    "text",
    [
      "The words that customers read; its topic when none are given",
      "Las palabras que leen los clientes; el tema si no hay",
    ],
    ({ promise }) => promise.declaration.wording ?? promise.topic,
    at("wording"),
  ),
  channels: row(
    "text",
    ["Where customers are told", "Dónde se dice a los clientes"],
    ({ promise }) => promise.channels.join(", "),
    at("channels"),
  ),
  promised: row("text", ["What is promised", "Lo prometido"], ({ promise }) => termName(promise.term).en, {
    bilingual: ({ promise }) => termName(promise.term),
    from: ({ promise }) => [promise.term.at],
  }),
  to_commit: row(
    "text",
    ["What somebody would have to commit to", "A qué tendría que comprometerse alguien"],
    ({ promise }) => (promise.term.direction === "unmeasurable" ? unknownFact() : termName(promise.term).en),
    { bilingual: ({ promise }) => termName(promise.term), from: ({ promise }) => [promise.term.at] },
  ),
  is_measurable: row(
    "bool",
    ["It can be measured", "Se puede medir"],
    ({ promise }) => promise.term.direction !== "unmeasurable",
  ),
  is_timed: row("bool", ["It says how long something takes at most", "Dice cuánto tarda algo como máximo"], isTimed),
  has_channels: row(
    "bool",
    ["It says where customers are told", "Dice dónde se dice a los clientes"],
    ({ promise }) => promise.channels.length > 0,
    at("channels"),
  ),
  absolute_words: row(
    "text",
    ["Words that promise everything", "Palabras que lo prometen todo"],
    ({ promise }) => absoluteWordsIn(promise.declaration.wording ?? "").join(", "),
    at("wording"),
  ),
  is_absolute: row(
    "bool",
    ["Its words promise everything and give no number", "Sus palabras lo prometen todo y no dan un número"],
    ({ promise }) => isAbsolute(promise),
    at("wording"),
  ),
  limited_to: row(
    "count",
    ["The quantity that customers are told", "La cantidad que se dice a los clientes"],
    ({ promise }) => middle(promise.declaration.limited_to),
    at("limited_to"),
  ),
  conflicts: row(
    "text",
    ["What the same topic says elsewhere", "Lo que dice el mismo tema en otro sitio"],
    (one) =>
      conflictsOf(one)
        .map(({ subject: name }) => name)
        .join(", "),
    { bilingual: (one) => listed(conflictsOf(one).map(conflictName)) },
  ),
  has_conflict: row(
    "bool",
    ["The same topic says something else elsewhere", "El mismo tema dice otra cosa en otro sitio"],
    (one) => conflictsOf(one).length > 0,
  ),
  matters_said: row(
    "text",
    [
      "Where customers said that it matters: evidence, nothing, none, or a word such as assumed",
      "Dónde dijeron los clientes que importa: evidence, nothing, none o una palabra como assumed",
    ],
    ({ promise }) => evidenceWord(promise.declaration.matters_because),
    at("matters_because"),
  ),
  is_wanted: row(
    "bool",
    ["Customers said somewhere that it matters", "Los clientes dijeron en alguna parte que importa"],
    ({ promise }) => isEvidence(promise.declaration.matters_because),
    at("matters_because"),
  ),
};

const KEEPER_FACTS: FactTable<PromiseSubject> = {
  has_keepers: row(
    "bool",
    ["It says who keeps it", "Dice quién la cumple"],
    ({ promise }) => promise.keptBy.length > 0,
    at("kept_by"),
  ),
  keeper: row(
    "text",
    ["The first of those who keep it; empty: nobody", "La primera de quienes la cumplen; vacío: nadie"],
    ({ promise }) => promise.keptBy[0] ?? "",
    {
      bilingual: ({ world, promise }) => departmentName(world, promise.keptBy[0] ?? ""),
      ...at("kept_by"),
    },
  ),
  keeper_names: row("text", ["Who keeps it", "Quién la cumple"], ({ promise }) => promise.keptBy.join(", "), {
    bilingual: ({ world, promise }) => listed(promise.keptBy.map((id) => departmentName(world, id))),
    ...at("kept_by"),
  }),
  has_outside_keeper: row(
    "bool",
    ["Somebody who is not ours must keep it", "Debe cumplirla alguien que no es nuestro"],
    ({ world, promise }) => promise.keptBy.some((id) => departmentOf(world, id)?.outside === true),
    at("kept_by"),
  ),
  is_shown_to_hold: row(
    "bool",
    [
      "Capacities of all who keep it are declared and hold",
      "Las capacidades de quienes la cumplen están declaradas y aguantan",
    ],
    isShownToHold,
  ),
  is_owned: row(
    "bool",
    [
      "Some department commits to its topic, or a keeper has agreed",
      "Algún área se compromete con su tema, o quien la cumple está de acuerdo",
    ],
    isOwned,
    at("kept_by"),
  ),
  is_beyond_commitments: row(
    "bool",
    ["It says more than some keeper commits to", "Dice más de lo que alguna área se compromete a cumplir"],
    (one) => commitmentsOn(one).some((commitment) => isBeyond(one, commitment) === true),
    { from: (one) => [one.promise.term.at, ...commitmentsOn(one).map((commitment) => commitment.at)] },
  ),
  committed: row(
    "text",
    ["What is committed to", "Aquello a lo que se comprometen"],
    (one) =>
      commitmentsOn(one)
        .map(({ term }) => termName(term).en)
        .join(", "),
    { bilingual: (one) => committedNames(one), from: (one) => commitmentsOn(one).map((commitment) => commitment.at) },
  ),
  enabled_by: row(
    "text",
    ["The change that makes it possible; empty: none", "El cambio que la hace posible; vacío: ninguno"],
    ({ promise }) => promise.declaration.enabled_by ?? "",
    {
      bilingual: (one) => ({
        en: enabler(one)?.declaration.title ?? one.promise.declaration.enabled_by ?? "",
        es: enabler(one)?.declaration.title ?? one.promise.declaration.enabled_by ?? "",
      }),
      ...at("enabled_by"),
    },
  ),
  has_enabler: row(
    "bool",
    ["It names the change that makes it possible", "Nombra el cambio que la hace posible"],
    ({ promise }) => promise.declaration.enabled_by !== undefined,
    at("enabled_by"),
  ),
  is_enabled: row(
    "bool",
    ["That change is approved and there before launch", "Ese cambio está aprobado y está antes del lanzamiento"],
    isEnabled,
    at("enabled_by"),
  ),
  enabler_launch: row(
    "date",
    ["The day of that change", "El día de ese cambio"],
    (one) => or(enabler(one)?.launch),
    at("enabled_by"),
  ),
  enabler_status: row(
    "text",
    ["How far that change is; empty: nobody declared it", "En qué punto está ese cambio; vacío: nadie lo ha declarado"],
    (one) => enabler(one)?.status ?? "",
    at("enabled_by"),
  ),
};

/** What customers are told, with what they will get. */
export const promise = subject<PromiseSubject>({
  name: "promise",
  variable: "promise",
  says: { en: "What customers are told", es: "Lo que se dice a los clientes" },
  instances: promisesOf,
  id: (one) => one.promise.subject,
  department: (one) => one.promise.keptBy[0] ?? one.world.initiative.declaration.proposed_by,
  at: (one) => one.promise.at,
  firstDay: ({ outlook, world }) => outlook?.worstWeek ?? world.initiative.launch,
  scope: { department: (one) => `department:${one.promise.keptBy[0] ?? one.world.initiative.declaration.proposed_by}` },
  facts: { ...SAID_FACTS, ...KEEPER_FACTS, ...PROMISE_OUTLOOK_FACTS },
  lists: {
    keepers: {
      of: "keeper",
      ids: (one) => keepersOf(one).map(keeperId),
      says: { en: "Those who must keep it", es: "Quienes deben cumplirla" },
    },
  },
});

/** Every promise of the initiative with its outlook. */
export function promisesOf(world: World): readonly PromiseSubject[] {
  return world.initiative.promises.map((one) => ({
    world,
    promise: one,
    outlook: world.outlook.promises.find((candidate) => candidate.subject === one.subject),
  }));
}

/** `keeper:delivery-time@email+web/logistics`. */
export function keeperId({
  promise: one,
  department,
}: {
  readonly promise: PromiseSubject["promise"];
  readonly department: string;
}): string {
  return `keeper:${one.subject.slice("promise:".length)}/${department}`;
}

function conflictName({ term, channels }: PromiseSubject["promise"]) {
  const { en, es } = termName(term);
  const where = channels.length > 0 ? ` (${channels.join(", ")})` : "";
  return { en: `${en}${where}`, es: `${es}${where}` };
}

function committedNames(one: PromiseSubject) {
  const commitments = commitmentsOn(one);
  if (commitments.length === 0) return { en: "nothing", es: "nada" };
  return listed(commitments.map(({ term }) => termName(term)));
}

function enabler({ world, promise: { declaration } }: PromiseSubject) {
  return world.company.initiatives.find(({ id }) => id === declaration.enabled_by);
}

function isEnabled(one: PromiseSubject): boolean {
  const change = enabler(one);
  if (!change || !["approved", "live", "done"].includes(change.status)) return false;
  return change.status === "done" || change.launch <= one.world.initiative.launch;
}
