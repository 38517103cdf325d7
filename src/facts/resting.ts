import type { Bilingual } from "../base/bilingual.ts";
import type { World } from "./world.ts";
import { departmentName, termName, topicName } from "./wording.ts";

/** Something promised by somebody else, or a commitment, that counts on a capacity or a topic. */
export interface RestingPromise {
  readonly name: Bilingual;
}

type Basis =
  | { readonly capacity: string; readonly topic?: undefined }
  | { readonly topic: string; readonly capacity?: undefined };

/** Commitments, promises of other initiatives and standing promises that rest on a capacity or a topic. */
export function restingOn(world: World, basis: Basis): readonly RestingPromise[] {
  const topics = basis.topic === undefined ? topicsDecidedBy(world, basis.capacity) : new Set([basis.topic]);
  return [...commitments(world, basis), ...ofInitiatives(world, topics), ...standing(world, topics)];
}

function topicsDecidedBy({ company }: World, capacity: string): ReadonlySet<string> {
  const deciding = company.departments
    .flatMap((department) => department.commitments)
    .filter(({ decidedBy }) => decidedBy.includes(capacity));
  return new Set(deciding.map(({ topic }) => topic));
}

function commitments(world: World, basis: Basis): readonly RestingPromise[] {
  return world.company.departments.flatMap((department) =>
    department.commitments
      .filter(({ decidedBy, topic }) =>
        basis.capacity === undefined ? topic === basis.topic : decidedBy.includes(basis.capacity),
      )
      .map(({ topic, term }) => {
        const [who, what, value] = [departmentName(world, department.id), topicName(world, topic), termName(term)];
        return {
          name: {
            en: `the commitment of ${who.en} (${what.en}: ${value.en})`,
            es: `el compromiso de ${who.es} (${what.es}: ${value.es})`,
          },
        };
      }),
  );
}

function ofInitiatives({ company, initiative }: World, topics: ReadonlySet<string>): readonly RestingPromise[] {
  return company.initiatives
    .filter(({ id, status }) => id !== initiative.id && (status === "approved" || status === "live"))
    .filter(({ promises }) => promises.some(({ topic }) => topics.has(topic)))
    .map(({ declaration: { title } }) => ({ name: { en: title, es: title } }));
}

function standing(world: World, topics: ReadonlySet<string>): readonly RestingPromise[] {
  return world.company.standingPromises
    .filter(({ topic }) => topics.has(topic))
    .map(({ topic }) => {
      const { en, es } = topicName(world, topic);
      return { name: { en: `${en}, promised to existing customers`, es: `${es}, prometido a los clientes actuales` } };
    });
}
