import type { Speaker } from "../../words/catalogue.ts";
import { type Area, areaNamed, type Holding } from "./areas.ts";
import type { Surroundings } from "./capacity-lines.ts";
import { departmentFile } from "./department-file.ts";
import { withModeline } from "./editor-schemas.ts";
import { initiativeFile } from "./initiative-file.ts";
import type { Answers } from "./interview.ts";
import { idFrom } from "./named.ts";
import type { NewFile } from "./new-file.ts";

/** What nobody is asked: from options, else assumed and told. */
interface Frame {
  readonly id?: string;
  readonly proposedBy?: string;
  readonly around: Surroundings;
  /** Ids of departments that have a file already. */
  readonly known?: readonly string[];
  readonly say: Speaker;
}

interface Planned {
  /** The initiative's. */
  readonly id: string;
  readonly files: readonly NewFile[];
  readonly assumed: readonly string[];
}

/** The files of an initiative and of the departments that have none yet, and what was assumed to write them. */
export function plannedFiles(answers: Answers, frame: Frame): Planned {
  const { say, around, known = [] } = frame;
  const { title, kind, days, volume, promised, areas } = answers;
  const id = idFrom(frame.id ?? "") || idFrom(title.value);
  const proposedBy = idFrom(frame.proposedBy ?? "") || "marketing";
  const keeper = promised.value && keeperOf(areas.value, promised.value.topic);
  const text = initiativeFile(
    {
      id,
      title: title.value,
      kind: kind.value,
      proposedBy,
      days: days.value,
      areDaysAssumed: days.isAssumed === true,
      flow: around.flow,
      volume: volume.value,
      promised: promised.value,
      keptBy: keeper?.id,
    },
    say,
  );
  const departments = areas.value.filter((area) => !known.includes(area.id));
  const files = [
    withModeline({ file: `initiatives/${id}.initiative.yaml`, text }, "initiative"),
    ...departmentFiles(departments, around, say),
  ];
  const assumed = [
    ...(kind.isAssumed === true ? [say("init-assumed-kind")] : []),
    ...(days.isAssumed === true ? [say("init-assumed-days", { days: days.said })] : []),
    ...(frame.proposedBy === undefined ? [say("init-assumed-proposer", { proposer: proposedBy })] : []),
    ...(keeper ? [say("init-assumed-keeper", { keeper: keeper.title })] : []),
  ];
  return { id, files, assumed };
}

/** The first of those that hold the same holds it. */
function departmentFiles(areas: readonly Area[], around: Surroundings, say: Speaker): readonly NewFile[] {
  const held = new Set(around.held);
  return areas.map((area) => {
    const file = departmentOf(area, { ...around, held: new Set(held) }, say);
    held.add(area.holds);
    return file;
  });
}

/** A department's file at its place. */
export function departmentOf(area: Area, around: Surroundings, say: Speaker): NewFile {
  const file = `departments/${area.id}.department.yaml`;
  return withModeline({ file, text: departmentFile(area, around, say) }, "department");
}

/** What kind of department usually keeps promises on a topic. */
const KEEPERS: readonly (readonly [topic: RegExp, holds: Holding])[] = [
  [/^delivery/, "goods"],
  [/^(?:reply|claim|refund)/, "people"],
  [/^availability/, "systems"],
];

function keeperOf(areas: readonly Area[], topic: string): Area | undefined {
  const holds = KEEPERS.find(([pattern]) => pattern.test(topic))?.[1];
  return areas.find((area) => area.holds === holds) ?? areas.find(({ id }) => areaNamed(id).holds !== "money");
}
