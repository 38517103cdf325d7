import { firstInitiative } from "./first-initiative.ts";
import { exact } from "./numbers.ts";
import { RULE_FAULTS } from "./rule-faults-en.ts";
import type { ProblemSentences, Told } from "./problems-en-terms.ts";
import { CELL_MENDS, CSV_REASONS, MEASURES, choices, known, times } from "./problems-en-terms.ts";

const MANY: Readonly<Record<string, string>> = {
  files: "files",
  rows: "rows",
  columns: "columns",
  documents: "documents in one file",
  days: "days",
  bytes: "bytes in all files together",
  flows: "flows in one company",
  capacities: "capacities in one company",
  line: "capacities of one kind that serve the same",
  promises: "promises in one initiative",
};

const FIRST = {
  mend: "Begin with `batuta init`, or write a first initiative in a file such as `summer.initiative.yaml`, for example:",
  example: firstInitiative("en"),
};

/** What can be wrong with a value, between files, in a table and in the request. */
export const VALUES_EN = {
  "number-ambiguous": ({ found, readings, mend }) => ({
    what:
      readings.length > 1
        ? `${found} can be read in two ways: ${readings.join(" or ")}?`
        : `${found} seems to be ${readings[0]}, but thousands are not separated so here.`,
    mend: `Write ${choices(mend)}.`,
  }),
  "number-comma": ({ found, mend }) => ({
    what: `${found} has a decimal comma; numbers take a dot here.`,
    mend: `Write ${mend}`,
  }),
  "number-leading-zero": ({ found, mend }) => ({
    what: `${found} starts with a zero too many.`,
    mend: `Write ${mend}`,
  }),
  "number-exponent": ({ found, mend }) => ({ what: `${found} is a number in scientific form.`, mend: `Write ${mend}` }),
  "number-infinite": ({ found }) => ({
    what: `${found} is no number that anybody can plan with.`,
    mend: "Write the largest number that you expect, or `none` where there is no limit.",
  }),
  "number-too-long": ({ digits, most }) => ({
    what: `This number has ${digits} digits; more than ${most} cannot be kept exactly.`,
    mend: "Round it.",
  }),
  "number-word": ({ found, mend }) => ({ what: `${found} is a number in short.`, mend: `Write it out: ${mend}` }),
  "quantity-form": ({ found, expected, example }) => ({
    what: `“${found}” is not ${choices(expected.map((one) => MEASURES[one] ?? one))}.`,
    mend: `For example: ${example}. If nobody knows it: unknown`,
  }),
  "quantity-unit": ({ found, unit, expected, example }) => ({
    what: `${found}: here goes ${choices(expected.map((one) => MEASURES[one] ?? one))}${unit === "" ? "" : `, and “${unit}” is something else`}.`,
    mend: `For example: ${example}`,
  }),
  "quantity-bare": ({ found, mends }) => ({
    what: `${found} of what? The unit is missing.`,
    mend: `Write ${choices(mends)}.`,
  }),
  "quantity-negative": ({ found }) => ({
    what: `${found} is less than nothing, which cannot be here.`,
    mend: "Take the minus sign away, or look at the key.",
  }),
  "quantity-zero": ({ found }) => ({
    what: `${found} is nothing at all, which cannot be here.`,
    mend: "Write a small figure, or `unknown` where nobody has measured it yet.",
  }),
  "range-upside-down": ({ found, mend }) => ({
    what: `${found} goes from the larger to the smaller.`,
    mend: `Write ${mend}`,
  }),
  "range-dash": ({ found, mend }) => ({
    what: `${found} looks like a range; a range takes two dots.`,
    mend: `Write ${mend}`,
  }),
  "range-unit": ({ found, mend }) => ({
    what: `${found}: the unit goes at the end, or after each number.`,
    mend: `Write ${mend}`,
  }),
  "share-bare": ({ found, readings }) => ({
    what: `${found}: a percentage needs its sign, so that nobody takes it for something else.`,
    mend: `Write ${choices(readings)}.`,
  }),
  "share-over-one": ({ found }) => ({
    what: `${found} is more than all of them: a share goes up to 100%.`,
    mend: "If each one brings more than one, write for example 1.2 per order",
  }),
  "step-bare": ({ found, share, per }) => ({
    what: `${found} can be read in two ways: a part of them, or so many for each one?`,
    mend: `Write ${share} or ${per}.`,
  }),
  "money-without-currency": ({ found, mend }) => ({ what: `${found} of which currency?`, mend: `Write ${mend}` }),
  "money-symbol": ({ found, mends }) => ({
    what: `${found}: many countries have dollars.`,
    mend: `Write the currency's code: ${choices(mends)}.`,
  }),
  "date-form": ({ found, readings }) => dateForm(found, readings),
  "date-impossible": ({ found }) => ({
    what: `${found} is a day that no calendar has.`,
    mend: "Check the day and the month.",
  }),
  "date-far": ({ found, years }) => ({
    what: `${found} is more than ${years} years from the day of this check.`,
    mend: "Look at the year; what has no end says `ends: never`.",
  }),
  "time-form": ({ found, mend }) => ({
    what: `“${found}” is not a time of the day.`,
    mend: `Write ${mend ?? "hours and minutes, for example 14:00"}`,
  }),
  "hours-form": ({ found }) => ({
    what: `“${found}” is not read as opening hours.`,
    mend: "Write the days, then from when to when, for example mon-fri 9:00-20:00, sat 10:00-14:00",
  }),
  "target-form": ({ found }) => ({
    what: `“${found}” is not read as a service level.`,
    mend: "Write which share is answered within how long, for example 80% within 30 s",
  }),
  "id-twice": ({ kind, id }) => ({
    what: `There are two of ${kind} \`${id}\`.`,
    mend: "Give one of them another name, or keep only one.",
  }),
  "company-twice": () => ({ what: "The company is described twice.", mend: "Keep one `company:` document." }),
  "reference-unknown": ({ kind, id, near, known: names }) => ({
    what: `There is no ${kind} \`${id}\`.`,
    ...known(near, names),
  }),
  "flow-circle": ({ circle }) => ({
    what: `These beget each other in a circle: ${circle.join(" → ")}.`,
    mend: "Take one of the steps away.",
  }),
  "flow-undeclared": ({ flow, near, known: names }) => ({
    what: `No file says what \`${flow}\` is.`,
    ...known(near, names),
  }),
  "order-undecided": ({ capacities, kind }) => ({
    what: `${capacities.join(" and ")} (${kind}) serve the same, and nothing says which comes first.`,
    mend: `Add \`after: ${capacities[0] ?? ""}\` to the second, or \`takes: 60%\` and \`takes: 40%\` if they share the work.`,
  }),
  "takes-range": ({ capacity }) => ({
    what: `The share that ${capacity} takes is a range, and the shares of those beside it would no longer add up to 100%.`,
    mend: "Write one number, such as `takes: 60%`.",
  }),
  "takes-sum": ({ capacities, sum }) => ({
    what: `What ${capacities.join(", ")} take adds up to ${Math.round(sum * 1000) / 10}%, not 100%.`,
    mend: "Change the `takes:` of one of them.",
  }),
  "usual-missing": ({ capacity }) => ({
    what: `${capacity} does not say how much of it everyday work takes already.`,
    mend: "Add `usual: 640/day` with the usual load; `net: yes` if the figure is what is left after it; or `usual: unknown`.",
  }),
  "ends-before-launch": ({ launch, ends }) => ({
    what: `It ends on ${ends}, before its launch on ${launch}.`,
    mend: "Check both dates.",
  }),
  "series-after-end": ({ days, units, ends, last }) => ({
    what: `It ends on ${ends}, and ${days === 1 ? "a day" : `${days} days`} of this forecast ${days === 1 ? "comes" : "come"} after that, with ${exact(units, "en")} units: the last is ${last}.`,
    mend: `Write \`ends: ${last}\`, or leave those days out.`,
  }),
  "too-much": ({ what, most }) => ({
    what: `There are too many ${MANY[what] ?? `values in \`${what}\``}: at most ${most} are judged.`,
    mend: "Check a smaller part.",
  }),
  "answers-whose": ({ file, departments }) => ({
    what: `Nothing says whose answers these are in ${file}.`,
    mend: `Add \`department: ${departments[0] ?? "logistics"}\` above them, or put the file in the department's folder.`,
  }),
  "shares-sum": ({ of, sum }) => ({
    what: `The shares of ${of} sum to ${Math.round(sum * 1000) / 10}%, not to 100%.`,
    mend: "Change one of them.",
  }),
  "term-twice": ({ first, second }) => ({
    what: `Both \`${first}\` and \`${second}\` are said of one topic.`,
    mend: "Keep one, or write two.",
  }),
  "field-twice": ({ id, field }) => ({
    what: `\`${field}\` of ${id} is said twice, and differs.`,
    mend: "Keep one of them.",
  }),
  "based-on-circle": ({ circle }) => ({
    what: `These initiatives repeat one another in a circle: ${circle.join(" → ")}.`,
    mend: "Remove one `based_on:`.",
  }),
  "policy-contradiction": ({ first, second }) => ({
    what: `\`${first}\` and \`${second}\` cannot both hold.`,
    mend: "Keep the one that is meant.",
  }),
  "policy-locked": ({ rule }) => ({
    what: `\`${rule}\` is locked: a later policy may make it heavier, not lighter.`,
    mend: "Take this line away, or agree it with whoever keeps the policy that locks it.",
  }),
  "zone-unknown": ({ zone }) => ({ what: `\`${zone}\` is no time zone.`, mend: "Write one such as `Europe/Madrid`." }),
  "site-takes": ({ capacity }) => ({
    what: `${capacity} says both \`per: site\` and \`takes:\`, which cannot be judged together yet.`,
    mend: "Keep one of them.",
  }),
  "rule-invalid": ({ rule, fault, found, near }) => ({
    what: `The rule ${rule} cannot be used: ${RULE_FAULTS[fault](found, near)}.`,
  }),
  "csv-column-missing": ({ column, columns, near }) => ({
    what: `The table has no column “${column}”.`,
    mend: near === undefined ? `Its columns are ${choices(columns)}.` : `Did you mean “${near}”?`,
  }),
  "csv-cell": ({ row, column, found, expected, readings }) => ({
    what: `Row ${row}, column “${column}”: ${readings.length > 1 ? `“${found}” can be read in two ways: ${readings.join(" or ")}?` : `“${found}” is not a ${expected}.`}`,
    mend: CELL_MENDS[expected],
  }),
  "csv-row": ({ row, found, expected }) => ({
    what: `Row ${row} has ${found} cells, and the header has ${expected}.`,
    mend: "A comma inside a value may have cut it in two: save the sheet again with another separator, or put such values in quotes.",
  }),
  "csv-unreadable": ({ reason }) => ({
    what: CSV_REASONS[reason],
    mend: "Save it again from the spreadsheet as “CSV UTF-8”.",
  }),
  "nothing-to-check": ({ path }) => ({
    what: `There is nothing to check in \`${path}\`.`,
    ...FIRST,
  }),
  "no-initiative": ({ path }) => ({
    what: `\`${path}\` holds no initiative.`,
    ...FIRST,
  }),
  "initiative-unknown": ({ id, known: names }) => ({
    what: `There is no initiative \`${id}\`.`,
    ...known(undefined, names),
  }),
  "holidays-unknown": ({ country, region }) => ({
    what: `The holidays of ${region === "" ? country : `${country}, ${region}`} are not known.`,
    mend: "Use codes such as country: ES, region: MD; or list the days under `closed:`.",
  }),
  "more-problems": ({ count }) => ({
    what: `And ${times(count, "more of this kind", "more like these")}.`,
    mend: "They often go when the first ones do.",
  }),
} satisfies Partial<ProblemSentences>;

function dateForm(found: string, readings: readonly string[]): Told {
  const [first, second] = readings;
  if (first === undefined) return { what: `“${found}” is not a date.`, mend: "Write year, month and day: 2026-06-01" };
  if (second === undefined) return { what: `“${found}” is a date in another form.`, mend: `Write ${first}` };
  return { what: `${found}: is it ${dayOf(first)} or ${dayOf(second)}?`, mend: `Write ${first} or ${second}` };
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

function dayOf(date: string): string {
  return `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ""}`;
}
