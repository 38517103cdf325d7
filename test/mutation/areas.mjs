/** The folders of src whose tests are put to the proof, and for each the tests that run its code in their own process. */
export const AREAS = {
  quantity: ["test/quantity/*.test.ts", "test/vectors/*.test.ts", "test/models/{extremes,nonsense}.test.ts"],
  rules: ["test/rules/*.test.ts"],
  files: ["test/files/*.test.ts", "test/cli/write.test.ts"],
};
