import { valueOf } from "../base/said.ts";
import type { Claim } from "../claims/claim.ts";
import { claimsIn } from "../claims/claims.ts";
import { readPlain } from "../claims/read-plain.ts";
import { plain } from "../claims/token.ts";
import type { ClaimKind } from "../claims/vocabulary.ts";
import type { Promised, StandingPromise, Term } from "../model/company.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { type ClaimTheme, themesOf } from "./claim-themes.ts";
import { offerCover } from "./offer-cover.ts";
import { isStronger } from "./term-strength.ts";
import type { World } from "./world.ts";

/** What is declared on what a claim says: nothing; as much as it says; or less, and by which promise or part of the offer. */
export type Cover =
  | { readonly is: "nothing" }
  | { readonly is: "covered" }
  | { readonly is: "stronger"; readonly than: Promised | StandingPromise | "price" | "open_to" };

const NOTHING: Cover = { is: "nothing" };
const COVERED: Cover = { is: "covered" };

/** Whether a promise, an existing one or the offer declares what a claim says. In doubt it does: a false alarm costs more than a miss. */
export function coverOf(world: World, claim: Claim): Cover {
  const promises = [...world.initiative.promises, ...world.company.standingPromises];
  const told = promises.some((promise) => isWorded(promise, claim));
  if (told) return COVERED;
  const covers = [offerCover(world, claim), ...promises.map((promise) => promiseCover(promise, claim))];
  return covers.find(({ is }) => is === "covered") ?? covers.find(({ is }) => is === "stronger") ?? NOTHING;
}

/** The words of the claim stand in those of the promise, or in the conditions that it tells. */
function isWorded({ declaration }: Promised | StandingPromise, { words }: Claim): boolean {
  const said = [declaration.wording ?? "", ...(declaration.provided ?? [])].map(inWords);
  return said.some((text) => ` ${text} `.includes(` ${inWords(words)} `));
}

function inWords(text: string): string {
  return plain(text)
    .replaceAll(/[^\p{L}\p{N}%€$£]+/gu, " ")
    .trim();
}

/** What a claim of each kind is about, beside its words. */
const OWN_THEME: Readonly<Record<ClaimKind, ClaimTheme | undefined>> = {
  time: undefined,
  free: "price",
  unlimited: "usage",
  guaranteed: "guarantee",
  always: undefined,
  everyone: undefined,
  price: "price",
  refund: "refund",
  hours: "availability",
};

function promiseCover(promise: Promised | StandingPromise, claim: Claim): Cover {
  const { term, topic, declaration } = promise;
  const wording = declaration.wording ?? "";
  const themes = themesOf(`${topic} ${wording}`);
  const aboutSame = isAbout(themes, claim);
  if (claim.amount?.is === "time") return aboutSame ? timeCover(promise, claim) : NOTHING;
  const saysSo = claimsIn(readPlain(wording)).some(({ kind }) => kind === claim.kind);
  const isAbsolute = term.direction === "always" || term.direction === "never";
  const own = OWN_THEME[claim.kind];
  const isSame = own !== undefined && themesOf(topic).has(own);
  if (aboutSame && (saysSo || isSame)) return COVERED;
  const mayBeAbsolute = own === undefined || claim.kind === "guaranteed";
  return isAbsolute && mayBeAbsolute && sharesTheme(themes, claim) ? COVERED : NOTHING;
}

/** They speak of a theme in common, or one of them does not say of what. */
function isAbout(themes: ReadonlySet<ClaimTheme>, claim: Claim): boolean {
  const [promised, claimed] = [othersThan(claim, themes), claimedThemes(claim)];
  return claimed.length === 0 || promised.length === 0 || sharesTheme(themes, claim);
}

function sharesTheme(themes: ReadonlySet<ClaimTheme>, claim: Claim): boolean {
  const promised = othersThan(claim, themes);
  return claimedThemes(claim).some((theme) => promised.includes(theme));
}

/** What the words speak of, else their sentence. */
function claimedThemes(claim: Claim): readonly ClaimTheme[] {
  const fromWords = othersThan(claim, themesOf(claim.words));
  return fromWords.length > 0 ? fromWords : othersThan(claim, themesOf(claim.sentence));
}

/** Without the theme of the kind itself; hours are said of anything, and tell no two things apart. */
function othersThan({ kind }: Claim, themes: ReadonlySet<ClaimTheme>): readonly ClaimTheme[] {
  return [...themes].filter((theme) => theme !== OWN_THEME[kind] && theme !== "availability");
}

/** Of times: a promise covers the same or more time where it says at most, the same or less where it says at least. */
function timeCover(promise: Promised | StandingPromise, claim: Claim): Cover {
  const { term } = promise;
  const measure = valueOf(term.value)?.measure;
  if (measure !== "duration" && measure !== "working-days") return NOTHING;
  const stronger = isStronger({ ...term, value: { said: "value", value: timeOf(claim) } } satisfies Term, term);
  return stronger === true ? { is: "stronger", than: promise } : COVERED;
}

/** The time that a claim says, as a promise would declare it. */
function timeOf({ amount, words }: Claim): Quantity {
  const isWorking = amount?.isWorking === true;
  const value = (amount?.value ?? 0) / (isWorking ? 24 : 1);
  return { measure: isWorking ? "working-days" : "duration", low: value, high: value, unit: "", text: words };
}
