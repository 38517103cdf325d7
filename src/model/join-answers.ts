import { compareText, type Position } from "../base/position.ts";
import { problem } from "../base/problem.ts";
import type { AnswerDeclaration } from "./answers.ts";
import { canonical } from "./canonical.ts";
import type { Answer, Initiative, OrphanAnswer } from "./company.ts";
import { documentsOf } from "./documents.ts";
import { type Joining, placeOf } from "./joining.ts";

/** An answer with the initiative that it is for. */
interface Given {
  readonly initiative: string;
  readonly department: string;
  readonly declaration: AnswerDeclaration;
  readonly at: Position;
}

export interface Answered {
  readonly initiatives: readonly Initiative[];
  readonly orphans: readonly OrphanAnswer[];
}

/**
 * The initiatives with their answers. Of one department those that are not void come first, then given before reported,
 * then the latest.
 */
export function withAnswers(initiatives: readonly Initiative[], joining: Joining): Answered {
  const given = [...fromDepartments(joining), ...fromAnswers(joining)];
  const ids = new Set(initiatives.map(({ id }) => id));
  const orphans = given
    .filter(({ initiative }) => !ids.has(initiative))
    .map((one) => ({ initiative: one.initiative, answer: answerOf(one, "given", false) }));
  const byInitiative = new Map<string, Given[]>(initiatives.map(({ id }) => [id, []]));
  for (const one of given) byInitiative.get(one.initiative)?.push(one);
  return {
    initiatives: initiatives.map((initiative) => keptAnswered(initiative, byInitiative.get(initiative.id) ?? [])),
    orphans: orphans.toSorted((a, b) => compareText(canonical(orphanKey(a)), canonical(orphanKey(b)))),
  };
}

function orphanKey({ initiative, answer }: OrphanAnswer): unknown {
  return [initiative, answer.department, answer.declaration];
}

/** An initiative with the answers to it that were joined with it the last time. */
interface Kept {
  readonly given: readonly Given[];
  readonly answered: Initiative;
}

const kept = new WeakMap<Initiative, Kept>();

/** With the same answers an initiative stays the same object, however often a company is joined anew. */
function keptAnswered(initiative: Initiative, given: readonly Given[]): Initiative {
  const known = kept.get(initiative);
  if (known && isSame(known.given, given)) return known.answered;
  const answered = answeredBy(initiative, given);
  kept.set(initiative, { given, answered });
  return answered;
}

function isSame(before: readonly Given[], now: readonly Given[]): boolean {
  return (
    before.length === now.length &&
    before.every((one, index) => {
      const other = now[index];
      return one.declaration === other?.declaration && one.department === other.department;
    })
  );
}

/** An initiative with the answers that were given to it. */
function answeredBy(initiative: Initiative, given: readonly Given[]): Initiative {
  const isVoid = (declaration: AnswerDeclaration): boolean => wasRevised(initiative, declaration);
  const own = given.map((one) => answerOf(one, "given", isVoid(one.declaration)));
  const reported = Object.entries(initiative.declaration.answers ?? {}).map(([department, declaration]) =>
    answerOf({ department, declaration, at: placeOf(declaration.$at, "") }, "reported", isVoid(declaration)),
  );
  const best = new Map<string, Answer>();
  for (const answer of [...own, ...reported].toSorted(strongestLast)) best.set(answer.department, answer);
  const departments = [...best].toSorted(([a], [b]) => compareText(a, b));
  return { ...initiative, answers: Object.fromEntries(departments) };
}

function answerOf(one: Omit<Given, "initiative">, source: Answer["source"], isVoid: boolean): Answer {
  return { department: one.department, declaration: one.declaration, source, void: isVoid, at: one.at };
}

/** The offer or the plan changed after the answer; one without a day may be older than any change. */
function wasRevised({ declaration: { revisions = [] } }: Initiative, { on }: AnswerDeclaration): boolean {
  return revisions.some((revision) => on === undefined || on < revision.on);
}

function strength(answer: Answer): number {
  return (answer.void ? 0 : 2) + (answer.source === "given" ? 1 : 0);
}

function strongestLast(a: Answer, b: Answer): number {
  const later = (a.declaration.on ?? -Infinity) - (b.declaration.on ?? -Infinity);
  return (
    // Only answers of one department are weighed against each other.
    compareText(a.department, b.department) ||
    strength(a) - strength(b) ||
    (Number.isNaN(later) ? 0 : later) ||
    compareText(canonical(a.declaration), canonical(b.declaration))
  );
}

function fromDepartments(joining: Joining): readonly Given[] {
  return documentsOf(joining.documents, "department").flatMap(({ value }) =>
    givenBy(value.department, value.answers ?? {}),
  );
}

function fromAnswers(joining: Joining): readonly Given[] {
  const departments = documentsOf(joining.documents, "department").map(({ value, file }) => ({
    id: value.department,
    file,
  }));
  return documentsOf(joining.documents, "answers").flatMap(({ value, file }) => {
    const department = answeringDepartment(file, departments);
    if (department !== undefined) return givenBy(department, value.answers);
    const ids = [...new Set(departments.map(({ id }) => id))].toSorted(compareText);
    joining.report(problem("answers-whose", { file, departments: ids }, placeOf(value.$at, "answers")));
    return [];
  });
}

function givenBy(department: string, answers: Readonly<Record<string, AnswerDeclaration>>): readonly Given[] {
  return Object.entries(answers).map(([initiative, declaration]) => ({
    initiative,
    department,
    declaration,
    at: placeOf(declaration.$at, ""),
  }));
}

interface Declared {
  readonly id: string;
  readonly file: string;
}

/**
 * Whose answers stand in a file: of the only department that the file declares; of the one that the file is named for
 * (`logistics.answers.yaml`); of the only one that its folder declares; of the one that its folder is named for.
 */
export function answeringDepartment(file: string, departments: readonly Declared[]): string | undefined {
  const folder = file.split("/").slice(0, -1);
  const ids = new Set(departments.map(({ id }) => id));
  const name = file.split("/").at(-1)?.split(".")[0] ?? "";
  const inFile = departments.filter((one) => one.file === file);
  const inFolder =
    folder.length === 0
      ? []
      : departments.filter((one) => one.file.split("/").slice(0, -1).join("/") === folder.join("/"));
  const byFolder = folder.findLast((part) => ids.has(part));
  return onlyOf(inFile) ?? (ids.has(name) ? name : undefined) ?? onlyOf(inFolder) ?? byFolder ?? lonelyFolder(folder);
}

/** The id that all of them share. */
function onlyOf(departments: readonly Declared[]): string | undefined {
  const [first, ...others] = new Set(departments.map(({ id }) => id));
  return others.length === 0 ? first : undefined;
}

/** `departments/carrier/answers.yaml` of a party without a file of its own. */
function lonelyFolder(folder: readonly string[]): string | undefined {
  return folder.at(-2) === "departments" ? folder.at(-1) : undefined;
}
