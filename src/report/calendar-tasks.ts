import { visible } from "../base/visible.ts";
import type { Department } from "../model/company.ts";
import type { Task } from "../talk/week.ts";
import type { CalendarEvent } from "./calendar.ts";
import { figureTitle } from "./figure-words.ts";
import type { Voice } from "./message-words.ts";

/** What a department has to do, as days in its calendar. */
export function taskEvents(voice: Voice, department: Department, tasks: readonly Task[]): readonly CalendarEvent[] {
  return tasks.map((task) => ({
    ...named(voice, department, task),
    // What was due before today stands on today: nobody looks at last week.
    from: Math.max(task.by, voice.today),
    to: Math.max(task.by, voice.today),
  }));
}

function named(voice: Voice, department: Department, task: Task): Pick<CalendarEvent, "uid" | "summary"> {
  const { say, language } = voice;
  const { id } = department;
  const name = visible(department.title[language]);
  switch (task.is) {
    case "answer": {
      const { initiative } = task.message;
      const summary = say("ics-answer", { title: visible(initiative.declaration.title), department: name });
      return { uid: `answer-${initiative.id}-${id}`, summary };
    }
    case "confirm": {
      const summary = say("ics-confirm", { department: name, title: figureTitle(voice, task.figure) });
      return { uid: `confirm-${id}-${task.figure.is}-${task.figure.name}`, summary };
    }
    case "order": {
      const title = visible(task.initiative.declaration.title);
      const summary = say("ics-option", { department: name, option: visible(task.option), title });
      return { uid: `order-${task.initiative.id}-${id}-${task.capacity.name}-${task.option}`, summary };
    }
    case "do": {
      const title = visible(task.initiative.declaration.title);
      const summary = say("ics-do", { department: name, what: visible(task.what), title });
      return { uid: `do-${task.initiative.id}-${id}-${task.what}`, summary };
    }
  }
}
