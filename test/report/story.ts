/* oxlint-disable unicorn/consistent-function-scoping -- a helper stands beside the tests that use it */
import type { Language } from "../../src/base/bilingual.ts";
import { compareText } from "../../src/base/position.ts";
import type {
  CapacityResult,
  DepartmentResult,
  FindingResult,
  InitiativeResult,
  OptionResult,
  Place,
  Result,
  Step,
} from "../../src/result/result.ts";
import type { RuleResult } from "../../src/result/rule-result.ts";

/** The story of the screens, by hand: the campaign families-24h with its numbers, in both languages. */
type Texts = readonly [en: string, es: string];

const FAMILIES = "initiatives/families.initiative.yaml";
const LOGISTICS = "departments/logistics.department.yaml";

export function storyResult(
  language: Language,
  initiatives: readonly InitiativeResult[] = [families(language)],
): Result {
  const count = (verdict: string) => initiatives.filter((initiative) => initiative.verdict === verdict).length;
  const findings = initiatives.flatMap((initiative) => initiative.findings);
  const open = (severity: string) => findings.filter((one) => one.state === "open" && one.severity === severity).length;
  return {
    version: 1,
    tool: { name: "batuta", version: "0.1.0" },
    company: { name: "Acme", currency: "EUR", zone: "Europe/Madrid" },
    as_of: "2026-05-25",
    as_of_from: "company",
    seed: 1,
    language,
    policy: ["recommended"],
    summary: {
      initiatives: initiatives.length,
      ready: count("ready"),
      conditional: count("conditional"),
      not_ready: count("not-ready"),
      undecided: count("undecided"),
      blockers: open("blocker"),
      warnings: open("warning"),
      notes: open("note"),
      waived: findings.filter((one) => one.state === "waived").length,
    },
    causes: [],
    initiatives,
    freezes: [],
    rules: storyRules(findings),
    portfolio: {
      weeks: ["2026-W23", "2026-W24"],
      mondays: ["2026-06-01", "2026-06-08"],
      scenarios: 512,
      initiatives: [],
      departments: [],
      collisions: [],
      segments: [],
      customers: null,
    },
    problems: [],
  };
}

function storyRules(findings: readonly FindingResult[]): RuleResult[] {
  const ids = [...new Set(findings.map(({ rule }) => rule))].sort(compareText);
  return ids.map((id) => ({
    id,
    title: { en: `Title of ${id}`, es: `Título de ${id}` },
    message: { en: "{capacity.title} gives way", es: "{capacity.title} no da más" },
    do: [{ en: "ask {capacity.title}", es: "preguntar a {capacity.title}" }],
    ideas: ["stock-out"],
  }));
}

/** Not ready: the calendar, a stock that runs out, support that was not told. */
export function families(language: Language): InitiativeResult {
  const t = ([en, es]: Texts) => (language === "es" ? es : en);
  const findings = storyFindings(language);
  return {
    id: "families-24h",
    title: t(["24-hour delivery for young families", "Entrega en 24 horas, familias jóvenes"]),
    kind: "campaign",
    status: "proposed",
    file: FAMILIES,
    launch: "2026-06-01",
    ends: "2026-06-30",
    verdict: "not-ready",
    scenarios: 4096,
    decide: { by: "2026-05-28", who: "customer-office@acme.example" },
    customers: {
      expected: { p5: 2914, p50: 4027, p95: 5482 },
      let_down: { p5: 1604, p50: 2912, p95: 4688, mean: 2912 },
      share: 0.7184,
      let_down_at_least: null,
      missing: [],
      others_let_down: { p5: 0, p50: 0, p95: 0, mean: 0 },
      turned_away: 0,
      by_department: { logistics: 2912, support: 412.4 },
      units_as_customers: false,
      plain: { expected: 4060, let_down: 2861 },
    },
    streams: [
      {
        flow: "leads",
        title: "leads",
        total: { p5: 14_000, p50: 18_500, p95: 24_000 },
        peak: { day: "2026-06-03", quantity: 1900 },
      },
    ],
    breaks_at: {
      multiple: 0.56,
      department: "logistics",
      capacity: "logistics/stroller-x",
      next: { multiple: 2.3, department: "risk", capacity: "risk/reviews" },
    },
    departments: storyDepartments(language),
    capacities: storyCapacities(language),
    promises: [
      {
        topic: "delivery-time",
        subject: "promise:delivery-time@web+email+store",
        channels: ["web", "email", "store"],
        direction: "at-most",
        measure: "duration",
        wording: "At home in 24 hours",
        promised: "24 h",
        committed: "48 h",
        predicted: { p50: 42, p95: 114 },
        kept: { p5: 0.19, p50: 0.28, p95: 0.41 },
        too_close: false,
        kept_by_calendar: 0.42,
        let_down: 2812,
        at: at(FAMILIES, 41),
      },
    ],
    findings,
    ready_if: {
      volume: 2750,
      daily: 170,
      launch: null,
      always: [
        step(t(['say "in 2 working days"', "decir «en 2 días laborables»"]), "marketing", "2026-05-28"),
        step(t(["tell the team at support", "informar al equipo de atención"]), "marketing", "2026-05-28"),
      ],
      options: [],
      gaps: [],
    },
    rests_on: {
      assumed: [t(["0.6 calls per late parcel", "0,6 llamadas por paquete tarde"])],
      declared: 26,
      numbers: { declared: 26, assumed: 0, default: 1, stale: 0, unknown: 0 },
      oldest: { on: "2026-05-11", department: t(["Finance", "Finanzas"]) },
      orientation: null,
    },
  };
}

/** The same, with the ways out of the sketch. */
export function familiesWithOptions(language: Language): InitiativeResult {
  const t = ([en, es]: Texts) => (language === "es" ? es : en);
  const base = families(language);
  const option = (
    id: string,
    title: string,
    numbers: readonly [number, number, number],
    startBy: string | null,
  ): OptionResult => ({
    id,
    title,
    does: [],
    customers: numbers[0],
    let_down: { mean: numbers[1], p5: numbers[1], p50: numbers[1], p95: numbers[1] },
    cost: numbers[2],
    paid_by: "marketing",
    start_by: startBy,
    harms: [],
    verdict: numbers[1] > 0 ? "not-ready" : "ready",
  });
  const options = [
    option(
      "A",
      t(["take at most 170 orders a day", "admitir como mucho 170 pedidos al día"]),
      [2600, 0, 0],
      "2026-05-29",
    ),
    option(
      "B",
      t(["spread the sends over June, +1,500 strollers", "repartir envíos en junio, +1.500 cochecitos"]),
      [4000, 0, 3100],
      "2026-05-27",
    ),
    option(
      "C",
      t(["second carrier, +2,000 strollers", "segundo transportista, +2.000 cochecitos"]),
      [4000, 0, 9400],
      "2026-05-26",
    ),
    option("D", t(["change the words only", "cambiar solo el texto"]), [4000, 1600, 0], "2026-05-29"),
    option("E", t(["launch as it is", "lanzar tal como está"]), [4000, 2900, 0], null),
  ];
  return { ...base, decide: { ...base.decide, by: "2026-05-26" }, ready_if: { ...base.ready_if, options } };
}

function storyFindings(language: Language): FindingResult[] {
  const t = ([en, es]: Texts) => (language === "es" ? es : en);
  const logistics = { department: "logistics", department_title: t(["Logistics", "Logística"]) };
  return [
    finding({
      ...logistics,
      rule: "promises/calendar-breaks-it",
      subject: "promise:delivery-time@web+email+store",
      title: t(["The calendar breaks the promise", "El calendario no permite la promesa"]),
      message: t([
        '"At home in 24 hours" breaks every weekend, at any volume: dispatch works Mon-Fri',
        "«En casa en 24 horas» no se cumple ningún fin de semana, con cualquier volumen: se expide de lunes a viernes",
      ]),
      arithmetic: t([
        "promised 24 h · logistics commits to 48 h · at the peak 95% within 114 h",
        "prometido 24 h · compromiso de logística 48 h · en el pico, el 95\u00A0% en 114 h",
      ]),
      do: [
        step(
          t([
            "change the words, or agree a Saturday shift with logistics",
            "cambiar el texto, o pactar un turno de sábado con logística",
          ]),
          "marketing",
          "2026-05-28",
        ),
      ],
      values: { "promise.kept_by_calendar": 0.42, "promise.value": 24 },
      at: at(FAMILIES, 41),
      also_at: [at(LOGISTICS, 5)],
    }),
    finding({
      ...logistics,
      rule: "logistics/stock-runs-out",
      subject: "capacity:logistics/stroller-x",
      title: t(["Stock runs out", "Rotura de stock"]),
      message: t([
        "Stroller X runs out on Fri 12 Jun (9 to 15), 74% likely (limit 10%): 290 without one",
        "Rotura de stock, Cochecito X: vie 12 jun (9 a 15), 74\u00A0% probable (límite 10\u00A0%): 290 se quedan sin él",
      ]),
      arithmetic: t([
        "5,200 on 25 May - 18 days of usual sales at 120 = 3,040 left for about 4,000 orders",
        "5.200 el 25 may - 18 días de venta habitual (120) = 3.040 para unos 4.000 pedidos",
      ]),
      flip: t([
        "would hold with 7,000 on hand, or up to 2,750 orders",
        "se sostendría con 7.000 en almacén, o hasta 2.750 pedidos",
      ]),
      do: [
        step(
          t(["can the 12 Jun receipt come on 5 Jun?", "¿puede adelantarse al 5 jun la entrada del 12 jun?"]),
          "logistics",
          "2026-05-27",
        ),
      ],
      values: {
        "capacity.breach": 0.7412,
        "capacity.first_breach": "2026-06-12",
        "tolerance.breach": 0.1,
        "capacity.unserved": 290.3,
      },
      at: at(LOGISTICS, 31),
      also_at: [at(FAMILIES, 18)],
      first_day: "2026-06-12",
    }),
    finding({
      department: "support",
      department_title: t(["Customer support", "Atención al cliente"]),
      rule: "support/not-told",
      subject: "department:support",
      title: t(["The team was not told", "No se ha informado al equipo"]),
      message: t([
        "not told yet about delivery-time, the very thing these customers come for",
        "aún no sabe nada de delivery-time, justo por lo que vienen estos clientes",
      ]),
      arithmetic: t([
        "and 1,700 extra calls (900 to 2,700) from late parcels",
        "y 1.700 llamadas de más (900 a 2.700) por paquetes tarde",
      ]),
      do: [
        step(
          t(["20 minutes with the team on delivery-time", "20 minutos con el equipo sobre delivery-time"]),
          "marketing",
          "2026-05-28",
        ),
      ],
      at: at(FAMILIES, 1),
    }),
    finding({
      department: "finance",
      department_title: t(["Finance", "Finanzas"]),
      rule: "finance/margin",
      severity: "warning",
      subject: "offer",
      title: t(["The margin falls under its target", "El margen baja de su objetivo"]),
      message: t([
        "margin per order may fall to 1.10 EUR (target 2.00), 34% likely (limit 10%)",
        "el margen por pedido puede bajar a 1,10 EUR (objetivo 2,00), 34\u00A0% probable (límite 10\u00A0%)",
      ]),
      do: [
        step(
          t(["a reward of 8 EUR instead of 10 keeps it", "con 8 EUR de recompensa en vez de 10 se mantiene"]),
          "marketing",
          "2026-05-29",
        ),
      ],
      at: at(FAMILIES, 30),
    }),
    finding({
      department: "legal",
      department_title: "Legal",
      rule: "anyone/not-asked",
      severity: "warning",
      state: "unknown",
      subject: "department:legal",
      title: t(["Nobody asked", "No se le ha preguntado"]),
      message: t(["not asked yet", "todavía no se le ha preguntado"]),
      do: [step(t(["ask legal about the offer", "preguntar a legal por la oferta"]), "marketing", null)],
      at: at(FAMILIES, 1),
    }),
  ];
}

function storyDepartments(language: Language): DepartmentResult[] {
  const t = ([en, es]: Texts) => (language === "es" ? es : en);
  const row = (id: string, title: string, rest: Partial<DepartmentResult>): DepartmentResult => ({
    id,
    title,
    state: "nothing",
    dispute: null,
    answer: null,
    answer_detail: null,
    answered_on: null,
    answered_by: null,
    asking: null,
    asked_on: null,
    answer_by: null,
    breaks_at: null,
    ...rest,
  });
  return [
    row("finance", t(["Finance", "Finanzas"]), { state: "tight", breaks_at: 1.1 }),
    row("it", t(["IT", "Sistemas"]), {
      answer: "no-impact",
      answered_on: "2026-05-12",
      answered_by: "systems@acme.example",
    }),
    row("legal", "Legal", { state: "unknown" }),
    row("logistics", t(["Logistics", "Logística"]), { state: "over", breaks_at: 0.56 }),
    row("marketing", "Marketing", {}),
    row("people", t(["People", "Personas"]), {}),
    row("risk", t(["Risk", "Riesgos"]), { state: "holds", breaks_at: 2.3 }),
    row("support", t(["Customer support", "Atención al cliente"]), { state: "holds", breaks_at: 1.6 }),
  ];
}

function storyCapacities(language: Language): CapacityResult[] {
  const t = ([en, es]: Texts) => (language === "es" ? es : en);
  return [
    {
      id: "logistics/stroller-x",
      title: t(["Stroller X", "Cochecito X"]),
      kind: "stock",
      flow: "parcels",
      flow_title: t(["parcels", "paquetes"]),
      of_customers: true,
      breach: { probability: 0.7412, error: 0.0061, too_close: false, limit: 0.1 },
      breach_without: 0,
      first_breach: { p5: "2026-06-09", p50: "2026-06-12", p95: "2026-06-15" },
      first: 0.7386,
      short: { p5: 0, p50: 290.3, p95: 1440, mean: 290.3 },
      breaks_at: 0.56,
      by_volume: [
        { multiple: 0.5, probability: 0.07 },
        { multiple: 1, probability: 0.74 },
        { multiple: 2, probability: 1 },
      ],
      peak_use: 1.31,
      load: { all: 7600, of_initiative: 4000 },
      flip: { what: "on_hand", now: 5200, needed: 7000 },
      drivers: [
        { name: "flow:orders/rate", title: t(["orders from leads", "pedidos a partir de leads"]), effect: 0.41 },
        {
          name: "initiative:families-24h/demand/leads{region=ES}/volume",
          title: t(["volume of leads (ES)", "volumen de leads (ES)"]),
          effect: 0.38,
        },
        {
          name: "capacity:logistics/stroller-x/inbound/2026-06-12/delay",
          title: t(["delay of the receipt of 12 Jun (Stroller X)", "retraso de la entrada del 12 jun (Cochecito X)"]),
          effect: -0.009,
        },
      ],
      other_initiatives: ["summer-sale-2"],
      plain: { breach: true, first_breach: "2026-06-13", short: 254 },
      days: {
        from: "2026-06-01",
        of: "left",
        p5: [4200, 3600, 2400, 900, -300, -1440],
        p50: [4360, 3900, 3000, 1800, 700, -290],
        p95: [4400, 4200, 3700, 2900, 2100, 1200],
        without: [4360, 4240, 4120, 4000, 3880, 3760],
        holds: null,
      },
      at: at(LOGISTICS, 30),
    },
    {
      id: "risk/reviews",
      title: t(["Reviews", "Revisiones"]),
      kind: "throughput",
      flow: "applications",
      flow_title: t(["applications", "solicitudes"]),
      of_customers: false,
      breach: { probability: 0.012, error: 0.0017, too_close: false, limit: 0.1 },
      breach_without: 0.004,
      first_breach: { p5: "2026-06-08", p50: "2026-06-10", p95: "2026-06-11" },
      first: 0.006,
      short: { p5: 0, p50: 0, p95: 0, mean: 0 },
      breaks_at: 2.3,
      by_volume: [
        { multiple: 0.5, probability: 0 },
        { multiple: 1, probability: 0.006 },
        { multiple: 2, probability: 0.08 },
      ],
      peak_use: 0.44,
      load: { all: 2000, of_initiative: 900 },
      flip: null,
      drivers: [],
      other_initiatives: [],
      plain: { breach: false, first_breach: null, short: 0 },
      days: {
        from: "2026-06-01",
        of: "load",
        p5: [10, 12, 14, 16, 15, 0],
        p50: [12, 15, 18, 22, 20, 0],
        p95: [15, 19, 24, 31, 27, 0],
        without: [9, 9, 9, 9, 9, 0],
        holds: [50, 50, 50, 50, 50, null],
      },
      at: at("departments/risk.department.yaml", 6),
    },
  ];
}

/** A finding of which only what matters here is said. */
export function finding(
  said: Partial<FindingResult> & Pick<FindingResult, "rule" | "subject" | "title" | "message">,
): FindingResult {
  return {
    severity: "blocker",
    state: "open",
    department: "logistics",
    department_title: "Logistics",
    asked_by: "marketing",
    arithmetic: "",
    flip: "",
    do: [],
    values: {},
    texts: {},
    missing: [],
    assumed: [],
    at: at(FAMILIES, 1),
    also_at: [],
    first_day: null,
    fingerprint: `${said.rule}|families-24h|${said.subject}`,
    cause: null,
    waiver: null,
    eased: null,
    ...said,
  };
}

export function step(what: string, who: string, by: string | null): Step {
  return { what, who, by };
}

export function at(file: string, line: number): Place {
  return { file, line, column: 5 };
}

const LAUNCH = "initiatives/launches.initiative.yaml";

/** Undecided: ninety points that wait for three numbers of logistics and one of support, and one thing to solve anyway. */
export function undecided(language: Language): InitiativeResult {
  const t = ([en, es]: Texts) => (language === "es" ? es : en);
  const missing = (what: Texts, department: string, ask: string | null) => ({
    what: t(what),
    department,
    subject: `capacity:${department}/any`,
    ask,
    at: at(LOGISTICS, 12),
  });
  const dispatch = missing(
    ["how many Dispatch handles", "cuántos atiende Expediciones"],
    "logistics",
    "warehouse@acme.example",
  );
  const usual = missing(["the usual load of Dispatch", "la carga habitual de Expediciones"], "logistics", null);
  const stock = missing(
    ["how many of Stroller Y there are", "cuántos hay de Cochecito Y"],
    "logistics",
    "warehouse@acme.example",
  );
  const agents = missing(["how many people attend Phone", "cuántas personas atienden Teléfono"], "support", null);
  const unknown = (index: number) =>
    finding({
      rule: `logistics/rule-${index}`,
      state: "unknown",
      subject: `capacity:logistics/c${index}`,
      department: index % 3 === 0 ? "support" : "logistics",
      department_title:
        index % 3 === 0 ? t(["Customer support", "Atención al cliente"]) : t(["Logistics", "Logística"]),
      title: t(titleOf(index)),
      message: t(["cannot be told yet", "aún no se puede saber"]),
      missing: index % 3 === 0 ? [agents] : index % 2 === 0 ? [dispatch, usual] : [stock],
    });
  const solve = finding({
    rule: "promises/no-keeper",
    subject: "promise:delivery-time@web",
    department: "logistics",
    department_title: t(["Logistics", "Logística"]),
    title: t(["Nobody commits to it", "Nadie se compromete a ello"]),
    severity: "warning",
    message: t([
      '"24 hours" is promised and nobody commits to keeping it',
      "se prometen «24 horas» y nadie se compromete a cumplirlo",
    ]),
    do: [
      step(
        t(["ask logistics what it commits to", "preguntar a logística a qué se compromete"]),
        "marketing",
        "2026-05-20",
      ),
    ],
  });
  const base = families(language);
  return {
    ...base,
    id: "app-migration",
    title: t(["The new app", "La nueva aplicación"]),
    kind: "system",
    status: "approved",
    file: LAUNCH,
    launch: "2026-06-20",
    verdict: "undecided",
    decide: { by: "2026-05-20", who: null },
    customers: null,
    breaks_at: null,
    capacities: [],
    promises: [],
    findings: [...Array.from({ length: 90 }, (_, index) => unknown(index)), solve],
    ready_if: { ...base.ready_if, volume: null, daily: null, always: [...solve.do] },
    rests_on: {
      assumed: [],
      declared: 2,
      numbers: { declared: 2, assumed: 0, default: 0, stale: 0, unknown: 0 },
      oldest: null,
      orientation: null,
    },
  };
}

function titleOf(index: number): Texts {
  const titles: readonly Texts[] = [
    ["Calls pile up", "Se acumulan consultas"],
    ["Stock runs out", "Rotura de stock"],
    ["Waits too long", "Espera demasiado"],
  ];
  return titles[index % 3] ?? ["", ""];
}

/** The same, when demand is known: some capacities are, and already let customers down. */
export function partlyKnown(language: Language, atLeast = 870): InitiativeResult {
  const base = undecided(language);
  const { customers } = families(language);
  return {
    ...base,
    customers: customers && {
      ...customers,
      let_down: null,
      share: null,
      let_down_at_least: atLeast,
      by_department: atLeast > 0 ? { logistics: atLeast } : {},
      plain: { ...customers.plain, let_down: null },
    },
  };
}

/** Ready, and good news is said too. */
export function ready(language: Language, id = "price-june"): InitiativeResult {
  const t = ([en, es]: Texts) => (language === "es" ? es : en);
  const base = families(language);
  return {
    ...base,
    id,
    title: t(["June price", "Precio de junio"]),
    kind: "price",
    launch: "2026-06-08",
    verdict: "ready",
    decide: { by: null, who: base.decide.who },
    customers: base.customers && {
      ...base.customers,
      let_down: { p5: 0, p50: 0, p95: 0, mean: 0 },
      share: 0,
      by_department: {},
    },
    breaks_at: { multiple: 2.3, department: "risk", capacity: "risk/reviews", next: null },
    departments: base.departments.map((department) =>
      department.state === "nothing" ? department : { ...department, state: "holds", breaks_at: 2.3 },
    ),
    findings: [],
    capacities: base.capacities.slice(1),
    promises: [],
    ready_if: { ...base.ready_if, always: [] },
  };
}

/** Ready if: a warning, a note, and an agreed exception. */
export function conditional(language: Language): InitiativeResult {
  const t = ([en, es]: Texts) => (language === "es" ? es : en);
  const base = ready(language, "new-carrier-south");
  const warning = finding({
    rule: "finance/margin",
    severity: "warning",
    department: "finance",
    department_title: t(["Finance", "Finanzas"]),
    subject: "offer",
    title: t(["The margin falls under its target", "El margen baja de su objetivo"]),
    message: t([
      "the saving pays for itself only after 9 months (limit 6)",
      "el ahorro se amortiza en 9 meses (límite 6)",
    ]),
    do: [step(t(["agree the longer period", "acordar el plazo más largo"]), "finance", "2026-06-03")],
  });
  const waived = finding({
    rule: "support/not-told",
    state: "waived",
    department: "support",
    department_title: t(["Customer support", "Atención al cliente"]),
    subject: "department:support",
    title: t(["The team was not told", "No se ha informado al equipo"]),
    message: t(["not told yet about delivery-time", "aún no sabe nada de delivery-time"]),
    waiver: {
      approver: "cfo@acme.example",
      until: "2027-01-31",
      because: t(["told on the day itself", "se le informa el mismo día"]),
    },
  });
  const note = finding({
    rule: "anyone/stale",
    severity: "note",
    department: "risk",
    department_title: t(["Risk", "Riesgos"]),
    subject: "capacity:risk/reviews",
    title: t(["An old number", "Un número antiguo"]),
    message: t([
      "its capacity was declared 14 Jan (limit 90 days)",
      "su capacidad se declaró el 14 ene (límite 90 días)",
    ]),
  });
  return {
    ...base,
    title: t(["A new carrier in the south", "Un transportista nuevo en el sur"]),
    kind: "supplier",
    verdict: "conditional",
    decide: { by: "2026-06-03", who: "operations@acme.example" },
    customers: base.customers && {
      ...base.customers,
      let_down: { p5: 0, p50: 0, p95: 124, mean: 12 },
      others_let_down: { p5: 90, p50: 340, p95: 810, mean: 340 },
      turned_away: 1400,
      share: 0.004,
    },
    findings: [warning, note, waived],
    ready_if: { ...base.ready_if, always: [...warning.do] },
  };
}

/** Four initiatives, one of each verdict, and a cause that two share. */
export function manyResult(language: Language): Result {
  const t = ([en, es]: Texts) => (language === "es" ? es : en);
  const result = storyResult(language, [
    undecided(language),
    conditional(language),
    families(language),
    ready(language),
  ]);
  return {
    ...result,
    causes: [
      {
        id: "declaration:support|capacity:support/phone|agents",
        kind: "declaration",
        department: "support",
        department_title: t(["Customer support", "Atención al cliente"]),
        what: t(["how many people attend Phone", "cuántas personas atienden Teléfono"]),
        settles: ["app-migration", "new-carrier-south"],
        touches: ["app-migration", "new-carrier-south"],
        completes: ["app-migration"],
        customers: 5200,
      },
    ],
  };
}
