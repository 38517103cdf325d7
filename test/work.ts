import { Session } from "node:inspector";

interface Coverage {
  readonly result: readonly {
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

/**
 * How much work an action is: how often functions were called meanwhile, as the engine's own coverage counts them.
 * Unlike time it is the same on every machine and beside any neighbour. Loops within one call and native code count
 * nothing.
 */
export function workOf(action: () => void): number {
  const session = new Session();
  session.connect();
  try {
    session.post("Profiler.enable");
    session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
    session.post("Profiler.takePreciseCoverage");
    action();
    let taken: Coverage = { result: [] };
    session.post("Profiler.takePreciseCoverage", (_fault, coverage) => (taken = coverage));
    session.post("Profiler.stopPreciseCoverage");
    return taken.result
      .flatMap((script) => script.functions)
      .flatMap((each) => each.ranges)
      .reduce((sum, range) => sum + range.count, 0);
  } finally {
    session.disconnect();
  }
}
