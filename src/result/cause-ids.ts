import { compareText } from "../base/position.ts";
import type { Finding } from "../rules/finding.ts";
import type { Missing } from "../simulate/outlook.ts";
import { type Day, formatDay, mondayOf } from "../time/day.ts";
import type { Judged } from "./request.ts";

/** The causes of a finding, by id: every declaration that it waits for, or the capacity and the weeks in which it gives way. */
export type CauseIds = (judged: Judged, finding: Finding) => readonly string[];

/** Findings about one capacity have one cause where the weeks in which it gives way meet, whichever comes first. */
export function causeIdsIn(all: readonly Judged[]): CauseIds {
  const spells = spellsIn(all);
  return (judged, finding) => {
    if (finding.state === "unknown") return [...new Set(finding.missing.map(declarationId))];
    const over = weeksOver(judged, finding);
    const spell =
      over && spells.find(({ capacity, from, to }) => capacity === over.capacity && from <= over.from && over.to <= to);
    return spell ? [`capacity:${spell.capacity}@${formatDay(spell.from)}`] : [];
  };
}

export function declarationId(missing: Missing): string {
  return `declaration:${missing.department}|${missing.subject}|${missing.what}`;
}

/** The full id of the capacity that a finding is about. */
export function capacityIn(finding: Finding): string | undefined {
  return finding.subject.startsWith("capacity:") ? finding.subject.slice("capacity:".length) : undefined;
}

/** Weeks, by their Mondays, in which a capacity gives way. */
interface Spell {
  readonly capacity: string;
  readonly from: Day;
  readonly to: Day;
}

function spellsIn(all: readonly Judged[]): readonly Spell[] {
  const weeks = all
    .flatMap((judged) => judged.findings.flatMap((finding) => weeksOver(judged, finding) ?? []))
    .sort((a, b) => compareText(a.capacity, b.capacity) || a.from - b.from || a.to - b.to);
  const spells: Spell[] = [];
  for (const next of weeks) {
    const last = spells.at(-1);
    if (last?.capacity === next.capacity && next.from <= last.to)
      spells[spells.length - 1] = { ...last, to: Math.max(last.to, next.to) };
    else spells.push(next);
  }
  return spells;
}

/** From the earliest to the latest week in which it first gives way, nine times out of ten. */
function weeksOver({ outlook }: Judged, finding: Finding): Spell | undefined {
  const capacity = capacityIn(finding);
  if (capacity === undefined || finding.state !== "open" || finding.firstDay === undefined) return undefined;
  const first = outlook.capacities.find(({ id }) => id === capacity)?.firstBreach;
  return { capacity, from: mondayOf(first?.p5 ?? finding.firstDay), to: mondayOf(first?.p95 ?? finding.firstDay) };
}
