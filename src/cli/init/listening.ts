import type { Language } from "../../base/bilingual.ts";
import { todayIn } from "../../today.ts";
import { speaker } from "../../words/catalogue.ts";
import type { Setting } from "../commands/command.ts";
import { type Prompts, promptsOn } from "./prompts.ts";
import type { Listener } from "./understood.ts";

/** Whose clocks count: the environment's, else this machine's. */
export function zoneOf({ outer }: Setting): string {
  const said = outer.environment["TZ"];
  const isZone = said !== undefined && /^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)*$/.test(said) && isKnown(said);
  return isZone ? said : Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function isKnown(zone: string): boolean {
  try {
    return Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

export function listenerIn(setting: Setting, language: Language): Listener {
  return { language, say: speaker(language), today: todayIn(zoneOf(setting)) };
}

/** Undefined where nobody can be asked. */
export async function promptsFor({ outer }: Setting): Promise<Prompts | undefined> {
  return outer.terminal && promptsOn(outer.terminal());
}
