import type { CompanyFolder } from "../../files/find.ts";
import { type UnreadFile, unreadFiles } from "../../files/unread.ts";
import type { OpenCompany } from "../../open-company.ts";
import { formatDay } from "../../time/day.ts";
import { type EditorState, editorState } from "./editor-state.ts";

/** What one company's folder was found to be. A contract for programs: `batuta doctor --format json`. */
export interface ExaminedCompany {
  readonly folder: string;
  /** `batuta.yaml`; null: none, and every YAML file below belongs to it. */
  readonly config: string | null;
  readonly files: number;
  /** How many documents of each kind were understood. */
  readonly documents: Readonly<Record<string, number>>;
  readonly unread: readonly UnreadFile[];
  readonly problems: number;
  readonly as_of: string;
  readonly as_of_from: OpenCompany["company"]["asOfFrom"];
  readonly policy: readonly string[];
  readonly judged: readonly ExaminedInitiative[];
  readonly left_out: readonly ExaminedInitiative[];
  readonly editor: EditorState;
}

export interface ExaminedInitiative {
  readonly id: string;
  readonly file: string;
  readonly status: string;
  readonly launch: string;
}

/** Looks at a company that was opened, and at what stands in its folder beside it. */
export async function examined(folder: CompanyFolder, open: OpenCompany): Promise<ExaminedCompany> {
  const { company, loaded } = open;
  const initiatives = company.initiatives.map(({ id, at, status, launch }) => {
    return { id, file: at.file, status, launch: formatDay(launch) };
  });
  return {
    folder: folder.root,
    config: folder.configFile ?? null,
    files: folder.files.length,
    documents: countKinds(loaded.documents.map(({ kind }) => kind)),
    unread: await unreadFiles(folder),
    problems: open.problems.length,
    as_of: formatDay(company.asOf),
    as_of_from: company.asOfFrom,
    policy: open.policy,
    judged: initiatives.filter((one) => !isOver(one)),
    left_out: initiatives.filter(isOver),
    editor: editorState(folder.root),
  };
}

function isOver({ status }: ExaminedInitiative): boolean {
  return status === "done" || status === "stopped";
}

function countKinds(kinds: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const kind of kinds.toSorted()) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
