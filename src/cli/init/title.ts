import { idFrom } from "./named.ts";
import { isNotKnown, type Listener, type Understood } from "./understood.ts";

/** The one answer that nobody else can give. */
export function readTitle(text: string, { say }: Listener): Understood<string> {
  const title = text.trim().replaceAll(/\s+/g, " ");
  if (isNotKnown(title) || idFrom(title) === "") return { refused: say("init-title-needed") };
  return { value: title, said: title };
}
