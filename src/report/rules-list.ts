import type { DecidedBy, ListedRule, RuleListing } from "../result/rule-listing.ts";
import type { Speaker } from "../words/catalogue.ts";
import { type Block, type Mark, spaced, type TableRow } from "./blocks.ts";
import { neutral } from "./neutral.ts";

/** The rules of a company as a table, worst first within an area, and how many of each weight there are. */
export function rulesListBlocks(listing: RuleListing, { say }: { readonly say: Speaker }): Block[] {
  const { rules, company } = neutral(listing);
  if (rules.length === 0) return [{ is: "text", text: say("rules-none-such") }];
  const columns = [
    { title: say("column-rule"), align: "left" as const },
    { title: say("column-title"), align: "left" as const, grows: true },
    { title: say("column-decided"), align: "left" as const },
  ];
  const table: Block = { is: "table", columns, rows: rules.map((rule) => row(rule, say)) };
  const counts = (["blocker", "warning", "note", "off"] as const).flatMap((severity) => {
    const count = rules.filter((rule) => rule.severity === severity).length;
    return count === 0 ? [] : [countedText(severity, count, say)];
  });
  return spaced([
    [{ is: "heading", title: say("rules-of", { company }), text: counts.join(" · "), aside: "" }],
    [table],
    [{ is: "text", text: say("rules-list-next"), tone: "quiet" }],
  ]);
}

function countedText(severity: "blocker" | "warning" | "note" | "off", count: number, say: Speaker): string {
  if (severity === "off") return `${count} ${say("rules-off")}`;
  return say(`count-${severity}s`, { count: String(count) }, count);
}

function row(rule: ListedRule, say: Speaker): TableRow {
  const notes = [
    rule.origin === "shipped" ? "" : say(`rules-origin-${rule.origin}`),
    rule.severity === rule.own_severity || rule.severity === "off"
      ? ""
      : say("rules-was", { severity: say(`mark-${rule.own_severity}`) }),
    rule.locked ? say("rules-locked") : "",
    rule.effective_on === null ? "" : say("rules-from", { day: rule.effective_on }),
    ...rule.limits.map(({ name, value, decided }) => `${name} ${value} (${decidedText(decided, say)})`),
  ].filter(Boolean);
  const title = [rule.title, ...notes].join(" · ");
  return { mark: markOf(rule), cells: [rule.rule, title, decidedText(rule.decided, say)] };
}

function markOf({ severity }: ListedRule): Mark {
  return severity === "off" ? "none" : severity;
}

function decidedText({ by, pack, at }: DecidedBy, say: Speaker): string {
  if (by === "company" && at) return `${at.file}:${at.line}`;
  if (by === "pack") return say("decided-pack", { pack: pack ?? "" });
  return say(by === "rule" ? "decided-rule" : "decided-default");
}
