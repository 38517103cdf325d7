import { compareText } from "./base/position.ts";
import { type BaseCompany, companyAtTip } from "./base-company.ts";
import type { Sought } from "./files/git.ts";
import type { Loaded } from "./load.ts";
import type { AnswerDeclaration } from "./model/answers.ts";
import { canonical } from "./model/canonical.ts";
import { type DecodedDocument, type DocumentOf, documentsOf } from "./model/documents.ts";
import { type OpenCompany, openParts } from "./open-company.ts";
import type { PendingApproval, PolicySource } from "./result/comparison.ts";
import { tableKey, tableReferences } from "./tables.ts";

/** A company whose initiatives are those of a change, judged by what the protected branch declares. */
export interface Governed {
  readonly source: PolicySource;
  /** What is new in the change and not approved counts nowhere. */
  readonly strict: OpenCompany;
  /** As if all that waits for approval had it; undefined: nothing waits. */
  readonly lenient: OpenCompany | undefined;
  readonly pending: readonly PendingApproval[];
  /** Any company's initiatives under that same policy: what the change is compared with. */
  readonly govern: (other: OpenCompany) => Promise<OpenCompany>;
}

/**
 * Takes policy, packs, rules, capacities, flows, answers and waivers from the tip of a revision, and initiatives from the
 * change. Where the tip has no company yet, the change's own declarations are all there is.
 */
export async function governed(head: OpenCompany, revision: string): Promise<Sought<Governed>> {
  const found = await companyAtTip(head, revision);
  if (!found.value) return found;
  const { open: tip } = found.value;
  const source = sourceOf(found.value);
  if (!tip) return { value: { source, strict: head, lenient: undefined, pending: [], govern: async (other) => other } };
  const pending = pendingIn(head, tip);
  const strict = await joined(head, tip, [...initiativesOf(head, tip, "approved"), ...others(tip)]);
  const all = [...initiativesOf(head, tip, "all"), ...withNewAnswers(head, tip)];
  const lenient = pending.length > 0 ? await joined(head, tip, all) : undefined;
  const govern = async (other: OpenCompany) =>
    joined(other, tip, [...documentsOf(other.loaded.documents, "initiative"), ...others(tip)]);
  return { value: { source, strict, lenient, pending, govern } };
}

function sourceOf({ name, commit, open, problems }: BaseCompany): PolicySource {
  return { name, commit, first: open === undefined, own: false, problems: problems.length };
}

function others({ loaded }: OpenCompany): readonly DecodedDocument[] {
  return loaded.documents.filter(({ kind }) => kind !== "initiative");
}

/** The day comes from the tip too: one that a change sets could make anything fresh. */
async function joined(own: OpenCompany, tip: OpenCompany, documents: readonly DecodedDocument[]): Promise<OpenCompany> {
  const loaded: Loaded = {
    documents,
    files: own.loaded.files,
    tables: tablesOf(own, tip),
    claims: own.loaded.claims,
    problems: own.loaded.problems,
    texts: new Map([...tip.loaded.texts, ...own.loaded.texts]),
    refused: own.loaded.refused,
  };
  return openParts(own, tip.packages, loaded);
}

/** A table that a department names is the department's: an initiative that names it too does not replace it. */
function tablesOf(own: OpenCompany, tip: OpenCompany): Loaded["tables"] {
  const ofInitiatives = documentsOf(own.loaded.documents, "initiative")
    .flatMap(({ value }) => tableReferences(value))
    .flatMap((reference) => {
      const key = tableKey(reference);
      const table = own.loaded.tables.get(key);
      return table ? [[key, table] as const] : [];
    });
  return new Map([...ofInitiatives, ...tip.loaded.tables]);
}

const RANKS = ["draft", "proposed", "approved", "live"];

type InitiativeDocument = DocumentOf<"initiative">;

/** The change's initiatives: `approved`: without what waits for approval, which are answers and a raised status. */
function initiativesOf(head: OpenCompany, tip: OpenCompany, what: "approved" | "all"): readonly InitiativeDocument[] {
  return documentsOf(head.loaded.documents, "initiative").map((document) => {
    const before = initiativeNamed(tip, document.value.initiative);
    const { status, approved, answers, ...rest } = document.value;
    const raised = isRaised(document, before);
    const kept = what === "all" ? answers : onlyKnown(answers, before?.value.answers);
    const signed = approved === undefined || raised ? {} : { approved };
    return {
      ...document,
      value: {
        ...rest,
        ...signed,
        ...(kept === undefined ? {} : { answers: kept }),
        ...(raised ? { status: before?.value.status ?? "proposed" } : status === undefined ? {} : { status }),
      },
    };
  });
}

function initiativeNamed({ loaded }: OpenCompany, id: string): InitiativeDocument | undefined {
  return documentsOf(loaded.documents, "initiative").find(({ value }) => value.initiative === id);
}

/** Said to be approved or live, and less than that at the tip. */
function isRaised({ value }: InitiativeDocument, before: InitiativeDocument | undefined): boolean {
  return rankOf(value.status) > Math.max(rankOf(before?.value.status), rankOf("proposed"));
}

function rankOf(status = "proposed"): number {
  return RANKS.indexOf(status);
}

type Answers = Readonly<Record<string, AnswerDeclaration>>;

function onlyKnown(answers: Answers | undefined, before: Answers | undefined): Answers | undefined {
  if (!answers) return undefined;
  const known = Object.entries(answers).filter(([id, answer]) => isKnown(before, id, answer));
  return Object.fromEntries(known);
}

function isKnown(before: Answers | undefined, id: string, answer: AnswerDeclaration): boolean {
  const was = before && Object.hasOwn(before, id) ? before[id] : undefined;
  return was !== undefined && canonical(was) === canonical(answer);
}

/** The tip's declarations with the change's answers and waivers. */
function withNewAnswers(head: OpenCompany, tip: OpenCompany): readonly DecodedDocument[] {
  const own = head.loaded.documents.filter(({ kind }) => kind === "answers" || kind === "waivers");
  const rest = others(tip)
    .filter(({ kind }) => kind !== "answers" && kind !== "waivers")
    .map((document) => (document.kind === "department" ? withAnswersOf(head, document) : document));
  return [...own, ...rest];
}

function withAnswersOf(head: OpenCompany, document: DocumentOf<"department">): DocumentOf<"department"> {
  const { department } = document.value;
  const given = documentsOf(head.loaded.documents, "department").filter(({ value }) => value.department === department);
  const sources = [document.value.answers, ...given.map(({ value }) => value.answers)];
  const answers: Answers = Object.fromEntries(sources.flatMap((one) => Object.entries(one ?? {})));
  return { ...document, value: { ...document.value, answers } };
}

/** All that is new in the change and whose word belongs to somebody else. */
function pendingIn(head: OpenCompany, tip: OpenCompany): readonly PendingApproval[] {
  const pending = [...pendingAnswers(head, tip), ...pendingWaivers(head, tip), ...pendingStatuses(head, tip)];
  return pending.toSorted((a, b) => compareText(keyOf(a), keyOf(b)));
}

function keyOf({ initiative, kind, owner }: PendingApproval): string {
  return `${initiative} | ${kind} | ${owner}`;
}

/** What counts in the change is looked at, wherever it stands: moving an answer to another file makes it no new one. */
function pendingAnswers(head: OpenCompany, tip: OpenCompany): readonly PendingApproval[] {
  return head.company.initiatives.flatMap((initiative) => {
    const before = tip.company.initiatives.find(({ id }) => id === initiative.id)?.answers ?? {};
    return Object.values(initiative.answers).flatMap(({ department, declaration, at }) => {
      const was = Object.hasOwn(before, department) ? before[department]?.declaration : undefined;
      if (was && canonical(was) === canonical(declaration)) return [];
      const { file, line, column } = at;
      return [{ kind: "answer", initiative: initiative.id, owner: department, at: { file, line, column } }];
    });
  });
}

function pendingWaivers(head: OpenCompany, tip: OpenCompany): readonly PendingApproval[] {
  const known = new Set(tip.company.waivers.map(({ declaration }) => canonical(declaration)));
  return head.company.waivers.flatMap(({ declaration, at: { file, line, column } }) =>
    known.has(canonical(declaration))
      ? []
      : [
          {
            kind: "waiver",
            initiative: declaration.of ?? "",
            owner: declaration.approver ?? "",
            at: { file, line, column },
          },
        ],
  );
}

function pendingStatuses(head: OpenCompany, tip: OpenCompany): readonly PendingApproval[] {
  return documentsOf(head.loaded.documents, "initiative").flatMap((document) => {
    const { value, at } = document;
    if (!isRaised(document, initiativeNamed(tip, value.initiative))) return [];
    const { file, line, column } = value.$at["status"] ?? at;
    return [
      { kind: "status", initiative: value.initiative, owner: value.approved?.by ?? "", at: { file, line, column } },
    ];
  });
}
