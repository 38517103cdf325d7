/** What a cell may mean: one reading is understood, two are asked about, none is refused. */
export type CellReadings<T> = readonly T[];

/** How the file that the cell stands in writes things, when somebody said it. */
export interface CellForms {
  readonly decimal?: "." | ",";
  /** `dd/mm/yyyy` and the like. */
  readonly dates?: string;
}

const LONGEST = 40;

/** A number by its characters, `30%` as a share; a declared decimal sign settles what both signs could be. */
export function readNumberCell(cell: string, decimal: CellForms["decimal"]): CellReadings<number> {
  const text = cell
    .replaceAll(/[\s\u00A0\u202F]+/g, " ")
    .trim()
    .replace("\u2212", "-");
  if (text.length > LONGEST) return [];
  const percent = /^(.*\d)\s?%$/.exec(text)?.[1];
  if (percent !== undefined) return readNumberCell(percent, decimal).map((value) => value / 100);
  const readings = (decimal === undefined ? ([".", ","] as const) : [decimal]).map((sign) => numberWith(text, sign));
  return [...new Set(readings.filter((value) => value !== undefined))];
}

const NUMBER_WITH = { ".": numberForm(".", ","), ",": numberForm(",", "\\.") } as const;

/** A number with this decimal sign; thousands may be parted by the other one, a space, an apostrophe or a low line. */
function numberForm(decimal: string, group: string): RegExp {
  const whole = `\\d+|[1-9]\\d{0,2}(?:(?:${group}\\d{3})+|(?:[ '’_]\\d{3})+)`;
  return new RegExp(`^([+-]?)(${whole})(?:\\${decimal}(\\d+))?$`);
}

function numberWith(text: string, decimal: "." | ","): number | undefined {
  const match = NUMBER_WITH[decimal].exec(text);
  if (!match) return undefined;
  const digits = (match[2] ?? "").replaceAll(/\D/g, "");
  if (digits.length > 15) return undefined;
  const value = Number(`${digits}.${match[3] ?? "0"}`);
  return match[1] === "-" && value !== 0 ? -value : value;
}

/** A date as YYYY-MM-DD; without a declared form, whatever day and month it may be. */
export function readDateCell(cell: string, form: string | undefined): CellReadings<string> {
  const text = cell.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00)?)?$/.exec(text);
  if (iso) return dates([[iso[1], iso[2], iso[3]]]);
  if (form !== undefined) return dateIn(text, form);
  const [, a, b, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  return dates([
    [year, b, a],
    [year, a, b],
  ]);
}

function shape(one: string, runs: RegExp): string {
  return one.toLowerCase().replaceAll(runs, "#");
}

/** Reads by a form such as `dd/mm/yyyy`: each letter run is a part, everything else stands for itself. */
function dateIn(text: string, form: string): CellReadings<string> {
  const parts = form.toLowerCase().match(/d+|m+|y+|a+/g) ?? [];
  const numbers = text.match(/\d+/g) ?? [];
  if (parts.length !== 3 || numbers.length !== 3 || shape(form, /d+|m+|y+|a+/g) !== shape(text, /\d+/g)) return [];
  const part = (letters: string): string | undefined =>
    numbers[parts.findIndex((one) => letters.includes(one[0] ?? ""))];
  const year = part("ya");
  return dates([[year?.length === 2 ? `20${year}` : year, part("m"), part("d")]]);
}

function dates(triples: readonly (readonly (string | undefined)[])[]): CellReadings<string> {
  const texts = triples.map(
    ([year = "", month = "", day = ""]) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
  );
  return [...new Set(texts.filter(isDate))];
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
