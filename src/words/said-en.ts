/** What stands in English for a declaration that a fact only names, and for a text that nobody gave. */
export const SAID_EN = {
  "said-value": "something",
  "said-none": "that there is none",
  "said-unknown": "that it is not known",
  "said-nothing": "nothing",
  "said-evidence": "a source",
  "said-assumed": "it is assumed",
  "said-empty": "not said",
} as const;
