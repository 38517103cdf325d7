/** How a terminal's basic colours are drawn; every other attribute is a style of its own. */
const COLOURS: Readonly<Record<number, string>> = {
  30: "#5c6370",
  31: "#e06c75",
  32: "#8cc265",
  33: "#e5b567",
  34: "#6cb6ff",
  35: "#c792ea",
  36: "#5fc9c9",
  37: "#d7dae0",
  91: "#ff7b85",
};

const STYLES: Readonly<Record<number, string>> = {
  1: "font-weight:700",
  2: "opacity:.66",
  4: "text-decoration:underline",
  7: "background:#d7dae0;color:#16181d",
};

/** A screen as tmux captures it with its colours, as a page: the words stay words. */
export function terminalPage(screen: string, columns: number): string {
  const lines = screen.trimEnd().split("\n").map(lineHtml).join("\n");
  return `<!doctype html><meta charset="utf-8"><style>
body{margin:0;background:#fff}
pre{display:inline-block;margin:0;padding:18px 20px;background:#16181d;color:#d7dae0;border-radius:8px;
font:15px/1.35 "DejaVu Sans Mono",monospace;width:${columns}ch}
</style><pre>${lines}</pre>`;
}

const SEQUENCE = new RegExp(`${String.fromCharCode(27)}\\[([\\d;]*)m`);

function lineHtml(line: string): string {
  const [first = "", ...rest] = line.split(SEQUENCE);
  let codes: readonly number[] = [];
  let html = escaped(first);
  for (let index = 0; index < rest.length; index += 2) {
    codes = withCodes(codes, rest[index] ?? "");
    html += spanHtml(rest[index + 1] ?? "", codes);
  }
  return html;
}

/** Zero takes all away, 22 and 39 one kind; what is not drawn is left out. */
function withCodes(codes: readonly number[], said: string): readonly number[] {
  return said.split(";").reduce((now: readonly number[], text) => {
    const code = Number(text || "0");
    if (code === 0) return [];
    if (code === 22) return now.filter((each) => each > 2);
    if (code === 39) return now.filter((each) => COLOURS[each] === undefined);
    return [...now, code];
  }, codes);
}

function spanHtml(text: string, codes: readonly number[]): string {
  if (text === "") return "";
  const styles = codes.flatMap((code) => {
    const colour = COLOURS[code];
    return colour === undefined ? (STYLES[code] ?? []) : `color:${colour}`;
  });
  return styles.length === 0 ? escaped(text) : `<span style="${styles.join(";")}">${escaped(text)}</span>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
