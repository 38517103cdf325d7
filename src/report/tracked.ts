import type { Tracked, TrackedFlow } from "../result/tracked.ts";
import type { Language } from "../base/bilingual.ts";
import type { Speaker } from "../words/catalogue.ts";
import { dateText, weekText } from "../words/dates.ts";
import { people } from "../words/numbers.ts";
import { type Block, type Mark, spaced, type TableRow } from "./blocks.ts";
import { neutral } from "./neutral.ts";

interface Reader {
  readonly say: Speaker;
  readonly language: Language;
}

/** Each live initiative: what was counted beside what was forecast until then, and the forecast week by week. */
export function trackedBlocks(tracked: readonly Tracked[], reader: Reader): Block[] {
  const told = neutral(tracked);
  if (told.length === 0) return [{ is: "text", text: reader.say("track-none") }];
  return spaced(
    told.map((one): Block[] => [
      { is: "text", text: `${one.initiative} · ${one.title}`, tone: "strong" },
      ...(one.flows.length === 0
        ? [{ is: "text", text: reader.say("track-uncounted", { initiative: one.initiative }), indent: 2 } as const]
        : one.flows.flatMap((flow) => flowBlocks(flow, reader))),
    ]),
  );
}

function flowBlocks(flow: TrackedFlow, { say, language }: Reader): Block[] {
  const count = (units: number): string => people(units, language);
  const range = ({ p5, p50, p95 }: TrackedFlow["total"]): string => {
    const [low, middle, high] = [count(p5), count(p50), count(p95)];
    return low === high ? middle : say("range", { middle, low, high });
  };
  const message = say(`track-${standingOf(flow)}`, {
    flow: flow.title,
    counted: count(flow.counted),
    day: dateText(flow.on, language),
    forecast: range(flow.forecast),
  });
  return [
    {
      is: "row",
      mark: MARKS[standingOf(flow)],
      label: "",
      parts: [
        { kind: "message", text: message },
        { kind: "sum", text: say("track-total", { total: range(flow.total) }) },
      ],
    },
    weeksTable(flow, { say, language }),
  ];
}

/** A forecast that is passed is no good news for whoever has to serve it. */
export type Standing = "within" | "above" | "below";

export function standingOf({ counted, forecast }: TrackedFlow): Standing {
  if (counted > forecast.p95) return "above";
  return counted < forecast.p5 ? "below" : "within";
}

const MARKS: Readonly<Record<Standing, Mark>> = { within: "good", above: "warning", below: "warning" };

/** The forecast by the end of each week; what was counted stands in the week of its day. */
function weeksTable({ weeks, on, counted }: TrackedFlow, { say, language }: Reader): Block {
  const at = weeks.findIndex(({ sunday }) => sunday >= on);
  const rows = weeks.map(({ sunday, forecast }, index): TableRow => {
    const ofDay =
      index === at
        ? say("track-counted-on", { count: people(counted, language), day: dateText(on, language, on) })
        : "";
    return { cells: [weekText(sunday), people(forecast, language), ofDay] };
  });
  return {
    is: "table",
    indent: 4,
    columns: [
      { title: say("track-column-week"), align: "left" },
      { title: say("track-column-forecast"), align: "right" },
      { title: say("track-column-counted"), align: "left" },
    ],
    rows,
  };
}
