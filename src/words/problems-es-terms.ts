import type { Form } from "../base/problem.ts";
import type { Told } from "./problems-en-terms.ts";

export const FORMS: Readonly<Record<Form, string>> = {
  value: "un solo valor",
  list: "una lista",
  map: "un grupo de claves",
  nothing: "nada",
  none: "`none`",
  unknown: "`unknown`",
};

export const MEASURES: Readonly<Record<string, string>> = {
  count: "un número",
  rate: "un número por día, semana o mes",
  share: "un porcentaje",
  duration: "una duración",
  "working-days": "días laborables",
  money: "un importe",
  "money-rate": "un importe por día",
  "per-unit": "tantos por cada uno",
};

export const REASONS: Readonly<Record<string, string>> = {
  "not-a-file": "no es un archivo corriente",
  changed: "ha cambiado mientras se leía: vuelva a comprobarlo",
  EACCES: "este usuario no tiene permiso",
  EPERM: "este usuario no tiene permiso",
  EISDIR: "es una carpeta",
  ELOOP: "sus enlaces dan vueltas en círculo",
};

export const KINDS: Readonly<Record<string, string>> = {
  "self-assessment": "autoevaluación",
  pack: "conjunto de políticas",
  department: "departamento",
  capacity: "capacidad",
  initiative: "iniciativa",
  flow: "flujo",
  topic: "tema",
  driver: "factor",
  option: "opción",
  rule: "regla",
  file: "archivo",
};

export const CELL_MENDS = {
  number:
    'Diga cómo escribe el archivo los decimales, junto a su nombre: decimal: "," o decimal: ".". Una celda sin número se deja vacía.',
  date: "Diga cómo escribe el archivo las fechas, junto a su nombre: dates: dd/mm/yyyy. Una celda sin fecha se deja vacía.",
} as const;

export const CSV_REASONS = {
  quotes: "Las comillas de esta tabla no se cierran, y no se distinguen sus celdas.",
  empty: "Esta tabla está vacía.",
  other: "Esto no es una tabla que se pueda leer.",
} as const;

export const MANY: Readonly<Record<string, string>> = {
  files: "demasiados archivos",
  rows: "demasiadas filas",
  columns: "demasiadas columnas",
  documents: "demasiados documentos en un archivo",
  days: "demasiados días",
  bytes: "demasiados bytes entre todos los archivos",
  flows: "demasiados flujos en una empresa",
  capacities: "demasiadas capacidades en una empresa",
  line: "demasiadas capacidades de un tipo que atienden lo mismo",
  promises: "demasiadas promesas en una iniciativa",
};

export const YAML_FAULTS: Readonly<Record<string, Told>> = {
  TAB_AS_INDENT: {
    what: "Esta línea empieza con un tabulador.",
    mend: "Use espacios para el sangrado: dos por nivel.",
  },
  BAD_INDENT: {
    what: "Esta línea no tiene el mismo sangrado que las de alrededor.",
    mend: "Ponga el mismo número de espacios al principio de las claves de un mismo nivel.",
  },
  FLOW_UNCLOSED: {
    what: "Antes se abrió un corchete [ o una llave { que aquí no está cerrado.",
    mend: "Ciérrelo, o ponga en sus líneas más espacios al principio que en la clave de arriba.",
  },
  MISSING_CHAR: {
    what: "Aquí se abre algo que no se cierra, o falta un signo.",
    mend: "Busque unas comillas, un corchete o dos puntos que falten en esta línea o en la anterior.",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    what: "Hay dos claves en la misma línea.",
    mend: 'Un texto con dos puntos va entre comillas: title: "Verano: las rebajas".',
  },
  MULTILINE_IMPLICIT_KEY: {
    what: "Parece que faltan los dos puntos: esta línea no tiene la forma `clave: valor`.",
    mend: "Escriba la clave, dos puntos, un espacio y el valor: launch: 2026-06-01.",
  },
  BAD_SCALAR_START: {
    what: "Un texto no puede empezar con este signo si no va entre comillas.",
    mend: 'Ponga el texto entre comillas: "@tienda".',
  },
  BAD_DQ_ESCAPE: {
    what: "Entre comillas dobles, la barra invertida significa otra cosa.",
    mend: "Use comillas simples, o escriba la barra dos veces.",
  },
  UNEXPECTED_TOKEN: {
    what: "Esto no se espera aquí.",
    mend: "Revise el sangrado y los signos de esta línea y de la anterior.",
  },
};

export function choices(words: readonly string[], most = 12): string {
  const shown = words.slice(0, most);
  const rest = words.length - shown.length;
  if (rest > 0) return `${shown.join(", ")} y ${rest} más`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} o ${shown.at(-1)}`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1).replace(".", ",")} MB`;
}

export function suggestion(near: string | undefined): Pick<Told, "mend"> {
  return near === undefined ? {} : { mend: `¿Quería decir \`${near}\`?` };
}

export function known(near: string | undefined, names: readonly string[]): Pick<Told, "mend"> {
  if (near !== undefined) return suggestion(near);
  return names.length === 0 ? {} : { mend: `Aquí se conocen: ${choices(names)}.` };
}
