import type { Speaker } from "../../words/catalogue.ts";
import { unknownsIn } from "./department-file.ts";
import type { Answers } from "./interview.ts";
import { SCHEMAS } from "./editor-schemas.ts";
import type { NewFile } from "./new-file.ts";

/** A part of what is told at the end: a title, and lines in two columns. */
export interface Part {
  readonly title: string;
  readonly lines: readonly (readonly [left: string, right?: string])[];
}

/** What was understood of each answer. */
export function understoodPart(answers: Answers, say: Speaker): Part {
  const { title, kind, days, volume, promised, areas } = answers;
  return {
    title: say("init-understood"),
    lines: [
      [say("init-word-title"), title.said],
      [say("init-word-kind"), kind.said],
      [say("init-word-days"), days.said],
      [say("init-word-volume"), volume.said],
      [say("init-word-promise"), promised.said],
      [say("init-word-departments"), areas.said],
    ],
  };
}

export function assumedPart(assumed: readonly string[], say: Speaker): Part {
  return { title: say("init-assumed"), lines: assumed.map((text) => [text] as const) };
}

/** Each file with how long it is, or how many figures it lacks. */
export function writtenPart(files: readonly NewFile[], say: Speaker): Part {
  const sized = ({ file, text }: NewFile) => {
    const [unknowns, lines] = [unknownsIn(text), text.trimEnd().split("\n").length];
    const size = say("init-lines", { count: String(lines) }, lines);
    const isDepartment = file.endsWith(".department.yaml") && unknowns > 0;
    return [
      file,
      isDepartment ? `${size}, ${say("init-unknowns", { count: String(unknowns) }, unknowns)}` : size,
    ] as const;
  };
  return { title: say("init-written"), lines: [...files.map(sized), [`${SCHEMAS}/`, say("init-for-editors")]] };
}

/** `folder`: as it was given; the one that the command stands in needs no name. `initiative`: of whom departments are asked. */
export function nextPart(say: Speaker, folder: string, initiative?: string): Part {
  const path = folder === "." ? "" : ` ${folder}`;
  const check = [say("init-next-check", { path }), say("init-next-check-does")] as const;
  const ask = [say("init-next-ask", { id: initiative ?? "", path }), say("init-next-ask-does")] as const;
  return { title: say("init-next"), lines: initiative === undefined ? [check] : [check, ask] };
}

/** All parts as text, their right columns aligned. */
export function told(parts: readonly Part[]): string {
  return parts
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => {
      const width = Math.max(...lines.map(([left, right]) => (right === undefined ? 0 : left.length)));
      const text = lines.map(
        ([left, right]) => `  ${right === undefined ? left : `${left.padEnd(width)}  ${right}`}\n`,
      );
      return `${title}\n${text.join("")}`;
    })
    .join("\n");
}
