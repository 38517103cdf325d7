import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Nobody else may read it or write to it. */
const OWN_FOLDER = 0o700;
const OWN_FILE = 0o600;
const WRITABLE_BY_OTHERS = 0o022;

/** The bytes of a file that this person alone can have written, at most so many; undefined: there is none such. */
export function readPrivate(path: string, most: number): Buffer | undefined {
  return orNothing(() => {
    const found = lstatSync(path);
    const isOwn = found.isFile() && found.size <= most && isMine(found) && isMine(lstatSync(dirname(path)));
    return isOwn ? readFileSync(path) : undefined;
  });
}

/** Writes a file that can be done without: whole or not at all, also beside other runs; true: it stands. */
export function writePrivate(path: string, bytes: Uint8Array): boolean {
  const draft = `${path}.${process.pid}`;
  const isWritten = orNothing(() => {
    mkdirSync(dirname(path), { recursive: true, mode: OWN_FOLDER });
    writeFileSync(draft, bytes, { mode: OWN_FILE, flag: "wx" });
    renameSync(draft, path);
    return true;
  });
  if (!isWritten) removePrivate(draft);
  return isWritten ?? false;
}

/** Removes a file or a folder that can be done without. */
export function removePrivate(path: string): void {
  orNothing(() => rmSync(path, { recursive: true, force: true }));
}

/** Of what stands in a folder, only what changed last stays. */
export function keepLatest(folder: string, most: number): void {
  const paths = (orNothing(() => readdirSync(folder)) ?? []).map((name) => join(folder, name));
  const byAge = paths.map((path) => ({ path, since: orNothing(() => statSync(path).mtimeMs) ?? 0 }));
  for (const { path } of byAge.sort((a, b) => b.since - a.since).slice(most)) removePrivate(path);
}

/** What is only kept for speed is done without, whatever the disk says. */
export function orNothing<T>(attempt: () => T): T | undefined {
  try {
    return attempt();
  } catch {
    return undefined;
  }
}

interface Owned {
  readonly uid: number;
  readonly mode: number;
}

function isMine({ uid, mode }: Owned): boolean {
  // Windows has neither; there the folder is the person's own by where it stands.
  if (process.getuid === undefined) return true;
  return uid === process.getuid() && (mode & WRITABLE_BY_OTHERS) === 0;
}
