import { once } from "./once.ts";
import { spanishWords } from "./spanish.ts";

/** The known name that somebody most likely meant: from its Spanish word, in other writing, or a slip or two away. */
export function nearest(found: string, known: readonly string[]): string | undefined {
  const word = plainly(found);
  if (word === "" || word.length > 60) return undefined;
  const names = known.map(named);
  const same = names.find(({ plain }) => plain === word);
  if (same !== undefined) return same.name;
  const translated = (spanishWords().get(word) ?? []).find((name) => known.includes(name));
  return translated ?? closest(word, names) ?? misspelt(word, known);
}

/** A name, and what is compared of it. */
interface Named {
  readonly name: string;
  readonly plain: string;
}

function named(name: string): Named {
  return { name, plain: plainly(name) };
}

/** Made once: a folder of ten thousand files of others asks for each of their keys. */
const spanishNames = once(() => [...spanishWords().keys()].map(named));

/** A Spanish word with a slip in it: `promesa`, `capacidaes`. */
function misspelt(word: string, known: readonly string[]): string | undefined {
  const spanish = closest(word, spanishNames());
  return spanish === undefined
    ? undefined
    : spanishWords()
        .get(spanish)
        ?.find((name) => known.includes(name));
}

function closest(word: string, known: readonly Named[]): string | undefined {
  let best: string | undefined;
  let least = limitFor(word) + 1;
  for (const { name, plain } of known) {
    const distance = slips(word, plain, least - 1);
    if (distance < least) [best, least] = [name, distance];
  }
  return best;
}

/** One slip in a short word, two in a usual one, three in a long one. */
function limitFor(word: string): number {
  if (word.length < 3) return 0;
  return word.length < 5 ? 1 : word.length < 10 ? 2 : 3;
}

/** Lower case, no accents, one kind of joint. */
function plainly(text: string): string {
  return text
    .trim()
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[\s_]+/g, "-");
}

/** Slips between two words (a letter more, less, other, or two exchanged); anything over `most` counts as `most + 1`. */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(cell({ a, b, i, j }, row, [before, previous]));
    // Two rows beyond it: what follows rests on these alone.
    if (Math.min(...row) > most && Math.min(...previous) > most) return most + 1;
    [before, previous] = [previous, row];
  }
  return Math.min(previous[b.length] ?? most + 1, most + 1);
}

interface Place {
  readonly a: string;
  readonly b: string;
  readonly i: number;
  readonly j: number;
}

function cell(place: Place, row: readonly number[], rows: readonly [readonly number[], readonly number[]]): number {
  const { a, b, i, j } = place;
  const [before, previous] = rows;
  const cost = a[i - 1] === b[j - 1] ? 0 : 1;
  const least = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
  const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return isSwap ? Math.min(least, (before[j - 2] ?? 0) + 1) : least;
}
