import type { Language } from "../base/bilingual.ts";
import { once } from "../base/once.ts";
import { BOARD_EN } from "./board-en.ts";
import { BOARD_ES } from "./board-es.ts";
import { BOARD_TEXTS_EN } from "./board-texts-en.ts";
import { BOARD_TEXTS_ES } from "./board-texts-es.ts";
import { EN as REPORT_EN } from "./catalogue-en.ts";
import { ES as REPORT_ES } from "./catalogue-es.ts";
import { CLI_EN } from "./cli-en.ts";
import { CLI_ES } from "./cli-es.ts";
import { COMPARE_EN } from "./compare-en.ts";
import { COMPARE_ES } from "./compare-es.ts";
import { DOCTOR_EN } from "./doctor-en.ts";
import { DOCTOR_ES } from "./doctor-es.ts";
import type { Entry } from "./entry.ts";
import { MERGE_EN } from "./merge-en.ts";
import { MERGE_ES } from "./merge-es.ts";
import { EXAMPLES_EN } from "./examples-en.ts";
import { EXAMPLES_ES } from "./examples-es.ts";
import { FORMATS_EN } from "./formats-en.ts";
import { FORMATS_ES } from "./formats-es.ts";
import { INIT_EN } from "./init-en.ts";
import { INIT_ES } from "./init-es.ts";
import { ORIENTATION_EN } from "./orientation-en.ts";
import { ORIENTATION_ES } from "./orientation-es.ts";
import { TALK_EN } from "./talk-en.ts";
import { TALK_ES } from "./talk-es.ts";
import { PAGE_EN } from "./page-en.ts";
import { PAGE_ES } from "./page-es.ts";
import { RULES_EN } from "./rules-en.ts";
import { RULES_ES } from "./rules-es.ts";
import { SAID_EN } from "./said-en.ts";
import { SAID_ES } from "./said-es.ts";
import { SINCE_EN } from "./since-en.ts";
import { SINCE_ES } from "./since-es.ts";
import { TOGETHER_EN } from "./together-en.ts";
import { TOGETHER_ES } from "./together-es.ts";

const EN = [
  REPORT_EN,
  BOARD_EN,
  BOARD_TEXTS_EN,
  FORMATS_EN,
  CLI_EN,
  ORIENTATION_EN,
  RULES_EN,
  TOGETHER_EN,
  COMPARE_EN,
  TALK_EN,
  PAGE_EN,
  SAID_EN,
  SINCE_EN,
  INIT_EN,
  DOCTOR_EN,
  MERGE_EN,
  EXAMPLES_EN,
] as const;

/** All of several objects in one. */
type Joined<Part> = (Part extends unknown ? (part: Part) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** The texts of English, as they are written: what they are called, and what they need. */
export type English = Joined<(typeof EN)[number]>;

/** The texts of each language, part by part; one that lacks a text does not compile. */
export const PARTS: Readonly<Record<Language, readonly Readonly<Record<string, Entry>>[]>> = {
  en: EN,
  es: [
    REPORT_ES,
    BOARD_ES,
    BOARD_TEXTS_ES,
    FORMATS_ES,
    CLI_ES,
    ORIENTATION_ES,
    RULES_ES,
    TOGETHER_ES,
    COMPARE_ES,
    TALK_ES,
    PAGE_ES,
    SAID_ES,
    SINCE_ES,
    INIT_ES,
    DOCTOR_ES,
    MERGE_ES,
    EXAMPLES_ES,
  ],
};

/** The texts of each language, by name. What is bundled holds them as data and reads one language: see `src/build`. */
export const TEXTS: Readonly<Record<Language, () => Readonly<Record<string, Entry>>>> = {
  en: once(() => joined(PARTS.en)),
  es: once(() => joined(PARTS.es)),
};

function joined(parts: readonly Readonly<Record<string, Entry>>[]): Readonly<Record<string, Entry>> {
  return Object.fromEntries(parts.flatMap((part) => Object.entries(part)));
}
