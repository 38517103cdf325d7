import type { Language } from "../base/bilingual.ts";
import type { Rule } from "../rules/compile.ts";
import { needsOf } from "../rules/needs.ts";
import { speaker } from "../words/catalogue.ts";
import { IDEA_TEXTS } from "../words/ideas.ts";
import { markdownHeading } from "./markdown.ts";

/** A rule with the lines of its file that hold its example. */
export interface ShownRule {
  readonly rule: Rule;
  /** The YAML of `fires:`. */
  readonly example: string;
}

/** The reference page of rules, in Markdown: made from the rules and facts, never by hand. */
export function rulesPage(rules: readonly ShownRule[], language: Language): string {
  const say = speaker(language);
  const areas = [...new Set(rules.map(({ rule }) => areaOf(rule)))].sort();
  const index = areas.map((area) => {
    const own = rules.filter(({ rule }) => areaOf(rule) === area);
    return `- [${area}](#${area}): ${own.map(({ rule }) => rule.id.slice(area.length + 1)).join(", ")}`;
  });
  const parts = areas.map((area) =>
    [`## ${area}`, ...rules.filter(({ rule }) => areaOf(rule) === area).map((one) => ruleSection(one, language))].join(
      "\n\n",
    ),
  );
  const head = markdownHeading(
    say("page-rules-title"),
    say("page-rules-about", { count: String(rules.length) }),
    say("page-made"),
  );
  return `${[head, index.join("\n"), ...parts].join("\n\n")}\n`;
}

function areaOf({ id }: Rule): string {
  return id.split("/")[0] ?? id;
}

function ruleSection({ rule, example }: ShownRule, language: Language): string {
  const say = speaker(language);
  const why = rule.ideas.map((idea) => `${IDEA_TEXTS[idea]?.[language] ?? idea} (\`${idea}\`)`).join(" ");
  const needs = needsOf(rule).map(
    ({ name, spec, judged }) => `- \`${name}\`${judged ? "" : ` ${say("page-shown")}`}: ${spec.says[language]}`,
  );
  const steps = rule.do.map(({ what, who }) => `- ${who}: ${coded(what[language])}`);
  const lines = [
    `### ${rule.id}`,
    `**${coded(rule.title[language])}** · ${say(`mark-${rule.severity}`)} · ${say("page-judges", { subject: `\`${rule.type.name}\`` })}`,
    why,
    `${say("page-says")} ${coded(rule.message[language])}`,
    `${rule.where ? `${say("page-where")} \`${oneLine(rule.where.text)}\`. ` : ""}${say("page-holds")} \`${oneLine(rule.require.text)}\``,
    [say("page-needs"), "", ...needs].join("\n"),
    [say("page-do"), "", ...steps].join("\n"),
    [say("page-example"), "", "```yaml", example, "```"].join("\n"),
  ];
  return lines.join("\n\n");
}

/** Facts in braces stand as code, so that a reader sees what is filled in. */
function coded(text: string): string {
  return text.replaceAll(/\{([^{}|]*)((?:\|[^{}|]*)*)\}/g, (_, name: string, forms: string) => {
    const [, , several] = forms.split("|");
    return several ?? `\`${name}\``;
  });
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ");
}
