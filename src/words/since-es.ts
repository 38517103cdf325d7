import type { Entry } from "./entry.ts";
import type { SINCE_EN } from "./since-en.ts";

/** Lo que un informe dice de un cambio en español: de qué responde y de qué no. */
export const SINCE_ES: Readonly<Record<keyof typeof SINCE_EN, Entry>> = {
  "compare-policy-own":
    "Juzgado con lo que el propio cambio declara, que es lo que queda al fusionarlo: aguanta menos que lo que declara {policy}, con lo que podría seguir.",
  "since-before": "Antes del cambio: {list}.",
  "since-verdict-stood": "Ese resultado no se debe al cambio.",
  "since-value": "{title} {value}",
  "since-column": "desde {before}",
  "since-was": "{change}, antes {was}",
  "since-calm": "Nada es nuevo ni empeora desde {before}",
  "since-harmed": "A qué perjudica, aunque este cambio no lo toca:",
  "since-goes": "{initiative} pasa de «{before}» a «{after}»",
  "since-stays": "{initiative} sigue como «{after}», y empeora",
  "since-gone": "{initiative} ya no está",
  "since-pending": "Espera aprobación en este cambio:",
  "since-waits": "espera aprobación",
  "since-solved": "Resuelto con este cambio:",
  "since-old": {
    one: "No se debe a este cambio ({count}): ya estaba o ha llegado con el tiempo, y no lo detiene",
    other: "No se debe a este cambio ({count}): ya estaban o han llegado con el tiempo, y no lo detienen",
  },
  "since-numbers": "Los números, con archivo y línea: {initiative}",
  "since-language": "En español",
  "since-commit": "en el commit {commit}",
  "since-judged-by": "juzgado con la política de {policy}",
  "since-run": "para repetirlo: {command}",
  "since-stood": "No se debe a este cambio: ya estaba, o ha llegado con el tiempo.",
  "since-improved": "Mejor que antes de este cambio.",
  "since-more": {
    one: "y {count} punto más por el cambio ({what}): con -v se ve",
    other: "y {count} puntos más por el cambio ({what}): con -v se ven",
  },
};
