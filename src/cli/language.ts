import { existsSync } from "node:fs";

import { LANGUAGES, type Language } from "../base/bilingual.ts";
import { declaredLanguage } from "../files/declared-language.ts";
import type { Outer } from "./outer.ts";

/** The language that the environment asks for: LC_ALL, else LC_MESSAGES, else LANG; English when it is neither of ours. */
export function environmentLanguage(environment: Outer["environment"]): Language {
  const said = environment[languageSource(environment)] ?? "";
  return said.toLowerCase().startsWith("es") ? "es" : "en";
}

/** The language of the company that is spoken of: of the first path among the words, else of the folder one stands in. */
export function companyLanguage(args: readonly string[]): Language | undefined {
  const path = args.find((arg) => !arg.startsWith("-") && existsSync(arg));
  return declaredLanguage(path ?? ".");
}

/** The variable that says the language; `default` when none does. */
export function languageSource(environment: Outer["environment"]): string {
  return ["LC_ALL", "LC_MESSAGES", "LANG"].find((name) => Boolean(environment[name])) ?? "default";
}

/** `--lang` wherever it stands, found before any option is understood: help and errors speak it too. */
export function languageFlag(args: readonly string[]): Language | undefined {
  const values = args.flatMap((arg, index) => {
    if (arg === "--lang") return [args[index + 1] ?? ""];
    return arg.startsWith("--lang=") ? [arg.slice("--lang=".length)] : [];
  });
  return LANGUAGES.find((language) => language === values.at(-1));
}
