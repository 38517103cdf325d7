import { Failure } from "../failure.ts";
import { type Area, readAreas } from "./areas.ts";
import { type Days, readDays, understoodDays } from "./days.ts";
import { type Kind, readKind } from "./kind.ts";
import { type Promised, readPromise } from "./promised.ts";
import type { Prompts, Taken } from "./prompts.ts";
import { readTitle } from "./title.ts";
import { type Listener, type Understood, isNotKnown } from "./understood.ts";
import { readVolume, type Volume } from "./volume.ts";

/** The answers that were given as options of the command line. */
export interface Given {
  readonly title?: string;
  readonly kind?: string;
  readonly launch?: string;
  readonly ends?: string;
  readonly volume?: string;
  readonly promise?: string;
  readonly departments?: string;
}

/** The six answers, each with how it is said back. */
export interface Answers {
  readonly title: Taken<string>;
  readonly kind: Taken<Kind>;
  readonly days: Taken<Days>;
  readonly volume: Taken<Volume>;
  readonly promised: Taken<Promised | undefined>;
  readonly areas: Taken<readonly Area[]>;
}

export interface Interview {
  readonly given: Given;
  readonly listener: Listener;
  /** Undefined: nobody is there to be asked. */
  readonly prompts: Prompts | undefined;
}

/** Takes each answer from the options, else from whoever is asked; options that are missing are named all at once. */
export async function interview({ given, listener, prompts }: Interview): Promise<Answers> {
  if (!prompts) requireAll(given, listener);
  const { say } = listener;
  const ask = async <T>(question: Question, said: string | undefined, read: (text: string) => Understood<T>) => {
    if (said !== undefined) return taken(question, read(said), listener);
    if (!prompts) throw new Error(`nobody to ask ${question}`);
    const message = `${ORDER.indexOf(question) + 1}/${ORDER.length} ${say(`init-ask-${question}`)}`;
    return prompts.text({ message, example: say(`init-example-${question}`), read });
  };
  const title = await ask("title", given.title, (text) => readTitle(text, listener));
  const kind = await ask("kind", given.kind, (text) => readKind(text, listener));
  const days = await askDays(given, listener, async (read) => ask("days", undefined, read));
  const volume = await ask("volume", given.volume, (text) => readVolume(text, days.value, listener));
  const promised = await ask("promise", given.promise, (text) => readPromise(text, listener));
  const areas = await ask("departments", given.departments, (text) => readAreas(text, listener));
  return { title, kind, days, volume, promised, areas };
}

const ORDER = ["title", "kind", "days", "volume", "promise", "departments"] as const;
type Question = (typeof ORDER)[number];

type AskDays = (read: (text: string) => Understood<Days>) => Promise<Taken<Days>>;

/** One question, two options; the day that was given is kept when the other is asked. */
async function askDays({ launch, ends }: Given, listener: Listener, ask: AskDays): Promise<Taken<Days>> {
  if (launch !== undefined && ends !== undefined)
    return taken("days", understoodDays(launch, ends, listener), listener);
  return ask((text) => {
    if (launch !== undefined && !isNotKnown(text)) return understoodDays(launch, text, listener);
    if (ends !== undefined && !isNotKnown(text)) return understoodDays(text, ends, listener);
    return readDays(text, listener);
  });
}

function taken<T>(question: Question, read: Understood<T>, { say }: Listener): Taken<T> {
  if (read.refused === undefined) return read;
  const option = question === "days" ? "--launch, --ends" : `--${question}`;
  throw new Failure(say("init-refused", { option, reason: read.refused }));
}

const OPTIONS = ["title", "kind", "launch", "ends", "volume", "promise", "departments"] as const;

function requireAll(given: Given, { say }: Listener): void {
  const missing = OPTIONS.filter((option) => given[option] === undefined).map((option) => `--${option}`);
  if (missing.length > 0) throw new Failure(say("init-nobody-to-ask", { options: missing.join(" ") }));
}
