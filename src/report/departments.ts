import type { DepartmentResult, FindingResult, InitiativeResult } from "../result/result.ts";
import { dateText, dayText } from "../words/dates.ts";
import type { Block, Mark } from "./blocks.ts";
import { type Telling, multipleText } from "./telling.ts";

export const STATE_MARKS: Readonly<Record<DepartmentResult["state"], Mark>> = {
  holds: "good",
  tight: "tight",
  over: "over",
  unknown: "unknown",
  nothing: "none",
};

/** A row for every department of which no point speaks; those with nothing to do and nothing to say share one. */
export function departmentRows(telling: Telling, initiative: InitiativeResult): Block[] {
  const spokenOf = new Set(initiative.findings.flatMap(departmentsOf));
  const quiet = initiative.departments.filter((department) => !spokenOf.has(department.id));
  const idle = quiet.filter(
    (department) => department.state === "nothing" && department.answer === null && department.asking !== "waiting",
  );
  const rows = quiet
    .filter((department) => !idle.includes(department))
    .toSorted((a, b) => rank(a) - rank(b))
    .map((department) => row(department.state, department.title, stateLine(telling, department)));
  return [...rows, ...idleRow(telling, idle)];
}

/** Notes say nothing about holding or not. */
function departmentsOf(finding: FindingResult): string[] {
  if (finding.severity === "note" && finding.state === "open") return [];
  return [finding.department, ...finding.missing.map((missing) => missing.department)];
}

function rank({ state }: DepartmentResult): number {
  return ["over", "unknown", "tight", "holds", "nothing"].indexOf(state);
}

function idleRow(telling: Telling, idle: readonly DepartmentResult[]): Block[] {
  const [first] = idle;
  if (!first) return [];
  if (idle.length === 1) return [row("nothing", first.title, telling.say("nothing"))];
  const titles = idle.map((department) => department.title).join(" · ");
  return [row("nothing", telling.say("others"), telling.say("nothing-list", { titles }))];
}

function row(state: DepartmentResult["state"], label: string, text: string): Block {
  return { is: "row", mark: STATE_MARKS[state], label, parts: [{ kind: "message", text }] };
}

export function stateLine(telling: Telling, department: DepartmentResult): string {
  const answer = answerText(telling, department);
  const waiting = waitingText(telling, department);
  const state =
    department.state === "nothing" && (answer !== "" || waiting !== "") ? "" : stateText(telling, department);
  return [state, answer, waiting].filter(Boolean).join(" · ");
}

function stateText(telling: Telling, { state, breaks_at: most }: DepartmentResult): string {
  const hasMultiple = (state === "tight" || state === "holds") && most !== null;
  return hasMultiple ? multipleState(telling, state, most) : telling.say(state);
}

function multipleState(telling: Telling, state: "tight" | "holds", most: number): string {
  const multiple = multipleText(telling, most);
  return most < 1 ? telling.say(`${state}-share`, { multiple }) : telling.say(`${state}-times`, { multiple });
}

/** Asked, and its day has not come: nobody has to do anything yet. */
function waitingText({ say, language, asOf }: Telling, { asking, answer_by: by }: DepartmentResult): string {
  return asking === "waiting" && by !== null ? say("department-waiting", { day: dayText(by, language, asOf) }) : "";
}

/** `no impact (12 May, systems@acme.example)`. */
function answerText(telling: Telling, department: DepartmentResult): string {
  const { say } = telling;
  const said = answerWord(telling, department.answer);
  if (said === "") return "";
  const detail = department.answer_detail === null ? "" : `: ${department.answer_detail}`;
  const day = department.answered_on && dateText(department.answered_on, telling.language, telling.asOf);
  const source = [day, department.answered_by].filter(Boolean).join(", ");
  return said + detail + (source === "" ? "" : ` ${say("answer-source", { source })}`);
}

const ANSWERS: ReadonlySet<string> = new Set(["agrees", "agrees-if", "objects", "no-impact", "wrong-number"]);

type Answer = "agrees" | "agrees-if" | "objects" | "no-impact" | "wrong-number";

function isAnswer(answer: string): answer is Answer {
  return ANSWERS.has(answer);
}

export function answerWord({ say }: Telling, answer: string | null): string {
  if (answer === null) return "";
  return isAnswer(answer) ? say(`answer-${answer}`) : answer;
}
