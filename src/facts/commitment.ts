import type { Commitment } from "../model/company.ts";
import { touchesOf } from "./conversation.ts";
import { daysAsHours, given, or, rowsFrom } from "./rows.ts";
import { subject } from "./subjects.ts";
import { departmentName, termName, topicName } from "./wording.ts";
import type { World } from "./world.ts";

/** What a touched department says that it can keep. */
export interface CommitmentSubject {
  readonly world: World;
  readonly commitment: Commitment;
}

const row = rowsFrom<CommitmentSubject>(({ commitment: { at } }) => [at]);

export const commitment = subject<CommitmentSubject>({
  name: "commitment",
  variable: "commitment",
  says: { en: "What a department says that it can keep", es: "Lo que un área dice que puede cumplir" },
  instances: (world) =>
    world.company.departments
      .filter(({ id }) => touchesOf(world, id).length > 0)
      .flatMap(({ commitments }) => commitments.map((one) => ({ world, commitment: one }))),
  id: ({ commitment: { department, topic } }) => `commitment:${department}/${topic}`,
  department: ({ commitment: { department } }) => department,
  at: ({ commitment: { at } }) => at,
  scope: { department: ({ commitment: { department } }) => `department:${department}` },
  facts: {
    topic: row("text", ["What it is about", "De qué trata"], ({ commitment: one }) => one.topic, {
      bilingual: ({ world, commitment: one }) => topicName(world, one.topic),
    }),
    owner: row("text", ["Whose it is", "De quién es"], ({ commitment: one }) => one.department, {
      bilingual: ({ world, commitment: one }) => departmentName(world, one.department),
    }),
    says: row("text", ["What it says", "Lo que dice"], ({ commitment: { term } }) => termName(term).en, {
      bilingual: ({ commitment: { term } }) => termName(term),
    }),
    share: row(
      "share",
      ["The share for which it is kept", "La parte para la que se cumple"],
      ({ commitment: one }) => or(one.share),
      { worse: "lower" },
    ),
    is_measurable: row(
      "bool",
      ["It can be measured", "Se puede medir"],
      ({ commitment: { term } }) => term.direction !== "unmeasurable",
    ),
    is_promised: row(
      "bool",
      ["This initiative promises something on it", "Esta iniciativa promete algo sobre ello"],
      ({ world, commitment: one }) => world.initiative.promises.some(({ topic }) => topic === one.topic),
    ),
    is_dated: row(
      "bool",
      ["It says on which day it was true", "Dice en qué día era cierto"],
      ({ commitment: one }) => one.asOf !== undefined,
    ),
    age: row(
      "duration",
      ["How old it is", "Su antigüedad"],
      ({ world, commitment: one }) => or(given(one.asOf, (day) => daysAsHours(Math.max(0, world.company.asOf - day)))),
      { worse: "higher" },
    ),
    is_stale: row(
      "bool",
      ["It is older than the company accepts", "Es más antiguo de lo que la empresa admite"],
      ({ world: { company }, commitment: one }) =>
        one.asOf !== undefined && company.asOf - one.asOf > company.policy.tolerances.stale.commitment,
    ),
  },
});
