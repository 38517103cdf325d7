import { createRequire } from "node:module";

import { beforeAll, describe, expect, it } from "vitest";
import { Language, type Node, Parser } from "web-tree-sitter";

import { SCRIPTS } from "../../src/cli/completion/scripts.ts";
import { ran } from "./outer.ts";

/** PowerShell is seldom where the tests run: its grammar reads what it would load, and `batuta complete` is asked what that asks. */
const require = createRequire(import.meta.url);
const GRAMMAR = require.resolve("tree-sitter-powershell/tree-sitter-powershell.wasm");
const SCRIPT = SCRIPTS.powershell;

let parser: Parser;
beforeAll(async () => {
  await Parser.init();
  parser = new Parser().setLanguage(await Language.load(GRAMMAR));
});

function read(script: string): Node {
  const tree = parser.parse(script);
  if (!tree) throw new Error("nothing was read");
  return tree.rootNode;
}

/** Every node of one type below a node. */
function all(node: Node, type: string): readonly Node[] {
  return node.descendantsOfType(type).filter((each) => each !== null);
}

/** A command's name and what stands behind it, blanks left out. */
function commands(node: Node): readonly string[] {
  return all(node, "command").map(({ text }) => text.replaceAll(/\s+/g, " "));
}

describe("what PowerShell loads", () => {
  it("is PowerShell without a fault", () => {
    expect(read(SCRIPT).hasError).toBe(false);
  });

  it.each([
    ["a brace that is missing", SCRIPT.replace(/\}\n$/, "")],
    ["a word of another language", SCRIPT.replace("else {", "esac {")],
    ["a quote that stays open", SCRIPT.replace("'ParameterValue'", "'ParameterValue")],
  ])("the grammar would notice %s", (_, broken) => {
    expect(broken).not.toBe(SCRIPT);
    expect(read(broken).hasError).toBe(true);
  });

  it("registers one completer for batuta alone, which takes what PowerShell hands to it", () => {
    const registered = read(SCRIPT)
      .descendantsOfType("command")
      .filter((each) => each?.text.startsWith("Register-ArgumentCompleter"));
    expect(registered.length).toBe(1);
    const [one] = registered;
    if (!one) throw new Error("one is registered");
    expect(all(one, "command_parameter").map(({ text }) => text)).toEqual(
      expect.arrayContaining(["-Native", "-CommandName", "-ScriptBlock"]),
    );
    expect(one.text).toMatch(/-CommandName batuta\b/);
    // A native completer is given the word that is begun, the line, and where the cursor stands.
    expect(all(one, "script_parameter").length).toBe(3);
    expect(all(one, "param_block").length).toBe(1);
  });

  it("asks batuta once, and nothing else is run that is not PowerShell's own", () => {
    const run = commands(read(SCRIPT)).map((text) => text.split(" ")[0]);
    const own = ["ForEach-Object", "Register-ArgumentCompleter", "Select-Object"];
    expect(new Set(run)).toEqual(new Set(["batuta", ...own]));
    expect(commands(read(SCRIPT)).filter((text) => text.startsWith("batuta"))).toEqual([
      expect.stringMatching(/^batuta complete @next -- @words 2>\$null/),
    ]);
  });

  it("is answered in the form that it parts: a word, a tab, what it means", async () => {
    // The word that is begun is among the words; behind a blank there is none, and `--next` says so.
    const [begun, blank] = [
      ["complete", "--", "chec"],
      ["complete", "--next", "--", "check", "--fail-on"],
    ];
    for (const args of [begun, blank]) {
      const { code, out, err } = await ran(args);
      expect([code, err]).toEqual([0, ""]);
      for (const line of out.split("\n").slice(0, -1)) expect(line).toMatch(/^[^\t]+\t[^\t]*$/);
    }
    expect((await ran(blank)).out).toBe("blocker\t\nwarning\t\n");
    expect((await ran(begun)).out).toMatch(/^check\t\S/);
  });
});
