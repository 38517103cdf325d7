import { problem, type Problem } from "../base/problem.ts";
import { NOWHERE } from "../base/position.ts";
import type { Said } from "../base/said.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Located } from "../schema/define.ts";
import type { Conditions, Term } from "./company.ts";
import { placeOf } from "./joining.ts";
import type { TermDeclaration } from "./term.ts";

type Declared = Partial<Omit<TermDeclaration, "$at">> & Located;

/** What is promised or committed to: the first direction that is said; two of them on one topic are a problem. */
export function termOf(declared: Declared, report: (problem: Problem) => void): Term {
  const [first, second] = directionsOf(declared);
  if (first && second)
    report(problem("term-twice", { first: first.field, second: second.field }, placeOf(declared.$at, second.field)));
  return {
    direction: first?.direction ?? "unmeasurable",
    value: first?.value,
    by: declared.by,
    orderedBy: declared.ordered_by,
    at: first ? placeOf(declared.$at, first.field) : (declared.$at[""] ?? NOWHERE),
  };
}

interface Direction {
  readonly direction: Term["direction"];
  readonly field: string;
  readonly value: Said<Quantity> | undefined;
}

function directionsOf(declared: Declared): readonly Direction[] {
  const { at_most, at_least, exactly, always, never, by } = declared;
  const found: (Direction | false | undefined)[] = [
    at_most && { direction: "at-most", field: "at_most", value: at_most },
    at_least && { direction: "at-least", field: "at_least", value: at_least },
    exactly && { direction: "exactly", field: "exactly", value: exactly },
    always && { direction: "always", field: "always", value: undefined },
    never && { direction: "never", field: "never", value: undefined },
    by !== undefined && { direction: "by", field: "by", value: undefined },
  ];
  return found.filter((direction) => direction !== undefined && direction !== false);
}

/** The conditions of a promise or a commitment, with the hour before which one must order, when they say it. */
export function conditionsOf(declared: { readonly provided?: readonly string[] } & Located): Conditions {
  const texts = declared.provided ?? [];
  const hours = texts.map(orderedBefore).filter((hour) => hour !== undefined);
  return {
    orderedBefore: hours.length === 0 ? undefined : Math.min(...hours),
    texts,
    at: placeOf(declared.$at, "provided"),
  };
}

const ORDERED_BEFORE =
  /^(?:if |si )?(?:you )?(?:(?:is |are )?(?:ordered|bought|paid)|orders?(?: placed| received)?|(?:se )?pid(?:e|es)|pedid[oa]s?(?: hech[oa]s?| realizad[oa]s?| recibid[oa]s?)?) (?:before|by|until|antes de(?: las)?|hasta(?: las)?) (\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|h)?$/;

/** The hour of `ordered before 18:00`, `pedidos antes de las 18:00`; nothing when the condition is another. */
export function orderedBefore(text: string): number | undefined {
  const match = ORDERED_BEFORE.exec(text.trim().toLowerCase().replaceAll(/\s+/g, " "));
  if (!match) return undefined;
  const [, hours = "", minutes = "0", half] = match;
  const hour =
    (half === "am" || half === "pm" ? Number(hours) % 12 : Number(hours)) +
    (half === "pm" ? 12 : 0) +
    Number(minutes) / 60;
  return Number(minutes) < 60 && hour <= 24 ? hour : undefined;
}
