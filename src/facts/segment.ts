import type { SegmentDeclaration } from "../model/segment.ts";
import { evidenceAge, evidenceSample, evidenceWord, isEvidence, isStaleEvidence } from "./evidence.ts";
import { rowsFrom } from "./rows.ts";
import { subject } from "./subjects.ts";
import { departmentName, listed, topicName } from "./wording.ts";
import type { World } from "./world.ts";

/** The customers that it is for. */
export interface SegmentSubject {
  readonly world: World;
  readonly segment: SegmentDeclaration;
}

const row = rowsFrom<SegmentSubject>(({ segment, world }) => [segment.$at[""] ?? world.initiative.at]);

export const segment = subject<SegmentSubject>({
  name: "segment",
  variable: "segment",
  says: { en: "The customers that it is for", es: "Los clientes a los que se dirige" },
  instances: (world) =>
    world.initiative.declaration.segment ? [{ world, segment: world.initiative.declaration.segment }] : [],
  id: () => "segment",
  department: ({ segment: { owner }, world }) => owner ?? world.initiative.declaration.proposed_by,
  at: ({ segment: { $at }, world }) => $at[""] ?? world.initiative.at,
  facts: {
    name: row("text", ["What they are called", "Cómo se llaman"], ({ segment: one }) => one.name ?? "", {
      bilingual: ({ segment: { name } }) =>
        name === undefined ? { en: "these customers", es: "estos clientes" } : { en: name, es: name },
    }),
    owner: row(
      "text",
      ["Who answers for them; empty: nobody", "Quién responde por ellos; vacío: nadie"],
      ({ segment: one }) => one.owner ?? "",
      {
        bilingual: ({ world, segment: { owner } }) => departmentName(world, owner ?? ""),
      },
    ),
    has_owner: row(
      "bool",
      ["Somebody answers for these customers", "Alguien responde por estos clientes"],
      ({ segment: one }) => one.owner !== undefined,
    ),
    like: row(
      "text",
      [
        "The known segment that they resemble; empty: not said",
        "El segmento conocido al que se parecen; vacío: no se dice",
      ],
      ({ segment: one }) => one.like ?? "",
    ),
    resembles: row(
      "bool",
      ["It says whom they resemble", "Dice a quién se parecen"],
      ({ segment: one }) => one.like !== undefined,
    ),
    differs_in: row(
      "text",
      ["Where their expectation differs", "En qué es distinta su expectativa"],
      ({ segment: one }) => (one.differs_in ?? []).join(", "),
      {
        bilingual: ({ world, segment: one }) => listed((one.differs_in ?? []).map((topic) => topicName(world, topic))),
      },
    ),
    says_difference: row(
      "bool",
      ["It says where their expectation differs", "Dice en qué es distinta su expectativa"],
      ({ segment: one }) => (one.differs_in ?? []).length > 0,
    ),
    is_difference_promised: row(
      "bool",
      ["Something is promised on each of these", "Se promete algo sobre cada uno"],
      differenceIsPromised,
    ),
    evidence_said: row(
      "text",
      [
        "On what it rests: evidence, nothing, none, or a word such as assumed",
        "En qué se apoya: evidence, nothing, none o una palabra como assumed",
      ],
      ({ segment: one }) => evidenceWord(one.evidence),
    ),
    has_evidence: row("bool", ["It says where this is known from", "Dice de dónde se sabe"], ({ segment: one }) =>
      isEvidence(one.evidence),
    ),
    evidence_age: row(
      "duration",
      ["How old what is known of them is", "Antigüedad de lo que se sabe de ellos"],
      ({ world, segment: one }) => evidenceAge(world, one.evidence),
      { worse: "higher" },
    ),
    is_evidence_stale: row(
      "bool",
      ["It is older than the company accepts", "Es más antigua de lo que la empresa admite"],
      ({ world, segment: one }) => isStaleEvidence(world, one.evidence),
    ),
    evidence_sample: row(
      "count",
      ["How many were asked", "A cuántos se preguntó"],
      ({ segment: one }) => evidenceSample(one.evidence),
      { worse: "lower" },
    ),
  },
});

function differenceIsPromised({ world, segment: one }: SegmentSubject): boolean {
  const promised = new Set(world.initiative.promises.map(({ topic }) => topic));
  return (one.differs_in ?? []).every((topic) => promised.has(topic));
}
