import { isNone, valueOf } from "../base/said.ts";
import { departmentOf } from "./conversation.ts";
import type { UnknownFact } from "./fact.ts";
import type { KeeperSubject } from "./promise-gaps.ts";
import { middle } from "./rows.ts";

function said({ world, department }: KeeperSubject) {
  return departmentOf(world, department)?.sites?.taking_part;
}

/** Fewer than all, or nobody knows how many; nothing said is all of them. */
export function isOnlySomeSites(one: KeeperSubject): boolean {
  const part = said(one);
  const share = valueOf(part);
  return isNone(part) || part?.said === "unknown" || (share !== undefined && share.low < 1);
}

export function takingPart(one: KeeperSubject): number | UnknownFact {
  return middle(said(one));
}

/** In a condition, or in the words themselves. */
export function saysSomeSites({ promise }: KeeperSubject): boolean {
  const texts = [...promise.conditions.texts, promise.declaration.wording ?? ""];
  return texts.some((text) => /\b(participat\w*|taking part|participan\w*|adherid[oa]s?)\b/i.test(text));
}
