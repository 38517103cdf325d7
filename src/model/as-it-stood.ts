import type { Day } from "../time/day.ts";
import type { Answer, Company, Initiative, Status } from "./company.ts";

/** Statuses that only what came after the day can have brought. */
const LATER: readonly Status[] = ["live", "done", "stopped"];

/** A company as it stood on a day before the launch of one of its initiatives: statuses, and answers given until then. */
export function asItStood(company: Company, initiative: string, day: Day): Company {
  const initiatives = company.initiatives.map((one) => {
    const status = one.id === initiative ? before(one, day) : around(one, day);
    return { ...one, status, declaration: { ...one.declaration, status }, answers: answersUntil(one.answers, day) };
  });
  return { ...company, initiatives };
}

/** The one that is judged had not been launched. */
function before(initiative: Initiative, day: Day): Status {
  return LATER.includes(initiative.status) ? asked(initiative, day) : initiative.status;
}

/** Another one was running when the day lies between its launch and its end. */
function around(initiative: Initiative, day: Day): Status {
  const { status, launch, ends } = initiative;
  if (!LATER.includes(status) || (ends !== undefined && ends < day)) return status;
  return launch <= day ? "live" : asked(initiative, day);
}

/** Approved when an approval of that time is on record. */
function asked({ declaration: { approved } }: Initiative, day: Day): Status {
  return approved?.on !== undefined && approved.on <= day ? "approved" : "proposed";
}

function answersUntil(answers: Initiative["answers"], day: Day): Readonly<Record<string, Answer>> {
  const given = Object.entries(answers).filter(([, { declaration }]) => (declaration.on ?? day) <= day);
  return Object.fromEntries(given);
}
