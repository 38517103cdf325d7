import type { Entry } from "./entry.ts";
import type { FORMATS_EN } from "./formats-en.ts";

/** What the formats for platforms say in Spanish besides the report. */
export const FORMATS_ES: Readonly<Record<keyof typeof FORMATS_EN, Entry>> = {
  "formats-more": "y {count} más: el informe completo los tiene todos",
  "formats-details": "Todos los puntos, con archivo y línea",
  "formats-numbers": "Los números",
  "formats-where": "dónde",
  "formats-what": "qué pasa",
  "formats-next": "siguiente paso",
  "formats-cut": "Recortado a lo que cabe en esta página: batuta check muestra el resto.",
  "formats-untrusted":
    "Hecho con un resultado guardado que no se ha juzgado aquí: sirve para leer, no para decidir qué se fusiona.",
  "cli-render": "Hace cualquier formato a partir de un resultado guardado con --format json",
  "cli-render-file": "el resultado guardado",
  "cli-render-folder":
    "dónde está la carpeta de la empresa en su repositorio (se puede repetir, en el orden de los resultados)",
  "cli-untrusted": "el resultado viene de otros: decirlo en lo que se hace con él, y admitir menos",
  "cli-render-examples": `Ejemplos:
  batuta render result.json --format markdown=comentario.md
  batuta render result.json --untrusted --format markdown --format sarif=salida.sarif`,
  "error-stored-syntax": "{file} no es JSON: escríbalo con batuta check --format json={file}.",
  "error-stored-deep": "{file} tiene más de {most} niveles: ningún resultado los tiene.",
  "error-stored-key": "{file} contiene el nombre {key}, que ningún resultado contiene.",
  "error-stored-empty": "{file} no contiene ningún resultado.",
  "error-stored-version":
    "{file} es un resultado de la versión {found}; este Batuta lee la versión 1. Hágalo de nuevo con este.",
  "error-stored-shape":
    "{file} no es un resultado: no tiene la forma debida en {path} (batuta schema escribe la forma).",
};
