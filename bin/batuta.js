#!/usr/bin/env node
"use strict";

const { existsSync } = require("node:fs");
const path = require("node:path");

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const built = path.join(__dirname, "../bundle/start.cjs");

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Batuta needs Node 20.19 or later; this is ${process.versions.node}. Batuta necesita Node 20.19 o posterior.\n`,
  );
  process.exitCode = 2;
} else if (!existsSync(built)) {
  process.stderr.write(
    "Batuta has not been built here: npm install && npm run build\n" +
      "Batuta no está construido aquí: npm install && npm run build\n",
  );
  process.exitCode = 2;
} else {
  const bug = 70;
  require(built)
    .start(process.argv.slice(2))
    .catch((error) => {
      process.stderr.write(`${error.stack}\n`);
      process.exitCode = bug;
    });
}
