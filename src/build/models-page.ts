import { posix } from "node:path";
import {
  type Comment,
  type Declaration,
  declarationsOf,
  type Field,
  type FunctionDeclaration,
  type TypeDeclaration,
} from "./declarations.ts";

const HEAD = `# batuta/models

The quantitative core of Batuta by itself: pure functions that any program can use.

\`\`\`js
import { erlangC, staffing } from "batuta/models";
\`\`\`

- **Units.** All durations and rates of one call share one unit of time, whichever it is: calls a minute go with minutes. A
  load in erlangs has none. Shares and chances are numbers from 0 to 1, never percentages. Days are whole numbers, counted
  from 1970-01-01; \`dayOf\` and \`dateOf\` convert. Amounts and money are in the unit they are given in.
- **Shapes.** A list may be an array or a typed array; a list in a result is often a \`Float64Array\`. Nothing that is passed
  in is ever changed.
- **Errors.** An argument outside what is stated here (negative, not a number, infinite where that is not allowed, an empty
  list, another type) throws an \`InvalidArgument\`, a \`RangeError\` with \`argument\` (its name, or the path of the field),
  \`value\` and a message that says what it must be. An infinite number is allowed only where it is said. Nothing returns
  NaN. Where a formula has no finite value (a queue at full load), the result is the limit, and the text says which.
- **Examples** are run by the tests, and shown to about ten digits; of objects they show some of the fields.

This page is written by the doc comments of the functions.
`;

/** What the doc comments of these do not say yet. */
const ADDED: Readonly<Record<string, Partial<Comment>>> = {
  queueModel: {
    source: "the rule of thumb that an interval settles within a quarter of it, from three exact transient solutions.",
    returns: "`erlang-a`: `erlangA` for each interval; `fluid`: `fluidQueue`; `backlog`: `backlogOf`",
    examples: ['queueModel({ handleTime: 10, patience: 240, interval: 30 }) // "fluid"'],
  },
  fluidQueue: {
    source: "the fluid limit of M(t)/M/n(t)+M: Mandelbaum, Massey and Reiman (1998).",
    examples: [
      'fluidQueue({ arrivalRate: [8, 2], agents: [50, 50], interval: 30, handleTime: 10, patience: Infinity }) // {"waiting": [60.5751224096, 0]}',
    ],
  },
};

/** What their fields do not say yet. */
const ADDED_FIELDS: Readonly<Record<string, string>> = {
  "QueueTimes.patience": "Mean patience, above 0, infinity allowed.",
  "QueueTimes.interval": "Length of an interval, above 0.",
  "FluidQueue.interval": "Length of every interval, above 0.",
  "FluidQueue.handleTime": "Mean time of one call, above 0.",
  "FluidOutcome.abandoned": "Calls that hung up.",
  "FluidOutcome.inSystem": "Calls being served or waiting at the end of the interval.",
};

/** Reads a file by its path below src. */
export type ReadSource = (path: string) => string;

/** A worked example: an expression, and the value it must have, as JSON. */
export interface WorkedExample {
  readonly expression: string;
  readonly value: string;
}

interface Section {
  readonly title: string;
  readonly functions: readonly FunctionDeclaration[];
}

interface Models {
  readonly sections: readonly Section[];
  readonly types: ReadonlyMap<string, TypeDeclaration>;
}

/** The page of all public formulas, from the doc comments behind `src/models.ts`; throws where one says too little. */
export function modelsPage(read: ReadSource): string {
  const { sections, types } = modelsOf(read);
  const shown = new Set<string>();
  const index = sections.map(
    ({ title, functions }) => `- ${title}: ${functions.map(({ name }) => linkTo(name)).join(", ")}`,
  );
  const bodies = sections.map(
    ({ title, functions }) => `## ${title}\n\n${functions.map((one) => entry(one, types, shown)).join("\n")}`,
  );
  return `${HEAD}\n${index.join("\n")}\n\n${bodies.join("\n")}`;
}

/** All examples of the page, in order. */
export function modelsExamples(read: ReadSource): readonly WorkedExample[] {
  const functions = modelsOf(read).sections.flatMap((section) => section.functions);
  return functions.flatMap(({ name, comment }) =>
    comment.examples.length === 0 ? lacking(name, "an @example") : comment.examples.map(exampleOf),
  );
}

function exampleOf(example: string): WorkedExample {
  const at = example.lastIndexOf(" // ");
  return at < 0
    ? lacking(example, "a value after //")
    : { expression: example.slice(0, at), value: example.slice(at + 4) };
}

function lacking(name: string, what: string): never {
  throw new Error(`${name} lacks ${what} in its doc comment`);
}

function modelsOf(read: ReadSource): Models {
  const files = new Map<string, ReadonlyMap<string, Declaration>>();
  const sections: { title: string; functions: FunctionDeclaration[] }[] = [];
  const types = new Map<string, TypeDeclaration>();
  const parts = read("models.ts").matchAll(/^\/\/ (.+)$|^export (?:type )?\{([^}]+)\} from "([^"]+)";/gm);
  for (const [, title, names = "", path = ""] of parts) {
    if (title !== undefined) sections.push({ title, functions: [] });
    const file = posix.normalize(path);
    if (path !== "" && !files.has(file)) files.set(file, declarationsOf(read(file)));
    for (const name of names.split(",").map((part) => part.trim().replace("type ", ""))) {
      const found = files.get(file)?.get(name);
      if (found?.kind === "function") sections.at(-1)?.functions.push(withAdded(found));
      else if (found !== undefined) types.set(name, found);
      else if (name !== "" && name !== "InvalidArgument") lacking(name, "a declaration that can be read, or a comment");
    }
  }
  return { sections, types };
}

function withAdded(one: FunctionDeclaration): FunctionDeclaration {
  return { ...one, comment: { ...one.comment, ...ADDED[one.name] } };
}

function linkTo(name: string): string {
  return `[\`${name}\`](#${name.toLowerCase()})`;
}

function entry(one: FunctionDeclaration, types: Models["types"], shown: Set<string>): string {
  const { name, signature, comment, parameters, result } = one;
  if (comment.text.length === 0) lacking(name, "a text");
  if (comment.examples.length === 0) lacking(name, "an @example");
  const source = comment.source ?? lacking(name, "a source");
  const taken = parameters.flatMap((parameter) => argument(parameter, { one, types, shown }));
  const given = answer(result, { one, types, shown });
  const examples = comment.examples.map((example) => example.replace(" // ", "\n// ")).join("\n");
  return [
    `### ${name}\n`,
    `\`\`\`ts\n${signature}\n\`\`\`\n`,
    `${comment.text.join("\n\n")}\n`,
    [...taken, ...given].join("\n"),
    `\nSource: ${source}\n`,
    `\`\`\`js\n${examples}\n\`\`\`\n`,
  ].join("\n");
}

interface Context {
  readonly one: FunctionDeclaration;
  readonly types: Models["types"];
  readonly shown: Set<string>;
}

function argument({ name, type, optional }: FunctionDeclaration["parameters"][number], context: Context): string[] {
  const { one } = context;
  const own = typesIn(type, context.types);
  const text = one.comment.params.get(name) ?? textOf(own);
  if (text === undefined) lacking(`${one.name}: ${name}`, "a @param");
  return [`- \`${name}\`${optional ? " (optional)" : ""}: ${text}`, ...fieldsOf(own, context)];
}

function answer(result: string, context: Context): string[] {
  const own = typesIn(result, context.types);
  const text = context.one.comment.returns ?? textOf(own);
  if (text === undefined) lacking(context.one.name, "@returns");
  return [`- returns ${text}`, ...fieldsOf(own, context)];
}

/** What a documented type says of itself. */
function textOf([first]: readonly TypeDeclaration[]): string | undefined {
  return first?.text === "" ? "an object with these fields:" : first?.text;
}

/** The documented types that a type names. */
function typesIn(type: string, types: Models["types"]): TypeDeclaration[] {
  return [...type.matchAll(/[A-Z]\w+/g)].flatMap(([name]) => types.get(name) ?? []);
}

function fieldsOf(own: readonly TypeDeclaration[], context: Context): string[] {
  return own.flatMap((type) => {
    if (context.shown.has(type.name)) return [`  - ${type.name}: as above`];
    context.shown.add(type.name);
    if (type.alias !== undefined) return [`  - ${type.name}: ${aliasText(type, context)}`];
    const lines = allFields(type, context.types).map((field) => `  - ${fieldText(field, type.name)}`);
    return own.length > 1 ? [`  - ${type.name}:`, ...lines.map((line) => `  ${line}`)] : lines;
  });
}

function fieldText({ name, optional, type, text }: Field, owner: string): string {
  const told = text === "" ? (ADDED_FIELDS[`${owner}.${name}`] ?? lacking(`${owner}.${name}`, "a comment")) : text;
  return `\`${name}\`${optional ? " (optional)" : ""}: ${told}${listed(type)}`;
}

function aliasText(type: TypeDeclaration, { types, shown }: Context): string {
  for (const { name } of typesIn(type.alias ?? "", types)) shown.add(name);
  const alias = (type.alias ?? "").replaceAll(/\/\*\*[\s\S]*?\*\//g, "").replaceAll("readonly ", "");
  return `\`${alias.replaceAll(/\s+/g, " ").replace(/^\| /, "").trim()}\``;
}

function listed(kind: string): string {
  return /ArrayLike|Array|\[\]/.test(kind) ? " (a list)" : "";
}

/** A type's fields with those it extends; a field of its own goes before an inherited one. */
function allFields(type: TypeDeclaration, types: Models["types"]): readonly Field[] {
  const inherited = type.extended.flatMap((name) => {
    const [, base = name, left] = /^Omit<(\w+), "(\w+)">$/.exec(name) ?? [];
    const found = types.get(base) ?? lacking(`${type.name} extends ${base}`, "an export of it");
    return allFields(found, types).filter((field) => field.name !== left);
  });
  const own = new Set(type.fields.map(({ name }) => name));
  return [...inherited.filter(({ name }) => !own.has(name)), ...type.fields].filter(
    (field, at, all) => all.findIndex(({ name }) => name === field.name) === at,
  );
}
