import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";

import { build, type Metafile, transform } from "esbuild";

import { compiledRules } from "../shipped.ts";
import { asFunction } from "./chunk.ts";
import { COMMON, DEFINED, PROJECT, TARGET } from "./esbuild-options.ts";
import { notices } from "./notices.ts";

const FOLDER = `${PROJECT}bundle`;
const LIBRARY = `${PROJECT}library`;

/** A file of the bundle: its name and its text. */
type Chunk = readonly [name: string, text: string];

/** The program in chunks: each is loaded when it is used. */
async function chunks(): Promise<{ readonly chunks: readonly Chunk[]; readonly metafile: Metafile | undefined }> {
  const { outputFiles, metafile } = await build({
    ...COMMON,
    entryPoints: ["src/cli/main.ts"],
    entryNames: "[name]-[hash]",
    outdir: FOLDER,
    define: { ...DEFINED, "import.meta.url": "bundleUrl", BUILD: "bundleBuild" },
    write: false,
  });
  const made = outputFiles.map(async ({ path, text }) => [basename(path), await compact(asFunction(text))] as const);
  return { chunks: await Promise.all(made), metafile };
}

/** Without the spaces that nobody reads; a function alone, so that running the script answers with it. */
async function compact(text: string): Promise<string> {
  const { code } = await transform(text, { minifyWhitespace: true, target: TARGET });
  return code;
}

/** What loads chunks: the one file that Node itself loads. */
async function starter(written: readonly Chunk[]): Promise<void> {
  const entry = written.find(([name]) => name.startsWith("main-"))?.[0];
  const all = createHash("sha256").update(JSON.stringify(written)).digest("hex").slice(0, 16);
  await build({
    ...COMMON,
    entryPoints: ["src/cli/start/start.ts"],
    outfile: `${FOLDER}/start.cjs`,
    splitting: false,
    format: "cjs",
    define: { ENTRY: JSON.stringify(entry), BUILD: JSON.stringify(all) },
    minifyWhitespace: true,
  });
}

/** The public interface as modules that import no package: who installs Batuta installs nothing else. */
async function library(): Promise<Metafile | undefined> {
  const { metafile } = await build({
    ...COMMON,
    entryPoints: ["src/index.ts", "src/models.ts"],
    outdir: LIBRARY,
    define: DEFINED,
    minifyWhitespace: true,
    // Packages written for `require` find Node's own modules through it.
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
  });
  return metafile;
}

// Broken rules are not shipped: what is bundled is not checked again when it starts.
compiledRules();
// Its files are named by their content: those of an earlier build would stay for ever.
for (const folder of [FOLDER, LIBRARY]) rmSync(folder, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const program = await chunks();
for (const [name, text] of program.chunks) writeFileSync(`${FOLDER}/${name}`, text);
await starter(program.chunks);
const inputs = [program.metafile, await library()].flatMap((metafile) => Object.keys(metafile?.inputs ?? {}));
writeFileSync(`${FOLDER}/THIRD-PARTY.txt`, notices(inputs));
