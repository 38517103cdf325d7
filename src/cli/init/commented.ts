/** A line of YAML, and what it means. */
export type CommentedLine = readonly [yaml: string, comment?: string];

const COLUMN = 38;

/** Lines of a file with their comments in one column. */
export function commented(lines: readonly CommentedLine[]): string {
  return lines
    .map(([yaml, comment]) => (comment === undefined ? `${yaml}\n` : `${`${yaml} `.padEnd(COLUMN)}# ${comment}\n`))
    .join("");
}
