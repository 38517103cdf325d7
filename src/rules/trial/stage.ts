import type { Problem } from "../../base/problem.ts";
import { once } from "../../base/once.ts";
import type { MapTree, Tree } from "../../base/tree.ts";
import { type World, worldOf } from "../../facts/world.ts";
import type { Company, Initiative } from "../../model/company.ts";
import { join } from "../../model/join.ts";
import type { JoinRequest } from "../../model/joining.ts";
import { understand, type Understood } from "../../model/understand.ts";
import { gatesOf } from "../../simulate/gates.ts";
import type { Outlook } from "../../simulate/outlook.ts";
import { rehearse } from "../../simulate/rehearse.ts";
import { together } from "../../simulate/together/together.ts";
import type { Rule } from "../compile.ts";
import type { Finding } from "../finding.ts";
import { judge } from "../judge.ts";
import { changedDocuments, initiativesIn } from "./example.ts";
import { playedKey } from "./played-key.ts";

/** An example company on which rules are tried, with one change at a time. */
export interface Stage {
  /** The example with a change. */
  readonly set: (change?: Tree) => Scene;
}

/** The example with one change. */
export interface Scene {
  readonly company: Company;
  /** What is wrong with the example once it is changed: then nothing is judged. */
  readonly problems: readonly Problem[];
  /** The initiatives that the change is about, those that it names first, then the others of the example. */
  readonly initiatives: readonly string[];
  readonly judge: (rules: readonly Rule[], initiative: string) => readonly Finding[];
  readonly world: (initiative: string) => World | undefined;
}

/** Few runs: an example is far from every limit, so that one change tells one story. */
const REHEARSAL = { seed: 1, scenarios: 512, tables: () => undefined };

/** What the simulation reads being the same, an initiative is played once for all changes. */
export function stageOf(example: MapTree, request: JoinRequest): Stage {
  const played = new Map<string, Outlook>();
  const outlookOf = (company: Company, initiative: Initiative): Outlook => {
    const key = playedKey(company, initiative.id);
    const outlook = played.get(key) ?? rehearse(company, initiative, REHEARSAL);
    played.set(key, outlook);
    return {
      ...outlook,
      gates: gatesOf({ company, initiative, seed: REHEARSAL.seed }, touchedDepartments(initiative, outlook)),
    };
  };
  return {
    set(change) {
      const ids = [...(change ? initiativesIn(change) : []), ...initiativesIn(example)];
      return sceneOf(companyWith(example, request, change), [...new Set(ids)], outlookOf);
    },
  };
}

type Play = (company: Company, initiative: Initiative) => Outlook;

function sceneOf(joined: ReturnType<typeof companyWith>, ids: readonly string[], play: Play): Scene {
  const { company, problems } = joined;
  const all = once(() => together(company, REHEARSAL));
  const world = (id: string): World | undefined => {
    const initiative = company.initiatives.find((one) => one.id === id);
    const seen = initiative && worldOf(company, [play(company, initiative)], id);
    return seen && { ...seen, together: all };
  };
  return {
    company,
    problems,
    initiatives: ids.filter((id) => company.initiatives.some((one) => one.id === id)),
    world,
    judge: (rules, id) => {
      const judged = world(id);
      return judged ? judge(rules, judged, company.policy) : [];
    },
  };
}

function companyWith(example: MapTree, request: JoinRequest, change: Tree | undefined) {
  const understood: Understood = { documents: [], problems: [] };
  for (const tree of changedDocuments(example, change)) understand(tree, tree.at.file, understood);
  const { company, problems } = join(understood.documents, request);
  return { company, problems: [...understood.problems, ...problems] };
}

/** As the rehearsal does it: dates are worked out anew, for they rest on what was asked and answered. */
function touchedDepartments({ parties }: Initiative, { capacities }: Outlook): readonly string[] {
  const reached = capacities.filter(({ touched }) => touched).map(({ department }) => department);
  const named = parties.filter(({ role }) => role !== "asked").map(({ department }) => department);
  return [...new Set([...reached, ...named])].sort();
}
