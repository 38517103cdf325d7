import { type Html, htmlPen } from "../html-pen.ts";

/** A part of a bar, from and to as shares of its whole width. */
export interface BarPart {
  readonly from: number;
  readonly to: number;
  /** How it is filled: `kept` solid, `lost` hatched, so that they differ without colour too. */
  readonly as: "kept" | "lost" | "back" | "plain";
}

/** A bar that the number beside it says in words: nothing for a screen reader. */
export function barHtml(parts: readonly BarPart[], marks: readonly number[] = []): Html {
  const rects = parts.map(
    ({ from, to, as }) =>
      htmlPen`<rect class="${as}" x="${percentOf(from)}" y="2" width="${percentOf(Math.max(0, to - from))}" height="12"/>`,
  );
  const lines = marks.map(
    (at) => htmlPen`<line class="mark" x1="${percentOf(at)}" x2="${percentOf(at)}" y1="0" y2="16"/>`,
  );
  return htmlPen`<svg class="bar" width="100%" height="16" aria-hidden="true">${rects}${lines}</svg>`;
}

/** `12.34%`: a place or a width in a drawing that is as wide as its page lets it be. */
export function percentOf(share: number): string {
  return `${Number((Math.min(1, Math.max(0, share)) * 100).toFixed(2))}%`;
}

/** Fills of all drawings of a page, once. */
export const FILLS: Html = htmlPen`<svg class="fills" width="0" height="0" aria-hidden="true" focusable="false"><defs>
<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ground" width="6" height="6"/><rect class="stripe" width="3" height="6"/></pattern>
</defs></svg>
`;
