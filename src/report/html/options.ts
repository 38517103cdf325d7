import type { InitiativeResult, OptionResult } from "../../result/result.ts";
import { inAnyCase, optionTable } from "../decide.ts";
import type { Telling } from "../telling.ts";
import { barHtml } from "./charts/bar.ts";
import { mostOf } from "./charts/scale.ts";
import { htmlBlocks, tableHtml } from "./html-blocks.ts";
import { type Html, htmlPen } from "./html-pen.ts";

/** What every way out needs, then the ways out beside each other, each with a bar of its customers. */
export function optionsHtml(telling: Telling, initiative: InitiativeResult): Html {
  const { options } = initiative.ready_if;
  const most = mostOf(options.map(({ customers }) => customers));
  const cells = options.map((option) => optionBar(option, most));
  const blocks = optionTable(telling, initiative).map((block) =>
    block.is === "table"
      ? tableHtml(telling, block, { title: telling.say("browser-bars"), cells })
      : htmlBlocks(telling, [block]),
  );
  return htmlPen`${htmlBlocks(telling, inAnyCase(telling, initiative))}${blocks}`;
}

/** Solid: those who get what was promised; hatched: those let down. */
function optionBar({ customers, let_down: letDown }: OptionResult, most: number): Html {
  if (customers === null || letDown === null || most <= 0) return htmlPen`?`;
  const lost = Math.min(letDown.mean, customers) / most;
  const all = customers / most;
  return barHtml([
    { from: 0, to: all - lost, as: "kept" },
    { from: all - lost, to: all, as: "lost" },
  ]);
}
