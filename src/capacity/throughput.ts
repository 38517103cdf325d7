import { float } from "../base/columns.ts";
import { type Said, valueOf } from "../base/said.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { clockTime, date, type Infer, list, quantity, record } from "../schema/define.ts";
import {
  ASSUMED_HOURS_A_DAY,
  daysFactor,
  type Draw,
  drawn,
  type Figure,
  openFlags,
  openIndex,
  openOn,
  optional,
  type Prepared,
  type Setup,
} from "./behaviour.ts";
import { commonFields, flowReference } from "./common.ts";
import { type Phase, type QueueSetup, runQueue, type Time } from "./queue.ts";
import { formatDay } from "../time/day.ts";

const rampSchema = record(
  ["A rate that changes", "Un ritmo que cambia"],
  {
    on: date(["From this day", "Desde este día"]),
    to: quantity("rate", ["The new rate", "El nuevo ritmo"], "1200/day"),
  },
  ["on", "to"],
);

/** Units handled a day, first in, first out. */
export const throughputSchema = record(
  ["Units handled a day, in order of arrival", "Unidades atendidas al día, por orden de llegada"],
  {
    ...commonFields,
    throughput: flowReference,
    rate: quantity("rate", ["What it handles", "Lo que atiende"], "1000/day"),
    ramp: list(["When the rate changes", "Cuándo cambia el ritmo"], rampSchema),
    cutoff: clockTime([
      "What arrives later waits for the next open day",
      "Lo que llega después espera al siguiente día hábil",
    ]),
    max_wait: quantity(
      ["duration", "working-days"],
      ["The longest wait that is accepted here", "La espera más larga que se acepta aquí"],
      "2 working days",
    ),
    now: record(
      ["Where it stands on the `as_of` day", "Cómo está el día `as_of`"],
      {
        backlog: quantity("count", ["Units waiting", "Unidades en espera"], "300"),
        wait: quantity(["duration", "working-days"], ["How long units wait now", "Cuánto se espera ahora"], "0 days"),
      },
      [],
    ),
  },
  ["throughput", "rate"],
);

type ThroughputDeclaration = Infer<typeof throughputSchema>;

const HOURS_A_DAY = 24;

/** What is accepted as a wait when neither `max_wait` nor a commitment says so: one working day. */
const DEFAULT_WAIT = { openDays: 1 };

/**
 * Units are handled in order of arrival, `rate` of them on each open day. A cohort's wait counts in open days from the
 * first day on which it could have been served had nobody been before it: closed days break promises, never capacities.
 */
export function prepareThroughput(declaration: ThroughputDeclaration, setup: Setup): Prepared | undefined {
  const phases = preparePhases(declaration, setup);
  if (!phases) return undefined;
  const open = openOn(setup.calendar);
  const queue: QueueSetup = {
    setup,
    phases,
    backlog: optional(setup, "now/backlog", { said: declaration.now?.backlog, family: "amount" }),
    wait: waitOf(declaration, setup),
    openIndex: openIndex(setup.horizon, open),
    open: openFlags(setup.horizon, open),
    maxWait: timeOf(setup, "max_wait", declaration.max_wait),
    allowance: allowanceOf(setup),
    capacity: new Float64Array(setup.horizon.days),
    served: new Float64Array(setup.horizon.days),
  };
  const today = phases.findLast((phase) => phase.from <= setup.horizon.spanFrom) ?? phases[0];
  return {
    run: (values, load, passage) => runQueue(values, load, { passage, queue }),
    ...(today ? { figure: figureOf(today, phases) } : {}),
    ...(declaration.cutoff === undefined ? {} : { cutoff: declaration.cutoff }),
    closes: true,
    isOpen: open,
  };
}

/** Who has more today has no less of it later: a step of the ramp that would be lower is overtaken. */
function figureOf(today: Phase, phases: readonly Phase[]): Figure {
  const later = phases.filter(({ from }) => from > today.from).map(({ rate }) => rate);
  return {
    what: "rate",
    draw: today.rate,
    raised: (values, times) => {
      const raised = values.slice();
      const { driver } = today.rate;
      raised[driver] = times * float(values, driver);
      const least = drawn(raised, today.rate);
      for (const rate of later) raised[rate.driver] = Math.max(float(values, rate.driver), least / rate.factor);
      return raised;
    },
  };
}

function preparePhases(declaration: ThroughputDeclaration, setup: Setup): readonly Phase[] | undefined {
  const said = valueOf(declaration.rate);
  const base = setup.needed("rate", declaration.rate, "amount");
  if (!base || !said) return undefined;
  if (said.unit === "hour") setup.assumed("rate", `${ASSUMED_HOURS_A_DAY} h`);
  const phases = [{ from: Number.NEGATIVE_INFINITY, rate: scaled(base, daysFactor(said, setup.calendar, true)) }];
  for (const step of [...(declaration.ramp ?? [])].sort((a, b) => a.on - b.on)) {
    const to = setup.needed(`ramp/${formatDay(step.on)}`, step.to, "amount");
    const value = valueOf(step.to);
    if (!to || !value) return undefined;
    phases.push({ from: step.on - setup.horizon.start, rate: scaled(to, daysFactor(value, setup.calendar, true)) });
  }
  return phases;
}

function scaled(draw: Draw, by: number): Draw {
  return { driver: draw.driver, factor: draw.factor * by };
}

function timeOf(setup: Setup, field: string, said: Said<Quantity> | undefined): Time | undefined {
  const draw = optional(setup, field, { said, family: "amount" });
  if (!draw) return undefined;
  const working = valueOf(said)?.measure === "working-days";
  return { days: working ? draw : scaled(draw, 1 / HOURS_A_DAY), working };
}

/** How long units wait now is a backlog too, where none is said: what those days will have to handle first. */
function waitOf(declaration: ThroughputDeclaration, setup: Setup): Time | undefined {
  return declaration.now?.backlog === undefined ? timeOf(setup, "now/wait", declaration.now?.wait) : undefined;
}

/** Open days that a cohort may wait where it says no `max_wait` itself. */
function allowanceOf(setup: Setup): number {
  if (setup.allowance === undefined) return DEFAULT_WAIT.openDays;
  return Math.max(0, Math.floor(setup.allowance / HOURS_A_DAY));
}
