import { Parser } from "htmlparser2";
import { expect } from "vitest";

/** Elements of our pages, each with the attributes that it may carry. */
const OURS: Readonly<Record<string, readonly string[]>> = {
  html: ["lang"],
  head: [],
  meta: ["charset", "http-equiv", "content", "name"],
  title: [],
  style: [],
  body: [],
  main: ["id", "lang", "class"],
  nav: ["class", "aria-label"],
  section: ["class", "id"],
  article: ["class"],
  header: [],
  footer: [],
  div: ["class", "tabindex"],
  h1: ["class"],
  h2: [],
  h3: [],
  p: ["class"],
  b: ["aria-current"],
  br: [],
  code: [],
  span: ["class", "aria-hidden"],
  a: ["href", "lang", "hreflang"],
  ul: ["class"],
  li: ["class"],
  details: ["class", "open"],
  summary: [],
  figure: ["class"],
  figcaption: [],
  table: ["class"],
  caption: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ["scope", "class"],
  td: ["class"],
  svg: ["class", "width", "height", "role", "aria-hidden", "focusable", "viewBox", "preserveAspectRatio", "y"],
  desc: [],
  defs: [],
  pattern: ["id", "width", "height", "patternUnits", "patternTransform"],
  rect: ["class", "x", "y", "width", "height"],
  line: ["class", "x1", "x2", "y1", "y2"],
  path: ["class", "d"],
  text: ["class", "x", "y", "text-anchor"],
};

const VOID: ReadonlySet<string> = new Set(["meta", "br"]);

/** What a browser would make of a page: its text, its tags by name, the values of an attribute wherever it stands. */
export interface Seen {
  readonly text: string;
  readonly tags: readonly string[];
  readonly foreign: readonly string[];
  readonly unclosed: readonly string[];
  readonly links: readonly string[];
  readonly ids: readonly string[];
  readonly comments: number;
}

export function htmlSeen(page: string): Seen {
  const seen = { text: "", tags: [] as string[], foreign: [] as string[], unclosed: [] as string[] };
  const links: string[] = [];
  const ids: string[] = [];
  const open: string[] = [];
  let comments = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        seen.tags.push(name);
        const known = OURS[name];
        for (const [key, value] of Object.entries(attributes)) {
          if (!known?.includes(key)) seen.foreign.push(`${name} ${key}`);
          if (key === "href") links.push(value);
          if (key === "id") ids.push(value);
        }
        if (!known) seen.foreign.push(name);
        if (!VOID.has(name)) open.push(name);
      },
      ontext: (text) => {
        if (open.at(-1) !== "style") seen.text += text;
      },
      onclosetag: (name, implied) => {
        if (VOID.has(name)) return;
        if (open.pop() !== name || (implied && !isEmptyShape(name))) seen.unclosed.push(name);
      },
      oncomment: () => (comments += 1),
    },
    { decodeEntities: true, lowerCaseAttributeNames: false, recognizeSelfClosing: true },
  );
  parser.end(page);
  return { ...seen, links, ids, comments };
}

function isEmptyShape(name: string): boolean {
  return name === "rect" || name === "line" || name === "path";
}

/** Holds of every page whatever the texts in it say: our elements only, all closed, links within the page, one style, no script. */
export function judgeHtml(page: string): void {
  const seen = htmlSeen(page);
  expect([...new Set(seen.foreign)]).toEqual([]);
  expect(seen.unclosed).toEqual([]);
  expect(seen.comments).toBe(0);
  expect(seen.tags.filter((tag) => tag === "style").length).toBe(1);
  const targets = new Set(seen.ids.map((id) => `#${id}`));
  expect(targets.size).toBe(seen.ids.length);
  expect(seen.links.filter((link) => !targets.has(link))).toEqual([]);
  expect(page.match(/<meta http-equiv="Content-Security-Policy"/g)?.length).toBe(1);
}
