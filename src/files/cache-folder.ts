import { isAbsolute, join } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/** `BATUTA_CACHE=off`: nothing is kept, and nothing that was kept is read. */
export const CACHE = "BATUTA_CACHE";
export const OFF = "off";

/**
 * Where Batuta may keep what it can work out again, by the conventions of the system: never in a company's folder.
 * Undefined: nowhere, because the person said so or has no such folder.
 */
export function cacheFolder(environment: Environment): string | undefined {
  if (environment[CACHE] === OFF) return undefined;
  const { XDG_CACHE_HOME: named, LOCALAPPDATA: local, HOME: home } = environment;
  // A relative one would lead wherever the command was started: into the checked folder, too.
  if (named !== undefined && isAbsolute(named)) return join(named, "batuta");
  if (process.platform === "win32" && local !== undefined && isAbsolute(local)) return join(local, "batuta", "cache");
  return home !== undefined && isAbsolute(home) ? join(home, ".cache", "batuta") : undefined;
}
