import { visible } from "../base/visible.ts";
import type { Telling } from "../report/telling.ts";
import { hanging, widthOf } from "../report/layout.ts";
import { between, fitted, type Line, rule, span } from "./line.ts";
import type { Scene } from "./scene.ts";
import type { Notice } from "./state.ts";
import type { Preparing, Refusal } from "./trials.ts";

/** A text over the board: its name, where it is from, and all of its lines. */
interface TextView {
  readonly title: string;
  readonly aside: string;
  readonly lines: readonly Line[];
  readonly keys: string;
}

/** Lines that are no text: the head, the rule below it, the keys. */
const FRAME = 3;

/** As much of a text as there is room for, from where it was scrolled to. */
export function textScreen(scene: Scene, height: number): readonly Line[] {
  const { columns } = scene.size;
  const { title, aside, lines, keys } = viewOf(scene);
  const room = height - FRAME;
  const first = Math.min(scene.state.scroll, Math.max(0, lines.length - room));
  const seen = lines.slice(first, first + room);
  const empty: Line[] = Array.from({ length: room - seen.length }, () => []);
  const place = lines.length > room ? `${first + 1}-${first + seen.length} / ${lines.length}` : "";
  return [
    between([span(` ${title}`, "strong")], [span(`${[aside, place].filter(Boolean).join("   ")} `, "quiet")], columns),
    rule(columns),
    ...seen,
    ...empty,
    [span(` ${keys}`, "quiet")],
  ].map((line) => fitted(line, columns));
}

/** How far the text on the screen can be scrolled. */
export function farthest(scene: Scene): number {
  const { view } = scene.state;
  if (view === "main" || view === "point" || view === "form") return 0;
  return Math.max(0, viewOf(scene).lines.length - (scene.size.rows - 1 - FRAME));
}

function viewOf(scene: Scene): TextView {
  switch (scene.state.view) {
    case "reading":
      return readingView(scene);
    case "difference":
      return differenceView(scene);
    case "main":
    case "point":
    case "form":
    case "help":
      return helpView(scene);
  }
}

/** Sentences that are too long for the screen go on below; what stands in columns fits the smallest one. */
function helpView({ telling: { say }, size }: Scene): TextView {
  const lines = say("cli-board-keys")
    .split("\n")
    .flatMap((text) => (widthOf(text) < size.columns ? [` ${text}`] : hanging(" ", text, size.columns)))
    .map((text): Line => [span(text)]);
  return { title: say("board-help"), aside: "", lines, keys: say("board-keys-help") };
}

function readingView({ telling, state, near }: Scene): TextView {
  const { say } = telling;
  const { reading } = state;
  const text = near.text ?? say("board-drawing");
  const lines = text.trimEnd().split("\n");
  return {
    title: say(`board-reading-${reading?.is ?? "live"}`),
    aside: reading?.is === "file" ? visible(`${reading.at.file}:${reading.at.line}`) : "",
    lines: lines.map((line, index): Line => {
      const isMeant = reading?.is === "file" && index + 1 === reading.at.line;
      return [span(` ${visible(line)}`, isMeant ? "chosen" : undefined)];
    }),
    keys: say("board-keys-reading"),
  };
}

const SIGNS = { same: " ", gone: "-", new: "+" } as const;
const LOOKS = { same: "quiet", gone: "blocker", new: "good" } as const;

/** What would be written, before anything is, and what goes with it. */
function differenceView({ telling, size, near: { prepared } }: Scene): TextView {
  const { say } = telling;
  const isReady = prepared !== undefined && !("refused" in prepared);
  const files = isReady ? prepared.files.map(({ file }) => visible(file)) : [];
  return {
    title: say(prepared !== undefined && files.length === 0 ? "board-difference-nothing" : "board-difference"),
    aside: files.join(", "),
    lines: preparedLines(telling, prepared, size.columns),
    keys: say(isReady && files.length > 0 ? "board-keys-difference" : "board-keys-refused"),
  };
}

function preparedLines(telling: Telling, prepared: Preparing | undefined, columns: number): readonly Line[] {
  const { say } = telling;
  if (!prepared) return [[span(` ${say("board-drawing")}`)]];
  if ("refused" in prepared)
    return hanging(" ", refusalText(telling, prepared.refused), columns - 1).map((line) => [span(line)]);
  const differences = prepared.files.flatMap(({ file, difference }) => [
    ...(prepared.files.length > 1 ? [[span(` ${visible(file)}`, "strong")]] : []),
    ...difference.flatMap((part): readonly Line[] => [
      ...part.map(({ is, line, text }) => [
        span(` ${String(line).padStart(5)} ${SIGNS[is]} ${visible(text)}`, LOOKS[is]),
      ]),
      [],
    ]),
  ]);
  return [
    ...(prepared.files.length === 0 ? [[span(` ${say("record-nothing")}`)]] : differences),
    ...messageLines(telling, prepared.message, columns),
  ];
}

function messageLines({ say }: Telling, message: string, columns: number): readonly Line[] {
  if (message === "") return [];
  const lines = message.trimEnd().split("\n");
  return [
    [span(` ${say("board-message")}`, "strong")],
    ...lines.flatMap((line) => hanging(" ", visible(line), columns - 1).map((text): Line => [span(text)])),
  ];
}

/** Why nothing would be written, and what would help. */
function refusalText({ say }: Telling, refused: Refusal): string {
  switch (refused.is) {
    case "unknown-option":
      return say("board-refused-unknown-option", { known: refused.known.map(visible).join(", ") });
    case "missing":
      return say("board-refused-missing", {
        fields: refused.fields.map((field) => say(`board-field-${field}`)).join(", "),
      });
    case "locked":
      return say("error-locked", { rule: visible(refused.rule) });
    case "no-place":
    case "unreadable":
    case "nobody-to-ask":
    case "no-point":
    case "own-approval":
    case "until":
      return say(`board-refused-${refused.is}`);
  }
}

/** What came of writing, in one line; "": nothing was written. */
export function noticeText({ say }: Telling, notice: Notice | undefined): string {
  if (!notice) return "";
  if (!("files" in notice)) return say(`board-${notice.is}`);
  const file = notice.files.map(visible).join(", ");
  return say(notice.is === "unread" ? "error-not-included" : `board-${notice.is}`, { file });
}
