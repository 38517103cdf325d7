import type { Edit, Written } from "../base/edit.ts";
import type { Initiative } from "../model/company.ts";

/** Sets something in the initiative's own file. */
export function set(initiative: Initiative, at: Edit["at"], value: Written): Edit {
  return { ...ownDocument(initiative), at, change: { is: "set", value } };
}

/** Adds something to a list of the initiative's own file. */
export function append(initiative: Initiative, at: Edit["at"], value: Written): Edit {
  return { ...ownDocument(initiative), at, change: { is: "append", value } };
}

function ownDocument({ id, at }: Initiative): Pick<Edit, "file" | "document"> {
  return { file: at.file, document: { kind: "initiative", id } };
}
