import { visible } from "../base/visible.ts";
import { type Figure, isDue } from "../talk/figures.ts";
import { exact, people } from "../words/numbers.ts";
import { day, termOf, type Voice } from "./message-words.ts";

/** `Stroller X`; a commitment goes by its topic. */
export function figureTitle({ language }: Voice, { title }: Figure): string {
  return visible(title[language]);
}

/** `3,100 counted on 11 May; at usual sales (60 a day) about 2,260 today`, and since when it is too old. */
export function figureText(voice: Voice, figure: Figure): string {
  return [whatText(voice, figure), ageText(voice, figure)].filter(Boolean).join("; ");
}

function whatText(voice: Voice, figure: Figure): string {
  const { say, language } = voice;
  const value = valueText(voice, figure);
  if (figure.asOf === undefined) return say("week-figure-undated", { value: value ?? figure.name });
  const on = day(voice, figure.asOf);
  if (value === undefined) return say("week-figure-table", { day: on });
  if (figure.today === undefined || figure.usual === undefined) return say("week-figure", { value, day: on });
  const [usual, today] = [exact(figure.usual, language), people(figure.today, language)];
  return say("week-figure-stock", { value, day: on, usual, today });
}

/** The number as it was declared, in its own words: people must find it again. */
function valueText(voice: Voice, { value, term }: Figure): string | undefined {
  if (term) return termOf(voice, term);
  if (!value) return undefined;
  return value.measure === "count" && value.low === value.high ? exact(value.low, voice.language) : visible(value.text);
}

function ageText(voice: Voice, figure: Figure): string {
  const { daysLeft } = figure;
  if (daysLeft === undefined || !isDue(figure)) return "";
  const on = day(voice, voice.today + daysLeft + 1);
  return daysLeft < 0 ? voice.say("week-figure-stale", { day: on }) : voice.say("week-figure-soon", { day: on });
}
