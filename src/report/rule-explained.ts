import type { RuleExplained } from "../result/rule-explained.ts";
import { IDEA_TEXTS } from "../words/ideas.ts";
import { type Block, spaced } from "./blocks.ts";
import type { Reader } from "./explanation.ts";
import { neutral } from "./neutral.ts";

/** A rule, laid out: what it says and why, what must hold, what it needs, an example that was really judged, what to do. */
export function ruleExplainedBlocks(explained: RuleExplained, { say, language }: Reader): Block[] {
  const rule = neutral(explained);
  const needs = rule.needs.map(({ name, says, judged }) => `${name}${judged ? "" : ` ${say("page-shown")}`}: ${says}`);
  const why = rule.ideas.map((idea) => `${IDEA_TEXTS[idea]?.[language] ?? ""} (${idea})`);
  const holds = [
    rule.where === null ? "" : `${say("explain-applies")}: ${rule.where}`,
    `${say("explain-holds")}: ${rule.require}`,
  ];
  const head: Block = {
    is: "row",
    mark: rule.severity,
    label: "",
    parts: [
      { kind: "message", text: `${rule.rule} · ${rule.title}` },
      {
        kind: "detail",
        text: `${say("explain-weight")}: ${say(`mark-${rule.severity}`)} · ${say("explain-judges")}: ${rule.for} (${rule.subject})`,
      },
    ],
  };
  return spaced([
    [head],
    lines(say("explain-why"), why),
    lines(say("explain-formula"), holds),
    lines(say("explain-needs"), needs),
    lines(say("explain-example"), explained.example.split("\n")),
    lines(say("explain-example-says"), [rule.example_says ?? rule.message]),
    lines(
      say("explain-do"),
      rule.do.map(({ what, who }) => `${who}: ${what}`),
    ),
    lines(say("explain-told"), [toldText(rule, say)]),
  ]);
}

function lines(label: string, texts: readonly string[]): Block[] {
  const said = texts.filter(Boolean);
  if (said.length === 0) return [];
  const heading: Block = { is: "heading", title: label.toUpperCase(), text: "", aside: "" };
  return [heading, ...said.map((text): Block => ({ is: "text", text, indent: 2 }))];
}

function toldText({ told }: RuleExplained, say: Reader["say"]): string {
  if (told.department !== null) return told.department;
  return told.theme === null ? say("explain-told-subject") : say("explain-told-theme", { theme: told.theme });
}
