import { type Checked, checkOpen } from "./check.ts";
import type { CheckRequest } from "./cli/pipeline.ts";
import { type CompanyFolder, findCompanies } from "./files/find.ts";
import { watchFolder } from "./files/watch.ts";
import { type OpenCompany, openCompany, refreshCompany } from "./open-company.ts";

/** One look at a company: what came of it, and the files whose change was the reason; none: the first look. */
export interface Look {
  readonly checked: Checked;
  /** Every file could be understood: what is missing is missing, and not only broken for a moment. */
  readonly isWhole: boolean;
  readonly changed: readonly string[];
}

/** Who hears of each look, and when to stop. */
export interface Watching {
  readonly tell: (look: Look) => Promise<void>;
  readonly until: Promise<void>;
}

/**
 * Looks at a company, and again whenever a file of it changes, reading only what changed; edits that come while it looks
 * wait for their turn. Ends when `until` does.
 */
export async function watchCompany(
  path: string,
  folder: CompanyFolder,
  { request, tell, until }: Watching & { readonly request: CheckRequest },
): Promise<void> {
  // Watched before it is looked at: an edit meanwhile is not lost.
  const changes = await watchFolder(folder.root);
  void until.then(changes.close);
  let open = await openCompany(folder, request);
  await tell(await lookAt(open, request, []));
  for await (const changed of changes) {
    const now = (await findCompanies(path)).companies.find(({ root }) => root === folder.root) ?? open.folder;
    const own = [...changed].filter((file) => isRead(file, open, now)).sort();
    if (own.length === 0) continue;
    open = await refreshCompany(open, now, changed);
    await tell(await lookAt(open, request, own));
  }
}

async function lookAt(open: OpenCompany, request: CheckRequest, changed: readonly string[]): Promise<Look> {
  return { checked: await checkOpen(open, request), isWhole: !open.loaded.refused, changed };
}

/** One of its files, before or now, a text that customers read, or a table. */
function isRead(file: string, { folder, loaded }: OpenCompany, now: CompanyFolder): boolean {
  return folder.files.includes(file) || now.files.includes(file) || loaded.texts.has(file) || /\.csv$/i.test(file);
}
