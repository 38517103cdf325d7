import type { Bilingual } from "../base/bilingual.ts";
import type { Kinds } from "../schema/kind.ts";
import type { Schema } from "../schema/define.ts";
import { MEASURE_NAMES } from "../schema/quantity-pattern.ts";

type Language = "en" | "es";

/** One key of a file: where it stands, what it means, how it is written. */
interface Row {
  readonly path: string;
  readonly about: string;
  readonly form: string;
  readonly example: string;
}

const HEADINGS = {
  en: { key: "Key", about: "What it means", form: "Written as", example: "Example", needed: "needed" },
  es: { key: "Clave", about: "Qué significa", form: "Se escribe como", example: "Ejemplo", needed: "obligatoria" },
} as const;

const LEAVES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  text: { en: "text", es: "texto" },
  bilingual: { en: "text, or `{en: …, es: …}`", es: "texto, o `{en: …, es: …}`" },
  identifier: { en: "name", es: "nombre" },
  "yes-no": { en: "yes or no", es: "`yes` o `no`" },
  date: { en: "day, YYYY-MM-DD", es: "día, AAAA-MM-DD" },
  "date-range": { en: "first day..last day", es: "primer día..último día" },
  "opening-hours": { en: "days, then hours", es: "días y horas" },
  "service-target": { en: "share within a time", es: "parte en un tiempo" },
  "clock-time": { en: "hour, HH:MM", es: "hora, HH:MM" },
  anything: { en: "anything", es: "cualquier cosa" },
  "as-written": { en: "anything", es: "cualquier cosa" },
};

const NAMES: Readonly<Record<string, Bilingual>> = MEASURE_NAMES;

const REFERENCES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  department: { en: "name of a department or party", es: "nombre de un área o de una parte externa" },
  capacity: { en: "`department/capacity`", es: "`área/capacidad`" },
  initiative: { en: "name of an initiative", es: "nombre de una iniciativa" },
  flow: { en: "name of a flow", es: "nombre de un flujo" },
  topic: { en: "name of a topic", es: "nombre de un tema" },
  driver: { en: "name of a shared driver", es: "nombre de un factor compartido" },
  rule: { en: "name of a rule", es: "nombre de una regla" },
  file: { en: "path of a file", es: "ruta de un archivo" },
};

const BEGIN = "<!-- keys: made from the schemas by `npm run docs` -->\n";
const END = "<!-- end of keys -->";

/** A page with its generated part made anew; what people wrote around it stays. */
export function withTables(page: string, tables: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error("the page has no place for the tables of keys");
  return `${page.slice(0, begin)}${BEGIN}\n${tables}\n${page.slice(end)}`;
}

/** Forms of one schema that stand in many places, told once under a name of their own. */
type SharedForms = ReadonlyMap<Schema<unknown>, string>;

interface Page {
  readonly language: Language;
  readonly shared: SharedForms;
}

/** The reference page of all kinds of files, from the schemas alone: one table a kind, one row a key. */
export function referenceTables(kinds: Kinds, language: Language): string {
  const shared = sharedForms(kinds);
  const page = { language, shared };
  const files = Object.entries(kinds).map(([kind, { schema }]) => section(`\`${kind}:\``, schema, page));
  const forms = [...shared].map(([schema, name]) => section(formTitle(name, language), schema, page));
  return [...files, ...forms].join("\n");
}

function formTitle(name: string, language: Language): string {
  return language === "en" ? `Keys of \`${name}\`` : `Claves de \`${name}\``;
}

/** From this many places on, a form is told apart. */
const MANY = 3;

function sharedForms(kinds: Kinds): SharedForms {
  const places = new Map<Schema<unknown>, string[]>();
  for (const { schema } of Object.values(kinds)) countForms(schema, "", places);
  return new Map(
    [...places].filter(([, names]) => names.length >= MANY).map(([schema, names]) => [schema, usualName(names)]),
  );
}

/** The key under which a form stands most often. */
function usualName(names: readonly string[]): string {
  const times = (name: string) => names.filter((each) => each === name).length;
  return names.toSorted((a, b) => times(b) - times(a))[0] ?? "";
}

function countForms(schema: Schema<unknown>, name: string, places: Map<Schema<unknown>, string[]>): void {
  if (schema["x-node"] === "record" && name !== "") {
    const names = places.get(schema) ?? [];
    places.set(schema, [...names, name]);
    if (names.length > 0) return;
  }
  for (const keyword of ["x-of", "items", "additionalProperties"]) {
    const inner = schema[keyword];
    if (isSchema(inner)) countForms(inner, name, places);
  }
  for (const [, form] of childrenAt(schema, "x-forms")) countForms(form, name, places);
  for (const [, form] of childrenAt(schema, "x-tags")) countForms(form, name, places);
  for (const [key, field] of childrenAt(schema, "properties")) countForms(field, key, places);
}

function section(title: string, schema: Schema<unknown>, page: Page): string {
  const { language } = page;
  const heads = HEADINGS[language];
  const rows = rowsOf({ schema, path: "", isTop: true }, page);
  const table = [
    `| ${heads.key} | ${heads.about} | ${heads.form} | ${heads.example} |`,
    "|---|---|---|---|",
    ...rows.map((row) => `| \`${row.path}\` | ${row.about} | ${row.form} | ${row.example} |`),
  ];
  return `## ${title}\n\n${aboutOf(schema, language)}.\n\n${table.join("\n")}\n`;
}

/** A schema where it stands: its path in the file, and whether its section is this one. */
interface Standing {
  readonly schema: Schema<unknown>;
  readonly path: string;
  readonly isTop?: boolean;
}

function rowsOf({ schema, path, isTop = false }: Standing, page: Page): readonly Row[] {
  if (!isTop && page.shared.has(schema)) return [];
  const node = schema["x-node"];
  if (node === "record") return recordRows(schema, path, page);
  if (node === "said") return rowsOf({ schema: schemaAt(schema, "x-of"), path, isTop }, page);
  if (node === "list") return rowsOf({ schema: schemaAt(schema, "items"), path: `${path}[]` }, page);
  if (node === "map") return rowsOf({ schema: schemaAt(schema, "additionalProperties"), path: join(path, "…") }, page);
  if (node === "either") return formRows(childrenAt(schema, "x-forms"), path, page);
  return node === "tagged" ? formRows(childrenAt(schema, "x-tags"), path, page) : [];
}

/** A key that several forms share is one row. */
function formRows(forms: readonly [string, Schema<unknown>][], path: string, page: Page): readonly Row[] {
  const seen = new Set<string>();
  return forms.flatMap(([, schema]) =>
    rowsOf({ schema, path }, page).filter((row) => {
      const key = `${row.path} ${row.about}`;
      return !seen.has(key) && seen.add(key);
    }),
  );
}

function recordRows(schema: Schema<unknown>, path: string, page: Page): readonly Row[] {
  const required = new Set(Array.isArray(schema["required"]) ? schema["required"] : []);
  return childrenAt(schema, "properties").flatMap(([key, field]) => {
    const here = join(path, key);
    const needed = required.has(key) ? ` (${HEADINGS[page.language].needed})` : "";
    const about = aboutOf(field, page.language) + needed;
    const row = { path: here, about, form: formOf(field, page), example: exampleOf(field, page.language) };
    return [row, ...rowsOf({ schema: field, path: here }, page)];
  });
}

function formOf(schema: Schema<unknown>, page: Page): string {
  const isEnglish = page.language === "en";
  const shared = page.shared.get(schema);
  if (shared !== undefined) return isEnglish ? `keys of \`${shared}\`` : `claves de \`${shared}\``;
  const node = schema["x-node"];
  if (node === "said") return `${formOf(schemaAt(schema, "x-of"), page)}; \`none\`, \`unknown\``;
  if (node === "list") return listForm(schema, page);
  if (node === "either") {
    const forms = childrenAt(schema, "x-forms").map(([, form]) => formOf(form, page));
    return [...new Set(forms)].join(isEnglish ? " or " : " o ");
  }
  if (node === "map") return isEnglish ? "names, each with its value" : "nombres, cada uno con su valor";
  if (node !== undefined) return isEnglish ? "keys below" : "claves de abajo";
  return leafForm(schema, page.language);
}

function listForm(schema: Schema<unknown>, page: Page): string {
  const item = formOf(schemaAt(schema, "items"), page);
  const orOne = schema["x-or-one"] === true;
  if (page.language === "en") return orOne ? `one or a list: ${item}` : `list: ${item}`;
  return orOne ? `uno o una lista: ${item}` : `lista: ${item}`;
}

function leafForm(schema: Schema<unknown>, language: Language): string {
  const measures = schema["x-quantity"];
  if (Array.isArray(measures))
    return measures.map((each) => NAMES[String(each)]?.[language] ?? String(each)).join(", ");
  const choices = schema["x-choices"];
  if (Array.isArray(choices)) return choices.map((each) => `\`${String(each)}\``).join(", ");
  const kind = schema["x-ref"];
  if (typeof kind === "string") return REFERENCES[kind]?.[language] ?? kind;
  return LEAVES[String(schema["x-leaf"])]?.[language] ?? "";
}

function exampleOf(schema: Schema<unknown>, language: Language): string {
  const own = language === "es" ? schema["x-es-examples"] : undefined;
  const examples = own ?? schema["examples"];
  if (Array.isArray(examples) && examples.length > 0) return `\`${String(examples[0])}\``;
  const inner = schema["x-node"] === "said" ? schema["x-of"] : undefined;
  return isSchema(inner) ? exampleOf(inner, language) : "";
}

function aboutOf(schema: Schema<unknown>, language: Language): string {
  const about = language === "en" ? schema["description"] : schema["x-es"];
  return typeof about === "string" ? about.replaceAll("|", "\\|") : "";
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

function schemaAt(schema: Schema<unknown>, keyword: string): Schema<unknown> {
  const found = schema[keyword];
  return isSchema(found) ? found : {};
}

function childrenAt(schema: Schema<unknown>, keyword: string): readonly [string, Schema<unknown>][] {
  return Object.entries(schemaAt(schema, keyword)).flatMap(([key, child]): [string, Schema<unknown>][] =>
    isSchema(child) ? [[key, child]] : [],
  );
}

function isSchema(value: unknown): value is Schema<unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
