import type { Infer, Schema } from "../schema/define.ts";
import { answersFileSchema } from "./answers.ts";
import { companySchema } from "./company-file.ts";
import { departmentSchema } from "./department.ts";
import { flowsFileSchema } from "./flows.ts";
import { initiativeSchema } from "./initiative.ts";
import { orientationSchema } from "./orientation.ts";
import { outcomeSchema } from "./outcome.ts";
import { packSchema } from "./policy-schema.ts";
import { rulesFileSchema } from "./rules.ts";
import { standingPromisesFileSchema } from "./standing-promises.ts";
import { waiversFileSchema } from "./waivers.ts";

/** The table of file kinds: a new kind is one file and one line here. The key is the one that names the kind in a file. */
export const FILE_KINDS = {
  company: { schema: companySchema },
  initiative: { schema: initiativeSchema },
  department: { schema: departmentSchema },
  answers: { schema: answersFileSchema },
  flows: { schema: flowsFileSchema },
  standing_promises: { schema: standingPromisesFileSchema },
  waivers: { schema: waiversFileSchema },
  rules: { schema: rulesFileSchema },
  orientation: { schema: orientationSchema },
  outcome: { schema: outcomeSchema },
  pack: { schema: packSchema },
} as const satisfies Readonly<Record<string, { readonly schema: Schema<unknown> }>>;

export type FileKind = keyof typeof FILE_KINDS;

/** What a document of a kind decodes to. */
export type Document<K extends FileKind> = Infer<(typeof FILE_KINDS)[K]["schema"]>;

export function isFileKind(name: string): name is FileKind {
  return Object.hasOwn(FILE_KINDS, name);
}
