import type { MERGE_EN } from "./merge-en.ts";

/** Juzgar por partes, y unirlas. */
export const MERGE_ES: Readonly<Record<keyof typeof MERGE_EN, string>> = {
  "cli-shard": "juzgar solo una parte de las iniciativas: 2/3 es la segunda de tres; batuta merge las une",
  "cli-merge": "Une las partes que juzgó check --shard en el resultado de una sola ejecución",
  "cli-merge-files": "las partes, cada una guardada con --format json",
  "cli-merge-examples":
    "Ejemplos:\n  batuta merge 1.json 2.json                    # el informe y el código de salida de una sola ejecución\n  batuta merge 1.json 2.json --format sarif=out.sarif\n  batuta check --shard 1/2 --format json=1.json\n  batuta check --shard 2/2 --format json=2.json",
  "error-part": "{option} lleva una parte y cuántas hay, como 2/3: no {found}.",
  "error-shard-with": "Una parte de las iniciativas no se puede juzgar con {option}: una antes las partes.",
  "error-shard-format":
    "Una parte de las iniciativas se guarda, no se muestra: batuta check --shard 1/2 --format json=1.json, y batuta merge cuando estén todas.",
  "error-render-part": "{file} es una parte de las iniciativas de una empresa: una todas con batuta merge.",
  "error-merge-no-part": "Se une lo que se juzgó con batuta check --shard; alguno de estos archivos no lo fue.",
  "error-merge-broken": "Estas partes no encajan: júzguelas de nuevo con batuta check --shard.",
  "error-merge-companies": "Estas partes no son de las mismas empresas: juzgue cada una con las mismas rutas.",
  "error-merge-missing": "Falta la parte {part}: dé todas a la vez.",
  "error-merge-twice": "La parte {part} está dos veces: dé cada una una sola vez.",
  "error-merge-count": "La parte {part} es de otra división: juzgue todas con el mismo número de partes.",
  "error-merge-unlike":
    "Estas partes no se juzgaron igual (difiere {what}): dé a cada una los mismos archivos, día, semilla, idioma y versión de Batuta.",
};
