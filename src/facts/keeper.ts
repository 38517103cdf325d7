import { valueOf } from "../base/said.ts";
import { agrees, answerOf, countingAnswer, departmentOf, isAsked, objects } from "./conversation.ts";
import { type FactTable, type UnknownFact, unknownFact } from "./fact.ts";
import { keeperId, promisesOf } from "./promise.ts";
import { type KeeperSubject, commitmentOf, isBeyond, keepersOf } from "./promise-gaps.ts";
import { daysAsHours, given, or, rowsFrom } from "./rows.ts";
import { hasSigned } from "./signed.ts";
import { isOnlySomeSites, saysSomeSites, takingPart } from "./sites.ts";
import { subject } from "./subjects.ts";
import { departmentName, termName } from "./wording.ts";

const row = rowsFrom<KeeperSubject>(({ promise }) => [promise.declaration.$at["kept_by"] ?? promise.at]);
const committed = {
  from: (one: KeeperSubject) => [one.promise.at, ...(given(commitmentOf(one), ({ at }) => [at]) ?? [])],
};

const PARTY_FACTS: FactTable<KeeperSubject> = {
  keeper: row("text", ["The department or party", "El área o la parte"], ({ department }) => department, {
    bilingual: ({ world, department }) => departmentName(world, department),
  }),
  is_outside: row(
    "bool",
    ["It is not ours", "No es nuestra"],
    ({ world, department }) => departmentOf(world, department)?.outside ?? false,
  ),
  is_proposer: row(
    "bool",
    ["It proposes the initiative", "Propone la iniciativa"],
    ({ world, department }) => department === world.initiative.declaration.proposed_by,
  ),
  is_asked: row(
    "bool",
    ["It was asked, or has answered", "Se le ha preguntado, o ha respondido"],
    ({ world, department }) => isAsked(world, department),
  ),
  agrees: row(
    "bool",
    ["It agrees to keep it, also on a condition", "Está de acuerdo en cumplirla, aunque sea con una condición"],
    ({ world, department }) => agrees(world, department),
  ),
  has_signed: row(
    "bool",
    ["A cover or a contract with it is done", "Hay una cobertura o un contrato con ella ya hecho"],
    ({ world, department }) => hasSigned(world, department),
  ),
  objects: row("bool", ["It objects", "Pone objeción"], ({ world, department }) => objects(world, department)),
  has_answer: row(
    "bool",
    ["It has said something", "Ha dicho algo"],
    ({ world, department }) => answerOf(world, department) !== undefined,
  ),
  is_only_reported: row(
    "bool",
    ["Its agreement is only reported by the author", "Su acuerdo solo lo cuenta el autor"],
    ({ world, department }) => {
      const answer = answerOf(world, department);
      return (
        answer !== undefined &&
        !answer.void &&
        answer.source === "reported" &&
        countingAnswer(world, department) === undefined
      );
    },
  ),
};

const COMMITMENT_FACTS: FactTable<KeeperSubject> = {
  has_commitment: row(
    "bool",
    ["It commits to something on this topic", "Se compromete a algo sobre este tema"],
    (one) => commitmentOf(one) !== undefined,
    committed,
  ),
  commits_to: row(
    "text",
    ["What it commits to", "A qué se compromete"],
    (one) => given(commitmentOf(one), ({ term }) => termName(term).en) ?? "",
    {
      bilingual: (one) => given(commitmentOf(one), ({ term }) => termName(term)) ?? { en: "nothing", es: "nada" },
      ...committed,
    },
  ),
  commits_for: row(
    "share",
    ["The share for which it commits", "La parte para la que se compromete"],
    (one) => or(commitmentOf(one)?.share),
    { worse: "lower", ...committed },
  ),
  is_beyond_commitment: row(
    "bool",
    ["The promise says more than it commits to", "La promesa dice más de lo que se compromete a cumplir"],
    beyondCommitment,
    committed,
  ),
  commitment_age: row(
    "duration",
    ["How old its commitment is", "Antigüedad de su compromiso"],
    (one) => or(given(commitmentOf(one)?.asOf, (day) => daysAsHours(Math.max(0, one.world.company.asOf - day)))),
    { worse: "higher", ...committed },
  ),
  is_commitment_dated: row(
    "bool",
    ["Its commitment has a date", "Su compromiso tiene fecha"],
    (one) => commitmentOf(one)?.asOf !== undefined,
    committed,
  ),
  untold: row(
    "text",
    ["Conditions that it requires and customers are not told", "Condiciones que exige y no se dicen a los clientes"],
    (one) => untold(one).join("; "),
    committed,
  ),
  has_untold: row(
    "bool",
    ["There is such a condition", "Hay alguna condición así"],
    (one) => untold(one).length > 0,
    committed,
  ),
};

const sites = {
  from: ({ world, department, promise }: KeeperSubject) => [
    departmentOf(world, department)?.$at["sites"] ?? promise.declaration.$at["kept_by"] ?? promise.at,
  ],
};

const SITE_FACTS: FactTable<KeeperSubject> = {
  is_only_some_sites: row(
    "bool",
    [
      "Not every one of its sites takes part, or nobody knows how many",
      "No participan todos sus puntos, o nadie sabe cuántos",
    ],
    (one) => isOnlySomeSites(one),
    sites,
  ),
  taking_part: row(
    "share",
    ["The share of its sites that takes part", "La parte de sus puntos que participa"],
    (one) => takingPart(one),
    { worse: "lower", ...sites },
  ),
  says_some_sites: row(
    "bool",
    ["Customers are told that only some sites take part", "Se dice a los clientes que solo participan algunos puntos"],
    (one) => saysSomeSites(one),
  ),
};

/** A department or party that must keep a promise. */
export const keeper = subject<KeeperSubject>({
  name: "keeper",
  variable: "keeper",
  says: { en: "Who must keep a promise", es: "Quién debe cumplir una promesa" },
  instances: (world) => promisesOf(world).flatMap(keepersOf),
  id: keeperId,
  department: ({ department }) => department,
  at: ({ promise }) => promise.declaration.$at["kept_by"] ?? promise.at,
  firstDay: ({ world }) => world.initiative.launch,
  scope: {
    promise: ({ promise }) => promise.subject,
    department: ({ department }) => `department:${department}`,
  },
  facts: { ...PARTY_FACTS, ...COMMITMENT_FACTS, ...SITE_FACTS },
});

/** False without a commitment: that nobody commits is another matter. Unknown when the two cannot be compared. */
function beyondCommitment(one: KeeperSubject): boolean | UnknownFact {
  const commitment = commitmentOf(one);
  if (!commitment) return false;
  const { department, promise } = one;
  const missing = {
    what: "commitment",
    department,
    subject: `topic:${promise.topic}`,
    said: true,
    ask: undefined,
    at: commitment.at,
  };
  if (commitment.term.direction !== "always" && commitment.term.value && valueOf(commitment.term.value) === undefined)
    return unknownFact(missing);
  return isBeyond(one, commitment) ?? false;
}

function untold(one: KeeperSubject): readonly string[] {
  const commitment = commitmentOf(one);
  if (!commitment) return [];
  const { orderedBefore: hour, texts } = one.promise.conditions;
  const told = new Set(texts.map(plain));
  return commitment.conditions.texts.filter((text) => {
    if (told.has(plain(text))) return false;
    const required = commitment.conditions.orderedBefore;
    const isHour = required !== undefined && /\d/.test(text);
    return !(isHour && hour !== undefined && hour <= required);
  });
}

function plain(text: string): string {
  return text.trim().toLowerCase().replaceAll(/\s+/g, " ");
}
