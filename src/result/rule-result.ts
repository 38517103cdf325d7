import type { Bilingual } from "../base/bilingual.ts";

/** What a rule says and asks for, in both languages: templates, with {facts} where each point has its figures. */
export interface RuleResult {
  readonly id: string;
  readonly title: Bilingual;
  readonly message: Bilingual;
  readonly do: readonly Bilingual[];
  readonly ideas: readonly string[];
}
