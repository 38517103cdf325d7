import type { Result } from "../result/result.ts";
import type { Cause } from "../result/cause-result.ts";
import type { Block } from "./blocks.ts";
import { countText, type Telling } from "./telling.ts";

/** Causes named before the list is cut. */
const MOST = 6;

/** The fewest things to settle that help the most initiatives, in order; only what several share is worth it. */
export function causes(telling: Telling, result: Result): Block[] {
  const shared = sharedIn(result);
  if (shared.length === 0) return [];
  const heading: Block = { is: "heading", title: telling.say("causes-title"), text: "", aside: "" };
  const lines = shared.map((cause, index) => causeLine(telling, cause, index + 1));
  const folded = foldedIn(telling, result).size;
  const note = telling.say("causes-folded", { count: countText(telling, folded) }, folded);
  const notes: Block[] = folded > 0 ? [{ is: "text", text: note, tone: "quiet" }] : [];
  return [{ is: "blank" }, heading, ...lines.flat(), ...notes];
}

/** From so many that wait on, those that a told cause explains whole are folded into it. */
const MANY = 6;

/** Initiatives that need no page of their own, where there are many: everything that stops them is among the causes told. */
export function foldedIn({ options }: Telling, result: Result): ReadonlySet<string> {
  const waiting = result.initiatives.filter(({ verdict }) => verdict !== "ready");
  if (options.verbose || waiting.length < MANY) return new Set();
  return new Set(sharedIn(result).flatMap(({ completes }) => completes));
}

/** Up to the last whose turn sets some initiative free: what follows stops nobody by itself. */
function sharedIn(result: Result): readonly Cause[] {
  const several = result.causes.filter(({ touches }) => touches.length > 1).slice(0, MOST);
  return several.slice(0, several.findLastIndex(({ completes }) => completes.length > 0) + 1);
}

function causeLine(telling: Telling, cause: Cause, place: number): Block[] {
  const { say } = telling;
  const slots = { place: String(place), department: cause.department_title, what: cause.what };
  const what = cause.kind === "declaration" ? say("cause-declaration", slots) : say("cause-capacity", slots);
  const { completes, touches } = cause;
  const count = countText(telling, completes.length);
  const then =
    completes.length > 0
      ? say("cause-completes", { count, initiatives: completes.join(", ") }, completes.length)
      : say("cause-touches", { initiatives: touches.join(", ") });
  return [
    { is: "text", text: what, indent: 1 },
    { is: "text", text: then, indent: 4, tone: "quiet" },
  ];
}
