import type { Problem } from "./base/problem.ts";
import { TEXT_ENDINGS } from "./claims/passages.ts";
import { type CompanyFolder, findCompanies } from "./files/find.ts";
import { commitOf, mergeBase, repositoryOf, type Repository, type Sought } from "./files/git.ts";
import { type Snapshot, snapshotOf } from "./files/snapshot.ts";
import { type OpenCompany, openCompany } from "./open-company.ts";
import { formatDay } from "./time/day.ts";

/** A company as it stood in a commit. */
export interface BaseCompany {
  /** As it was asked for. */
  readonly name: string;
  /** Its full hash. */
  readonly commit: string;
  /** The full hash of what is checked out, where anything is. */
  readonly checkedOut: string | undefined;
  /** Nothing where the commit has no company in that folder. */
  readonly open: OpenCompany | undefined;
  readonly problems: readonly Problem[];
}

/** What may stand in a company's folder and be read: its own files, tables, and the texts that customers see. */
const ENDINGS = ["yaml", "yml", "csv", "tsv", "txt", ...TEXT_ENDINGS.map((ending) => ending.slice(1))];

/** The company as it stood where its history and a revision's parted, looked at on the same day as it is now. */
export async function companySince(head: OpenCompany, revision: string): Promise<Sought<BaseCompany>> {
  return companyAt(head, revision, async (repository, own) => {
    const asked = await commitOf(repository, revision);
    if (asked.value === undefined) return asked;
    return own.value === undefined ? own : mergeBase(repository, own.value, asked.value);
  });
}

/** The company as it stands at the tip of a revision, looked at on the same day as it is now. */
export async function companyAtTip(head: OpenCompany, revision: string): Promise<Sought<BaseCompany>> {
  return companyAt(head, revision, async (repository) => commitOf(repository, revision));
}

/** The commit that is wanted; `own` is the one that is checked out. */
type Resolve = (repository: Repository, own: Sought<string>) => Promise<Sought<string>>;

async function companyAt(head: OpenCompany, name: string, resolve: Resolve): Promise<Sought<BaseCompany>> {
  const repository = await repositoryOf(head.folder.root, head.moment.environment);
  if (!repository.value) return repository;
  const own = await commitOf(repository.value, "HEAD");
  const commit = await resolve(repository.value, own);
  if (commit.value === undefined) return commit;
  const wanted = { commit: commit.value, folder: head.folder.root, endings: ENDINGS };
  const snapshot = await snapshotOf(repository.value, wanted);
  if (!snapshot.value) return snapshot;
  try {
    const opened = await openSnapshot(head, snapshot.value);
    return { value: { name, commit: commit.value, checkedOut: own.value, ...opened } };
  } finally {
    await snapshot.value.remove();
  }
}

async function openSnapshot(head: OpenCompany, { root }: Snapshot): Promise<Pick<BaseCompany, "open" | "problems">> {
  const { companies, problems } = await findCompanies(root);
  const folder = companies.find((one) => one.root === root);
  if (!folder) return { open: undefined, problems: companies.length > 0 ? [] : problems.filter(isOfFiles) };
  const { folder: own, moment, company } = head;
  const there: CompanyFolder = { ...folder, packages: own.root };
  const open = await openCompany(there, { ...moment, asOf: formatDay(company.asOf) });
  return { open, problems: [...problems, ...open.problems] };
}

/** That a commit holds no company at all is no fault of its files. */
function isOfFiles({ code }: Problem): boolean {
  return code !== "nothing-to-check";
}
