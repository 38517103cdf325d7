import { fileURLToPath } from "node:url";

import type { BuildOptions, Plugin } from "esbuild";

import { shippedFiles } from "../shipped-files.ts";
import { VERSION } from "../version.ts";
import { LANGUAGES } from "../base/bilingual.ts";
import { TEXTS } from "../words/texts.ts";

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

/** A package's own version is read from its file while it is built, and stands in what is bundled. */
const VERSIONED: Plugin = {
  name: "version",
  setup: (bundler) => {
    const contents = `export const VERSION = ${JSON.stringify(VERSION)};`;
    bundler.onLoad({ filter: /src.version\.ts$/ }, () => ({ contents, loader: "js" }));
  },
};

/** Texts as data, one language at a time: as code, both would be read at every start. */
const TOLD: Plugin = {
  name: "texts",
  setup: (bundler) => {
    const texts = LANGUAGES.map((language) => {
      const json = JSON.stringify(JSON.stringify(TEXTS[language]()));
      return `${language}: () => (read.${language} ??= JSON.parse(${json}))`;
    });
    const contents = `const read = {}; export const TEXTS = {${texts.join(", ")}};`;
    bundler.onLoad({ filter: /src.words.texts\.ts$/ }, () => ({ contents, loader: "js" }));
  },
};

/** Commander loads it for commands that are programs of their own, of which there are none; it brings the network with it. */
const WITHOUT_PROCESSES: Plugin = {
  name: "no programs as commands",
  setup: (bundler) => {
    bundler.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /commander.lib.command\.js$/.test(importer) ? { path: "none", namespace: "no-child-process" } : undefined,
    );
    bundler.onLoad({ filter: /./, namespace: "no-child-process" }, () => ({
      contents: "module.exports = {};",
      loader: "js",
    }));
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
  plugins: [SHIPPED, VERSIONED, TOLD, WITHOUT_PROCESSES],
  external: ["react-devtools-core"],
};

/** The dashboard's libraries are smaller and faster so; what they load to be looked into is never loaded. */
export const DEFINED = { "process.env.NODE_ENV": '"production"', "process.env.DEV": '"false"' };
