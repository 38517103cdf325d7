import { formScreen } from "./form-screen.ts";
import { fitted, type Line, span } from "./line.ts";
import { mainScreen } from "./main-screen.ts";
import { pointScreen } from "./point-screen.ts";
import type { Scene } from "./scene.ts";
import { isTooSmall, SMALLEST } from "./size.ts";
import { textScreen } from "./text-screen.ts";

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
    case "form":
      return formScreen(scene, height);
    case "help":
    case "reading":
    case "difference":
      return textScreen(scene, height);
  }
}

function tooSmall({ telling, size }: Scene): readonly Line[] {
  const slots = { found: sizeText(size), needed: sizeText(SMALLEST) };
  return [fitted([span(telling.say("board-small", slots))], size.columns)];
}

export function sizeText({ columns, rows }: Scene["size"]): string {
  return `${columns}x${rows}`;
}
