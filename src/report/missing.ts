import type { FindingResult, InitiativeResult, MissingResult } from "../result/result.ts";
import { quoted } from "../words/missing.ts";
import type { Block, Part } from "./blocks.ts";
import { type Telling, countText, nameOf } from "./telling.ts";

/** Numbers named before the list is cut. */
const NAMED = 4;

/** An unknown point that waits for a declaration. */
export function waitsForNumber(finding: FindingResult): boolean {
  return finding.state === "unknown" && finding.missing.length > 0;
}

/** How many numbers decide what cannot be told yet. */
export function missingCount(initiative: InitiativeResult): number {
  const all = [...initiative.findings.filter(waitsForNumber), ...untoldCustomers(initiative)];
  return new Set(all.flatMap(({ missing }) => missing.map(keyOf))).size;
}

/** One row a department: the numbers that only it can say, and what cannot be told without them. Never one a point. */
export function missingRows(telling: Telling, initiative: InitiativeResult): Block[] {
  const waiting = waitsOf(telling, initiative);
  const departments = [...new Set(waiting.flatMap(({ missing }) => missing.map(({ department }) => department)))];
  const groups = departments.map((department) => ({
    department,
    waits: waiting.filter(({ missing }) => missing.some((each) => each.department === department)),
  }));
  return groups
    .toSorted((a, b) => b.waits.length - a.waits.length)
    .map(({ department, waits }) => missingRow(telling, nameOf(initiative, department), only(waits, department)));
}

/** What cannot be told, by its name, and the numbers without which it cannot. */
interface Wait {
  readonly title: string;
  readonly missing: readonly MissingResult[];
}

function waitsOf(telling: Telling, initiative: InitiativeResult): readonly Wait[] {
  const points = initiative.findings
    .filter(waitsForNumber)
    .map(({ title, missing }) => ({ title: quoted(title, telling.language), missing }));
  const title = telling.say("missing-let-down");
  return [...points, ...untoldCustomers(initiative).map((untold) => ({ ...untold, title }))];
}

/** The numbers for want of which nobody can say how many are let down, where no point names them: it was judged without. */
function untoldCustomers({ findings, customers }: InitiativeResult): readonly Pick<Wait, "missing">[] {
  const named = new Set(findings.filter(waitsForNumber).flatMap(({ missing }) => missing.map(keyOf)));
  const missing = (customers?.missing ?? []).filter((each) => !named.has(keyOf(each)));
  return missing.length > 0 ? [{ missing }] : [];
}

function keyOf({ department, what }: MissingResult): string {
  return `${department}|${what}`;
}

interface Waiting {
  readonly titles: readonly string[];
  readonly numbers: readonly MissingResult[];
  readonly places: readonly string[];
}

function only(waits: readonly Wait[], department: string): Waiting {
  const numbers = new Map<string, MissingResult>();
  for (const wait of waits) {
    for (const missing of wait.missing) if (missing.department === department) numbers.set(missing.what, missing);
  }
  const all = [...numbers.values()];
  return {
    titles: [...new Set(waits.map(({ title }) => title))],
    numbers: all,
    places: [...new Set(all.map((missing) => placeText(missing.at)).filter(Boolean))],
  };
}

function missingRow(telling: Telling, department: string, waiting: Waiting): Block {
  const { say } = telling;
  const count = waiting.numbers.length;
  const numbers = listed(
    telling,
    waiting.numbers.map((missing) => missing.what),
  );
  const asked = [...new Set(waiting.numbers.flatMap((missing) => (missing.ask === null ? [] : [missing.ask])))];
  const parts: Part[] = [
    { kind: "message", text: say("missing-decide", { count: countText(telling, count), numbers }, count) },
    { kind: "flip", text: say("missing-without", { titles: listed(telling, waiting.titles) }, count) },
    { kind: "step", text: say("missing-ask", { who: asked.length > 0 ? asked.join(", ") : department }) },
  ];
  if (telling.options.places) parts.push(...waiting.places.map((text): Part => ({ kind: "place", text })));
  return { is: "row", mark: "unknown", label: department, parts };
}

function listed(telling: Telling, texts: readonly string[]): string {
  if (telling.options.verbose || texts.length <= NAMED + 1) return texts.join(" · ");
  const list = texts.slice(0, NAMED).join(" · ");
  return telling.say("list-more", { list, count: countText(telling, texts.length - NAMED) });
}

/** `departments/logistics.yaml:31:5`, or nothing for what no file says. */
export function placeText(place: { readonly file: string; readonly line: number; readonly column: number }): string {
  return place.file === "" ? "" : `${place.file}:${place.line}:${place.column}`;
}
