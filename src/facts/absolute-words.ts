/**
 * Words that promise everything to everybody, in both languages: with no number beside them, no customer can be told no.
 * A new one is one line here; each is a whole word, accents as people write them.
 */
const ABSOLUTE: readonly string[] = [
  "all you can",
  "always",
  "any",
  "anyone",
  "anything",
  "anytime",
  "anywhere",
  "at any time",
  "endless",
  "every",
  "everybody",
  "everyone",
  "forever",
  "for life",
  "guarantee",
  "guaranteed",
  "instantly",
  "limitless",
  "never",
  "no limit",
  "no limits",
  "no matter what",
  "unlimited",
  "whenever",
  "whenever you want",
  "wherever",
  "without limit",
  "a cualquier hora",
  "cualquier",
  "cualquiera",
  "cuando quieras",
  "de por vida",
  "garantizada",
  "garantizado",
  "garantizamos",
  "garantía total",
  "ilimitada",
  "ilimitadas",
  "ilimitado",
  "ilimitados",
  "nunca",
  "para siempre",
  "para todos",
  "sin límite",
  "sin límites",
  "siempre",
  "todas",
  "todo el mundo",
  "todos",
];

/** The absolute words of a text, each once, as they are listed; of `any` in `at any time` the longer one. */
export function absoluteWordsIn(text: string): readonly string[] {
  const words = ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  const found = ABSOLUTE.filter((word) => words.includes(` ${word} `));
  return found.filter((word) => !found.some((longer) => longer !== word && ` ${longer} `.includes(` ${word} `)));
}

/** Whether it says a number that bounds it. */
export function saysNumber(text: string): boolean {
  return /\p{N}/u.test(text);
}
