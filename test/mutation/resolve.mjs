const COLLECTED = new URL("./collected.mjs", import.meta.url).href;

/** Test files get the list that the runner reads, whatever else they import. */
export async function resolve(specifier, context, next) {
  return specifier === "vitest" ? { url: COLLECTED, shortCircuit: true } : next(specifier, context);
}
