import { openedIn } from "./point-actions.ts";
import { between, fitted, type Line, rule, span } from "./line.ts";
import { fieldsOf } from "./form.ts";
import type { Scene } from "./scene.ts";
import type { Field } from "./wish.ts";

/** The head, the rule, what it is about, and the keys. */
const FRAME = 4;

/** What is asked before a decision or an exception can be shown: one field a pair of lines, the one that is typed marked. */
export function formScreen(scene: Scene, height: number): readonly Line[] {
  const { telling, state, size } = scene;
  const { say } = telling;
  const { form } = state;
  if (!form) return [];
  const about = form.about.is === "exception" ? `${form.about.rule} · ${form.about.subject}` : "";
  const fields = fieldsOf(form).flatMap((field, index) => {
    const isTyped = index === form.at;
    const said = form.said[field] ?? "";
    return [
      [span(`${isTyped ? ">" : " "} ${say(`board-field-${field}`)}  `, "strong"), span(hintOf(scene, field), "quiet")],
      [span(`    ${said}${isTyped ? "_" : ""}`, isTyped ? "chosen" : undefined)],
    ];
  });
  const seen = fields.slice(0, height - FRAME);
  const empty: Line[] = Array.from({ length: height - FRAME - seen.length }, () => []);
  const title = say(`board-form-${form.about.is}`);
  return [
    between([span(` ${title}`, "strong")], [span(`${state.initiative ?? ""} `)], size.columns),
    rule(size.columns),
    [span(` ${about}`, "quiet")],
    ...seen,
    ...empty,
    [span(` ${say("board-keys-form")}`, "quiet")],
  ].map((line) => fitted(line, size.columns));
}

/** What an answer may be. */
function hintOf({ telling, state }: Scene, field: Field): string {
  const { say, result } = telling;
  if (field !== "chose") return say(`board-hint-${field}`);
  const options = openedIn(state, result)?.ready_if.options ?? [];
  return options.map(({ id }) => id).join(", ");
}
