import type { Speaker } from "../../words/catalogue.ts";
import { writeAllNew, writeOwn } from "../../files/write.ts";
import type { Language } from "../../base/bilingual.ts";
import { Failure, reasonOf } from "../failure.ts";
import { schemaFiles } from "./editor-schemas.ts";
import type { NewFile } from "./new-file.ts";

/** What to do where a file stands in the way. */
type Way = "init-way-example" | "init-way-company" | "init-way-id" | "init-way-department";

/** Writes new files below a folder, all of them or none. */
export async function place(say: Speaker, root: string, files: readonly NewFile[], way: Way): Promise<void> {
  const taken = await telling(say, root, async () => writeAllNew(root, files));
  if (taken !== undefined) throw new Failure(say("init-in-the-way", { file: taken, mend: say(way) }));
}

/** Writes what editors complete and check by; an earlier one of ours is replaced. How many were written. */
export async function placeSchemas(say: Speaker, root: string, language: Language): Promise<number> {
  const files = schemaFiles(language);
  await telling(say, root, async () => {
    for (const { file, text } of files) await writeOwn(root, file, text);
  });
  return files.length;
}

async function telling<T>(say: Speaker, root: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw new Failure(say("error-write-new", { file: root, reason: reasonOf(say, error) }));
  }
}
