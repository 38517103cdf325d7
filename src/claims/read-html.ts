import { type QuoteType, Tokenizer, type TokenizerCallbacks } from "htmlparser2";

import { type Passage, type PassageWriter, passageWriter } from "./passage.ts";

/** Elements in the middle of a sentence; all others end what was said before them. */
const INLINE = new Set(
  "a abbr acronym b bdi bdo big data dfn em font i ins label mark nobr output ruby small span strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** Elements whose content nobody reads as the company's own words: code, quotations, what is struck out, forms, frames. */
const SILENT = new Set(
  "audio blockquote canvas cite code del head iframe kbd math noembed noframes noscript object option pre q s samp script select strike style svg template textarea title video".split(
    " ",
  ),
);

const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/** The passages of an HTML page: what is shown in a browser as the company's words. One pass, without a tree. */
export function readHtml(text: string): readonly Passage[] {
  const writer = passageWriter();
  writeHtml({ text, from: 0, to: text.length }, writer);
  return writer.passages();
}

/** A stretch of a file. */
export interface Stretch {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Writes what is seen of a stretch of HTML; elements that it leaves open end with it. */
export function writeHtml({ text, from, to }: Stretch, writer: PassageWriter): void {
  const source = text.slice(from, to);
  const tokenizer = new Tokenizer({ decodeEntities: true }, new Reader(source, from, writer));
  tokenizer.write(source);
  tokenizer.end();
}

interface Tag {
  readonly name: string;
  isHidden: boolean;
}

/** Follows tags only as far as needed to know what is hidden: inside something hidden, only its own name counts. */
class Reader implements TokenizerCallbacks {
  private tag: Tag = { name: "", isHidden: false };
  private attribute = "";
  private value = "";
  /** The element that hides what is read now, and how many of its name are open. */
  private hidden: { readonly name: string; depth: number } | undefined;
  private readonly source: string;
  private readonly offset: number;
  private readonly writer: PassageWriter;
  private entityFrom = 0;

  constructor(source: string, offset: number, writer: PassageWriter) {
    this.source = source;
    this.offset = offset;
    this.writer = writer;
  }

  ontext(start: number, end: number): void {
    this.entityFrom = end;
    if (!this.hidden) this.writer.write(this.source.slice(start, end), this.offset + start);
  }

  ontextentity(codepoint: number, end: number): void {
    if (!this.hidden) this.writer.write(String.fromCodePoint(codepoint), this.offset + this.entityFrom);
    this.entityFrom = end;
  }

  onopentagname(start: number, end: number): void {
    const name = this.source.slice(start, end).toLowerCase();
    this.tag = { name, isHidden: SILENT.has(name) };
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.source.slice(start, end).toLowerCase();
    this.value = "";
  }

  onattribdata(start: number, end: number): void {
    this.value += this.source.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    this.value += String.fromCodePoint(codepoint);
  }

  onattribend(_quote: QuoteType, _end: number): void {
    if (hides(this.attribute, this.value)) this.tag.isHidden = true;
  }

  onopentagend(end: number): void {
    const { name, isHidden } = this.tag;
    this.entityFrom = end + 1;
    if (!INLINE.has(name)) this.writer.end();
    if (this.hidden) this.hidden.depth += this.hidden.name === name ? 1 : 0;
    else if (isHidden && !VOID.has(name)) this.hidden = { name, depth: 1 };
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end);
  }

  onclosetag(start: number, end: number): void {
    const name = this.source.slice(start, end).trim().toLowerCase();
    this.entityFrom = end + 1;
    if (!INLINE.has(name)) this.writer.end();
    if (this.hidden?.name !== name) return;
    this.hidden.depth -= 1;
    if (this.hidden.depth === 0) this.hidden = undefined;
  }

  oncomment(_start: number, end: number): void {
    this.entityFrom = end + 1;
  }

  oncdata(): void {}

  ondeclaration(): void {}

  onprocessinginstruction(): void {}

  onend(): void {}
}

const NOT_SHOWN = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

function hides(attribute: string, value: string): boolean {
  if (attribute === "hidden") return true;
  if (attribute === "aria-hidden") return value.trim().toLowerCase() === "true";
  return attribute === "style" && NOT_SHOWN.test(value);
}
