/** A text that Markdown and HTML leave as it is. */
export function markdownText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/[\\`*_[\]|~]/g, String.raw`\$&`)
    .replaceAll(/^(\s*)([#+-]|\d+\.)(?=\s)/gm, String.raw`$1\$2`)
    .replaceAll("@", "&#64;");
}
