import type { ProblemSentences } from "./problems-en-terms.ts";
import { FORMS, REASONS, YAML_FAULTS, choices, megabytes, suggestion } from "./problems-es-terms.ts";

/** What can be wrong with a file and its shape. */
export const SHAPES_ES = {
  "file-missing": ({ path }) => ({
    what: `No hay ningún archivo ni carpeta \`${path}\`.`,
    mend: "Revise cómo está escrito el nombre y en qué carpeta está.",
  }),
  "file-unreadable": ({ path, reason }) => ({ what: `No se puede leer \`${path}\`: ${REASONS[reason] ?? reason}.` }),
  "file-too-large": ({ size, most }) => ({
    what: `Este archivo ocupa ${megabytes(size)}; se leen como mucho ${megabytes(most)}.`,
    mend: "Las tablas largas de cifras van en un archivo CSV, o en varios archivos.",
  }),
  "file-outside": ({ path }) => ({
    what: `\`${path}\` lleva fuera de la carpeta de la empresa, y fuera de ella no se lee nada.`,
    mend: "Copie el archivo dentro de la carpeta de la empresa.",
  }),
  "asset-form": ({ path, endings }) => ({
    what: `\`${path}\` no es un texto en el que se puedan leer promesas: solo ${choices(endings)}.`,
    mend: "Guarde sus palabras en una de esas formas o escríbalas aquí: `assets: [{text: …, channel: …}]`.",
  }),
  "pattern-form": ({ found }) => ({
    what: `\`${found.slice(0, 80)}\` no es un patrón de nombres de archivo que se pueda leer.`,
    mend: "Nombre carpetas y archivos: `departments/**/*.yaml`, `initiatives/{verano,otono}-*.yaml`; 200 caracteres como mucho.",
  }),
  "not-utf8": () => ({
    what: "Este archivo no está guardado en UTF-8, así que no se distinguen los acentos ni otras letras.",
    mend: "Guárdelo otra vez: en Excel, «CSV UTF-8»; en un editor, «Guardar con codificación: UTF-8».",
  }),
  "control-character": ({ character }) => ({
    what: `Aquí hay un carácter que no se ve y que ningún texto necesita (${character}).`,
    mend: "Bórrelo o vuelva a escribir la línea.",
  }),
  "invisible-character": ({ character }) => ({
    what: `Este nombre lleva un carácter que no se ve (${character}) y puede parecer otro nombre.`,
    mend: "Vuelva a escribir el nombre.",
  }),
  "too-deep": ({ most }) => ({
    what: `Esto tiene más de ${most} niveles, uno dentro de otro.`,
    mend: "Lo normal son cinco o seis: busca un corchete de más.",
  }),
  "too-many-nodes": ({ most }) => ({
    what: `Este archivo tiene más de ${most} valores.`,
    mend: "Las tablas largas de cifras van en un archivo CSV.",
  }),
  "alias-refused": ({ name }) => ({
    what: `Aquí no se usan \`&${name}\` ni \`*${name}\` (un valor que se define una vez y se repite).`,
    mend: "Escriba el valor otra vez; un texto que empieza por & o * va entre comillas.",
  }),
  "tag-refused": ({ tag }) => ({
    what: `Aquí no se usa \`${tag}\` delante de un valor.`,
    mend: "Quítelo; un texto que empieza por ! va entre comillas.",
  }),
  "directive-refused": ({ directive }) => ({
    what: `\`${directive}\` cambiaría cómo se lee todo el archivo (\`no\` pasaría a ser falso).`,
    mend: "Borre esta línea.",
  }),
  "merge-key": () => ({
    what: "Aquí no se usa `<<` (copiar de otro sitio).",
    mend: "Escriba las claves otra vez; una iniciativa que repite otra conocida lleva `based_on:`.",
  }),
  "yaml-syntax": ({ fault, message }) => YAML_FAULTS[fault] ?? { what: `Esta línea no se puede leer (${message}).` },
  "duplicate-key": ({ key }) => ({
    what: `\`${key}\` está dos veces y solo puede contar una.`,
    mend: "Deje una, o haga una sola lista con las dos.",
  }),
  "key-not-text": () => ({
    what: "El nombre que va delante de los dos puntos tiene que ser una palabra, no una lista ni un grupo.",
    mend: "Escriba `clave: valor`.",
  }),
  "key-forbidden": ({ key }) => ({ what: `\`${key}\` no se puede usar como nombre.`, mend: "Elija otro nombre." }),
  "kind-missing": ({ kinds, near }) => ({
    what: "Nada dice aquí de qué trata este archivo.",
    mend:
      near === undefined
        ? `Empieza con ${choices(kinds)}; por ejemplo: initiative: rebajas-verano.`
        : `¿Quería decir \`${near}:\`?`,
  }),
  "kind-twice": ({ kinds }) => ({
    what: `Esto es a la vez ${kinds.map((kind) => `\`${kind}:\``).join(" y ")}.`,
    mend: "Ponga una línea con --- entre los dos, o use dos archivos.",
  }),
  "unknown-key": ({ key, near, allowed, maybeComma }) => {
    const what = `\`${key}\` no es una clave que se conozca aquí.`;
    if (maybeComma)
      return {
        what,
        mend: "Entre { } una coma termina el valor: ponga entre comillas el texto que lleve comas, y escriba los números sin comas (1200).",
      };
    return { what, ...(near === undefined ? { mend: `Aquí se conocen: ${choices(allowed)}.` } : suggestion(near)) };
  },
  "missing-key": ({ key, example }) => ({
    what: `Falta \`${key}\`.`,
    mend: `Añada una línea; por ejemplo: ${key}: ${example ?? "…"}`,
  }),
  "tag-missing": ({ tags, near }) => ({
    what: "Nada dice aquí de qué tipo es.",
    mend: near === undefined ? `Añada ${choices(tags)}.` : `¿Quería decir \`${near}\`?`,
  }),
  "value-empty": ({ key, example }) => ({
    what: key === "" ? "Aquí no hay nada escrito." : `No hay nada escrito después de \`${key}:\`.`,
    mend: `Escriba el valor${example === undefined ? "" : `, por ejemplo ${example}`}; si nadie lo sabe todavía, quite la línea o escriba \`unknown\` donde va un número.`,
  }),
  "wrong-type": ({ expected, found, example }) => ({
    what: `Aquí va ${choices(expected.map((form) => FORMS[form]))}, y esto es ${FORMS[found]}.`,
    ...(example === undefined ? {} : { mend: `Por ejemplo: ${example}` }),
  }),
  "not-a-choice": ({ found, choices: words, near }) => ({
    what: `«${found}» no es ninguno de estos: ${choices(words)}.`,
    ...suggestion(near),
  }),
  "text-form": ({ found, example }) => ({
    what: `«${found}» no sirve como nombre al que otros se refieran: letras, cifras y guiones, sin espacios.`,
    mend: `Por ejemplo: ${example}`,
  }),
  "empty-text": () => ({ what: "El texto está vacío.", mend: "Escríbalo o quite la línea." }),
} satisfies Partial<ProblemSentences>;
