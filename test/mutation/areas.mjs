/** The folders of src whose tests are put to the proof, and for each the tests that run its code in their own process. */
export const AREAS = {
  // Without the coverage of intervals: twelve thousand models drawn at random, each mutant's in minutes.
  quantity: ["test/quantity/!(coverage).test.ts", "test/vectors/*.test.ts", "test/models/{extremes,nonsense}.test.ts"],
  rules: [
    "test/rules/*.test.ts",
    "test/rules-catalogue/catalogue.test.ts",
    "test/{result/build,facts/framework}.test.ts",
  ],
  files: ["test/files/*.test.ts", "test/cli/write.test.ts"],
};
