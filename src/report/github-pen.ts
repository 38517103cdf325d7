import { visible } from "../base/visible.ts";
import { penOf } from "./pen.ts";

/** Writes the message of a workflow command: to the end of its line. */
export const githubPen = penOf<"github">((text) => escapeData(visible(text)));

/** Writes a property of a workflow command: up to a comma or a colon. */
export const githubPropertyPen = penOf<"github">((text) =>
  escapeData(visible(text)).replaceAll(":", "%3A").replaceAll(",", "%2C"),
);

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
