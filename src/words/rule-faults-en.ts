import type { RuleFault } from "../base/problem.ts";

/** Why a rule cannot be used, by fault. */
export const RULE_FAULTS: Readonly<Record<RuleFault, (found: string, near: string | undefined) => string>> = {
  syntax: (found) => `it cannot be read: ${found}`,
  "unknown-variable": (found, near) => `nothing is called “${found}” here${hint(near)}`,
  "unknown-field": (found, near) => `there is no fact “${found}”${hint(near)}`,
  "unlike-types": (found, near) =>
    `${found} cannot be compared or combined${near === undefined ? "" : `; write ${near}`}`,
  "not-a-condition": (found) => `it must say yes or no, and gives ${found}`,
  "not-a-date": (found) => `it must give a day, and gives ${found}`,
  "bad-date": (found) => `“${found}” is not a day; write date("2026-06-01")`,
  "bad-pattern": (found) => `the pattern “${found}” cannot be read`,
  "not-allowed": (found, near) => `“${found}” is not allowed here${near === undefined ? "" : `; allowed: ${near}`}`,
  "too-long": () => "the expression is too long; split it into two rules",
  "too-nested": () => "the expression is nested too deeply; split it into two rules",
  "unknown-subject": (found, near) => `nothing is judged as “${found}”${hint(near)}`,
  "unknown-placeholder": (found, near) => `{${found}} is not a fact of this subject${hint(near)}`,
  "bad-placeholder": (found) => `“${found}” is not closed or not a name; write {capacity.title}`,
  "unknown-person": (found, near) =>
    `nobody is called “${found}” here${near === undefined ? "" : `; write one of ${near}`}`,
  "unknown-idea": (found, near) => `“${found}” is not an idea of the source documents${hint(near)}`,
  "missing-text": (found) => `the text ${found} is missing; a rule speaks English and Spanish`,
  "missing-idea": () =>
    "it does not say which idea it judges: write one, such as idea: stock-out; batuta rules docs names them",
  "missing-fires": () => "it has no example on which it speaks (fires:)",
  "missing-quiet": () => "it has no example on which it keeps quiet (quiet:)",
  "bad-name": (found) => `“${found}” is not a rule's name; write area/what-is-wrong`,
  "name-twice": (found) => `another rule is called ${found} too`,
};

function hint(near: string | undefined): string {
  return near === undefined ? "" : ` (did you mean ${near}?)`;
}
