import type { Language } from "../base/bilingual.ts";
import { visible } from "../base/visible.ts";
import type { Term } from "../model/company.ts";
import { type Speaker, speaker } from "../words/catalogue.ts";
import { dayText, fullDay } from "../words/dates.ts";
import { about, people } from "../words/numbers.ts";
import { termText } from "../words/terms.ts";
import type { Message, Reach } from "../talk/message.ts";

/** What the parts of a message need to speak one language. */
export interface Voice {
  readonly language: Language;
  readonly say: Speaker;
  readonly today: number;
}

export function voiceOf(language: Language, today: number): Voice {
  return { language, say: speaker(language), today };
}

export function day({ language, today }: Voice, on: number): string {
  return dayText(on, language, today);
}

export function longDay({ language }: Voice, on: number): string {
  return fullDay(on, language);
}

/** `“At home in 24 hours” (24 h)`: as customers read it, else the topic. */
export function wordingOf({ language }: Voice, promise: Message["promises"][number]): string {
  const said = visible(promise.wording ?? promise.topic);
  return language === "es" ? `«${said}»` : `“${said}”`;
}

export function termOf({ language, today }: Voice, { direction, value, by }: Term): string {
  return termText({ direction, amount: value?.said === "value" ? value.value : value?.said, by }, language, today);
}

/** What it commits to, each different text once; undefined: nothing is known. */
export function committedOf(voice: Voice, promise: Message["promises"][number]): string | undefined {
  const texts = new Set(promise.committed.map((term) => termOf(voice, term)));
  return texts.size > 0 ? [...texts].join(" · ") : undefined;
}

export interface ReachWords {
  readonly title: string;
  readonly units: string;
  readonly flow: string;
  readonly day: string;
  readonly peak: string;
}

export function reachWords(voice: Voice, reach: Reach): ReachWords {
  const { language } = voice;
  const { busiest } = reach.arrivals;
  return {
    title: visible(reach.title[language]),
    units: people(reach.units, language),
    flow: visible(reach.flow[language]),
    day: day(voice, busiest.day),
    peak: people(busiest.units, language),
  };
}

/** Room is rounded down: nobody is told of more than there is. */
export function roomText({ language }: Voice, room: number): string {
  const digits = Math.max(0, Math.floor(Math.log10(Math.max(1, room))) - 1);
  const unit = 10 ** digits;
  return about(Math.floor(room / unit) * unit, language);
}
