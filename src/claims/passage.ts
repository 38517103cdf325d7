/** What a reader sees of one block of a text, markup taken away, with where its characters stand in the file. */
export interface Passage {
  readonly text: string;
  /** In order of `at`; the first starts at 0. */
  readonly pieces: readonly Piece[];
}

/** From `at` in the passage on, characters stand in the file from `offset` on. */
export interface Piece {
  readonly at: number;
  readonly offset: number;
}

/** Collects what is seen, piece by piece, and closes a passage where a block ends. */
export interface PassageWriter {
  readonly write: (text: string, offset: number) => void;
  readonly end: () => void;
  /** The passages so far; what is open is closed. */
  readonly passages: () => readonly Passage[];
}

export function passageWriter(): PassageWriter {
  const passages: Passage[] = [];
  let texts: string[] = [];
  let pieces: Piece[] = [];
  let length = 0;
  const end = () => {
    const text = texts.join("");
    if (text.trim() !== "") passages.push({ text, pieces });
    [texts, pieces, length] = [[], [], 0];
  };
  const write = (text: string, offset: number) => {
    if (text === "") return;
    texts.push(text);
    pieces.push({ at: length, offset });
    length += text.length;
  };
  return { write, end, passages: () => (end(), passages) };
}

/** Where a character of a passage stands in the file. */
export function offsetOf({ pieces }: Passage, index: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low] ?? { at: 0, offset: 0 };
  return piece.offset + index - piece.at;
}
