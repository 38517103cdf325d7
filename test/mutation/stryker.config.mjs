/** How one area's mutants are made and tried (`npm run mutation`, `npm run mutation -- rules`); what did not change since the last run is not tried again. */
const area = process.env["AREA"];
const files = process.env["FILES"] ?? "";
const part = files === "" ? "" : `-${files.replaceAll(/\W+/g, "-")}`;

export default {
  mutate: [
    ...(files === "" ? [`src/${area}/**/*.ts`] : files.split(",").map((name) => `src/${area}/**/${name}.ts`)),
    // A published table of numbers, compared with its publisher's: a mutant of a row is a slip of the pen, and there are a thousand.
    "!src/quantity/sobol-directions.ts",
  ],
  testRunner: "in-process",
  plugins: [import.meta.resolve("./in-process.mjs"), import.meta.resolve("./one-in.mjs")],
  ignorers: ["one-in"],
  coverageAnalysis: "perTest",
  // A mutant of what a module sets up when it is loaded needs every test file loaded anew: hours instead of minutes.
  ignoreStatic: true,
  ignorePatterns: ["bundle", "docs", "coverage", "test/stories", "test/scenarios"],
  // No such file: the copy needs none, and rewriting one needs an interface that TypeScript 7 no longer has.
  tsconfigFile: "none",
  incremental: true,
  incrementalFile: `coverage/mutation/${area}${part}-seen.json`,
  tempDirName: `coverage/mutation/${area}${part}`,
  concurrency: 2,
  timeoutMS: 8000,
  reporters: ["json", "progress-append-only"],
  jsonReporter: { fileName: `coverage/mutation/${area}.json` },
  thresholds: { high: 90, low: 80, break: 80 },
};
