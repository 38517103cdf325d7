/**
 * What a format has written in its dialect. Only a pen makes one, and a pen draws the sting of every text that is put
 * into it: a raw string cannot reach the output, in a format of tomorrow neither.
 */
class Sheet<D extends string> {
  /** Never present: a sheet of one dialect cannot be put into another. */
  declare readonly dialect: D;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  static readonly textOf = (sheet: Sheet<string>): string => sheet.#text;
}

export type Written<D extends string> = Sheet<D>;

/** What may stand between the parts of a template: texts are made harmless, numbers and what is written already stay. */
export type Writable<D extends string> = string | number | Written<D> | readonly Written<D>[];

/** Writes templates: their own parts are the format's structure, everything between them is somebody's text. */
export type Pen<D extends string> = (
  parts: TemplateStringsArray,
  ...values: readonly Writable<NoInfer<D>>[]
) => Written<D>;

/** The pen of a dialect; `harmless` turns any text into one that means only itself there. */
export function penOf<D extends string>(harmless: (text: string) => string): Pen<D> {
  const put = (value: Writable<D> | undefined): string => {
    if (value === undefined) return "";
    if (value instanceof Sheet) return Sheet.textOf(value);
    if (typeof value === "number") return String(value);
    return typeof value === "object" ? value.map(Sheet.textOf).join("") : harmless(value);
  };
  return (parts, ...values) => new Sheet<D>(parts.map((part, index) => part + put(values[index])).join(""));
}

/** Written one after the other, with something written between them. */
export function joined<D extends string>(
  pieces: readonly Written<D>[],
  between: Written<D> = new Sheet<D>(""),
): Written<D> {
  return new Sheet<D>(pieces.map(Sheet.textOf).join(Sheet.textOf(between)));
}

/** Bytes in UTF-8. */
export function sizeOf(written: Written<string>): number {
  return Buffer.byteLength(Sheet.textOf(written));
}

/** The text, to be given to the outside. */
export const { textOf } = Sheet;
