import type { Language } from "../base/bilingual.ts";
import { problem } from "../base/problem.ts";
import { valueOf } from "../base/said.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Day } from "../time/day.ts";
import type { Company } from "./company.ts";
import type { CompanyFile } from "./company-file.ts";
import { documentsOf, type DecodedDocument } from "./documents.ts";
import { type Joining, type JoinRequest, placeOf, unknownReference } from "./joining.ts";
import { type Policy, resolvePolicy } from "./policy.ts";
import type { PolicyDeclaration } from "./policy-schema.ts";

/** What holds for the whole company; each has a default where no `batuta.yaml` says it. */
export interface Settings {
  readonly file: CompanyFile | undefined;
  readonly name: string;
  readonly zone: string;
  readonly currency: string;
  readonly language: Language;
  readonly asOf: Day;
  readonly asOfFrom: Company["asOfFrom"];
  readonly policy: Policy;
  readonly drivers: Readonly<Record<string, Quantity>>;
}

/** Without a file: UTC, euros, English, and the folder's name. */
export function joinSettings(joining: Joining): Settings {
  const [first, ...others] = documentsOf(joining.documents, "company");
  for (const other of others) joining.report(problem("company-twice", {}, other.at, first && [first.at]));
  const file = first?.value;
  const zone = zoneOf(joining, file);
  return {
    file,
    name: file?.company ?? joining.request.name ?? "",
    zone,
    currency: file?.currency ?? "EUR",
    language: file?.language ?? "en",
    ...asOfOf(joining.request, file, zone),
    policy: resolvePolicy(
      policySources(joining).map(({ declaration }) => declaration),
      joining.report,
    ),
    drivers: driversOf(file),
  };
}

/** The company's file among documents; the first of several. */
export function companyFileOf(documents: readonly DecodedDocument[]): CompanyFile | undefined {
  return documentsOf(documents, "company")[0]?.value;
}

/** Today, and who said so: the request, the environment, the company's file, or the clock of its zone. */
export function asOfOf(
  request: JoinRequest,
  file: CompanyFile | undefined,
  zone = usableZone(file?.zone),
): Pick<Company, "asOf" | "asOfFrom"> {
  if (request.asOf !== undefined) return { asOf: request.asOf, asOfFrom: "request" };
  if (request.environmentAsOf !== undefined) return { asOf: request.environmentAsOf, asOfFrom: "environment" };
  if (file?.as_of !== undefined) return { asOf: file.as_of, asOfFrom: "company" };
  return { asOf: request.today(zone), asOfFrom: "today" };
}

function zoneOf(joining: Joining, file: CompanyFile | undefined): string {
  const zone = usableZone(file?.zone);
  if (file?.zone !== undefined && zone !== file.zone)
    joining.report(problem("zone-unknown", { zone: file.zone }, placeOf(file.$at, "zone")));
  return zone;
}

function usableZone(zone = "UTC"): string {
  try {
    Intl.DateTimeFormat("en", { timeZone: zone });
    return zone;
  } catch {
    return "UTC";
  }
}

/** A driver that is `unknown` or `none` moves nothing, and may still be named. */
function driversOf(file: CompanyFile | undefined): Readonly<Record<string, Quantity>> {
  const drivers: Record<string, Quantity> = {};
  for (const [name, said] of Object.entries(file?.drivers ?? {})) {
    const range = valueOf(said);
    if (range) drivers[name] = range;
  }
  return drivers;
}

/** A policy that counts, and the pack that says it; undefined: the company itself. */
export interface PolicySource {
  readonly pack: string | undefined;
  readonly declaration: PolicyDeclaration;
}

/** The policies of a company in the order in which they count: a later one wins. */
export function policySources(joining: Joining): readonly PolicySource[] {
  const { documents, request } = joining;
  const policy = companyFileOf(documents)?.policy;
  if (!policy) return [];
  const source = { pack: undefined, declaration: policy };
  if (!request.packs) return [source];
  return withPacks(source, { joining, packs: packsOf(joining, request.packs), above: [] });
}

/** Ours and those of packages, then the company's own; two of one name are a problem, and the first stands. */
function packsOf(
  joining: Joining,
  given: Readonly<Record<string, PolicyDeclaration>>,
): ReadonlyMap<string, PolicyDeclaration> {
  const packs = new Map(Object.entries(given));
  for (const { value, at } of documentsOf(joining.documents, "pack")) {
    if (packs.has(value.pack)) joining.report(problem("id-twice", { kind: "pack", id: value.pack }, at));
    else packs.set(value.pack, value);
  }
  return packs;
}

interface Extending {
  readonly joining: Joining;
  readonly packs: ReadonlyMap<string, PolicyDeclaration>;
  /** The packs that lead here: one that extends itself is taken once. */
  readonly above: readonly string[];
}

/** A policy behind the packs that it extends, each behind its own. */
function withPacks(source: PolicySource, { joining, packs, above }: Extending): readonly PolicySource[] {
  const { declaration: policy } = source;
  const extended = (policy.extends ?? []).flatMap((name) => {
    const pack = packs.get(name);
    if (pack && above.includes(name)) return [];
    if (pack) return withPacks({ pack: name, declaration: pack }, { joining, packs, above: [...above, name] });
    joining.report(
      unknownReference({ kind: "pack", id: name, known: [...packs.keys()], at: placeOf(policy.$at, "extends") }),
    );
    return [];
  });
  return [...extended, source];
}
