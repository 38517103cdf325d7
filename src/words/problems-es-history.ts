import type { Platform } from "../base/problem.ts";
import type { ProblemSentences } from "./problems-en-terms.ts";

/** Cómo trae cada plataforma la historia completa. */
const CURES: Readonly<Record<Platform, { mend: string; example: readonly string[] }>> = {
  github: {
    mend: "Traiga la historia completa en el paso que descarga el repositorio:",
    example: ["- uses: actions/checkout@v4", "  with:", "    fetch-depth: 0"],
  },
  gitlab: { mend: "Traiga la historia completa en este trabajo:", example: ["variables:", "  GIT_DEPTH: 0"] },
  azure: {
    mend: "Traiga la historia completa en el paso de descarga:",
    example: ["- checkout: self", "  fetchDepth: 0"],
  },
  bitbucket: { mend: "Traiga la historia completa en este pipeline:", example: ["clone:", "  depth: full"] },
  other: { mend: "Traiga la historia completa:", example: ["git fetch --unshallow"] },
};

/** Lo que puede pasar con la historia con la que se compara un cambio. */
export const HISTORY_ES = {
  "git-missing": () => ({
    what: "La historia se lee con el programa `git`, y no está en esta máquina.",
    mend: "Instale git, o compare dos carpetas o resultados guardados: batuta compare ANTES DESPUES.",
  }),
  "not-a-repository": ({ path }) => ({
    what: `\`${path}\` no está en un repositorio de git, así que no hay una versión anterior con la que comparar.`,
    mend: "Compare dos carpetas o resultados guardados: batuta compare ANTES DESPUES.",
  }),
  "git-refused": ({ reason }) => ({
    what: `git no abre este repositorio: ${reason}.`,
    mend: "Si la carpeta es de alguien de confianza, dígaselo a git (safe.directory).",
  }),
  "revision-unknown": ({ revision, near }) => ({
    what: `En este repositorio no hay ninguna revisión \`${revision}\`.`,
    mend:
      near === undefined
        ? "Escriba una rama, una etiqueta, un commit o un día (2026-05-25); si está en otro sitio, tráigala antes."
        : `¿Quería decir \`${near}\`?`,
  }),
  "history-shallow": ({ revision, platform }) => ({
    what: `Solo se han traído los últimos commits, y \`${revision}\` se compara con otros más antiguos.`,
    ...CURES[platform],
  }),
  "history-later": ({ day }) => ({
    what: `La historia de este repositorio empieza después del ${day}.`,
    mend: "Escriba un día posterior, o una rama, una etiqueta o un commit.",
  }),
  "history-unrelated": ({ revision }) => ({
    what: `\`${revision}\` no tiene ningún commit en común con lo que hay aquí.`,
    mend: "Compruebe que es una rama del mismo repositorio.",
  }),
} satisfies Partial<ProblemSentences>;
