import type { Collision, CollisionMember } from "../simulate/together/together-outlook.ts";
import type { Initiative } from "../model/company.ts";
import { type FactTable, type UnknownFact, unknownFact } from "./fact.ts";
import { capacityName, titles } from "./initiative-load.ts";
import { initiativeRow as row } from "./initiative-row.ts";
import { or } from "./rows.ts";
import type { World } from "./world.ts";

/** What it comes to with all others at once, where none of them is too much by itself. */
export const TOGETHER_FACTS_OF_INITIATIVE: FactTable<World> = {
  collides: row(
    "bool",
    [
      "Only together with other initiatives is it more than a capacity holds",
      "Solo junto con otras iniciativas supera lo que aguanta una capacidad",
    ],
    (world) => collisionOf(world) !== undefined,
  ),
  collides_at: row(
    "text",
    ["The capacity at which they collide", "La capacidad en la que chocan"],
    (world) => or(collisionOf(world)?.collision.capacity),
    { bilingual: (world) => capacityName(world, collisionOf(world)?.collision.capacity ?? "") },
  ),
  collides_with: row(
    "text",
    ["The initiatives with which it collides", "Las iniciativas con las que choca"],
    (world) =>
      othersOf(world)
        .map(({ id }) => id)
        .join(", "),
    { bilingual: (world) => titles(othersOf(world)) },
  ),
  collides_from: row(
    "date",
    ["The Monday of the first week in which they collide", "El lunes de la primera semana en la que chocan"],
    (world) => or(collisionOf(world)?.collision.window.from),
    { worse: "lower" },
  ),
  collides_to: row("date", ["The Sunday of the last such week", "El domingo de la última de esas semanas"], (world) =>
    or(collisionOf(world)?.collision.window.to),
  ),
  collides_likely: row(
    "probability",
    ["How likely they are too much together", "Probabilidad de que juntas sean demasiado"],
    (world) => or(collisionOf(world)?.collision.breach.probability),
    { worse: "higher", interval: (world) => collisionOf(world)?.collision.breach },
  ),
  collides_alone: row(
    "probability",
    ["How likely it is too much there by itself", "Probabilidad de que sea demasiado allí por sí sola"],
    (world) => or(collisionOf(world)?.member.alone),
  ),
  collides_without: row(
    "probability",
    ["How likely the others are too much without it", "Probabilidad de que las demás sean demasiado sin ella"],
    (world) => or(collisionOf(world)?.member.without),
  ),
  collides_share: row(
    "share",
    [
      "Its part of what they bring about together, by the policy `responsibility`",
      "Su parte de lo que causan juntas, según la política `responsibility`",
    ],
    (world) => or(collisionOf(world)?.member.responsibility),
    { worse: "higher" },
  ),
  has_move: row(
    "bool",
    [
      "Moving one of those that collide to a later day is enough",
      "Basta con pasar a un día posterior una de las que chocan",
    ],
    (world) => collisionOf(world)?.collision.move !== undefined,
  ),
  moves: row(
    "text",
    ["The one that moves most easily", "La que se mueve con menos coste"],
    (world) => or(collisionOf(world)?.collision.move?.initiative),
    { bilingual: (world) => titles(movedIn(world)) },
  ),
  moves_to: row(
    "date",
    ["The first later day on which nothing breaks for it", "El primer día posterior en el que nada se rompe por ella"],
    (world) => or(collisionOf(world)?.collision.move?.launch),
  ),
  mover: row("text", ["The department that proposes the one to move", "El área que propone la que se mueve"], (world) =>
    moverOf(world),
  ),
};

interface Collided {
  readonly collision: Collision;
  readonly member: CollisionMember;
}

/**
 * The likeliest of the collisions that it is part of, the earliest of those. What is approved or live is not asked: who
 * proposes on top of it is. With nobody else proposed, its own verdict says the same.
 */
function collisionOf({ company, initiative, together }: World): Collided | undefined {
  const proposed = new Set(company.initiatives.flatMap(({ id, status }) => (status === "proposed" ? [id] : [])));
  if (!proposed.has(initiative.id) || proposed.size < 2) return undefined;
  const found = (together()?.collisions ?? []).flatMap((collision): readonly Collided[] => {
    const member = collision.members.find((each) => each.initiative === initiative.id);
    const isShared = collision.members.some((each) => each !== member && proposed.has(each.initiative));
    return collision.kind === "together" && member && isShared ? [{ collision, member }] : [];
  });
  return found.toSorted((a, b) => b.collision.breach.probability - a.collision.breach.probability)[0];
}

function othersOf(world: World): readonly Initiative[] {
  const members = collisionOf(world)?.collision.members ?? [];
  const ids = new Set(members.map(({ initiative }) => initiative));
  return world.company.initiatives.filter(({ id }) => ids.has(id) && id !== world.initiative.id);
}

function movedIn(world: World): readonly Initiative[] {
  const moved = collisionOf(world)?.collision.move?.initiative;
  return world.company.initiatives.filter(({ id }) => id === moved);
}

function moverOf(world: World): string | UnknownFact {
  return movedIn(world)[0]?.declaration.proposed_by ?? unknownFact();
}
