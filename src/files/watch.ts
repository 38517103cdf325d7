import { relative, sep } from "node:path";

import { watch } from "chokidar";

/** What changed in a folder, a set of paths at a time, until it is closed. */
export interface Changes extends AsyncIterable<ReadonlySet<string>> {
  readonly close: () => Promise<void>;
}

/** A file is read once it has kept its size for so long: editors write in pieces. */
const SETTLED = { stabilityThreshold: 80, pollInterval: 20 };

/** Changes that follow each other so closely are one. */
const TOGETHER = 60;

/** Watches what stands below a folder, modules and hidden files apart; ready when it resolves. Paths have forward slashes. */
export async function watchFolder(root: string): Promise<Changes> {
  const queue = new ChangeQueue();
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    awaitWriteFinish: SETTLED,
    ignored: (path) => isIgnored(relative(root, path)),
  });
  watcher.on("all", (_, path) => queue.add(relative(root, path).split(sep).join("/")));
  await new Promise<void>((resolve, reject) => {
    watcher.once("ready", resolve);
    watcher.once("error", reject);
  });
  // What can no longer be watched is seen again when it changes elsewhere; an error must not end the program.
  watcher.on("error", () => undefined);
  return {
    [Symbol.asyncIterator]: () => queue,
    close: async () => {
      queue.end();
      await watcher.close();
    },
  };
}

function isIgnored(path: string): boolean {
  return path.split(/[/\\]/).some((part) => part === "node_modules" || (part.startsWith(".") && part !== ".."));
}

/** Gathers paths until nothing more comes, and hands them on one set at a time. */
class ChangeQueue implements AsyncIterator<ReadonlySet<string>> {
  #gathered = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #isEnded = false;
  #wake: (() => void) | undefined;
  #isReady = false;

  add(path: string): void {
    this.#gathered.add(path);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isReady = true;
      this.#wake?.();
    }, TOGETHER);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#isEnded = true;
    this.#wake?.();
  }

  async next(): Promise<IteratorResult<ReadonlySet<string>, undefined>> {
    while (!this.#isReady && !this.#isEnded) await new Promise<void>((resolve) => (this.#wake = resolve));
    if (this.#isEnded) return { done: true, value: undefined };
    const value = this.#gathered;
    this.#gathered = new Set();
    this.#isReady = false;
    return { done: false, value };
  }
}
