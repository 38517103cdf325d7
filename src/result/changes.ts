import { compareText } from "../base/position.ts";
import { parseDay } from "../time/day.ts";
import type { InitiativeResult, Result } from "./result.ts";

/** A result of the same company from before, as far as it is read again. */
export interface Before {
  readonly company: { readonly name: string };
  readonly initiatives: readonly Seen[];
}

/** What of an initiative makes a difference to people. */
interface Seen {
  readonly id: string;
  readonly verdict: string;
  readonly launch: string;
  readonly decide: { readonly by: string | null };
  readonly findings: readonly { readonly fingerprint: string; readonly state: string; readonly severity: string }[];
}

/** What `--format json` wrote, of one company or of several; undefined: it is something else. */
export function readBefore(value: unknown): readonly Before[] | undefined {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.every(isBefore) ? all : undefined;
}

function isBefore(value: unknown): value is Before {
  if (typeof value !== "object" || value === null) return false;
  if (!("version" in value) || value.version !== 1 || !("initiatives" in value) || !("company" in value)) return false;
  return Array.isArray(value.initiatives) && value.initiatives.every(isSeen);
}

function isSeen(value: unknown): value is Seen {
  if (typeof value !== "object" || value === null || !("id" in value) || !("verdict" in value)) return false;
  const hasDecide = "decide" in value && typeof value.decide === "object" && value.decide !== null;
  return hasDecide && "launch" in value && "findings" in value && Array.isArray(value.findings);
}

/** The initiatives of which something changed: verdict, day, day to decide, or which points stand; new ones too. */
export function changedOnly(result: Result, before: readonly Before[]): Result {
  return keeping(result, (one) => signature(one) !== given(before, result, one.id, signature));
}

/** Those that cannot wait for Monday: approved or live and not ready any more, or to be decided tomorrow. */
export function urgentOnly(result: Result, before: readonly Before[]): Result {
  const today = parseDay(result.as_of);
  return keeping(result, (one) => {
    const isRunning = one.status === "approved" || one.status === "live";
    const was = given(before, result, one.id, ({ verdict }) => verdict);
    const isWorse = isStopped(one.verdict) && (was === undefined || !isStopped(was));
    const by = one.decide.by === null ? undefined : parseDay(one.decide.by);
    const isTomorrow = today !== undefined && by === today + 1 && one.verdict !== "ready";
    return (isRunning && isWorse) || isTomorrow;
  });
}

function isStopped(verdict: string): boolean {
  return verdict === "not-ready" || verdict === "undecided";
}

function keeping(result: Result, isKept: (one: InitiativeResult) => boolean): Result {
  return { ...result, initiatives: result.initiatives.filter(isKept) };
}

function given<T>(before: readonly Before[], result: Result, id: string, of: (seen: Seen) => T): T | undefined {
  const company = before.find(({ company: { name } }) => name === result.company.name);
  const seen = company?.initiatives.find((one) => one.id === id);
  return seen && of(seen);
}

function signature({ verdict, launch, decide, findings }: Seen): string {
  const points = findings
    .filter(({ severity }) => severity !== "note")
    .map(({ fingerprint, state }) => `${fingerprint} ${state}`);
  return JSON.stringify([verdict, launch, decide.by, points.toSorted(compareText)]);
}
