import { checkGiven, departmentOf } from "../facts/given.ts";
import type { BoundAnswer, World } from "../facts/world.ts";
import type { Answer } from "../model/company.ts";

/**
 * The world with its answers held against what they were given for; facts of departments read the outcome. Whoever
 * reads facts beside `judge` calls it first; calling it twice changes nothing.
 */
export function withAnswers(world: World): World {
  const answers = Object.values(world.initiative.answers);
  if (world.answers.length > 0 || answers.length === 0) return world;
  return { ...world, answers: answers.map((answer) => bindAnswer(answer, world)) };
}

function bindAnswer({ department, declaration }: Answer, world: World): BoundAnswer {
  const instance = departmentOf(world, department);
  const check = instance && checkGiven(declaration.given, world, instance);
  return {
    department,
    isBound: check?.isBound ?? false,
    unreadable: check?.unreadable ?? [],
    moved: check?.moved[0],
  };
}
