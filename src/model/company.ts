import type { Bilingual, Language } from "../base/bilingual.ts";
import type { Position } from "../base/position.ts";
import type { Said } from "../base/said.ts";
import type { CapacityDeclaration } from "../capacity/index.ts";
import type { Claim } from "../claims/claim.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Calendar } from "../time/calendar.ts";
import type { Day, Window } from "../time/day.ts";
import type { AnswerDeclaration } from "./answers.ts";
import type {
  CommitmentDeclaration,
  KnowledgeDeclaration,
  ObjectiveDeclaration,
  SitesDeclaration,
} from "./department.ts";
import type { STEP_OUTCOMES } from "./flows.ts";
import type { InitiativeDeclaration, STATUSES } from "./initiative.ts";
import type { OrientationReply } from "./orientation.ts";
import type { OrientationQuestion } from "./orientation-questions.ts";
import type { OutcomeFile } from "./outcome.ts";
import type { Policy } from "./policy.ts";
import type { PromiseDeclaration } from "./promise.ts";
import type { StandingPromiseDeclaration } from "./standing-promises.ts";
import type { StreamDeclaration } from "./stream.ts";
import type { WaiverDeclaration } from "./waivers.ts";

/** One world: every document joined, references resolved, calendars built. Order of files never changes it. */
export interface Company {
  readonly name: string;
  readonly zone: string;
  readonly currency: string;
  readonly language: Language;
  readonly asOf: Day;
  /** Who said it: the request, the environment, the company's file, or nobody (today in the company's zone). */
  readonly asOfFrom: "request" | "environment" | "company" | "today";
  /** The flow that counts customers, when the company says so and declares it or some initiative demands it. */
  readonly customers: string | undefined;
  readonly calendar: Calendar;
  /** False: nobody said which days the company works, and every day stands in. */
  readonly calendarDeclared: boolean;
  readonly policy: Policy;
  readonly drivers: Readonly<Record<string, Quantity>>;
  readonly steps: readonly Step[];
  /** Flows in an order in which every step comes after its parents, outcome steps after the capacities of theirs. */
  readonly flows: readonly string[];
  /** Sorted by id; parties that are only named are here too, with `declared: false`. */
  readonly departments: readonly Department[];
  /** Sorted by id; all statuses, drafts, done and stopped ones included. */
  readonly initiatives: readonly Initiative[];
  readonly standingPromises: readonly StandingPromise[];
  readonly waivers: readonly Waiver[];
  /** Answers to initiatives that are not here (yet). */
  readonly orphanAnswers: readonly OrphanAnswer[];
  /** What happened, by initiative. */
  readonly outcomes: readonly { readonly declaration: OutcomeFile; readonly at: Position }[];
  /** Sorted by area and day, also those of days to come. */
  readonly orientation: readonly SelfAssessment[];
  /** Topic synonyms or names of the company's own, for people. */
  readonly words: Readonly<Record<string, Bilingual>>;
}

export type StepOutcome = (typeof STEP_OUTCOMES)[number];

/** How one flow begets another. */
export interface Step {
  /** The name under which it is declared: `late-contacts`. */
  readonly id: string;
  /** The flow that it makes: `as`, else its name. */
  readonly flow: string;
  readonly from: string;
  /** Begotten by units that end so; undefined for ordinary steps. */
  readonly when: StepOutcome | undefined;
  /** Ordinary step that waits for service: from the day of service instead of creation. */
  readonly ofServed: boolean;
  readonly rate: Said<Quantity> | undefined;
  readonly after: Lag;
  /** Said to be unknown: `after` is then no more than what would be usual. */
  readonly afterUnknown: { readonly ask: string | undefined; readonly at: Position } | undefined;
  /** `where` pairs that the step sets. */
  readonly where: Where;
  readonly at: Position;
  readonly rateAt: Position;
}

/** Share of the units by days of lag; sums to 1. `working` counts the company's working days. */
export interface Lag {
  readonly days: readonly number[];
  readonly shares: readonly number[];
  readonly working: boolean;
}

/** Pairs that select units; several values are alternatives. */
export type Where = Readonly<Record<string, readonly string[]>>;

export interface Department {
  readonly id: string;
  readonly title: Bilingual;
  /** False for a party that is only named somewhere. */
  readonly declared: boolean;
  readonly outside: boolean;
  readonly contact: string | undefined;
  /** In which it is written to; undefined: the company's. */
  readonly language: Language | undefined;
  readonly answersFor: readonly string[];
  readonly calendar: Calendar;
  /** True when its own file says which days it works; else the company's calendar stands in. */
  readonly calendarDeclared: boolean;
  /** The day on which its own calendar was true. */
  readonly calendarAsOf: Day | undefined;
  readonly asOf: Day | undefined;
  readonly notice: Said<Quantity> | undefined;
  readonly approvals: Readonly<Record<string, Said<Quantity>>>;
  readonly freezes: readonly Freeze[];
  readonly commitments: readonly Commitment[];
  readonly capacities: readonly Capacity[];
  readonly objectives: readonly (ObjectiveDeclaration & { readonly at: Position })[];
  readonly knows: readonly (KnowledgeDeclaration & { readonly at: Position })[];
  readonly sites: SitesDeclaration | undefined;
  /** Positions by field name of its (first) document; "" is the department itself, or where it is first named. */
  readonly $at: Readonly<Record<string, Position>>;
}

export interface Freeze extends Window {
  readonly why: string | undefined;
  readonly at: Position;
}

export interface Commitment {
  readonly department: string;
  readonly topic: string;
  readonly term: Term;
  /** The share for which it is kept: `for: 95%`. */
  readonly share: number | undefined;
  /** Full capacity ids. */
  readonly decidedBy: readonly string[];
  readonly conditions: Conditions;
  readonly asOf: Day | undefined;
  readonly declaration: CommitmentDeclaration;
  readonly at: Position;
}

/** What is promised or committed to about a topic. */
export interface Term {
  readonly direction: "at-most" | "at-least" | "exactly" | "always" | "never" | "by" | "unmeasurable";
  /** For at-most, at-least, exactly. */
  readonly value: Said<Quantity> | undefined;
  /** For `by`. */
  readonly by: Day | undefined;
  readonly orderedBy: Day | undefined;
  readonly at: Position;
}

/** Conditions that customers are told (or a keeper requires). */
export interface Conditions {
  /** Hour of `ordered before HH:MM`; what comes later is due as if ordered the next day. */
  readonly orderedBefore: number | undefined;
  /** The conditions as texts, `ordered before` included. */
  readonly texts: readonly string[];
  readonly at: Position;
}

export interface Capacity {
  /** "department/name". */
  readonly id: string;
  readonly department: string;
  readonly name: string;
  readonly title: Bilingual;
  readonly flow: string;
  readonly where: Where;
  readonly declaration: CapacityDeclaration;
  readonly calendar: Calendar;
  /** Its own, else its department's; undefined: nobody said, `company.asOf` is assumed. */
  readonly asOf: Day | undefined;
  readonly usual: Usual;
  /** Rank in its kind's order of service (`after:` resolved). */
  readonly order: number;
  /** Its department's sites, when its figures are by site: it says `per: site`, or the sites say `figures:`. */
  readonly sites: SitesDeclaration | undefined;
  readonly at: Position;
}

/** The usual load with its history; rates per day of the capacity's own clock. */
export interface Usual {
  /** Undefined with `net: yes`: declared after business as usual. */
  readonly rate: Said<Quantity> | undefined;
  readonly net: boolean;
  readonly varies: Said<Quantity> | undefined;
  readonly includes: readonly string[];
  readonly excludes: readonly string[];
  readonly at: Position;
}

export type Status = (typeof STATUSES)[number];

export interface Initiative {
  readonly id: string;
  readonly status: Status;
  readonly declaration: InitiativeDeclaration;
  readonly launch: Day;
  /** Undefined: permanent. */
  readonly ends: Day | undefined;
  readonly streams: readonly Stream[];
  /** How many uses the offer allows; undefined: nobody said. */
  readonly usesAllowed: Said<Quantity> | "unlimited" | undefined;
  /** Steps whose rate this initiative overrides, by step id. */
  readonly rates: Readonly<Record<string, Said<Quantity>>>;
  readonly promises: readonly Promised[];
  /** What its texts say that customers will take for a promise, declared or not. */
  readonly claims: readonly Claim[];
  /** By department: given ones win over reported ones, the latest of each. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** Departments, capacities and parties that its own file names, in order of first mention. */
  readonly parties: readonly Party[];
  readonly at: Position;
}

export interface Party {
  readonly department: string;
  readonly role: "keeper" | "payer" | "owner" | "asked" | "changed" | "insurer";
  readonly at: Position;
}

export interface Stream {
  readonly flow: string;
  /** Parts of the stream by `where` pairs; shares sum to 1. A stream without `where` is one part without pairs. */
  readonly parts: readonly { readonly where: Where; readonly share: number }[];
  readonly declaration: StreamDeclaration;
  readonly at: Position;
}

/** A promise of an initiative (one topic, one value, one or several channels). */
export interface Promised {
  readonly topic: string;
  readonly term: Term;
  readonly channels: readonly string[];
  readonly keptBy: readonly string[];
  readonly conditions: Conditions;
  readonly declaration: PromiseDeclaration;
  /** `promise:<topic>@<channels joined by +>`; a counter is appended only to what would be equal. */
  readonly subject: string;
  readonly at: Position;
}

export interface Answer {
  readonly department: string;
  readonly declaration: AnswerDeclaration;
  /** In the department's own folder or file (`given`), or in the initiative's own file (`reported`). */
  readonly source: "given" | "reported";
  /** Given for an earlier revision of the offer: it does not count. */
  readonly void: boolean;
  readonly at: Position;
}

export interface OrphanAnswer {
  readonly initiative: string;
  readonly answer: Answer;
}

export interface StandingPromise {
  readonly id: string;
  readonly topic: string;
  readonly term: Term;
  readonly keptBy: readonly string[];
  readonly declaration: StandingPromiseDeclaration;
  readonly at: Position;
}

export interface Waiver {
  readonly declaration: WaiverDeclaration;
  readonly at: Position;
}

/** What an area says on one day of how far it is oriented to customers. */
export interface SelfAssessment {
  /** A department, or `company`. */
  readonly area: string;
  readonly on: Day;
  readonly by: string | undefined;
  /** In the order of the questions; one that was left out is not here. */
  readonly replies: readonly Reply[];
  readonly at: Position;
}

export interface Reply {
  readonly question: OrientationQuestion;
  readonly answer: OrientationReply["answer"];
  readonly because: string | undefined;
  readonly evidence: OrientationReply["evidence"];
  readonly on: Day;
  readonly by: string | undefined;
  readonly at: Position;
}
