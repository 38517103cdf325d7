import { canonical } from "./model/canonical.ts";
import { assetFile } from "./model/assets.ts";
import type { Company } from "./model/company.ts";
import { type DocumentOf, documentsOf } from "./model/documents.ts";
import type { OpenCompany } from "./open-company.ts";
import type { Known } from "./result/compare.ts";
import { tableKey, tableReferences } from "./tables.ts";

/** Whether every file that was read says the same, whatever ends its lines. */
export function isSame(before: OpenCompany, after: OpenCompany): boolean {
  return said(before) === said(after);
}

function said({ loaded }: OpenCompany): string {
  const texts = [...loaded.texts].map(([file, text]) => [file, text.replaceAll("\r\n", "\n")] as const);
  return canonical([Object.fromEntries(texts), Object.fromEntries(loaded.tables)]);
}

/** Whether all that is no initiative says the same: departments, answers, exceptions, flows, policy, with their tables. */
export function declaresTheSame(before: OpenCompany | undefined, after: OpenCompany): boolean {
  return before !== undefined && declarations(before) === declarations(after);
}

function declarations({ loaded }: OpenCompany): string {
  const others = loaded.documents.filter(({ kind }) => kind !== "initiative");
  const texts = others.map(({ kind, value }) => canonical([kind, value])).sort();
  return canonical([texts, Object.fromEntries(loaded.tables)]);
}

/** Which initiatives the change touches itself, and which are over now. */
export function known(before: OpenCompany | undefined, after: OpenCompany): Known {
  const was = before ? declared(before) : new Map<string, string>();
  const touched = [...declared(after)].filter(([id, text]) => was.get(id) !== text).map(([id]) => id);
  return { touched: new Set(touched), ended: endedIn(after.company) };
}

/** The initiatives that are over. */
export function endedIn({ initiatives }: Company): ReadonlySet<string> {
  const ended = initiatives.filter(({ status }) => status === "done" || status === "stopped");
  return new Set(ended.map(({ id }) => id));
}

/** What each initiative declares, with the texts and tables that it names. */
function declared(open: OpenCompany): ReadonlyMap<string, string> {
  const documents = documentsOf(open.loaded.documents, "initiative");
  return new Map(documents.map((document) => [document.value.initiative, canonical(withFiles(document, open))]));
}

function withFiles({ value }: DocumentOf<"initiative">, { loaded }: OpenCompany): unknown {
  const texts = (value.assets ?? []).map((asset) =>
    typeof asset === "string" ? loaded.texts.get(assetFile(value, asset)) : undefined,
  );
  const tables = tableReferences(value).map((reference) => loaded.tables.get(tableKey(reference)));
  return [value, texts, tables];
}
