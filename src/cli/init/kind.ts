import { LANGUAGES } from "../../base/bilingual.ts";
import { plain } from "../../claims/token.ts";
import { INITIATIVE_KINDS, type InitiativeKind } from "../../model/initiative.ts";
import { speaker } from "../../words/catalogue.ts";
import { isNotKnown, type Listener, type Understood } from "./understood.ts";

export type Kind = InitiativeKind;

/** A kind by its id, or by its word in either language; nobody knows: a campaign. */
export function readKind(text: string, { say }: Listener): Understood<Kind> {
  if (isNotKnown(text)) return { value: "campaign", said: say("init-kind-campaign"), isAssumed: true };
  const found = folded(text.trim());
  const kind = INITIATIVE_KINDS.find((one) => namesOf(one).some((name) => folded(name) === found));
  if (kind !== undefined) return { value: kind, said: say(`init-kind-${kind}`) };
  const known = INITIATIVE_KINDS.map((one) => say(`init-kind-${one}`)).join(", ");
  return { refused: say("init-kind-known", { found: text.trim(), known }) };
}

/** `campana` is a campaign too: keyboards without ñ are common. */
function folded(text: string): string {
  return plain(text).replaceAll("ñ", "n");
}

function namesOf(kind: Kind): readonly string[] {
  return [kind, ...LANGUAGES.map((language) => speaker(language)(`init-kind-${kind}`))];
}
