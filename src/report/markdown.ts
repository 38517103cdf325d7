/** The head of a page that is generated: its title, what it is about, and how it is made. */
export function markdownHeading(title: string, about: string, made: string): string {
  return `# ${title}\n\n${about}\n\n<!-- ${made} -->`;
}

/** A table in Markdown; a bar in a cell does not end it. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
