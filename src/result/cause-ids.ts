import { compareText } from "../base/position.ts";
import { type Day, formatDay } from "../time/day.ts";
import type { CauseEvidence, FindingEvidence, OverEvidence } from "./cause-evidence.ts";

/** The causes of a finding, by id: every declaration that it waits for, or the capacity and the weeks in which it gives way. */
export type CauseIds = (finding: FindingEvidence) => readonly string[];

/** Findings about one capacity have one cause where the weeks in which it gives way meet, whichever comes first. */
export function causeIdsIn(all: readonly CauseEvidence[]): CauseIds {
  const spells = spellsIn(all);
  return ({ state, declarations, over }) => {
    if (state === "unknown") return declarations.map(({ id }) => id);
    const spell =
      over && spells.find(({ capacity, from, to }) => capacity === over.capacity && from <= over.from && over.to <= to);
    return spell ? [`capacity:${spell.capacity}@${formatDay(spell.from)}`] : [];
  };
}

/** Weeks, by their Mondays, in which a capacity gives way. */
interface Spell {
  readonly capacity: string;
  readonly from: Day;
  readonly to: Day;
}

function spellsIn(all: readonly CauseEvidence[]): readonly Spell[] {
  const weeks = all
    .flatMap(({ findings }) => findings.flatMap(({ over }): readonly OverEvidence[] => (over ? [over] : [])))
    .sort((a, b) => compareText(a.capacity, b.capacity) || a.from - b.from || a.to - b.to);
  const spells: Spell[] = [];
  for (const { capacity, from, to } of weeks) {
    const last = spells.at(-1);
    if (last?.capacity === capacity && from <= last.to)
      spells[spells.length - 1] = { ...last, to: Math.max(last.to, to) };
    else spells.push({ capacity, from, to });
  }
  return spells;
}
