import { compareText } from "../base/position.ts";
import type { Initiative, Promised } from "../model/company.ts";
import type { Together } from "../simulate/together/together-outlook.ts";
import type { Day } from "../time/day.ts";
import { termSaid } from "./promises.ts";
import type { ResultRequest } from "./request.ts";
import type { SegmentClash, SegmentWeeks } from "./portfolio-result.ts";

/** What the same customers live through in the same weeks, segment by segment: who reaches them, and what is told twice. */
export function segmentsOf(request: ResultRequest, together: Together): readonly SegmentWeeks[] {
  const acting = new Set(together.initiatives);
  const groups = new Map<string, Initiative[]>();
  for (const initiative of request.company.initiatives.filter(({ id }) => acting.has(id))) {
    const name = initiative.declaration.segment?.name;
    if (name === undefined) continue;
    const key = keyOf(name);
    groups.set(key, [...(groups.get(key) ?? []), initiative]);
  }
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, members]) => segmentWeeks(request, together, members));
}

/** The same customers, however their name is written. */
function keyOf(name: string): string {
  return name.trim().toLowerCase();
}

function segmentWeeks(request: ResultRequest, together: Together, members: readonly Initiative[]): SegmentWeeks {
  const segments = members.flatMap(({ declaration }) => declaration.segment ?? []);
  return {
    name: segments[0]?.name ?? "",
    owner: segments.find(({ owner }) => owner !== undefined)?.owner ?? null,
    initiatives: members.map(({ id }) => id),
    weeks: together.weeks.map((monday) => members.filter((each) => isOn(each, monday)).map(({ id }) => id)),
    clashes: clashesOf(request, members),
  };
}

/** On offer on some day of the week. */
function isOn({ launch, ends }: Initiative, monday: Day): boolean {
  return launch <= monday + 6 && (ends === undefined || ends >= monday);
}

/** Topics on which two of them that overlap in time do not promise the same. */
function clashesOf(request: ResultRequest, members: readonly Initiative[]): readonly SegmentClash[] {
  const topics = [...new Set(members.flatMap(({ promises }) => promises.map(({ topic }) => topic)))].sort(compareText);
  return topics.flatMap((topic) => {
    const said = members.flatMap((initiative) =>
      initiative.promises
        .filter((promise) => promise.topic === topic)
        .map((promise) => ({ initiative, promised: promisedBy(request, promise) })),
    );
    const differing = said.filter((one) =>
      said.some((other) => other.promised !== one.promised && overlap(one.initiative, other.initiative)),
    );
    return differing.length === 0
      ? []
      : [{ topic, said: differing.map(({ initiative, promised }) => ({ initiative: initiative.id, promised })) }];
  });
}

function overlap(a: Initiative, b: Initiative): boolean {
  return a !== b && a.launch <= (b.ends ?? Infinity) && b.launch <= (a.ends ?? Infinity);
}

function promisedBy({ words }: ResultRequest, { term }: Promised): string {
  return words.term(termSaid(term));
}
