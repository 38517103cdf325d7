import type { RuleFault } from "../base/problem.ts";

/** Por qué no se puede usar una regla. */
export const RULE_FAULTS: Readonly<Record<RuleFault, (found: string, near: string | undefined) => string>> = {
  syntax: (found) => `no se entiende: ${found}`,
  "unknown-variable": (found, near) => `aquí nada se llama «${found}»${hint(near)}`,
  "unknown-field": (found, near) => `no existe el dato «${found}»${hint(near)}`,
  "unlike-types": (found, near) =>
    `${found} no se pueden comparar ni combinar${near === undefined ? "" : `; escriba ${near}`}`,
  "not-a-condition": (found) => `debe decir sí o no, y da ${found}`,
  "not-a-date": (found) => `debe dar un día, y da ${found}`,
  "bad-date": (found) => `«${found}» no es un día; escriba date("2026-06-01")`,
  "bad-pattern": (found) => `no se entiende el patrón «${found}»`,
  "not-allowed": (found, near) => `«${found}» no se admite aquí${near === undefined ? "" : `; se admite: ${near}`}`,
  "too-long": () => "la expresión es demasiado larga; divídala en dos reglas",
  "too-nested": () => "la expresión está demasiado anidada; divídala en dos reglas",
  "unknown-subject": (found, near) => `no se juzga nada llamado «${found}»${hint(near)}`,
  "unknown-placeholder": (found, near) => `{${found}} no es un dato de este asunto${hint(near)}`,
  "bad-placeholder": (found) => `«${found}» está sin cerrar o no es un nombre; escriba {capacity.title}`,
  "unknown-person": (found, near) =>
    `aquí nadie se llama «${found}»${near === undefined ? "" : `; escriba uno de ${near}`}`,
  "unknown-idea": (found, near) => `«${found}» no es una idea de los documentos de origen${hint(near)}`,
  "missing-text": (found) => `falta el texto ${found}; una regla habla inglés y español`,
  "missing-idea": () => "no dice qué idea juzga: escriba una, como idea: stock-out; batuta rules docs las nombra",
  "missing-fires": () => "no tiene un ejemplo en el que hable (fires:)",
  "missing-quiet": () => "no tiene un ejemplo en el que calle (quiet:)",
  "bad-name": (found) => `«${found}» no es un nombre de regla; escriba área/qué-ocurre`,
  "name-twice": (found) => `hay otra regla que se llama ${found}`,
};

function hint(near: string | undefined): string {
  return near === undefined ? "" : ` (¿quería decir ${near}?)`;
}
