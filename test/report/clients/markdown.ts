import { marked } from "marked";

/** What a platform makes of Markdown: the tags of its page, and the text that its links and mentions are looked for in. */
export interface MarkdownPage {
  readonly tags: ReadonlySet<string>;
  readonly comments: number;
  readonly text: string;
}

export function markdownSeen(markdown: string): MarkdownPage {
  const html = marked.parse(markdown, { async: false, gfm: true });
  const comments = html.match(/<!--.*?-->/gs) ?? [];
  const page = html.replaceAll(/<!--.*?-->/gs, "");
  const tags = new Set(
    [...page.matchAll(/<\/?([a-z][\w-]*)([^>]*)>/gi)].map(([, name = "", rest = ""]) => name + rest),
  );
  const text = page.replaceAll(/<[^>]*>/g, "\n").replaceAll(/&(#?\w+);/g, (_, name: string) => decoded(name));
  return { tags, comments: comments.length, text };
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

function decoded(name: string): string {
  return name.startsWith("#") ? String.fromCodePoint(Number(name.slice(1))) : (NAMED[name] ?? "");
}
