import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

import { build, type Plugin, transform } from "esbuild";

import { RULES_FOLDER, shippedFiles } from "../shipped-files.ts";
import { compiledRules } from "../shipped.ts";
import { asFunction } from "./chunk.ts";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
const FOLDER = `${PROJECT}bundle`;

const COMMON = {
  absWorkingDir: PROJECT,
  bundle: true,
  platform: "node",
  target: "node20.19",
  logLevel: "warning",
} as const;

/** A file of the bundle: its name and its text. */
type Chunk = readonly [name: string, text: string];

/** Rules and packs as they are parsed now: the bundle holds them and reads no folder for them. */
const SHIPPED: Plugin = {
  name: "shipped files",
  setup: (bundler) => {
    const folder = JSON.stringify(`/${basename(RULES_FOLDER)}/`);
    const files = JSON.stringify(JSON.stringify(shippedFiles()));
    const contents = `import { fileURLToPath } from "node:url";
      export const RULES_FOLDER = fileURLToPath(new URL(".." + ${folder}, import.meta.url));
      let files;
      export function shippedFiles() { return (files ??= JSON.parse(${files})); }`;
    bundler.onLoad({ filter: /src.shipped-files\.ts$/ }, () => ({ contents, loader: "js" }));
  },
};

/** The program in chunks: each is loaded when it is used. */
async function chunks(): Promise<readonly Chunk[]> {
  const { outputFiles } = await build({
    ...COMMON,
    entryPoints: ["src/cli/main.ts"],
    entryNames: "[name]-[hash]",
    outdir: FOLDER,
    splitting: true,
    format: "esm",
    // The dashboard's libraries are smaller and faster so; what they load to be looked into is never loaded.
    define: {
      "process.env.NODE_ENV": '"production"',
      "process.env.DEV": '"false"',
      "import.meta.url": "bundleUrl",
      BUILD: "bundleBuild",
    },
    external: ["react-devtools-core"],
    plugins: [SHIPPED],
    minifySyntax: true,
    write: false,
  });
  return Promise.all(outputFiles.map(async ({ path, text }) => [basename(path), await compact(asFunction(text))]));
}

/** Without the spaces that nobody reads; a function alone, so that running the script answers with it. */
async function compact(text: string): Promise<string> {
  const { code } = await transform(text, { minifyWhitespace: true, target: COMMON.target });
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
    format: "cjs",
    define: { ENTRY: JSON.stringify(entry), BUILD: JSON.stringify(all) },
    minifySyntax: true,
    minifyWhitespace: true,
  });
}

// Broken rules are not shipped: what is bundled is not checked again when it starts.
compiledRules();
// Its files are named by their content: those of an earlier build would stay for ever.
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const written = await chunks();
for (const [name, text] of written) writeFileSync(`${FOLDER}/${name}`, text);
await starter(written);
