import { describe, expect, it } from "vitest";

import type { Language } from "../../src/base/bilingual.ts";
import { problem } from "../../src/base/problem.ts";
import { withExcerpts } from "../../src/files/excerpt.ts";
import { readYaml } from "../../src/files/read.ts";
import { renderProblems } from "../../src/report/problems.ts";
import { decode } from "../../src/schema/decode.ts";
import { kindOf } from "../../src/schema/kind.ts";
import { shapeProblems } from "../../src/schema/shape.ts";
import { KINDS, SHOP, shopValidator } from "../schema/sample.ts";

/** What a person sees of one file. */
async function seen(text: string, language: Language): Promise<string> {
  const { documents, problems } = readYaml("shop.yaml", new TextEncoder().encode(text));
  const validator = await shopValidator();
  const meant = documents.flatMap((tree) => {
    const { problem: unkind } = kindOf(tree, KINDS);
    return unkind ? [unkind] : [...shapeProblems(validator, SHOP, tree), ...decode(SHOP, tree).problems];
  });
  return renderProblems(withExcerpts([...problems, ...meant], new Map([["shop.yaml", text]])), { language, width: 80 });
}

const MISTAKES: readonly (readonly [name: string, text: string, en: readonly string[], es: readonly string[]])[] = [
  [
    "thousands with a dot",
    "shop: a\nvolume: 30.000\n",
    [
      "shop.yaml:2:9",
      "  2 │ volume: 30.000",
      "              ^^^^^^",
      "  30.000 can be read in two ways: 30000 or 30.0?",
      "  → Write 30000, 30_000 or 30.0.",
      "",
    ],
    [
      "shop.yaml:2:9",
      "  2 │ volume: 30.000",
      "              ^^^^^^",
      "  30.000 se puede leer de dos maneras: ¿30000 o 30.0?",
      "  → Escriba 30000, 30_000 o 30.0.",
      "",
    ],
  ],
  [
    "a key in Spanish",
    "shop: a\npromesas: []\n",
    [
      "shop.yaml:2:1",
      "  2 │ promesas: []",
      "      ^^^^^^^^",
      "  `promesas` is not a key that is known here.",
      "  → Did you mean `promises`?",
      "",
    ],
    [
      "shop.yaml:2:1",
      "  2 │ promesas: []",
      "      ^^^^^^^^",
      "  `promesas` no es una clave que se conozca aquí.",
      "  → ¿Quería decir `promises`?",
      "",
    ],
  ],
  [
    "a date in the Spanish form",
    "shop: a\nlaunch: 01/06/2026\n",
    [
      "shop.yaml:2:9",
      "  2 │ launch: 01/06/2026",
      "              ^^^^^^^^^^",
      "  01/06/2026: is it 1 June or 6 January?",
      "  → Write 2026-06-01 or 2026-01-06",
      "",
    ],
    [
      "shop.yaml:2:9",
      "  2 │ launch: 01/06/2026",
      "              ^^^^^^^^^^",
      "  01/06/2026: ¿es el 1 de junio o el 6 de enero?",
      "  → Escriba 2026-06-01 o 2026-01-06",
      "",
    ],
  ],
  [
    "a step without its unit",
    "shop: a\nstep: 0.2\n",
    [
      "shop.yaml:2:7",
      "  2 │ step: 0.2",
      "            ^^^",
      "  0.2 can be read in two ways: a part of them, or so many for each one?",
      "  → Write 20% or 0.2 per order.",
      "",
    ],
    [
      "shop.yaml:2:7",
      "  2 │ step: 0.2",
      "            ^^^",
      "  0.2 se puede leer de dos maneras: ¿una parte de ellos, o tantos por cada uno?",
      "  → Escriba 20% o 0.2 per order.",
      "",
    ],
  ],
  [
    "a comma inside braces",
    "shop: a\ncap: {total: 1,200}\n",
    [
      "shop.yaml:2:16",
      "  2 │ cap: {total: 1,200}",
      "                     ^^^",
      "  `200` is not a key that is known here.",
      "  → Inside { } a comma ends a value: put a text with a comma in quotes, and",
      "    write numbers without commas (1200).",
      "",
    ],
    [
      "shop.yaml:2:16",
      "  2 │ cap: {total: 1,200}",
      "                     ^^^",
      "  `200` no es una clave que se conozca aquí.",
      "  → Entre { } una coma termina el valor: ponga entre comillas el texto que lleve",
      "    comas, y escriba los números sin comas (1200).",
      "",
    ],
  ],
  [
    "a key that is missing",
    "shop: a\npromises:\n  - channels: web\n",
    [
      "shop.yaml:3:5",
      "  3 │   - channels: web",
      "          ^^^^^^^^^^^^^",
      "  `topic` is missing.",
      "  → Add a line, for example: topic: delivery-time",
      "",
    ],
    [
      "shop.yaml:3:5",
      "  3 │   - channels: web",
      "          ^^^^^^^^^^^^^",
      "  Falta `topic`.",
      "  → Añada una línea; por ejemplo: topic: delivery-time",
      "",
    ],
  ],
  [
    "a colon in a title",
    "shop: a\ntitle: Summer: the sale\n",
    [
      "shop.yaml:2:8",
      "  2 │ title: Summer: the sale",
      "             ^",
      "  There are two keys on one line.",
      '  → A text with a colon goes in quotes: title: "Summer: the sale".',
      "",
    ],
    [
      "shop.yaml:2:8",
      "  2 │ title: Summer: the sale",
      "             ^",
      "  Hay dos claves en la misma línea.",
      '  → Un texto con dos puntos va entre comillas: title: "Verano: las rebajas".',
      "",
    ],
  ],
  [
    "a tab",
    "shop: a\ncap:\n\ttotal: 5\n",
    [
      "shop.yaml:3:1",
      "  3 │   total: 5",
      "      ^^",
      "  This line starts with a tab.",
      "  → Indent with spaces, two for each level.",
      "",
    ],
    [
      "shop.yaml:3:1",
      "  3 │   total: 5",
      "      ^^",
      "  Esta línea empieza con un tabulador.",
      "  → Use espacios para el sangrado: dos por nivel.",
      "",
    ],
  ],
  [
    "a key that stands twice, after wide characters",
    'shop: a\n"日本": 1\n"日本": 2\n',
    [
      "shop.yaml:3:1",
      '  3 │ "日本": 2',
      "      ^^^^^^",
      "  `日本` stands twice, and only one of them can count.",
      "  → Keep one, or make one list of both.",
      "  see also shop.yaml:2:1",
      "",
    ],
    [
      "shop.yaml:3:1",
      '  3 │ "日本": 2',
      "      ^^^^^^",
      "  `日本` está dos veces y solo puede contar una.",
      "  → Deje una, o haga una sola lista con las dos.",
      "  ver también shop.yaml:2:1",
      "",
    ],
  ],
  [
    "a file that says nothing of its kind",
    "title: rebajas\n",
    [
      "shop.yaml:1:1",
      "  1 │ title: rebajas",
      "      ^^^^^",
      "  Nothing here says what this file is about.",
      "  → Start with one of shop or answers: for example, initiative: summer-sale.",
      "",
    ],
    [
      "shop.yaml:1:1",
      "  1 │ title: rebajas",
      "      ^^^^^",
      "  Nada dice aquí de qué trata este archivo.",
      "  → Empieza con shop o answers; por ejemplo: initiative: rebajas-verano.",
      "",
    ],
  ],
  [
    "a range with a hyphen",
    "shop: a\nvolume: 800-1400\n",
    [
      "shop.yaml:2:9",
      "  2 │ volume: 800-1400",
      "              ^^^^^^^^",
      "  800-1400 looks like a range; a range takes two dots.",
      "  → Write 800..1400",
      "",
    ],
    [
      "shop.yaml:2:9",
      "  2 │ volume: 800-1400",
      "              ^^^^^^^^",
      "  800-1400 parece un intervalo; un intervalo lleva dos puntos seguidos.",
      "  → Escriba 800..1400",
      "",
    ],
  ],
  [
    "a choice that is almost right",
    "shop: a\nkind: campaing\n",
    [
      "shop.yaml:2:7",
      "  2 │ kind: campaing",
      "            ^^^^^^^^",
      "  “campaing” is not one of campaign, launch or price.",
      "  → Did you mean `campaign`?",
      "",
    ],
    [
      "shop.yaml:2:7",
      "  2 │ kind: campaing",
      "            ^^^^^^^^",
      "  «campaing» no es ninguno de estos: campaign, launch o price.",
      "  → ¿Quería decir `campaign`?",
      "",
    ],
  ],
];

describe("ten typical mistakes, as they are shown", () => {
  it.each(MISTAKES)("%s", async (_, text, en, es) => {
    expect(await seen(text, "en")).toBe(en.join("\n"));
    expect(await seen(text, "es")).toBe(es.join("\n"));
  });
});

const colour = (style: string, text: string): string => `<${style}>${text}`;
const empty = (line: number) => problem("empty-text", {}, here(line));
const here = (line: number, column = 1, length = 1) => ({ file: "a.yaml", line, column, length });

describe("how problems are laid out", () => {
  it("sorts by place and counts what is too much to show", () => {
    const text = renderProblems([empty(3), empty(1), empty(2), empty(4)], { language: "en", most: 2 });
    expect(text.match(/a\.yaml:\d/g)).toEqual(["a.yaml:1", "a.yaml:2"]);
    expect(text).toMatch(/And 2 more like these\.\n$/);
    expect(renderProblems([], { language: "en" })).toBe("");
  });

  it("puts the caret by the columns of a terminal, after tabs and wide characters", () => {
    const excerpt = "\t日本: x # ünï";
    const [, line = "", caret = ""] = renderProblems([{ ...problem("empty-text", {}, here(1, 6)), excerpt }], {
      language: "en",
    }).split("\n");
    expect(line).toBe("  1 │   日本: x # ünï");
    expect(caret).toBe(`${" ".repeat(14)}^`);
  });

  it("cuts a long line on both sides of what is meant", () => {
    const excerpt = `${"a".repeat(300)}HERE${"b".repeat(300)}`;
    const one = { ...problem("empty-text", {}, here(1, 301, 4)), excerpt };
    const [, line = "", caret = ""] = renderProblems([one], { language: "en", width: 60 }).split("\n");
    expect(line.length).toBeLessThanOrEqual(60);
    expect(line.slice(caret.indexOf("^"), caret.lastIndexOf("^") + 1)).toBe("HERE");
  });

  it("lets nothing from a file steer the terminal", () => {
    const one = {
      ...problem("file-missing", { path: "\u001B]8;;x" }, { ...here(1), file: "\u001B[2Ja" }),
      excerpt: "a\u001B[31m\u202Eb",
    };
    const text = renderProblems([one], { language: "es" });
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202E]/u);
  });

  it("hands each part to the painter, and leaves out a place that is nowhere", () => {
    const nowhere = problem("nothing-to-check", { path: "." }, { file: "", line: 0, column: 0, length: 0 });
    const lines = renderProblems([nowhere], { language: "en", colour }).split("\n");
    expect(lines.slice(0, 3)).toEqual([
      "<what>  There is nothing to check in `.`.",
      "<mend>  → Begin with `batuta init`, or write a first initiative in a file such as",
      "<mend>    `summer.initiative.yaml`, for example:",
    ]);
    expect(lines).toHaveLength(3 + 8 + 1);
  });
});
