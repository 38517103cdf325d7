const NAME = String.raw`[\w$]+`;
const FROM = String.raw`("[^"]+");$`;

/**
 * A chunk as esbuild writes it, an ES module whose imports and exports stand in lines of their own, as a function that
 * takes `require`, the bundle's address and its name, and answers with what it exports. What it imports are constants in it: as
 * fast in hot loops as a module's own names. A chunk that waits while it loads answers with a promise.
 */
export function asFunction(chunk: string): string {
  const body = chunk
    .replaceAll(new RegExp(`^import ${FROM}`, "gm"), "require($1);")
    .replaceAll(new RegExp(`^import \\* as (${NAME}) from ${FROM}`, "gm"), "const $1 = require($2);")
    .replaceAll(new RegExp(`^import (${NAME}) from ${FROM}`, "gm"), "const $1 = require($2);")
    .replaceAll(new RegExp(`^import (${NAME}), \\{([^}]*)\\} from ${FROM}`, "gm"), namedAndWhole)
    .replaceAll(new RegExp(`^import \\{([^}]*)\\} from ${FROM}`, "gm"), named)
    .replaceAll(/^export \{([^}]*)\};$/gm, (_, names: string) => `return { ${exported(names)} };`)
    .replaceAll(/\bimport\(("\.\/[^"]+")\)/g, "Promise.resolve().then(() => require($1))");
  const left = /^(?:import|export)\b.*/m.exec(body);
  if (left) throw new Error(`a chunk has what cannot be made a function: ${left[0]}`);
  for (const name of exportedNames(chunk)) requireConstant(name, body);
  const waits = /^(?:(?:var|let|const) .*\bawait\b|await\b)/m.test(body);
  return `(${waits ? "async " : ""}function (require, bundleUrl, bundleBuild) { "use strict";\n${body}\n})`;
}

function named(_: string, names: string, from: string): string {
  return `const { ${renamed(names)} } = require(${from});`;
}

function namedAndWhole(_: string, whole: string, names: string, from: string): string {
  return `const ${whole} = require(${from}), { ${renamed(names)} } = ${whole};`;
}

/** `a as b` of an import, as a pattern. */
function renamed(names: string): string {
  return names.replaceAll(" as ", ": ");
}

/** `a as b` of an export, as a property. */
function exported(names: string): string {
  return names.replaceAll(new RegExp(`(${NAME}) as (${NAME})`, "g"), "$2: $1");
}

function exportedNames(chunk: string): readonly string[] {
  const [, names = ""] = /^export \{([^}]*)\};$/m.exec(chunk) ?? [];
  return names.split(",").flatMap((one) => one.trim().split(" ")[0] || []);
}

/** An importer has the value as it was when it loaded: one that changes later would be stale there. */
function requireConstant(name: string, body: string): void {
  const again = new RegExp(`^\\s*${name.replaceAll("$", "\\$")}\\s*(?:[-+*/|&?]{0,2}=(?!=)|\\+\\+|--)`, "m");
  if (again.test(body)) throw new Error(`a chunk changes what it exports: ${name}`);
}
