import type { Where } from "../../model/company.ts";

type Pairs = Readonly<Record<string, string | readonly string[]>>;

function valuesOf(pairs: Pairs, key: string): readonly string[] | undefined {
  const value = pairs[key];
  return typeof value === "string" ? [value] : value;
}

/** Whether everything that `units` says lies inside what `selects` asks for; a pair that units lack is not inside. */
export function contains(selects: Pairs, units: Pairs): boolean {
  return Object.keys(selects).every((key) => {
    const wanted = valuesOf(selects, key) ?? [];
    const own = valuesOf(units, key);
    return own !== undefined && own.every((value) => wanted.includes(value));
  });
}

export type Match = { readonly matches: boolean } | { readonly lacks: string };

/** Whether a capacity serves these units (simulation.md, section 4): a pair that they lack cannot be told. */
export function matchOf(capacity: Where, units: Where): Match {
  let lacks: string | undefined;
  for (const key of Object.keys(capacity)) {
    const own = units[key];
    const wanted = capacity[key] ?? [];
    if (own === undefined) lacks ??= key;
    else if (!own.some((value) => wanted.includes(value))) return { matches: false };
    else if (!own.every((value) => wanted.includes(value))) lacks ??= key;
  }
  return lacks === undefined ? { matches: true } : { lacks };
}
