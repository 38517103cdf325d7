import type { CustomersResult, InitiativeResult } from "../../../result/result.ts";
import { type Telling, countText, isSome, nameOf } from "../../telling.ts";
import { type Html, NOTHING, htmlPen } from "../html-pen.ts";
import { type BarPart, barHtml } from "./bar.ts";

interface Fall {
  readonly title: string;
  readonly count: number;
  readonly sign: "" | "−" | "+";
  readonly as: BarPart["as"];
}

/** From those who come to those who get what was promised: who is let down at each department, and who at several. */
export function waterfall(telling: Telling, initiative: InitiativeResult): Html {
  const { customers } = initiative;
  if (!customers?.let_down || !isSome(customers.let_down.mean)) return NOTHING;
  const come = customers.expected.p50;
  if (!isSome(come)) return NOTHING;
  const falls = fallsOf(telling, initiative, customers);
  const rows: Html[] = [];
  let left = come;
  for (const fall of [{ title: telling.say("browser-come"), count: come, sign: "", as: "plain" } as const, ...falls]) {
    const before = left;
    if (fall.sign !== "") left += fall.sign === "+" ? fall.count : -fall.count;
    const [from, to] = fall.sign === "" ? [0, come] : [Math.min(before, left), Math.max(before, left)];
    rows.push(rowHtml(telling, fall, barHtml([{ from: from / come, to: to / come, as: fall.as }])));
  }
  const kept = { title: telling.say("browser-kept"), count: Math.max(0, left), sign: "", as: "kept" } as const;
  rows.push(rowHtml(telling, kept, barHtml([{ from: 0, to: kept.count / come, as: "kept" }])));
  return htmlPen`<table class="bars"><caption>${telling.say("browser-waterfall")}</caption>\n<tbody>\n${rows}</tbody></table>\n`;
}

function fallsOf(telling: Telling, initiative: InitiativeResult, customers: CustomersResult): Fall[] {
  const at = Object.entries(customers.by_department)
    .filter(([, count]) => isSome(count))
    .sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1));
  const sum = at.reduce((total, [, count]) => total + count, 0);
  const rest = (customers.let_down?.mean ?? 0) - sum;
  const falls = at.map(([id, count]): Fall => ({
    title: telling.say("browser-at", { department: nameOf(initiative, id) }),
    count,
    sign: "−",
    as: "lost",
  }));
  if (isSome(rest)) falls.push({ title: telling.say("browser-by-calendar"), count: rest, sign: "−", as: "lost" });
  if (isSome(-rest)) falls.push({ title: telling.say("browser-twice"), count: -rest, sign: "+", as: "back" });
  return falls;
}

function rowHtml(telling: Telling, { title, count, sign }: Fall, bar: Html): Html {
  return htmlPen`<tr><th scope="row">${title}</th><td class="right">${sign}${countText(telling, count)}</td><td class="drawn">${bar}</td></tr>\n`;
}
