import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What runs longest, longest first: begun last, one of two cores would wait for it alone. */
const LONGEST = [
  "scenarios",
  "rules-catalogue/speaks-second",
  "rules-catalogue/speaks-first",
  "stories",
  "docs/guide",
  "launches",
  "cli/help-examples",
];

/** Where a simulation runs for long: in a process of their own, where what others ran has not spoilt its compiled loops. */
const SIMULATING = ["rules-catalogue", "simulate", "solve", "fuzz"].map((folder) => `test/${folder}/**/*.test.ts`);
const APART = [...SIMULATING, "test/{scenarios,stories,launches,board,disputes,docs/guide,cli/help-examples}.test.ts"];

class LongestFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(specifications);
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

/** Those that share a process come last and together, so that it is not given up between them. */
function rankOf({ moduleId, project }: TestSpecification): number {
  if (!project.config.isolate) return LONGEST.length + 1;
  const at = LONGEST.findIndex((name) => moduleId.endsWith(`test/${name}.test.ts`));
  return at < 0 ? LONGEST.length : at;
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "apart", include: APART } },
      // One process for many files: most of their time was loading the same modules again for each.
      { extends: true, test: { name: "beside", include: ["test/**/*.test.ts"], exclude: APART, isolate: false } },
    ],
    sequence: { sequencer: LongestFirst },
    setupFiles: ["test/seeded.ts"],
    // Node's own imports instead of Vite's: an imported function in a hot loop costs a third of what it costs there.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    execArgv: ["--import", "tsx"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
