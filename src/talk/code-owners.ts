import { compareText } from "../base/position.ts";
import { type DecodedDocument, documentsOf } from "../model/documents.ts";

/** A path that a department answers for, with whom to ask; `owner` undefined: nobody is named yet. */
interface Owned {
  readonly path: string;
  readonly owner: string | undefined;
}

/**
 * The lines of a `CODEOWNERS` file by which a department's numbers and answers are approved by the department: its folder
 * where that is its own, else its files. One without a contact stands there as a remark, to be completed.
 */
export function codeOwners(documents: readonly DecodedDocument[]): readonly string[] {
  const declared = documentsOf(documents, "department").map(({ value, file }) => ({
    id: value.department,
    contact: value.contact,
    file,
  }));
  const owned = declared.map(({ id, file }): Owned => {
    const folder = file.split("/").slice(0, -1).join("/");
    const isOwn =
      folder.split("/").at(-1) === id && declared.every((one) => one.id === id || !one.file.startsWith(`${folder}/`));
    const owner = declared.find((one) => one.id === id && one.contact !== undefined)?.contact;
    return { path: isOwn ? `/${folder}/` : `/${file}`, owner };
  });
  const lines = owned.map(({ path, owner }) =>
    owner === undefined ? `# ${escaped(path)}` : `${escaped(path)} ${owner}`,
  );
  return [...new Set(lines)].toSorted(compareText);
}

function escaped(path: string): string {
  return path.replaceAll(" ", String.raw`\ `);
}
