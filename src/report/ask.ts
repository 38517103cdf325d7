import type { Language } from "../base/bilingual.ts";
import { visible } from "../base/visible.ts";
import type { Missing } from "../simulate/outlook.ts";
import type { Message, PromisedInItsName, Reach } from "../talk/message.ts";
import type { Standing } from "../talk/asking.ts";
import { people, percent } from "../words/numbers.ts";
import {
  committedOf,
  day,
  longDay,
  reachWords,
  roomText,
  termOf,
  type Voice,
  voiceOf,
  wordingOf,
} from "./message-words.ts";

/** What is said of a missing number, worked out by whoever knows the company's names. */
export type NameMissing = (missing: Missing, language: Language) => string;

/** A part of a message: a line of its own, or a title with points under it. */
export type Passage =
  | { readonly is: "line"; readonly text: string }
  | { readonly is: "points"; readonly title: string; readonly points: readonly string[]; readonly numbered: boolean };

export interface AskedMessage {
  readonly to: string;
  readonly subject: string;
  readonly passages: readonly Passage[];
}

/** One message, as a person would write it: it makes sense to who has never seen Batuta. */
export function askedMessage(message: Message, nameMissing: NameMissing): AskedMessage {
  const voice = voiceOf(message.language, message.today);
  const { say, language } = voice;
  const { initiative, asking } = message;
  const { title } = initiative.declaration;
  const name = visible(asking.department.title[language]);
  const contact = asking.department.contact;
  return {
    to: say("ask-to", { who: contact === undefined ? name : `${name} <${visible(contact)}>` }),
    subject: say("ask-subject", { title: visible(title), day: longDay(voice, initiative.launch) }),
    passages: [
      { is: "line", text: hello(voice, message) },
      ...whyNow(voice, message),
      ...reaches(voice, message.reaches),
      ...promises(voice, message.promises),
      ...points(
        say("ask-missing"),
        message.missing.map((missing) => nameMissing(missing, language)),
      ),
      ...reasons(voice, message),
      {
        is: "points",
        title: say("ask-replies", { day: longDay(voice, message.answerBy) }),
        points: REPLIES.map((id) => say(id)),
        numbered: true,
      },
    ],
  };
}

const REPLIES = [
  "ask-reply-agrees",
  "ask-reply-agrees-if",
  "ask-reply-objects",
  "ask-reply-no-impact",
  "ask-reply-wrong-number",
] as const;

function points(title: string, texts: readonly string[]): readonly Passage[] {
  return texts.length > 0 ? [{ is: "points", title, points: texts, numbered: false }] : [];
}

function hello(voice: Voice, { initiative, proposer }: Message): string {
  const { say, language } = voice;
  const slots = {
    proposer: visible(proposer[language]),
    title: visible(initiative.declaration.title),
    from: longDay(voice, initiative.launch),
  };
  if (initiative.ends === undefined) return say("ask-hello-permanent", slots);
  return say("ask-hello", { ...slots, to: longDay(voice, initiative.ends) });
}

/** Why it is asked once more; a first question needs no reason. */
function whyNow(voice: Voice, message: Message): readonly Passage[] {
  const text = WHY_NOW[message.asking.standing]?.(voice, message);
  return text === undefined ? [] : [{ is: "line", text }];
}

const WHY_NOW: Readonly<Partial<Record<Standing, (voice: Voice, message: Message) => string | undefined>>> = {
  lapsed: (voice, { asking: { answer }, moved }) => {
    const on = answer?.declaration.on;
    const slots = { day: on === undefined ? "?" : day(voice, on), answer: answerText(voice, answer) };
    if (!moved) return voice.say("ask-again-offer", slots);
    return voice.say("ask-again", { ...slots, moved: visible(moved[voice.language]) });
  },
  reported: (voice, { asking: { answer } }) => voice.say("ask-own-words", { answer: answerText(voice, answer) }),
  overdue: (voice, { asking: { askedOn, answerBy } }) =>
    askedOn === undefined || answerBy === undefined
      ? undefined
      : voice.say("ask-overdue", { asked: day(voice, askedOn), until: day(voice, answerBy) }),
};

export function answerText({ say }: Voice, answer: Message["asking"]["answer"]): string {
  return answer ? say(`answer-${answer.declaration.says}`) : "";
}

function reaches(voice: Voice, all: readonly Reach[]): readonly Passage[] {
  return points(
    voice.say("ask-reaches"),
    all.map((reach) =>
      [reachSentence(voice, reach), weeksSentence(voice, reach), likelySentence(voice, reach)].join(""),
    ),
  );
}

function reachSentence(voice: Voice, reach: Reach): string {
  const { say, language } = voice;
  const slots = reachWords(voice, reach);
  if (reach.atLaunch !== undefined) return say("ask-reach-stock", { ...slots, left: people(reach.atLaunch, language) });
  if (reach.room === undefined) return say("ask-reach", slots);
  if (reach.room < 1) return say("ask-reach-full", slots);
  return say("ask-reach-room", { ...slots, room: roomText(voice, reach.room) });
}

/** One week alone was told already. */
function weeksSentence(voice: Voice, { arrivals: { weeks } }: Reach): string {
  const total = weeks.reduce((sum, { units }) => sum + units, 0);
  if (weeks.length < 2) return "";
  const texts = weeks
    .filter(({ units }) => units >= total * TELLING)
    .map(({ monday, units }) =>
      voice.say("ask-week", { units: people(units, voice.language), day: day(voice, monday) }),
    );
  return ` ${voice.say("ask-weeks", { weeks: texts.join(", ") })}`;
}

/** Weeks with less than this share of all say nothing. */
const TELLING = 0.02;

function likelySentence(voice: Voice, { likely, asOf }: Reach): string {
  if (likely === undefined) return "";
  const said = percent(likely, voice.language);
  if (asOf === undefined) return ` ${voice.say("ask-likely-undated", { likely: said })}`;
  return ` ${voice.say("ask-likely", { likely: said, day: day(voice, asOf) })}`;
}

function promises(voice: Voice, all: readonly PromisedInItsName[]): readonly Passage[] {
  return points(
    voice.say("ask-promised"),
    all.map((promise) => {
      const committed = committedOf(voice, promise);
      const slots = {
        wording: wordingOf(voice, promise),
        term: [termOf(voice, promise.term), promise.channels.map(visible).join(", ")].filter(Boolean).join("; "),
      };
      return committed === undefined
        ? voice.say("ask-promise-new", slots)
        : voice.say("ask-promise", { ...slots, committed });
    }),
  );
}

function reasons({ say }: Voice, message: Message): readonly Passage[] {
  const told = message.because.map((reason) => say(`ask-because-${reason}`));
  if (told.length > 0) return [{ is: "line", text: say("ask-because", { because: told.join("; ") }) }];
  if (message.reaches.length > 0 || message.promises.length > 0 || message.missing.length > 0) return [];
  return [{ is: "line", text: say(message.asking.department.answersFor.length > 0 ? "ask-theme" : "ask-unclear") }];
}
