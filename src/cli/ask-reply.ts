import { visible } from "../base/visible.ts";
import type { World } from "../facts/world.ts";
import type { Department } from "../model/company.ts";
import { REPLIES, type Reply, type Says } from "../talk/reply.ts";
import { speaker } from "../words/catalogue.ts";
import type { Setting } from "./commands/command.ts";
import { choose, typed } from "./question.ts";

/** What each answer is asked beside. */
const QUESTIONS = {
  agrees: [],
  "agrees-if": ["condition"],
  objects: ["because"],
  "no-impact": [],
  "wrong-number": ["at", "should_be"],
} as const satisfies Readonly<Record<Says, readonly (keyof Reply)[]>>;

const TEXTS = {
  condition: "prompt-condition",
  because: "prompt-because",
  at: "prompt-at",
  should_be: "prompt-should-be",
} as const;

/** Asks one department about one initiative, question by question; undefined: it is left for later. */
export async function askReply(setting: Setting, world: World, department: Department): Promise<Reply | undefined> {
  const language = setting.language ?? department.language ?? world.company.language;
  const say = speaker(language);
  const title = visible(world.initiative.declaration.title);
  const name = visible(department.title[language]);
  const says = await choose<Says | "later">(say("prompt-answer", { title, department: name }), [
    ...REPLIES.map((value) => ({ value, label: say(`answer-${value}`) })),
    { value: "later" as const, label: say("prompt-skip") },
  ]);
  if (says === "later") return undefined;
  const said: Partial<Record<keyof typeof TEXTS, string>> = {};
  for (const field of QUESTIONS[says]) said[field] = await typed(say(TEXTS[field]), say("prompt-needed"));
  const by = await typed(say("prompt-by"));
  return {
    initiative: world.initiative.id,
    department: department.id,
    says,
    condition: said.condition,
    due: undefined,
    about: undefined,
    because: said.because,
    at: said.at,
    should_be: said.should_be,
    cost: undefined,
    on: undefined,
    by: by === "" ? undefined : by,
    recorded_by: undefined,
  };
}
