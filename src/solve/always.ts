import type { Edit } from "../base/edit.ts";
import type { Finding } from "../rules/finding.ts";
import { formatDay } from "../time/day.ts";
import { append, set } from "./own-file.ts";
import { rewordingEdits, rewordingPart, rewordings, type SayTerm } from "./rewording.ts";
import { blockersOf, type Search, type Tried } from "./trial.ts";
import type { Part, Remedy } from "./way.ts";

/**
 * What every way out needs: blockers that remain when nobody comes. Those that a change of a file can settle are settled
 * one after the other, each proved by a trial; the others are left to people. Without `say` no promise is reworded.
 */
export async function always(search: Search, say: SayTerm | undefined): Promise<readonly Remedy[]> {
  const remedies: Remedy[] = [];
  const edits: Edit[] = [];
  let tried = await search.attempt([], "nobody-comes");
  if (!tried) return [];
  for (const finding of blockersOf(tried).filter((one) => !isOver(one))) {
    if (!blockersOf(tried).some(({ fingerprint }) => fingerprint === finding.fingerprint)) continue;
    const found = await settled(search, { finding, edits, before: tried, say });
    remedies.push({ finding, edits: found?.cure.edits ?? [], own: found?.cure.own });
    edits.push(...(found?.cure.edits ?? []));
    tried = found?.after ?? tried;
  }
  return remedies;
}

/** A capacity that is over even when nobody comes, because of what is taken from it: that is what ways out are for. */
function isOver(finding: Finding): boolean {
  return finding.state === "open" && subjectOf(finding).kind === "capacity";
}

interface Case {
  readonly finding: Finding;
  /** Changes that were settled on before. */
  readonly edits: readonly Edit[];
  readonly before: Tried;
  /** Nothing: the words are to stay as they are. */
  readonly say: SayTerm | undefined;
}

/** Something that may settle a finding. */
interface Cure {
  readonly edits: readonly Edit[];
  /** Said by whoever proposes the initiative. */
  readonly own?: Part;
}

/** The first cure after which the finding, and with it nothing worse, is gone. */
async function settled(search: Search, one: Case): Promise<{ cure: Cure; after: Tried } | undefined> {
  const known = new Set(blockersOf(one.before).map(({ fingerprint }) => fingerprint));
  known.delete(one.finding.fingerprint);
  for (const cure of curesOf(one)) {
    const after = await search.attempt([...one.edits, ...cure.edits], "nobody-comes");
    if (after && blockersOf(after).every(({ fingerprint }) => known.has(fingerprint))) return { cure, after };
  }
  return undefined;
}

/** What may settle a finding, by the kind of subject that it is about: rules may change, subjects do not. */
function curesOf(one: Case): readonly Cure[] {
  const { kind, id } = subjectOf(one.finding);
  switch (kind) {
    case "promise":
      return weakened(one, `promise:${id}`);
    case "keeper":
      return agreed(one, id.slice(id.lastIndexOf("/") + 1));
    case "department":
    case "payer":
    case "gate":
      return agreed(one, id.split("/")[0] ?? id);
    case "team":
      return told(one, id);
    case "criterion":
      return done(one, id);
    default:
      return [];
  }
}

function subjectOf({ subject }: Finding): { kind: string; id: string } {
  const colon = subject.indexOf(":");
  return { kind: subject.slice(0, Math.max(0, colon)), id: subject.slice(colon + 1) };
}

function weakened({ before, say }: Case, subject: string): readonly Cure[] {
  const { company, initiative } = before;
  const promise = initiative.promises.find((each) => each.subject === subject);
  if (!promise || !say) return [];
  return rewordings(company, promise).map((rewording) => ({
    edits: rewordingEdits(initiative, rewording, say),
    own: rewordingPart(rewording),
  }));
}

/** Its agreement, where it stands or would stand; an objection is never taken for one. */
function agreed({ before }: Case, department: string): readonly Cure[] {
  const { company, initiative } = before;
  const said = initiative.answers[department];
  if (said?.declaration.says === "objects") return [];
  const party = company.departments.find(({ id }) => id === department);
  const answer = { says: "agrees", on: formatDay(company.asOf), by: party?.contact ?? department };
  const at = party?.$at[""];
  if (!party?.declared || !at) return [{ edits: [set(initiative, ["answers", department], answer)] }];
  const document = { kind: "department", id: department };
  return [
    { edits: [{ file: at.file, document, at: ["answers", initiative.id], change: { is: "set", value: answer } }] },
  ];
}

function told({ before }: Case, department: string): readonly Cure[] {
  const { company, initiative } = before;
  const covers = [...new Set(initiative.promises.map(({ topic }) => topic))];
  const briefing = { department, on: formatDay(company.asOf), covers, reaches: "100%" };
  return [{ edits: [append(initiative, ["briefings"], briefing)] }];
}

function done({ before }: Case, what: string): readonly Cure[] {
  const { initiative } = before;
  const { readiness } = initiative.declaration;
  if (!readiness) return [];
  const isList = "length" in readiness;
  const index = (isList ? readiness : (readiness.criteria ?? [])).findIndex((each) => each.what === what);
  const way = isList ? ["readiness", index, "state"] : ["readiness", "criteria", index, "state"];
  return index < 0 ? [] : [{ edits: [set(initiative, way, "done")] }];
}
