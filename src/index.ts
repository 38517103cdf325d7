/** The public interface: the whole check, its result, and the schema of that result. The formulas are in `batuta/models`. */
export { check } from "./check.ts";
export type { CheckOutcome, CheckRequest } from "./cli/pipeline.ts";
export type { Result } from "./result/result.ts";
export { resultSchema } from "./result/schema.ts";
