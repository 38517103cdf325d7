/** Says how bad something is; every renderer shows it in a word or a sign, never in colour alone. */
export type Mark = "blocker" | "warning" | "note" | "unknown" | "waived" | "good" | "over" | "tight" | "none";

/** The parts of a point, in the order in which they are read. */
export type PartKind = "message" | "sum" | "flip" | "step" | "waiver" | "place" | "detail";

export interface Part {
  readonly kind: PartKind;
  readonly text: string;
}

export interface TableColumn {
  readonly title: string;
  readonly align: "left" | "right";
  /** Stays blank where it repeats the row above. */
  readonly ditto?: boolean;
  /** Takes the width that is left, and wraps. */
  readonly grows?: boolean;
}

export interface TableRow {
  readonly mark?: Mark;
  readonly cells: readonly string[];
}

/** What a report says, before any layout: the terminal lays it out, plain text reads it line by line. */
export type Block =
  | { readonly is: "banner"; readonly mark: Mark; readonly title: string; readonly verdict: string }
  | { readonly is: "text"; readonly text: string; readonly tone?: "strong" | "quiet"; readonly indent?: number }
  | { readonly is: "heading"; readonly title: string; readonly text: string; readonly aside: string }
  | { readonly is: "labelled"; readonly label: string; readonly items: readonly string[] }
  | {
      readonly is: "table";
      readonly columns: readonly TableColumn[];
      readonly rows: readonly TableRow[];
      readonly indent?: number;
    }
  | { readonly is: "row"; readonly mark: Mark; readonly label: string; readonly parts: readonly Part[] }
  | { readonly is: "rule" }
  | { readonly is: "blank" };

/** A first column without a title holds the signs of the rows; the others, with their titles, can be read as a list. */
export function signsOf({ columns }: { readonly columns: readonly TableColumn[] }): {
  readonly signs: boolean;
  readonly columns: readonly TableColumn[];
} {
  const signs = columns[0]?.title === "";
  return { signs, columns: signs ? columns.slice(1) : columns };
}

export const BLANK: Block = { is: "blank" };

/** Blocks with an empty line between groups that are not empty. */
export function spaced(groups: readonly (readonly Block[])[]): Block[] {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [BLANK, ...group]));
}
