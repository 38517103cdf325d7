import type { Language } from "../base/bilingual.ts";

/** What stands for a value in the help of a command, `<day>`, by its English name. */
const SPANISH: Readonly<Record<string, string>> = {
  after: "después",
  amount: "importe",
  answer: "respuesta",
  before: "antes",
  columns: "columnas",
  command: "orden",
  day: "día",
  department: "área",
  file: "archivo",
  files: "archivos",
  folder: "carpeta",
  how: "cómo",
  initiative: "iniciativa",
  kind: "tipo",
  language: "idioma",
  money: "dinero",
  name: "nombre",
  "name[=file]": "nombre[=archivo]",
  names: "nombres",
  number: "número",
  numbers: "números",
  option: "opción",
  options: "opciones",
  page: "página",
  part: "parte",
  path: "ruta",
  paths: "rutas",
  point: "punto",
  range: "rango",
  result: "resultado",
  revision: "revisión",
  rule: "regla",
  severity: "gravedad",
  sheet: "hoja",
  shell: "consola",
  size: "tamaño",
  subject: "sujeto",
  text: "texto",
  value: "valor",
  what: "qué",
  who: "quién",
  why: "por-qué",
  words: "palabras",
};

/** A placeholder in a language; undefined where there is no word for it yet. */
export function placeholderWord(name: string, language: Language): string | undefined {
  if (language === "en") return name;
  return Object.hasOwn(SPANISH, name) ? SPANISH[name] : undefined;
}
