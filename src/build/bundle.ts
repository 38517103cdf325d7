import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
const FOLDER = `${PROJECT}bundle`;

// Its files are named by their content: those of an earlier build would stay for ever.
rmSync(FOLDER, { recursive: true, force: true });

/** Writes `bundle/main.js`: the command line in few files, so that starting it reads few, and the rest when it is used. */
await build({
  absWorkingDir: PROJECT,
  entryPoints: ["src/cli/main.ts"],
  outdir: FOLDER,
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  // The dashboard's libraries are smaller and faster so; what they load to be looked into is never loaded.
  define: { "process.env.NODE_ENV": '"production"' },
  external: ["react-devtools-core"],
  minifySyntax: true,
  minifyWhitespace: true,
  // Packages written for `require` find Node's own modules through it.
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
  logLevel: "warning",
});
