import type { Bilingual } from "../base/bilingual.ts";
import { valueOf } from "../base/said.ts";
import type { Promised } from "../model/company.ts";
import { countingAnswer, departmentForTheme } from "./conversation.ts";
import { hasCap, isBounded } from "./exposure.ts";
import type { FactTable } from "./fact.ts";
import { initiativeRow as row, at } from "./initiative-row.ts";
import { isAbsolute } from "./promise-gaps.ts";
import { criteriaOf } from "./readiness-of.ts";
import { topicName } from "./wording.ts";
import type { World } from "./world.ts";

/** What binds the company in law, and whether whoever answers for that has looked at it. */
export const LAW_FACTS: FactTable<World> = {
  binds_without_end: row(
    "bool",
    [
      "It promises always, everybody or a reward, without a cap, and its money or supply is not bounded",
      "Promete siempre, a todos o una recompensa, sin tope, y su dinero o su suministro no están acotados",
    ],
    bindsWithoutEnd,
    at("promises"),
  ),
  binding_words: row(
    "text",
    [
      "The words that bind; the topic or the reward when none are given",
      "Las palabras que obligan; el tema o la recompensa si no las hay",
    ],
    (world) => bindingWords(world).en,
    { bilingual: bindingWords, ...at("promises") },
  ),
  is_law_asked: row(
    "bool",
    [
      "Its terms are on record as done, or who answers for law has answered",
      "Sus condiciones constan como hechas, o quien responde de lo legal ha respondido",
    ],
    isLawAsked,
    at("readiness"),
  ),
};

/** Each promise that nobody can be refused: `always`, or for everybody without a number. */
function endless({ initiative }: World): readonly Promised[] {
  return initiative.promises.filter((one) => one.term.direction === "always" || isAbsolute(one));
}

function rewardOf({ initiative }: World) {
  return valueOf(initiative.declaration.offer?.reward);
}

function bindsWithoutEnd(world: World): boolean {
  if (!world.initiative.declaration.offer || hasCap(world)) return false;
  const isBinding = endless(world).length > 0 || rewardOf(world) !== undefined;
  return isBinding && !(isBounded("money", world) && isBounded("supply", world));
}

function bindingWords(world: World): Bilingual {
  const [promise] = [...endless(world), ...world.initiative.promises];
  const words = promise?.declaration.wording;
  if (words !== undefined) return { en: words, es: words };
  return promise ? topicName(world, promise.topic) : { en: "a reward", es: "una recompensa" };
}

function isLawAsked(world: World): boolean {
  const isWritten = criteriaOf(world).some(
    ({ kind, state }) => (kind === "law" || kind === "contract") && state === "done",
  );
  return isWritten || countingAnswer(world, departmentForTheme(world, "law")) !== undefined;
}
