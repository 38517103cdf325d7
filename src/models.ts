/**
 * `batuta/models`: the quantitative core by itself, every function described in `docs/models.md`. Durations and rates of
 * one call share one unit of time, shares are in [0, 1], days are whole and counted from 1970-01-01. Nonsense throws
 * `InvalidArgument`; limits (full load, infinite patience, no calls) are values, stated at each function. No NaN.
 */
export { InvalidArgument } from "./base/invalid-argument.ts";

// People who answer
export { erlangB, offeredAtBlocking, serversAtBlocking } from "./formulas/erlang-b.ts";
export { erlangC, patientQueue, type PatientOutcome, type PatientQueue } from "./formulas/erlang-c.ts";
export { erlangA, type ImpatientOutcome, type ImpatientQueue } from "./formulas/erlang-a.ts";
export { meanPatience, waitQuantile, type WaitingQueue } from "./formulas/wait-quantile.ts";
export {
  requiredAgents,
  requiredAgentsExactly,
  scheduledAgents,
  staffing,
  type Staffing,
  type StaffingGoal,
  type StaffingRequest,
} from "./formulas/staffing.ts";
export { dayServiceLevel } from "./formulas/day-service.ts";
export { chatConcurrencyFactor, chatHandleTime } from "./formulas/chat-concurrency.ts";
export { queueModel, type QueueModel, type QueueTimes } from "./formulas/queue-choice.ts";
export { fluidQueue, type FluidOutcome, type FluidQueue } from "./formulas/fluid-queue.ts";
export { carriedQueue, type CarriedQueue, type CarriedStretch, type Stretch } from "./formulas/carried-queue.ts";
export { chanceOfCustomers, serverQueue, type ServerQueue, type SteadyState } from "./formulas/mmc.ts";

// Work that waits
export {
  backlogOf,
  cohortsOf,
  lateUnits,
  recoveryPeriod,
  waitsByArrival,
  type Afterwards,
  type Backlog,
  type Cohort,
  type Wait,
  type Work,
} from "./formulas/backlog.ts";

// Stock and money
export {
  cycleService,
  fillRate,
  runningFillRate,
  stockTrace,
  traceCost,
  type StockCosts,
  type StockSupply,
  type StockTrace,
} from "./formulas/stock-trace.ts";
export { orderTrace, type OrderPolicy, type OrderTrace, type ReviewedStock } from "./formulas/order-policy.ts";
export {
  earliestDay,
  firstShortage,
  projectedStock,
  splitDelivery,
  type Shortage,
  type StockEvent,
  type StockPoint,
} from "./formulas/projected-stock.ts";
export {
  criticalRatio,
  newsvendorDiscrete,
  newsvendorLogNormal,
  newsvendorNormal,
  newsvendorPoisson,
  normalLoss,
  type LogNormalDemand,
  type NormalDemand,
  type StockDecision,
  type UnitCosts,
} from "./formulas/newsvendor.ts";
export {
  safetyStock,
  stockService,
  type LeadTimeDemand,
  type SafetyStock,
  type StockAgainstDemand,
  type StockService,
} from "./formulas/safety-stock.ts";
export { economicOrder, type EconomicOrder, type SteadyDemand } from "./formulas/economic-order.ts";
export { lotPlan, type LotPlan, type LotProblem } from "./formulas/lot-sizes.ts";
export { crossingOf, runningTotal, type Bound, type Crossing } from "./formulas/cumulative.ts";

// Demand over time
export {
  bassCumulative,
  bassPeak,
  bassRate,
  bassSales,
  type BassCoefficients,
  type BassMarket,
  type BassPeak,
} from "./formulas/bass.ts";
export { dailyWeights, type DailyWeights, type DemandCurve } from "./formulas/curves.ts";
export { evenLag, lagged, shareLag, type Lag, type Lagged } from "./formulas/lag.ts";

// Dates and calendars
export { dateOf, dayOf, isoWeekOf, weekdayOf, type IsoWeek } from "./time/civil-date.ts";
export { hoursOfDay } from "./time/day-length.ts";
export { publicHolidays } from "./time/public-holidays.ts";
export { workingWeek, type WeekPlan } from "./formulas/working-week.ts";
export {
  addWorkingDays,
  countWorkingDays,
  type AddingCalendar,
  type CountingCalendar,
  type Ends,
  type IsWorking,
  type Roll,
} from "./formulas/working-days.ts";
export { gate, type GateAnswer, type GateDates } from "./formulas/gate.ts";

// Uncertainty
export { distributionOf, type RangedQuantity } from "./quantity/distribution.ts";
export type { Distribution, Family, Range } from "./quantity/family.ts";
export type { QuantilePair } from "./quantity/two-quantiles.ts";
export { normal, type Normal } from "./quantity/normal-distribution.ts";
export { logNormal, type LogFigures, type LogNormal, type Moments } from "./quantity/log-normal.ts";
export { logitNormal, type LogitFigures, type LogitNormal } from "./quantity/logit-normal.ts";
export { triangular, type Bounds, type Triangular } from "./quantity/triangular.ts";
export { pert, type Pert } from "./quantity/pert.ts";
export { beta, type Beta, type BetaShapes } from "./quantity/beta-distribution.ts";
export { metalog, type Metalog, type MetalogPoints } from "./quantity/metalog-distribution.ts";
export { normalCdf, normalDensity, normalQuantile } from "./quantity/normal.ts";
export { studentCdf, studentQuantile } from "./quantity/student.ts";
export { betaCdf, betaDensity, betaQuantile } from "./quantity/beta.ts";
export { logGamma } from "./quantity/log-gamma.ts";
export { binomialCdf, poissonCdf } from "./quantity/counts.ts";

// Sampling and what is read from it
export { uniforms } from "./quantity/uniforms.ts";
export { sobolDirections, sobolPoints, type SobolSettings } from "./quantity/sobol.ts";
export { haltonPoints } from "./quantity/halton.ts";
export {
  estimateProbability,
  quantileOf,
  quantilesOf,
  weightedQuantile,
  type Estimate,
  type Quantiles,
} from "./quantity/estimate.ts";
export { clopperPearson, wilson, type Interval } from "./quantity/binomial.ts";
