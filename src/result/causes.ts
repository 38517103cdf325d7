import { compareText } from "../base/position.ts";
import type { Finding } from "../rules/finding.ts";
import type { Missing } from "../simulate/outlook.ts";
import { capacityIn, type CauseIds, causeIdsIn, declarationId } from "./cause-ids.ts";
import { capacityTitle, declarationSaid, departmentTitle } from "./names.ts";
import { orderOfCauses, type Stopped } from "./order-of-causes.ts";
import type { Judged, ResultRequest } from "./request.ts";
import type { Cause } from "./cause-result.ts";
import { rounded } from "./rounding.ts";

/** What findings share, and how to find the causes of one. */
export interface Causes {
  /** The fewest that settle the most first (order-of-causes), then those that stop nobody by how many they touch. */
  readonly list: readonly Cause[];
  readonly idsOf: CauseIds;
}

/** Causes that more than one finding shares. */
export function causesOf(request: ResultRequest): Causes {
  const idsOf = causeIdsIn(request.judged);
  const groups = new Map<string, [Judged, Finding][]>();
  for (const one of request.judged) {
    for (const finding of one.findings) {
      for (const id of idsOf(one, finding)) groups.set(id, [...(groups.get(id) ?? []), [one, finding]]);
    }
  }
  const shared = [...groups].filter(([, members]) => members.length > 1);
  const ids = new Set(shared.map(([id]) => id));
  const stopped = request.judged.flatMap((one) => stoppedOf(one, idsOf));
  const turns = orderOfCauses(stopped.filter(({ causes }) => [...causes].every((id) => ids.has(id))));
  const place = new Map(turns.map(({ cause }, index) => [cause, index]));
  const list = shared
    .flatMap(([id, members]) =>
      causeOf(request, { id, members, completes: turns.find((turn) => turn.cause === id)?.completes ?? [] }),
    )
    .sort(
      (a, b) =>
        (place.get(a.id) ?? LAST) - (place.get(b.id) ?? LAST) ||
        b.touches.length - a.touches.length ||
        b.customers - a.customers ||
        compareText(a.id, b.id),
    );
  return { list, idsOf };
}

const LAST = Number.MAX_SAFE_INTEGER;

/** What stops an initiative, where every bit of it has a cause; nothing where something else stops it too, or nothing does. */
function stoppedOf(one: Judged, idsOf: CauseIds): Stopped[] {
  const stops = one.findings.filter(({ severity, state }) => severity === "blocker" && state !== "waived");
  const causes = stops.map((finding) => idsOf(one, finding));
  if (stops.length === 0 || causes.some((ids) => ids.length === 0)) return [];
  return [{ initiative: one.initiative.id, causes: new Set(causes.flat()), customers: customersOf(one, undefined) }];
}

interface Group {
  readonly id: string;
  readonly members: readonly [Judged, Finding][];
  readonly completes: readonly string[];
}

function causeOf(request: ResultRequest, { id, members, completes }: Group): Cause[] {
  const first = members[0]?.[1];
  if (!first) return [];
  const missing = first.missing.find((one) => declarationId(one) === id);
  const touched = [...new Set(members.map(([judged]) => judged))];
  const settled = missing ? touched.filter((one) => isSettledBy(one, id)) : touched;
  const department = missing?.department ?? first.department;
  return [
    {
      id,
      kind: missing ? "declaration" : "capacity",
      department,
      department_title: departmentTitle(request.company, department, request.language),
      what: missing
        ? missingWhat(request, missing)
        : capacityTitle(request.company, capacityIn(first) ?? "", request.language),
      settles: idsIn(settled),
      touches: idsIn(touched),
      completes,
      customers: rounded(settled.reduce((sum, one) => sum + customersOf(one, missing ? undefined : department), 0)),
    },
  ];
}

function idsIn(judged: readonly Judged[]): readonly string[] {
  return judged.map(({ initiative }) => initiative.id).sort(compareText);
}

/** True when nothing else is missing to know its verdict. */
function isSettledBy(one: Judged, id: string): boolean {
  const blocking = one.findings.filter((finding) => finding.state === "unknown" && finding.severity === "blocker");
  const ids = new Set(blocking.flatMap((finding) => finding.missing.map(declarationId)));
  return one.verdict === "undecided" && ids.size === 1 && ids.has(id);
}

function customersOf(one: Judged, department: string | undefined): number {
  const { customers } = one.outlook;
  if (!customers.known) return 0;
  return department === undefined ? customers.expected.p50 : (customers.byDepartment[department] ?? 0);
}

function missingWhat(request: ResultRequest, missing: Missing): string {
  return request.words.missing(declarationSaid(request.company, missing, request.language));
}
