import { isAbsolute, join } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where Batuta may keep what it can work out again, by the conventions of the system: never in a company's folder.
 * Undefined: nowhere, because the person said so (`BATUTA_CACHE=off`) or has no such folder.
 */
export function cacheFolder(environment: Environment): string | undefined {
  if (environment["BATUTA_CACHE"] === "off") return undefined;
  const { XDG_CACHE_HOME: named, LOCALAPPDATA: local, HOME: home } = environment;
  // A relative one would lead wherever the command was started: into the checked folder, too.
  if (named !== undefined && isAbsolute(named)) return join(named, "batuta");
  if (process.platform === "win32" && local !== undefined && isAbsolute(local)) return join(local, "batuta", "cache");
  return home !== undefined && isAbsolute(home) ? join(home, ".cache", "batuta") : undefined;
}
