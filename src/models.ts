/**
 * `batuta/models`: the quantitative core by itself. Pure functions; durations and rates of one call share one unit of
 * time, shares are in [0, 1], days are whole and counted from 1970-01-01. Nonsense throws `InvalidArgument`; limits
 * (full load, infinite patience, no calls) are values, stated at each function. Nothing here returns NaN.
 */
export { InvalidArgument } from "./base/invalid-argument.ts";

// Uncertainty: ranges to distributions.
export { distributionOf, type RangedQuantity } from "./quantity/distribution.ts";
export type { Distribution, Family, Range } from "./quantity/family.ts";
export { normalCdf, normalDensity, normalQuantile } from "./quantity/normal.ts";
export { type LogNormalFigures, logNormalFigures, type QuantilePair } from "./quantity/log-normal.ts";
export { pert } from "./quantity/pert.ts";
export { type Bounds, triangular } from "./quantity/triangular.ts";

// Sampling and what is read from it.
export { uniforms } from "./quantity/uniforms.ts";
export { sobolPoints, type SobolSettings } from "./quantity/sobol.ts";
export { haltonPoints } from "./quantity/halton.ts";
export {
  type Estimate,
  estimateProbability,
  quantileOf,
  type Quantiles,
  quantilesOf,
  weightedQuantile,
} from "./quantity/estimate.ts";
export { clopperPearson, type Interval, wilson } from "./quantity/binomial.ts";

// People who answer.
export { erlangB, offeredAtBlocking, serversAtBlocking } from "./formulas/erlang-b.ts";
export { erlangC, type PatientOutcome, patientQueue, type PatientQueue, waitQuantile } from "./formulas/erlang-c.ts";
export { erlangA, type ImpatientOutcome, type ImpatientQueue } from "./formulas/erlang-a.ts";
export { type Service, type ServiceTable, serviceTable, type StaffedQueue } from "./formulas/service-table.ts";
export { requiredAgents, requiredAgentsExactly, scheduledAgents, type StaffingGoal } from "./formulas/staffing.ts";
export { chatConcurrencyFactor, chatHandleTime } from "./formulas/chat-concurrency.ts";
export { type FluidOutcome, fluidQueue, type FluidQueue } from "./formulas/fluid-queue.ts";
export { carriedQueue, type CarriedQueue, type CarriedStretch, type Stretch } from "./formulas/carried-queue.ts";
export { queueModel, type QueueModel, type QueueTimes } from "./formulas/queue-choice.ts";
export { serverQueue, type ServerQueue, type SteadyState } from "./formulas/mmc.ts";

// Work that waits.
export {
  type Backlog,
  backlogOf,
  type Cohort,
  cohortsOf,
  lateUnits,
  recoveryPeriod,
  type Wait,
  waitsByArrival,
  type Work,
} from "./formulas/backlog.ts";

// Stock and money.
export {
  type BaseStock,
  baseStockTrace,
  cycleService,
  fillRate,
  runningFillRate,
  type StockSupply,
  type StockTrace,
  stockTrace,
  traceCost,
} from "./formulas/stock-trace.ts";
export { earliestDay, firstShortage, projectedStock, splitDelivery } from "./formulas/projected-stock.ts";
export {
  criticalRatio,
  newsvendorDiscrete,
  newsvendorLogNormal,
  newsvendorNormal,
  newsvendorPoisson,
  normalLoss,
} from "./formulas/newsvendor.ts";
export { economicOrder, lotPlan } from "./formulas/lot-sizes.ts";
export { type Bound, type Crossing, crossingOf, runningTotal } from "./formulas/cumulative.ts";

// Demand over time.
export { bassCumulative, bassPeak } from "./formulas/bass.ts";
export { type DailyWeights, dailyWeights, type DemandCurve } from "./formulas/curves.ts";
export { addLagged, evenLag, type Lag, lagged, NO_LAG, shareLag } from "./formulas/lag.ts";
export { addWorkingDays, countWorkingDays } from "./formulas/working-days.ts";
