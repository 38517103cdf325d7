import type { CapacityResult, InitiativeResult } from "../../../result/result.ts";
import { type Telling, countText, isSome, rangeText } from "../../telling.ts";
import { type Html, NOTHING, htmlPen } from "../html-pen.ts";
import { barHtml } from "./bar.ts";
import { mostOf } from "./scale.ts";

interface Stage {
  readonly title: string;
  readonly count: number;
  readonly text: string;
  /** Capacities that meet it. */
  readonly at: readonly string[];
}

/** What the forecast becomes: flow by flow, how much of it comes and which capacities meet it. */
export function funnel(telling: Telling, initiative: InitiativeResult): Html {
  const stages = stagesOf(telling, initiative);
  const most = mostOf(stages.map(({ count }) => count));
  if (stages.length < 2 || most <= 0) return NOTHING;
  const rows = stages.map(({ title, text, at, count }) => {
    const margin = (1 - count / most) / 2;
    const bar = barHtml([{ from: margin, to: 1 - margin, as: "plain" }]);
    const where = at.length > 0 ? htmlPen`<span class="quiet">→ ${at.join(" · ")}</span>` : NOTHING;
    return htmlPen`<tr><th scope="row">${title} ${where}</th><td class="right">${text}</td><td class="drawn">${bar}</td></tr>\n`;
  });
  return htmlPen`<table class="bars"><caption>${telling.say("browser-funnel")}</caption>\n<tbody>\n${rows}</tbody></table>\n`;
}

/** Forecasts first, then customers where no flow that is met counts them, then what capacities meet, the most first. */
function stagesOf(telling: Telling, initiative: InitiativeResult): Stage[] {
  const { streams, customers, capacities } = initiative;
  const met = metFlows(telling, capacities);
  const forecast = streams.map(({ flow, title, total }): Stage => ({
    title,
    count: total.p50,
    text: rangeText(telling, total),
    at: met.find((each) => each.flow === flow)?.at ?? [],
  }));
  const known = new Set(streams.map(({ flow }) => flow));
  const isCounted = capacities.some((capacity) => capacity.of_customers) || customers?.units_as_customers === true;
  const people: Stage[] =
    customers && !isCounted
      ? [
          {
            title: telling.say("column-customers"),
            count: customers.expected.p50,
            text: rangeText(telling, customers.expected),
            at: [],
          },
        ]
      : [];
  const later = met.filter(({ flow }) => !known.has(flow)).toSorted((a, b) => b.count - a.count);
  return [...forecast, ...people, ...later];
}

interface Met extends Stage {
  readonly flow: string;
}

/** Flows of which this initiative brings something to a capacity; several capacities may meet the same units. */
function metFlows(telling: Telling, capacities: readonly CapacityResult[]): Met[] {
  const flows = [...new Set(capacities.filter(({ breach }) => breach).map(({ flow }) => flow))];
  return flows.flatMap((flow) => {
    const here = capacities.filter((capacity) => capacity.flow === flow && capacity.breach);
    const count = mostOf(here.map(({ load }) => load.of_initiative));
    const title = here[0]?.flow_title ?? flow;
    const at = here.map((capacity) => capacity.title);
    return isSome(count) ? [{ flow, title, count, text: countText(telling, count), at }] : [];
  });
}
