import type { RuleTrials, TriedRule } from "../result/rule-trials.ts";
import type { Speaker } from "../words/catalogue.ts";
import { type Block, type Part, spaced } from "./blocks.ts";
import { neutral } from "./neutral.ts";

/** Each rule with what it said, what did not come out as its author meant, and how much all of them judge. */
export function ruleTrialsBlocks(trials: RuleTrials, { say }: { readonly say: Speaker }): Block[] {
  const { rules, coverage } = neutral(trials);
  const passed = rules.filter((rule) => rule.passed).length;
  const { facts, keys, added } = coverage;
  const counts = { own: String(facts.own), judged: String(facts.judged), of: String(facts.of) };
  const lines = [
    say("trials-passed", { passed: String(passed), of: String(rules.length) }, rules.length),
    say("trials-facts", counts),
    say("trials-keys", { own: String(keys.own), judged: String(keys.judged), of: String(keys.of) }),
    added.length === 0 ? "" : say("trials-added", { facts: added.join(", ") }),
  ];
  return spaced([
    rules.map((rule) => ruleRow(rule, say)),
    lines.filter(Boolean).map((text, index): Block => ({ is: "text", text, tone: index === 0 ? "strong" : "quiet" })),
  ]);
}

function ruleRow(rule: TriedRule, say: Speaker): Block {
  const parts: Part[] = [
    { kind: "message", text: rule.rule },
    { kind: "detail", text: rule.says === null ? "" : say("trial-says", { text: rule.says }) },
    ...faultsOf(rule, say).map((text): Part => ({ kind: "step", text })),
  ];
  return {
    is: "row",
    mark: rule.passed ? "good" : "blocker",
    label: "",
    parts: parts.filter(({ text }) => text !== ""),
  };
}

function faultsOf(rule: TriedRule, say: Speaker): readonly string[] {
  const { file, line } = rule.fires_at;
  const place = `${file}:${line}`;
  if (rule.broken > 0) return [say("trial-broken", { place })];
  return [
    rule.says === null ? say("trial-silent", { place }) : "",
    rule.speaks_on_quiet.length === 0 ? "" : say("trial-not-quiet", { on: rule.speaks_on_quiet.join(", ") }),
    rule.speaks_on_example.length === 0 ? "" : say("trial-speaks-plainly", { on: rule.speaks_on_example.join(", ") }),
  ].filter(Boolean);
}
