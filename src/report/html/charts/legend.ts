import type { Telling } from "../../telling.ts";
import { type Html, htmlPen } from "../html-pen.ts";
import type { Drawn } from "./days-chart.ts";

/** What the lines of some drawings mean; a stock has no line of what it holds. */
export function legend({ say }: Pick<Telling, "say">, drawn: readonly Drawn[]): Html {
  const kinds = [
    { as: "middle", text: say("browser-legend-middle"), isThere: true },
    { as: "range", text: say("browser-legend-range"), isThere: true },
    { as: "without", text: say("browser-legend-without"), isThere: drawn.some(({ days }) => days.without) },
    { as: "holds", text: say("browser-legend-holds"), isThere: drawn.some(({ days }) => days.holds) },
    { as: "lost", text: say("browser-legend-over"), isThere: true },
  ] as const;
  const items = kinds.filter(({ isThere }) => isThere).map(({ as, text }) => htmlPen`<li>${swatch(as)} ${text}</li>`);
  return htmlPen`<ul class="legend">${items}</ul>\n`;
}

function swatch(as: "middle" | "range" | "without" | "holds" | "lost"): Html {
  const shape = as === "range" || as === "lost" ? "M0 1H26V11H0Z" : "M0 6H26";
  return htmlPen`<svg width="26" height="12" aria-hidden="true"><path class="${as}" d="${shape}"/></svg>`;
}
