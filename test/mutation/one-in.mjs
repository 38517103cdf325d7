import { createHash } from "node:crypto";

import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

const every = Number(process.env["ONE_IN"] ?? 1);

/** Leaves out all but one place in so many, told by the text that stands there: the same ones in every run. */
const oneIn = {
  shouldIgnore(path) {
    if (every <= 1 || !path.isExpression()) return undefined;
    const { start, type } = path.node;
    const drawn = createHash("sha1").update(`${type} ${start} ${path.parent.type}`).digest().readUInt32BE() % every;
    return drawn === 0 ? undefined : "not drawn for this run";
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, "one-in", oneIn)];
