import type { Result } from "../../src/result/result.ts";

/** Texts that mean something else to a terminal, a log, a page, a table, a tree of tags, or a reader's eye. */
export const HOSTILE: readonly string[] = [
  "\u001B[31mred\u001B]8;;http://evil.example\u0007link\u001B]8;;\u0007\u009B2J\u0007\b\r\u0000",
  "\n::error file=a,line=1::x\n::add-mask::secret\n",
  "::set-env name=PATH::/tmp",
  "  ::stop-commands::x ##[add-mask]y ##[group]z ##vso[task.setvariable]v ##teamcity[x]",
  "###[error]x ####[endgroup]",
  "@everyone @team/owners a@b.example #123 !45 GH-7 owner/repo#9 $5$ ~label",
  "<!-- batuta:sticky:acme --><script>alert(1)</script><img src=x onerror=alert(1)>--></details></sub>",
  "[click](javascript:alert(1)) ![x](https://evil.example/x.png) <https://evil.example> www.evil.example https://evil.example",
  "| cell | `code` ``x`` **bold** _it_ ~~gone~~ \\",
  "# head\n- item\n1. one\n> quote\n===\n```\nfence",
  "]]> &amp; &#0; \uFFFE\uFFFF <![CDATA[ <?xml ?> \"'",
  "=1+1",
  "+cmd|' /C calc'!A0",
  " -2+3",
  "@SUM(A1)",
  "\t=1",
  "\uFF1D1+1",
  'a,"b";c\r\n"',
  "\u202Eesrever\u2066\u2069\u200Bzero\uFEFF\u00ADsoft\u2028line\u{E0041}tag",
  "\uD800 lone \uDC00",
  "ok 1 - fine # SKIP\nnot ok 2\nBail out!\n  ...\n1..0",
  "{0} {{1}} [a](0) \\[b\\] ${x} %s %0A %25 %3A",
  "javascript:alert(1)",
  "</style></svg></title></script></details><svg/onload=alert(1)><a href=javascript:alert(1)>' onmouseover='x\" style=\"y",
  "../../etc/passwd",
  "__proto__",
  "",
];

/** The result with one text in place of every text that a file may say; ids of closed lists and days stay. */
export function withText(result: Result, text: string): Result {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- texts stay texts
  return spoilt(result, text, "") as Result;
}

/** Fields whose values are closed lists, days or our own: a stored result that says anything else there is refused. */
const CLOSED = new Set(
  "language as_of_from verdict state severity direction tool version of change gauge unit way unlike was approved".split(
    " ",
  ),
);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function spoilt(value: unknown, text: string, key: string): unknown {
  if (CLOSED.has(key)) return value;
  if (typeof value === "string") return DAY.test(value) || isClosedKind(key, value) ? value : text;
  if (Array.isArray(value)) return value.map((item) => spoilt(item, text, key));
  if (typeof value !== "object" || value === null) return value;
  const isMap = key === "values" || key === "by_department";
  return Object.fromEntries(
    Object.entries(value).map(([name, item], index) => [
      isMap ? `${text}${index}` : name,
      spoilt(item, text, isMap ? "" : name),
    ]),
  );
}

/** `kind` is a closed list of causes and of what waits for approval, and any text elsewhere. */
function isClosedKind(key: string, value: string): boolean {
  return key === "kind" && ["declaration", "capacity", "answer", "waiver", "status"].includes(value);
}
