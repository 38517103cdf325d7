import { fileURLToPath } from "node:url";

import type { BuildOptions, Plugin } from "esbuild";

import { shippedFiles } from "../shipped-files.ts";

/** The project's folder. */
export const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

/** Rules and packs as they are parsed now: what is bundled holds them and reads no folder for them. */
const SHIPPED: Plugin = {
  name: "shipped files",
  setup: (bundler) => {
    const files = JSON.stringify(JSON.stringify(shippedFiles()));
    const contents = `import { fileURLToPath } from "node:url";
      export const RULES_FOLDER = fileURLToPath(new URL("../rules/", import.meta.url));
      let files;
      export function shippedFiles() { return (files ??= JSON.parse(${files})); }`;
    bundler.onLoad({ filter: /src.shipped-files\.ts$/ }, () => ({ contents, loader: "js" }));
  },
};

/** What is bundled runs on the oldest Node that is supported. */
export const TARGET = "node20.19";

/** What every bundle has in common; `metafile` tells which packages are in it. */
export const COMMON: BuildOptions = {
  absWorkingDir: PROJECT,
  bundle: true,
  platform: "node",
  target: TARGET,
  logLevel: "warning",
  splitting: true,
  format: "esm",
  minifySyntax: true,
  metafile: true,
  plugins: [SHIPPED],
  external: ["react-devtools-core"],
};

/** The dashboard's libraries are smaller and faster so; what they load to be looked into is never loaded. */
export const DEFINED = { "process.env.NODE_ENV": '"production"', "process.env.DEV": '"false"' };
