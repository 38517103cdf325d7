import type { Format } from "./index.ts";
import { joined, penOf } from "./pen.ts";
import type { InitiativeResult, Result } from "../result/result.ts";
import { type Speaker, speaker } from "../words/catalogue.ts";
import { parseDay } from "../time/day.ts";
import { type CalendarEvent, calendarText } from "./calendar.ts";
import { neutral } from "./neutral.ts";

/** Days of a result for a calendar: launches, last days to decide or to order, answers due, exceptions ending, freezes. */
export function ics(given: Result): string {
  const result = neutral(given);
  const say = speaker(result.language);
  const days = [...result.initiatives.flatMap((one) => daysOf(say, one)), ...freezes(say, result)];
  const events = days.flatMap(({ from, to = from, ...rest }): CalendarEvent[] => {
    const [first, last] = [parseDay(from), parseDay(to)];
    return first === undefined || last === undefined ? [] : [{ ...rest, from: first, to: last }];
  });
  return calendarText(events, { company: result.company.name, stamp: parseDay(result.as_of) ?? 0 });
}

interface Marked {
  readonly uid: string;
  readonly from: string;
  readonly to?: string;
  readonly summary: string;
}

function daysOf(say: Speaker, initiative: InitiativeResult): readonly Marked[] {
  const { id, title, launch, ends, decide } = initiative;
  return [
    { uid: `launch-${id}`, from: launch, summary: say("ics-launch", { title }) },
    ...(ends === null ? [] : [{ uid: `ends-${id}`, from: ends, summary: say("ics-ends", { title }) }]),
    ...(decide.by === null ? [] : [{ uid: `decide-${id}`, from: decide.by, summary: say("ics-decide", { title }) }]),
    ...answers(say, initiative),
    ...orders(say, initiative),
    ...exceptions(say, initiative),
  ];
}

/** Only of those who have not answered. */
function answers(say: Speaker, { id, title, departments }: InitiativeResult): readonly Marked[] {
  return departments.flatMap(({ id: department, title: name, asking, answer_by: by }) =>
    by === null || (asking !== "waiting" && asking !== "overdue")
      ? []
      : [{ uid: `answer-${id}-${department}`, from: by, summary: say("ics-answer", { title, department: name }) }],
  );
}

function orders(say: Speaker, { id, title, ready_if: { options } }: InitiativeResult): readonly Marked[] {
  return options.flatMap((option) =>
    option.start_by === null
      ? []
      : [
          {
            uid: `order-${id}-${option.id}`,
            from: option.start_by,
            summary: say("ics-order", { title, option: option.title }),
          },
        ],
  );
}

function exceptions(say: Speaker, { title, findings }: InitiativeResult): readonly Marked[] {
  return findings.flatMap(({ waiver, fingerprint, title: about }) =>
    waiver
      ? [{ uid: `exception-${fingerprint}`, from: waiver.until, summary: say("ics-exception", { title, about }) }]
      : [],
  );
}

function freezes(say: Speaker, result: Result): readonly Marked[] {
  return result.freezes.map(({ department: id, department_title: department, from, to, why }) => ({
    uid: `freeze-${id}-${from}`,
    from,
    to,
    summary: why === null ? say("ics-freeze", { department }) : say("ics-freeze-why", { department, why }),
  }));
}

/** Texts were escaped where lines are folded: a pen that did it again would say something else. */
const icsPen = penOf<"ics">((text) => text);

/** Several companies: a calendar of each, as the format allows in one file. */
export const icsPage: Format = (companies) => joined(companies.map(({ result }) => icsPen`${ics(result)}`));
