/** What stands in a doc comment, by part. */
export interface Comment {
  /** Paragraphs before the source, as one line each. */
  readonly text: readonly string[];
  readonly source: string | undefined;
  readonly params: ReadonlyMap<string, string>;
  readonly returns: string | undefined;
  readonly examples: readonly string[];
}

export interface FunctionDeclaration {
  readonly kind: "function";
  readonly name: string;
  /** `name(argument: type, …): type`, on one line. */
  readonly signature: string;
  readonly parameters: readonly { readonly name: string; readonly type: string; readonly optional: boolean }[];
  readonly result: string;
  readonly comment: Comment;
}

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  readonly text: string;
}

export interface TypeDeclaration {
  readonly kind: "type";
  readonly name: string;
  readonly text: string;
  /** Names of the interfaces whose fields it also has, `Omit<Name, "field">` included. */
  readonly extended: readonly string[];
  /** Empty for what is no interface. */
  readonly fields: readonly Field[];
  /** What stands after the equals sign of a type that is no interface. */
  readonly alias: string | undefined;
}

export type Declaration = FunctionDeclaration | TypeDeclaration;

const DOC = String.raw`(?:/\*\*((?:(?!\*/)[\s\S])*)\*/\n)?`;
const FUNCTION = new RegExp(String.raw`${DOC}export (?:async )?function (\w+)\(([\s\S]*?)\): ([^\n]+) \{\n`, "g");
const INTERFACE = new RegExp(String.raw`${DOC}export interface (\w+)(?: extends ([^{]+))? \{(\}|[\s\S]*?\n\})`, "g");
const ALIAS = new RegExp(String.raw`${DOC}export type (\w+) =([\s\S]*?);\n(?=\n|$)`, "g");
const FIELD = /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?readonly (\w+)(\?)?: ([^;]+);/g;

/** What a source file exports, by name: its functions, interfaces and types, with what their comments say. */
export function declarationsOf(source: string): ReadonlyMap<string, Declaration> {
  const functions = [...source.matchAll(FUNCTION)].map(functionOf);
  const interfaces = [...source.matchAll(INTERFACE)].map(interfaceOf);
  const aliases = [...source.matchAll(ALIAS)].map(aliasOf);
  return new Map([...functions, ...interfaces, ...aliases].map((found) => [found.name, found]));
}

function functionOf([, doc, name = "", list = "", result = ""]: RegExpExecArray): FunctionDeclaration {
  const parameters = splitList(list).map((part) => {
    const [, parameter = "", mark, type = "number", preset] =
      /^(\w+|\{.*\})(\?)?(?:: ((?:[^=]|=>)+?))?(?: = (.+))?$/.exec(part) ?? [];
    const optional = mark !== undefined || preset !== undefined;
    return { name: parameter.startsWith("{") ? uncapitalised(type) : parameter, type, optional };
  });
  const told = parameters.map(({ name: parameter, type, optional }) => `${parameter}${optional ? "?" : ""}: ${type}`);
  return {
    kind: "function",
    name,
    signature: `${name}(${told.join(", ")}): ${result}`,
    parameters,
    result,
    comment: commentOf(doc),
  };
}

/** What is taken apart in the list has no name of its own there: it is called by its type's. */
function uncapitalised(type: string): string {
  return type.slice(0, 1).toLowerCase() + type.slice(1);
}

function interfaceOf([, doc, name = "", extended = "", body = ""]: RegExpExecArray): TypeDeclaration {
  const fields = [...body.matchAll(FIELD)].map(([, text, field = "", mark, type = ""]) => ({
    name: field,
    type,
    optional: mark !== undefined,
    text: plain(text),
  }));
  return { kind: "type", name, text: plain(doc), extended: splitList(extended), fields, alias: undefined };
}

function aliasOf([, doc, name = "", alias = ""]: RegExpExecArray): TypeDeclaration {
  return { kind: "type", name, text: plain(doc), extended: [], fields: [], alias: alias.trim() };
}

/** Parts between commas that are not inside brackets or braces. */
function splitList(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= list.length; at++) {
    const char = list[at];
    if (char !== undefined && "(<[{".includes(char)) depth++;
    if (char !== undefined && ")>]}".includes(char) && list[at - 1] !== "=") depth--;
    if (char === undefined || (char === "," && depth === 0)) {
      parts.push(list.slice(from, at).replaceAll(/\s+/g, " ").trim());
      from = at + 1;
    }
  }
  return parts.filter((part) => part !== "");
}

function plain(doc: string | undefined): string {
  return linesOf(doc).join(" ").replaceAll(/\s+/g, " ").trim();
}

function linesOf(doc: string | undefined): string[] {
  return (doc ?? "").split("\n").map((line) => line.replace(/^\s*\* ?/, "").trim());
}

/** Paragraphs stand apart by an empty line; a line that begins with `Source:` or a tag begins one too. */
function commentOf(doc: string | undefined): Comment {
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of linesOf(doc)) {
    if (line === "") isOpen = false;
    else if (isOpen && !/^(?:@|Source:)/.test(line)) paragraphs.push(`${paragraphs.pop()} ${line}`);
    else paragraphs.push(line);
    isOpen = line !== "";
  }
  const tagged = (tag: string) =>
    paragraphs.filter((text) => text.startsWith(tag)).map((text) => text.slice(tag.length).trim());
  const params = tagged("@param ").map((text): [string, string] => {
    const [name = "", ...rest] = text.split(" ");
    return [name, rest.join(" ")];
  });
  return {
    text: paragraphs.filter((text) => !/^(?:@|Source:)/.test(text)),
    source: tagged("Source:")[0],
    params: new Map(params),
    returns: tagged("@returns ")[0],
    examples: tagged("@example "),
  };
}
