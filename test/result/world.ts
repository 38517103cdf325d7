import type { Department, Company, Initiative } from "../../src/model/company.ts";
import { DEFAULT_POLICY } from "../../src/model/policy.ts";
import type { Position } from "../../src/base/position.ts";
import type { Judged, ResultRequest } from "../../src/result/request.ts";
import type { Finding } from "../../src/rules/finding.ts";
import type { CapacityOutlook, Missing, Outlook } from "../../src/simulate/outlook.ts";
import { EVERY_DAY, buildCalendar } from "../../src/time/calendar.ts";
import { type Day, parseDay } from "../../src/time/day.ts";
import { wording } from "../../src/words/wording.ts";

/** A small company by hand, with what the result needs of it. */
export const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
};

export const position = (file: string, line: number): Position => ({ file, line, column: 3, length: 1 });

const calendar = buildCalendar(
  { week: EVERY_DAY, closed: new Set(), opened: new Set() },
  day("2026-01-01"),
  day("2026-12-31"),
);

function department(id: string, title: { en: string; es: string }, capacities: readonly string[] = []): Department {
  const said = {
    id,
    title,
    declared: true,
    outside: false,
    contact: undefined,
    answersFor: [],
    calendar,
    calendarDeclared: true,
    asOf: day("2026-05-11"),
    notice: undefined,
    approvals: {},
    freezes: [],
    commitments: [],
    capacities: capacities.map((name) => ({
      id: `${id}/${name}`,
      department: id,
      name,
      title: { en: name, es: `${name} (es)` },
      flow: id === "logistics" ? "parcels" : "contacts",
      declaration: { kind: id === "logistics" ? "throughput" : "staffed" },
      asOf: day("2026-05-20"),
      at: position(`departments/${id}.yaml`, 9),
    })),
    objectives: [],
    sites: undefined,
    $at: {},
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only what the result reads is there
  return said as unknown as Department;
}

const one = (rate: number) => ({ said: "value", value: { low: rate, middle: rate, high: rate } });

export function company(): Company {
  const said = {
    name: "Acme",
    zone: "Europe/Madrid",
    currency: "EUR",
    language: "en",
    asOf: day("2026-05-25"),
    asOfFrom: "company",
    customers: "orders",
    calendar,
    policy: DEFAULT_POLICY,
    drivers: {},
    steps: [
      { id: "orders", flow: "orders", from: "leads", when: undefined, rate: one(0.2) },
      { id: "parcels", flow: "parcels", from: "orders", when: undefined, rate: one(1) },
      { id: "contacts", flow: "contacts", from: "parcels", when: undefined, rate: one(0.2) },
    ],
    flows: ["orders"],
    departments: [
      department("finance", { en: "Finance", es: "Finanzas" }),
      department("it", { en: "IT", es: "Sistemas" }),
      department("logistics", { en: "Logistics", es: "Logística" }, ["dispatch", "stock"]),
      department("risk", { en: "Risk", es: "Riesgos" }, ["reviews"]),
      department("support", { en: "Support", es: "Atención" }, ["phone"]),
    ],
    initiatives: [],
    standingPromises: [],
    orientation: [],
    waivers: [],
    words: { support: { en: "Care", es: "Atención al cliente" } },
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only what the result reads is there
  return said as unknown as Company;
}

export function initiative(id: string): Initiative {
  const said = {
    id,
    status: "proposed",
    declaration: { title: `Title of ${id}`, kind: "campaign", accountable: "office@acme.example" },
    launch: day("2026-06-01"),
    ends: day("2026-06-30"),
    streams: [{ flow: "orders", declaration: {} }],
    rates: {},
    promises: [
      {
        topic: "delivery-time",
        term: {
          direction: "at-most",
          value: { said: "value", value: { measure: "duration", low: 24, high: 24, unit: "", text: "24 h" } },
          by: undefined,
        },
        channels: ["web"],
        keptBy: ["logistics"],
        declaration: { wording: "24 hours" },
        subject: "promise:delivery-time@web",
        at: position("initiatives/x.yaml", 20),
      },
    ],
    answers: {
      it: {
        department: "it",
        void: false,
        declaration: { says: "no-impact", on: day("2026-05-12"), by: "systems@acme.example" },
      },
      risk: { department: "risk", void: true, declaration: { says: "agrees" } },
    },
    parties: [],
    at: position("initiatives/x.yaml", 1),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only what the result reads is there
  return said as unknown as Initiative;
}

const quantiles = (p5: number, p50: number, p95: number) => ({ p5, p50, p95 });

export function capacity(id: string, said: Partial<CapacityOutlook> = {}): CapacityOutlook {
  return {
    id,
    department: id.split("/")[0] ?? "",
    kind: "throughput",
    touched: true,
    missing: [],
    lowerBound: false,
    unsaid: [],
    breach: { probability: 0.01234567, error: 0.00123456, low: 0, high: 0.02, tooClose: false },
    breachWithout: undefined,
    adds: undefined,
    firstBreach: undefined,
    first: 0.0041234,
    short: { ...quantiles(0, 0, 0), mean: 0 },
    shortWhenBreach: 0,
    waitsForDays: false,
    shortTooClose: false,
    load: 1000,
    loadOfInitiative: 400,
    peakUse: 0.7,
    peak: undefined,
    arrivals: undefined,
    worstWait: undefined,
    serviceLevel: undefined,
    abandoned: undefined,
    plain: {
      onHand: undefined,
      breach: false,
      firstBreach: undefined,
      short: 0,
      atLaunch: undefined,
      usualBeforeLaunch: 0,
      usualInSpan: 0,
      ofInitiative: 0,
      receipts: 0,
    },
    breaksAt: 2.345678,
    byVolume: [{ multiple: 1, probability: 0.01234567 }],
    flip: undefined,
    drivers: [],
    otherInitiatives: [],
    days: undefined,
    at: position("departments/logistics.yaml", 9),
    ...said,
  };
}

export function outlook(id: string, said: Partial<Outlook> = {}): Outlook {
  return {
    initiative: id,
    span: { from: day("2026-06-01"), to: day("2026-07-28") },
    scenarios: 512,
    seed: 1,
    customers: {
      known: true,
      letDownKnown: true,
      unitsAsCustomers: false,
      expected: quantiles(2914.123456, 4027.98765, 5482.5),
      expectedMean: 4060,
      letDown: { ...quantiles(0, 0, 10), mean: 2 },
      share: 0.000123456,
      othersLetDown: { ...quantiles(0, 0, 0), mean: 0 },
      othersTooClose: false,
      turnedAway: quantiles(0, 0, 0),
      byDepartment: { logistics: 2.123456 },
      plain: { expected: 4000, letDown: 0 },
    },
    breaksAt: {
      multiple: 2.345678,
      capacity: "logistics/dispatch",
      next: { multiple: 3.456789, capacity: "support/phone" },
    },
    capacities: [capacity("logistics/dispatch"), capacity("support/phone", { touched: false })],
    promises: [],
    streams: [],
    gates: [],
    missing: [],
    assumed: [],
    ...said,
  };
}

export function missing(said: Partial<Missing> = {}): Missing {
  return {
    what: "rate",
    department: "logistics",
    subject: "capacity:logistics/dispatch",
    said: false,
    ask: undefined,
    at: position("departments/logistics.yaml", 9),
    ...said,
  };
}

const both = (text: string) => ({ en: text, es: `${text} (es)` });

export function found(initiativeId: string, said: Partial<Finding> = {}): Finding {
  const rule = said.rule ?? "logistics/waits";
  const subject = said.subject ?? "capacity:logistics/dispatch";
  return {
    rule,
    initiative: initiativeId,
    severity: "blocker",
    state: "open",
    department: "logistics",
    askedBy: "marketing",
    subject,
    title: both("Waits"),
    message: both("{capacity.title}: {capacity.short} wait, {capacity.breach} likely"),
    arithmetic: both("{capacity.load} - {capacity.rate}"),
    flip: undefined,
    do: [],
    values: {
      "capacity.title": { type: "text", value: "dispatch" },
      "capacity.short": { type: "count", value: 1234.5678 },
      "capacity.breach": { type: "probability", value: 0.74123456 },
      "capacity.load": { type: "count", value: 1234.5678 },
      "capacity.rate": { type: "rate", value: 1000 },
      "offer.margin": { type: "money", value: 1.23456 },
      "capacity.first_breach": { type: "date", value: day("2026-06-12") },
      "capacity.none": { type: "unknown" },
    },
    missing: [],
    assumed: [],
    at: position("initiatives/x.yaml", 5),
    alsoAt: [],
    firstDay: undefined,
    fingerprint: `${rule}|${initiativeId}|${subject}`,
    waiver: undefined,
    eased: undefined,
    idea: [],
    ...said,
  };
}

export function judged(id: string, said: Partial<Judged> = {}): Judged {
  return { initiative: initiative(id), outlook: outlook(id), findings: [], verdict: "ready", ...said };
}

export function request(all: readonly Judged[], said: Partial<ResultRequest> = {}): ResultRequest {
  const language = said.language ?? "en";
  return {
    company: company(),
    judged: all,
    problems: [],
    language,
    seed: 1,
    version: "0.1.0",
    policy: ["recommended"],
    words: wording({ language, currency: "EUR", asOf: "2026-05-25" }),
    ...said,
  };
}
