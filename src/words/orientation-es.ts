import type { Entry } from "./entry.ts";
import type { ORIENTATION_EN } from "./orientation-en.ts";

/** What `batuta orientation` says in Spanish, and what a report takes from it. */
export const ORIENTATION_ES: Readonly<Record<keyof typeof ORIENTATION_EN, Entry>> = {
  "orientation-head": "{company} · orientación al cliente de cada área, según ella misma",
  "orientation-how":
    "Un punto por cada sí, medio por cada «en parte», de once preguntas. Lo que nadie sabe no es ni lo uno ni lo otro: ensancha el intervalo. Los cambios cuentan las preguntas respondidas ambas veces.",
  "orientation-nobody":
    "Ningún área ha respondido aún a las once preguntas. Basta empezar con un archivo, `support.orientation.yaml`: `orientation: support`, `on:` con el día y, en `questions:`, lo que se sepa.",
  "orientation-column-area": "área",
  "orientation-column-score": "puntuación",
  "orientation-column-evidence": "con prueba",
  "orientation-column-on": "fecha",
  "orientation-column-change": "cambio",
  "orientation-column-question": "pregunta",
  "orientation-yes": "sí",
  "orientation-partly": "en parte",
  "orientation-no": "no",
  "orientation-unknown": "sin saber",
  "orientation-of": "{part} de {whole}",
  "orientation-range": "{low} a {high}",
  "orientation-first": "primera",
  "orientation-change": "{points} ({day})",
  "orientation-untold": "sin saber ({day})",
  "orientation-by-question": "POR PREGUNTA",
  "orientation-gaps": "EN QUÉ DIFIEREN LAS ÁREAS",
  "orientation-gap": "sí: {yes} · no: {no}",
  "orientation-moved": "QUÉ HA CAMBIADO DESDE LA ANTERIOR",
  "orientation-from-to": "{question} {before} → {now}",
  "orientation-context": "LO QUE UNA COMPROBACIÓN TOMA DE ESTO",
  "orientation-apart": {
    one: "{areas}: lo que se aprende de los clientes no se comparte, según ella misma. Lo que responde sobre una iniciativa pesa menos como prueba: la comprobación lo dice al lado.",
    other:
      "{areas}: lo que se aprende de los clientes no se comparte, según ellas mismas. Lo que responden sobre una iniciativa pesa menos como prueba: la comprobación lo dice al lado.",
  },
  "orientation-no-evidence": "sin nada en qué apoyarse",
  "orientation-old": "{day}, más antiguo de lo que la empresa admite",
  "orientation-reply": "{answer} · {facts}",
  "orientation-not-assessed": "No han respondido aún: {areas}",
  "orientation-later": {
    one: "{count} autoevaluación tiene fecha posterior a este día y no se cuenta.",
    other: "{count} autoevaluaciones tienen fecha posterior a este día y no se cuentan.",
  },
  "orientation-rests": "Orientación al cliente, según las propias áreas: {score} (han respondido {part} de {whole}).",
  "orientation-rests-apart": "{areas}: lo que se aprende de los clientes no se comparte.",
  "cli-orientation":
    "Muestra la orientación al cliente de cada área, según sus propias respuestas, con fecha, a once preguntas",
  "cli-orientation-path": "la carpeta de la empresa (esta si no se dice ninguna)",
  "cli-orientation-format": "terminal o json",
};
