import { judgeNumber } from "../quantity/parse-number.ts";
import type { Speaker } from "../words/catalogue.ts";
import { Failure } from "./failure.ts";

/** An amount of money; without a currency the company's own is meant. */
export interface Budget {
  readonly amount: number;
  readonly currency: string | undefined;
  readonly text: string;
}

/** `5000EUR`, `5000 EUR`, `5000`; a second amount contradicts the first. */
export function budgetOf(say: Speaker) {
  return (found: string, before: Budget | undefined): Budget => {
    const [, number = "", currency] = /^\s*([\d.,_' ]*\d)\s*([A-Za-z]{3})?\s*$/.exec(found) ?? [];
    const read = judgeNumber(number);
    if (read.is !== "sure") throw new Failure(say("error-budget", { found: found === "" ? '""' : found }));
    const budget = { amount: read.value, currency: currency?.toUpperCase(), text: found };
    if (before && (before.amount !== budget.amount || before.currency !== budget.currency))
      throw new Failure(say("error-budgets", { first: before.text, second: found }));
    return budget;
  };
}
