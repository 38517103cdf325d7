import { readFileSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";

import { cacheFolder } from "../../files/cache-folder.ts";
import { orNothing } from "../../files/private.ts";
import { VERSION } from "../../version.ts";
import { type CompiledChunks, readCompiled, writeCompiled } from "./code-cache.ts";

/** What `src/build/bundle.ts` writes in when it bundles: the chunk that begins, and a name for all of them together. */
declare const ENTRY: string;
declare const BUILD: string;

/** What a chunk gives to others, by name. */
type Exports = Readonly<Record<string, unknown>>;
type Require = (name: string) => unknown;

const FOLDER = __dirname;

/**
 * Runs Batuta from its bundle: each chunk is a function that is compiled when it is needed, or taken as an earlier run
 * compiled it. Without a cache, or with one that does not fit, it is slower and nothing else.
 */
export async function start(args: readonly string[]): Promise<void> {
  if (args.length === 1 && (args[0] === "--version" || args[0] === "-V") && tellVersion()) return;
  const cache = args.includes("--no-cache") ? undefined : cacheFolder(process.env);
  const kept = cache === undefined ? undefined : join(cache, "code", BUILD_HERE, `${commandIn(args)}.bin`);
  const chunks = new Chunks(kept === undefined ? new Map() : readCompiled(kept));
  const { main } = chunks.load(ENTRY);
  if (typeof main !== "function") throw new Error("the bundle is not whole: npm run build");
  await main();
  const compiled = kept === undefined ? undefined : chunks.compiled();
  if (kept !== undefined && compiled) writeCompiled(kept, compiled);
}

/** What hooks and installers ask first, and often: nothing else is loaded for it. Where it cannot be written, the way of all else tells why. */
function tellVersion(): boolean {
  return orNothing(() => writeSync(1, `${VERSION}\n`)) !== undefined;
}

/** Compiled code belongs to one build on one Node. */
const BUILD_HERE = `${BUILD}-${process.version}-${process.arch}`;

/** Each command uses other parts of the same chunks; words that are none share one file. */
function commandIn(args: readonly string[]): string {
  return args.find((arg) => /^[a-z]{1,20}$/.test(arg)) ?? "none";
}

/** More is data that is seldom asked for: every start would read it. */
const MOST_SOURCE = 1_000_000;

class Chunks {
  readonly #known: CompiledChunks;
  readonly #scripts = new Map<string, Script>();
  readonly #loaded = new Map<string, Exports>();
  readonly #require = createRequire(__filename);
  readonly #url = pathToFileURL(__filename).href;
  #isNew = false;

  constructor(known: CompiledChunks) {
    this.#known = known;
  }

  load(name: string): Exports {
    const known = this.#loaded.get(name);
    if (known) return known;
    const loaded = this.#run(name);
    this.#loaded.set(name, loaded);
    return loaded;
  }

  #run(name: string): Exports {
    const cachedData = this.#known.get(name);
    const filename = join(FOLDER, name);
    const source = readFileSync(filename, "utf8");
    const script = new Script(source, {
      filename,
      ...(cachedData ? { cachedData } : {}),
    });
    if (source.length <= MOST_SOURCE) {
      this.#isNew ||= script.cachedDataRejected !== false;
      this.#scripts.set(name, script);
    }
    const require: Require = (wanted) => (wanted.startsWith("./") ? this.load(wanted.slice(2)) : this.#require(wanted));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the build makes every chunk such a function
    const chunk = script.runInThisContext() as (require: Require, url: string, build: string) => Exports;
    return chunk(require, this.#url, BUILD);
  }

  /** The code as it is compiled now, with what was known of other chunks; undefined: nothing is new. */
  compiled(): CompiledChunks | undefined {
    if (!this.#isNew) return undefined;
    const now = [...this.#scripts].map(([name, script]) => [name, script.createCachedData()] as const);
    return new Map([...this.#known, ...now]);
  }
}
