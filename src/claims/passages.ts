import type { Passage } from "./passage.ts";
import { readPlain } from "./read-plain.ts";

/** The forms of text that are read, by the ending of the file's name. */
const FORMS: Readonly<Record<string, TextForm>> = {
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  txt: "plain",
};

export type TextForm = "markdown" | "html" | "plain";

/** The endings that a text may have. */
export const TEXT_ENDINGS: readonly string[] = Object.keys(FORMS).map((ending) => `.${ending}`);

/** How a file is written, by its name; undefined when it is no text that can be read. */
export function formOf(file: string): TextForm | undefined {
  const ending = /\.([a-z]+)$/.exec(file.toLowerCase())?.[1] ?? "";
  return Object.hasOwn(FORMS, ending) ? FORMS[ending] : undefined;
}

/** What a reader sees of a text. Parsers are loaded only when some text needs them. */
export async function passagesOf(text: string, form: TextForm): Promise<readonly Passage[]> {
  if (form === "markdown") return (await import("./read-markdown.ts")).readMarkdown(text);
  if (form === "html") return (await import("./read-html.ts")).readHtml(text);
  return readPlain(text);
}
