import type { Bilingual } from "../base/bilingual.ts";
import type { Waiver } from "../model/company.ts";
import { movedName } from "./moved.ts";
import { daysAsHours, given, or, rowsFrom } from "./rows.ts";
import { subject } from "./subjects.ts";
import type { BoundWaiver, WaiverState, World } from "./world.ts";

/** An agreed exception, with what came of matching it. */
export interface WaiverSubject {
  readonly world: World;
  readonly bound: BoundWaiver;
}

const row = rowsFrom<WaiverSubject>(({ bound }) => [bound.waiver.at]);

const STATES: Readonly<Record<WaiverState, Bilingual>> = {
  counts: { en: "counts", es: "cuenta" },
  unapproved: { en: "is not agreed yet", es: "aún no está autorizada" },
  expired: { en: "has run out", es: "ha caducado" },
  malformed: { en: "says too little", es: "dice demasiado poco" },
  orphan: { en: "names something that is not there", es: "nombra algo que no existe" },
  unneeded: { en: "is not needed any more", es: "ya no hace falta" },
  moved: { en: "was given for other numbers", es: "se dio para otras cifras" },
};

/** Whether the one who agreed is the one who wrote the initiative. */
export function isOwnApproval({ declaration: { of, approver = "" } }: Waiver, { initiative }: World): boolean {
  const { author } = initiative.declaration;
  return of === initiative.id && author !== undefined && plain(author) === plain(approver);
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}

/** An exception that somebody agreed to: a rule, a part of an initiative, a reason, and a last day. */
export const waiver = subject<WaiverSubject>({
  name: "waiver",
  variable: "waiver",
  says: { en: "An agreed exception", es: "Una excepción autorizada" },
  instances: (world) => world.waivers.map((bound) => ({ world, bound })),
  id: ({ bound: { waiver: one } }) =>
    `waiver:${[one.declaration.rule, one.declaration.of, one.declaration.subject].filter(Boolean).join("/")}`,
  department: ({ world }) => world.initiative.declaration.proposed_by,
  at: ({ bound }) => bound.waiver.at,
  facts: {
    rule: row("text", ["The rule", "La regla"], ({ bound }) => bound.waiver.declaration.rule),
    approver: row(
      "text",
      ["Who agreed; empty: nobody", "Quién la autorizó; vacío: nadie"],
      ({ bound }) => bound.waiver.declaration.approver ?? "",
    ),
    until: row("date", ["Its last day", "Su último día"], ({ bound }) => or(bound.waiver.declaration.until)),
    state: row("text", ["What came of it", "En qué ha quedado"], ({ bound }) => bound.state, {
      bilingual: ({ bound }) => STATES[bound.state],
    }),
    counts: row("bool", ["It counts", "Cuenta"], ({ bound }) => bound.state === "counts"),
    is_expired: row(
      "bool",
      ["Its last day has passed", "Su último día ha pasado"],
      ({ bound }) => bound.state === "expired",
    ),
    is_malformed: row(
      "bool",
      ["It says too little, or too much", "Dice demasiado poco, o demasiado"],
      ({ bound }) => bound.state === "malformed",
    ),
    is_unapproved: row(
      "bool",
      ["Nobody has agreed to it yet, or only from a later day", "Nadie la ha autorizado aún, o solo desde otro día"],
      ({ bound }) => bound.state === "unapproved",
    ),
    is_own: row(
      "bool",
      ["Its approver is the author", "Quien la autoriza es el autor"],
      ({ world, bound }) =>
        bound.state === "malformed" && bound.field === "approver" && isOwnApproval(bound.waiver, world),
    ),
    covers: row("count", ["How many points it is about", "De cuántos puntos trata"], ({ bound }) => bound.covers, {
      worse: "higher",
    }),
    agreed_from: row("date", ["The day from which it is agreed", "El día desde el que está autorizada"], ({ bound }) =>
      or(bound.waiver.declaration.on),
    ),
    is_orphan: row(
      "bool",
      ["What it names is not there", "Lo que nombra no existe"],
      ({ bound }) => bound.state === "orphan",
    ),
    is_unneeded: row(
      "bool",
      ["There is nothing to except", "No hay nada que exceptuar"],
      ({ bound }) => bound.state === "unneeded",
    ),
    is_moved: row(
      "bool",
      ["A fact that it was given for is worse now", "Un dato para el que se dio es peor ahora"],
      ({ bound }) => bound.state === "moved",
    ),
    moved: row(
      "text",
      ["Which fact, then and now", "Qué dato, entonces y ahora"],
      ({ world, bound }) => given(bound.moved, (moved) => movedName(world, moved).en) ?? "",
      {
        bilingual: ({ world, bound }) => given(bound.moved, (moved) => movedName(world, moved)) ?? { en: "", es: "" },
      },
    ),
    field: row(
      "text",
      ["The field that is wrong; empty: none", "El campo que está mal; vacío: ninguno"],
      ({ bound }) => bound.field ?? "",
    ),
    is_bound: row(
      "bool",
      ["It says for which numbers it was given", "Dice para qué cifras se dio"],
      ({ bound }) => bound.isBound,
    ),
    time_left: row(
      "duration",
      ["Time left, its last day included", "Tiempo que queda, con su último día"],
      ({ bound }) => or(given(bound.daysLeft, (days) => daysAsHours(Math.max(0, days)))),
      { worse: "lower" },
    ),
  },
});
