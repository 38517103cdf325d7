import { isNone, valueOf } from "../base/said.ts";
import type { TouchpointDeclaration } from "../model/conversation.ts";
import { or, rowsFrom } from "./rows.ts";
import { subject } from "./subjects.ts";
import { departmentName, saidWord } from "./wording.ts";
import type { World } from "./world.ts";

/** A place where customers meet the company. */
export interface TouchpointSubject {
  readonly world: World;
  readonly touchpoint: TouchpointDeclaration;
}

const row = rowsFrom<TouchpointSubject>(({ touchpoint, world }) => [touchpoint.$at[""] ?? world.initiative.at]);

export const touchpoint = subject<TouchpointSubject>({
  name: "touchpoint",
  variable: "touchpoint",
  says: { en: "A place where customers meet the company", es: "Un lugar donde los clientes encuentran a la empresa" },
  instances: (world) => (world.initiative.declaration.touchpoints ?? []).map((one) => ({ world, touchpoint: one })),
  id: ({ touchpoint: { stage, channel } }) => `touchpoint:${stage}${channel === undefined ? "" : `@${channel}`}`,
  department: ({ touchpoint: { owner }, world }) => owner ?? world.initiative.declaration.proposed_by,
  at: ({ touchpoint: { $at }, world }) => $at[""] ?? world.initiative.at,
  firstDay: ({ world }) => world.initiative.launch,
  facts: {
    stage: row("text", ["The stage of the journey", "La etapa del recorrido"], (one) => one.touchpoint.stage),
    channel: row(
      "text",
      ["The channel; empty: not said", "El canal; vacío: no se dice"],
      (one) => one.touchpoint.channel ?? "",
    ),
    owner: row(
      "text",
      ["Who sees to it; empty: nobody", "Quién se ocupa; vacío: nadie"],
      (one) => one.touchpoint.owner ?? "",
      {
        bilingual: ({ world, touchpoint: { owner } }) => departmentName(world, owner ?? ""),
      },
    ),
    has_owner: row("bool", ["Somebody sees to it", "Alguien se ocupa"], (one) => one.touchpoint.owner !== undefined),
    ready_said: row(
      "text",
      [
        "What is said of the day it is ready: value, none, unknown or nothing",
        "Qué se dice del día en que está listo: value, none, unknown o nothing",
      ],
      (one) => saidWord(one.touchpoint.ready),
    ),
    ready: row(
      "date",
      ["The day on which it is ready", "El día en que está listo"],
      (one) => or(valueOf(one.touchpoint.ready)),
      { worse: "higher" },
    ),
    is_ready_in_time: row(
      "bool",
      ["It is ready before launch", "Está listo antes del lanzamiento"],
      ({ touchpoint: { ready }, world }) => {
        const day = valueOf(ready);
        return day !== undefined && day <= world.initiative.launch;
      },
    ),
    is_late: row(
      "bool",
      ["It is ready after launch, or said not to be", "Está listo tras el lanzamiento, o se dice que no lo estará"],
      ({ touchpoint: { ready }, world }) => {
        const day = valueOf(ready);
        return isNone(ready) || ready?.said === "unknown" || (day !== undefined && day > world.initiative.launch);
      },
    ),
  },
});
