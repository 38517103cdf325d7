import type { Entry } from "./entry.ts";

/** What a report of many initiatives says of all of them at once, in Spanish. */
export const TOGETHER_ES = {
  "together-title": "A LA VEZ",
  "together-line":
    "{capacity} ({department}), del {from} al {to}: {likely} probable que supere lo que aguanta (límite {limit}), con {initiatives} a la vez; ninguna por sí sola",
  "together-let-down": "Todas a la vez: fallamos a {range} de los clientes que traen ({initiatives}).",
  "together-nobody": "Todas a la vez: no fallamos a ninguno de los clientes que traen.",
  "together-at-least": {
    one: "Todas a la vez: fallamos al menos a {count} cliente.",
    other: "Todas a la vez: fallamos al menos a {count} clientes.",
  },
  "together-untold": "Con todas a la vez, todavía no se sabe a cuántos clientes de {initiatives} fallamos.",
  "together-missing": "Nadie ha dicho: {missing}.",
  "together-move": "{initiative} el {day}, y aguanta",
  "together-no-move": "no basta con pasar una de ellas a un día posterior",
  "together-shares": "reparto según {policy}: {shares}",
  "together-share": "{initiative} {share}",
  "policy-first-committed": "quién se comprometió antes",
  "policy-priority": "la prioridad",
  "policy-proportional": "lo que trae cada una",
  "causes-title": "QUÉ RESUELVE MÁS, POR ESTE ORDEN",
  "cause-declaration": "{place}  {department}: decir {what}",
  "cause-capacity": "{place}  {department}: ampliar {what}, o repartir lo que llega en las mismas semanas",
  "cause-touches": "tiene que ver con {initiatives}",
  "cause-completes": {
    one: "con eso, nada más frena {initiatives}",
    other: "con eso, nada más frena a {count}: {initiatives}",
  },
  "causes-folded": {
    one: "a {count} iniciativa solo la frena esto: su página sale con -v",
    other: "a {count} iniciativas solo las frena esto: sus páginas salen con -v",
  },
} as const satisfies Readonly<Record<string, Entry>>;
