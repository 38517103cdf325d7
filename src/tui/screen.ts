import { visible } from "../base/visible.ts";
import { between, fitted, type Line, rule, span } from "./line.ts";
import { mainScreen } from "./main-screen.ts";
import { pointScreen } from "./point-screen.ts";
import type { Scene } from "./scene.ts";
import { isTooSmall, SMALLEST } from "./size.ts";

/**
 * The whole screen as lines, each at most as wide as the terminal and at most one fewer than its rows: a terminal that
 * is full to its last row scrolls. Only what is seen is laid out, however many initiatives there are.
 */
export function screen(scene: Scene): readonly Line[] {
  const { size, state } = scene;
  if (isTooSmall(size)) return tooSmall(scene);
  const height = size.rows - 1;
  switch (state.view) {
    case "main":
      return mainScreen(scene, height);
    case "point":
      return pointScreen(scene, height);
    case "help":
      return helpScreen(scene, height);
    case "difference":
      return differenceScreen(scene, height);
  }
}

function tooSmall({ telling, size }: Scene): readonly Line[] {
  const slots = { found: sizeText(size), needed: sizeText(SMALLEST) };
  return [fitted([span(telling.say("board-small", slots))], size.columns)];
}

export function sizeText({ columns, rows }: Scene["size"]): string {
  return `${columns}x${rows}`;
}

function helpScreen({ telling, size }: Scene, height: number): readonly Line[] {
  const { say } = telling;
  const back = [span("esc ", "quiet")];
  const lines = say("cli-board-keys")
    .split("\n")
    .map((text): Line => [span(` ${text}`)]);
  return [between([span(` ${say("board-help")}`, "strong")], back, size.columns), rule(size.columns), ...lines]
    .slice(0, height)
    .map((line) => fitted(line, size.columns));
}

const SIGNS = { same: " ", gone: "-", new: "+" } as const;
const LOOKS = { same: "quiet", gone: "blocker", new: "good" } as const;

/** What would be written, before anything is. */
function differenceScreen({ telling, size, near }: Scene, height: number): readonly Line[] {
  const { say } = telling;
  const { prepared } = near;
  const body = prepared?.difference.flatMap((part): readonly Line[] => [
    ...part.map(({ is, line, text }) => [
      span(` ${String(line).padStart(5)} ${SIGNS[is]} ${visible(text)}`, LOOKS[is]),
    ]),
    [],
  ]);
  const none = prepared === null ? say("board-difference-none") : say("board-drawing");
  const lines = [
    between([span(` ${say("board-difference")}`, "strong")], [span(`${prepared?.file ?? ""} `)], size.columns),
    rule(size.columns),
    ...(body ?? [[span(` ${none}`)]]),
  ].slice(0, height - 1);
  const empty: Line[] = Array.from({ length: height - 1 - lines.length }, () => []);
  return [...lines, ...empty, [span(` ${say("board-keys-difference")}`, "quiet")]].map((line) =>
    fitted(line, size.columns),
  );
}
