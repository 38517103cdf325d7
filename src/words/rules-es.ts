import type { Entry } from "./entry.ts";
import type { RULES_EN } from "./rules-en.ts";

/** What `batuta rules` and `batuta explain` say in Spanish. */
export const RULES_ES: Readonly<Record<keyof typeof RULES_EN, Entry>> = {
  "cli-rules": "Reglas: verlas, revisarlas, probarlas, escribirlas, documentarlas y contrastarlas con el pasado",
  "cli-rules-examples": `Ejemplos:
  batuta rules list --department logistics
  batuta rules new tiendas/pocas-muestras --for offer
  batuta rules test
  batuta rules backtest pasadas/`,
  "cli-format-one": "formato: {formats}",
  "cli-company-path": "carpeta o archivo de una empresa (esta carpeta si no se da ninguno)",
  "cli-rules-list": "Muestra todas las reglas que valen en una empresa: cuánto pesan, sus límites y quién lo decidió",
  "cli-rules-department": "solo las reglas de las que puede enterarse esta área",
  "cli-rules-severity": "solo las reglas que pesan así aquí (off: desactivadas)",
  "cli-rules-list-examples": `Ejemplos:
  batuta rules list
  batuta rules list --department logistics --severity warning
  batuta rules list examples/families-24h --format json`,
  "cli-rules-check": "Lee archivos de reglas y dice todo lo que hay que corregir, con archivo, línea y columna",
  "cli-rules-check-paths": "archivos o carpetas de reglas (esta carpeta si no se da ninguno)",
  "cli-rules-check-examples": `Ejemplos:
  batuta rules check
  batuta rules check rules/tiendas/pocas-muestras.yaml`,
  "cli-rules-test":
    "Prueba las reglas propias de una empresa en un ejemplo, con lo que hace hablar y callar a cada una",
  "cli-rules-example": "probarlas en esta empresa y no en el ejemplo de Batuta (un archivo)",
  "cli-rules-test-examples": `Ejemplos:
  batuta rules test
  batuta rules test --example ejemplo.yaml --format json`,
  "cli-rules-new": "Escribe una regla nueva que pasa su propia prueba, para cambiarla a partir de ahí",
  "cli-rules-new-name": "su nombre: area/que-ocurre",
  "cli-rules-new-for": "el asunto que juzga: offer, promise, stock, department…",
  "cli-rules-new-examples": `Ejemplos:
  batuta rules new tiendas/pocas-muestras --for stock
  batuta explain stock                     los datos con los que puede juzgar`,
  "cli-rules-docs": "Escribe la referencia de todas las reglas, o de todos los datos, en Markdown",
  "cli-rules-docs-page": "rules (si no se dice nada) o facts",
  "cli-rules-docs-examples": `Ejemplos:
  batuta rules docs > reglas.md
  batuta rules docs facts --lang es`,
  "cli-rules-backtest": "Juzga iniciativas pasadas con las reglas de hoy, como el día antes de lanzarlas",
  "cli-rules-backtest-folder": "carpeta con una o varias empresas cuyas iniciativas tienen anotado su `outcome:`",
  "cli-rules-backtest-examples": `Ejemplos:
  batuta rules backtest examples/launches
  batuta rules backtest pasadas/ --format markdown`,
  "error-argument": "Falta {name}: {form}",
  "error-several-companies": "Hay {count} empresas por debajo de `{path}`. Diga cuál.",
  "error-exists": "{file} ya existe, y sigue como estaba. Elija otro nombre.",
  "error-write-new": "No se pudo escribir {file}: {reason}.",
  "column-rule": "regla",
  "column-title": "qué dice",
  "column-decided": "peso decidido por",
  "column-fact": "dato",
  "column-means": "qué dice",
  "column-type": "tipo",
  "column-worse": "peor",
  "column-rules": "reglas",
  "worse-higher": "más alto",
  "worse-lower": "más bajo",
  "rules-of": "Reglas de {company}",
  "rules-off": "desactivadas",
  "rules-none-such": "Ninguna regla es así.",
  "rules-none-in":
    "No hay reglas en `{path}`. Las reglas van bajo `rules:`; `batuta rules new area/nombre` escribe una.",
  "rules-none-own":
    "`{path}` no tiene reglas propias, así que no se ha probado nada. `batuta rules new area/nombre` escribe una.",
  "rules-understood": { one: "Se entiende {rules} regla.", other: "Se entienden {rules} reglas." },
  "rules-faulty": {
    one: "{wrong} cosa por corregir; se entienden {rules} reglas.",
    other: "{wrong} cosas por corregir; se entienden {rules} reglas.",
  },
  "rules-origin-own": "propia",
  "rules-origin-replaced": "propia, en lugar de la de Batuta",
  "rules-was": "por sí sola: {severity}",
  "rules-locked": "fijada",
  "rules-from": "cuenta desde el {day}",
  "rules-list-next": "Una de ellas, con su porqué y un ejemplo: batuta explain REGLA",
  "decided-pack": "paquete {pack}",
  "decided-rule": "la regla",
  "decided-default": "por omisión",
  "trials-passed": {
    one: "{passed} de {of} regla habla y calla como dice.",
    other: "{passed} de {of} reglas hablan y callan como dicen.",
  },
  "trials-facts": "Datos juzgados: {judged} de {of}, {own} de ellos por reglas propias.",
  "trials-keys": "Ideas juzgadas: {judged} de {of}, {own} de ellas por reglas propias.",
  "trials-added": "Solo los juzgan reglas propias: {facts}",
  "trial-says": "dice: {text}",
  "trial-silent": "no dice nada con su `fires:` ({place}): cambie ahí el ejemplo para que la regla hable",
  "trial-not-quiet": "también habla con su `quiet:`, de {on}: cambie ahí el ejemplo para que la regla se cumpla",
  "trial-speaks-plainly": "habla del ejemplo tal como está: {on}",
  "trial-broken": "su cambio deja el ejemplo ilegible (véase arriba); está en {place}",
  "rule-new-head":
    "# Parte de {rule}, de momento como nota. Cambie lo que debe cumplirse (`require:`), luego los textos en\n# los dos idiomas y después los dos cambios del ejemplo: con `fires:` la regla habla, con `quiet:` se aplica y se cumple.\n# Con qué puede juzgar: batuta explain {subject}. Luego: batuta rules check, batuta rules test.",
  "rule-new-written": "Escrito: {file} (parte de {rule}). Sigue: cámbiela, y batuta rules test",
  "rule-new-not-included": '{file} todavía no la lee: añada "rules/**/*.yaml" a su `includes:`.',
  "rule-new-bad-name":
    "«{name}» no es un nombre de regla. Escriba area/que-ocurre, en minúsculas: tiendas/pocas-muestras.",
  "rule-new-taken":
    "Ya hay una regla {name}: «{found}». Para cambiar cuánto pesa, escríbalo bajo `policy: rules:` en batuta.yaml.",
  "rule-new-subject": "Ninguna regla de la que partir juzga «{found}». Hay: {known}",
  "page-rules-title": "Reglas",
  "page-rules-about":
    "Las {count} reglas que vienen con Batuta: qué dice cada una, por qué, qué necesita, qué hacer, y un cambio del ejemplo (`rules/example.yaml`) con el que habla.",
  "page-facts-title": "Datos",
  "page-facts-about":
    "Los {count} datos con los que pueden juzgar las reglas. `peor` es la dirección en la que deja de valer una respuesta o una excepción autorizada; `reglas`, cuántas de las que vienen con Batuta juzgan con él.",
  "page-made":
    "Lo escribe `batuta rules docs` a partir de las reglas y los datos; una prueba vigila que esté al día. No lo cambie a mano.",
  "page-judges": "juzga: {subject}",
  "page-says": "Dice:",
  "page-where": "Se aplica si",
  "page-holds": "Debe cumplirse:",
  "page-needs": "Qué necesita:",
  "page-shown": "(solo se muestra)",
  "page-do": "Qué hacer:",
  "page-example": "Habla en el ejemplo con este cambio:",
  "column-case": "caso",
  "column-went": "fue",
  "column-verdict": "Batuta dice",
  "column-named": "por resolver en",
  "column-overlooked": "consta y no se nombró",
  "column-department": "área",
  "column-gap": "qué faltaba",
  "went-badly": "mal",
  "went-well": "bien",
  "went-unsaid": "no consta",
  "score-all": "todo",
  "score-expected": "consta",
  "score-right": "por resolver, con razón",
  "score-warned": "solo avisado",
  "score-named": "por resolver",
  "score-precision": "precisión",
  "score-recall": "cobertura",
  "backtest-none": "Nada por debajo de `{path}` tiene anotado un `outcome:`, así que no hay nada con que contrastar.",
  "backtest-bad": {
    one: "De {bad} que fue mal, se habría parado a {stopped}, se habría avisado a {warned} en el área debida y se habría pasado por alto a {missed}.",
    other:
      "De {bad} que fueron mal, se habría parado a {stopped}, se habría avisado a {warned} en el área debida y se habría pasado por alto a {missed}.",
  },
  "backtest-good": {
    one: "De {good} que fue bien, se habría parado sin razón a {falsely}.",
    other: "De {good} que fueron bien, se habría parado sin razón a {falsely}.",
  },
  "backtest-how":
    "Juzgado como el día antes de cada lanzamiento. Precisión: de lo nombrado por resolver, cuánto consta (cada caso y área una vez). Cobertura: de lo que consta, cuánto se nombró, avisos incluidos.",
  "cli-explain":
    "Explica una regla, un dato, una palabra, los puntos de una iniciativa o uno de ellos, con archivos, líneas y cuentas",
  "cli-explain-what": "una regla, un dato, una palabra, un asunto; o una iniciativa (su id, archivo o empresa)",
  "cli-explain-finding": "uno de sus puntos: su huella, su forma corta, su regla o su asunto",
  "cli-explain-examples": `Ejemplos:
  batuta explain logistics/stock-runs-out
  batuta explain cutoff
  batuta explain families-24h
  batuta explain families-24h logistics/stock-runs-out
  batuta explain examples/families-24h offer --lang es`,
  "explain-nothing": "Nada se llama «{name}»: ni regla, ni dato, ni asunto, ni palabra, ni iniciativa.",
  "explain-no-finding": "Ningún punto de {initiative} se llama «{name}».",
  "explain-points-are": "Tiene {rules}.",
  "explain-no-point": "No hay ningún punto sobre {initiative}: se cumplen todas las reglas.",
  "explain-rule": "regla {rule}",
  "explain-why": "por qué",
  "explain-weight": "cuánto pesa",
  "explain-judges": "juzga",
  "explain-applies": "se aplica si",
  "explain-holds": "debe cumplirse",
  "explain-needs": "necesita",
  "explain-says": "dice",
  "explain-example": "habla cuando",
  "explain-example-says": "y dice",
  "explain-do": "qué hacer",
  "explain-told": "a quién se avisa",
  "explain-told-subject": "al área del asunto; si no, a quien propone",
  "explain-told-theme": "a quien responde de {theme}",
  "explain-fact": "dato {fact}",
  "explain-type": "tipo",
  "explain-worse": "peor si es",
  "explain-judged-by": "juzgan con él",
  "explain-nobody": "ninguna regla",
  "explain-subject": "asunto {subject}",
  "explain-facts": "datos",
  "explain-word": "palabra",
  "explain-in-spanish": "en español",
  "explain-key": "clave",
  "explain-write": "por ejemplo",
  "explain-choices": "una de",
  "explain-required": "debe estar",
  "explain-short": "{short}",
  "explain-numbers": "LOS NÚMEROS",
  "explain-formula": "CÓMO SE JUZGA",
  "explain-chance": "CUÁN PROBABLE",
  "explain-missing": "LO QUE FALTA",
  "explain-next": "QUÉ HACER",
  "explain-nowhere": "por omisión o de las simulaciones",
  "explain-limit": "{probability} ±{error}, límite {limit}",
  "explain-runs": { one: "{count} simulación", other: "{count} simulaciones" },
  "plain-holds": "con cada número en su valor medio aguanta",
  "plain-over": {
    one: "con cada número en su valor medio se supera desde el {day}: falta {count}",
    other: "con cada número en su valor medio se supera desde el {day}: faltan {count}",
  },
  "explain-without": "sin esta iniciativa, {probability}",
  "explain-moved": "lo que más la mueve: {drivers}",
  "explain-others": "también la usan: {initiatives}",
  "explain-alone": "no la usa ninguna otra iniciativa",
  "explain-more": "Uno de ellos entero: batuta explain {initiative} {short}",
};
