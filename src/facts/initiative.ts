import { CONVERSATION_FACTS } from "./initiative-conversation.ts";
import { IDENTITY_FACTS } from "./initiative-identity.ts";
import { LAW_FACTS } from "./law.ts";
import { LOAD_FACTS_OF_INITIATIVE } from "./initiative-load.ts";
import { PREPARATION_FACTS } from "./initiative-preparation.ts";
import { TOGETHER_FACTS_OF_INITIATIVE } from "./initiative-together.ts";
import { subject } from "./subjects.ts";
import type { World } from "./world.ts";

/** The planned campaign or change that is judged. */
export const initiative = subject<World>({
  name: "initiative",
  variable: "initiative",
  says: { en: "A planned campaign or change", es: "Una campaña o un cambio previsto" },
  instances: (world) => [world],
  id: () => "initiative",
  department: (world) => world.initiative.declaration.proposed_by,
  at: (world) => world.initiative.at,
  firstDay: (world) => world.initiative.launch,
  facts: {
    ...IDENTITY_FACTS,
    ...CONVERSATION_FACTS,
    ...PREPARATION_FACTS,
    ...LAW_FACTS,
    ...LOAD_FACTS_OF_INITIATIVE,
    ...TOGETHER_FACTS_OF_INITIATIVE,
  },
  lists: {
    promises: { of: "promise", says: { en: "Its promises", es: "Sus promesas" } },
    streams: { of: "stream", says: { en: "Its forecasts", es: "Sus previsiones" } },
    departments: { of: "department", says: { en: "The departments of the company", es: "Las áreas de la empresa" } },
  },
});
