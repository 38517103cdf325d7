import type { CLI_EN } from "./cli-en.ts";
import type { Entry } from "./entry.ts";

/** What the command line says in Spanish, apart from the report. */
export const CLI_ES: Readonly<Record<keyof typeof CLI_EN, Entry>> = {
  "cli-about": "Batuta ensaya una campaña en toda la empresa antes de que la vivan sus clientes.",
  "cli-welcome": `  batuta init --example                    una empresa pequeña cuya promesa se rompe, para verlo
  batuta init                              empiece con la suya: seis preguntas, «?» es una respuesta
  batuta check                             juzga todas las iniciativas de la empresa de esta carpeta
  batuta check initiatives/verano.yaml     juzga una, sobre todo lo que está aprobado y en marcha
  batuta check -v                          con archivos, líneas y los números de cada punto
  batuta check --format json=result.json   para programas; --format puede repetirse
  batuta ask verano                        el mensaje para pegar a cada área a la que toca
  batuta solve verano                      qué dejaría lista una, con su coste y su último día

Responde lista, lista si…, aún no está lista o faltan datos, y quién hace qué y hasta cuándo.
Códigos de salida: 0 lista o lista si… · 1 aún no está lista o faltan datos · 2 no se pudo juzgar · 70 un error de Batuta
Todo lo demás: batuta help            In English: batuta --lang en`,
  "cli-check": "Juzga iniciativas: qué aguanta, qué promesa se rompe, a cuántos clientes fallamos, qué hacer",
  "cli-check-paths": "archivos o carpetas (esta carpeta si no se da ninguno)",
  "cli-check-examples": `Ejemplos:
  batuta check
  batuta check initiatives/verano.yaml --as-of 2026-05-25
  batuta check --format terminal --format json=result.json --fail-on warning`,
  "cli-solve": "Busca todo lo que dejaría lista una iniciativa: quién hace qué, cuánto cuesta y hasta cuándo",
  "cli-solve-initiative": "el id de la iniciativa",
  "cli-solve-path": "archivo o carpeta de su empresa (esta carpeta si no se indica)",
  "cli-solve-keep": "lo que debe quedar como está previsto: {kept} (se puede repetir)",
  "cli-solve-budget": "lo máximo que puede costar, por ejemplo 5000EUR",
  "cli-solve-examples": `Ejemplos:
  batuta solve families-24h
  batuta solve families-24h --keep volume --budget 5000EUR`,
  "error-budget": "--budget admite un importe como 5000EUR, no {found}.",
  "error-budgets": "Hay dos presupuestos: {first} y {second}. Indique uno solo.",
  "error-currency": "La empresa cuenta en {currency}: escriba --budget en {currency}, no en {found}.",
  "cli-decide": "Escribe en el archivo de la iniciativa la salida elegida y la decisión: antes la muestra",
  "cli-decide-option": "la salida, como la nombra batuta solve: cap, daily, measures… o as-is",
  "cli-decide-by": "quién decide (si no, quien responde de ella)",
  "cli-decide-because": "el motivo",
  "cli-decide-instead": "para as-is: lo que se hace en su lugar",
  "cli-decide-approver": "para as-is: quién lo aprueba; no el autor",
  "cli-decide-until": "para as-is: el último día en que vale",
  "cli-decide-yes": "escribirlo",
  "cli-decide-examples": `Ejemplos:
  batuta decide families-24h daily --by oficina@acme.example --because "mantiene la fecha"
  batuta decide families-24h daily --yes`,
  "decide-written": "Decidido: {title}.",
  "error-way": "{id} no tiene la salida {name}. Hay: {known}.",
  "error-as-is": "Para lanzar tal como está, indique también {fields}.",
  "error-own-approval": "Quien aprueba es su autor: debe aprobarlo otra persona.",
  "cli-schema": "Escribe el JSON Schema del resultado, o de un tipo de archivo",
  "cli-schema-kind": "result (si no se dice nada), o un tipo de archivo",
  "cli-completion":
    "Escribe lo que hace que la consola complete órdenes, opciones, sus valores y los nombres de la empresa",
  "cli-completion-shell": "{shells}",
  "cli-completion-examples": `Ejemplos:
  batuta completion bash > ~/.local/share/bash-completion/completions/batuta
  batuta completion zsh > ~/.zfunc/_batuta
  batuta completion fish > ~/.config/fish/completions/batuta.fish
  batuta completion powershell >> $PROFILE`,
  "cli-default": "si no se dice: {value}",
  "cli-group-look": "Cómo se muestra:",
  "cli-group-day": "Con qué se juzga:",
  "cli-group-change": "Qué cuenta y qué termina con 1:",
  "cli-no-cache": "leer de nuevo todos los archivos; no guardar nada para la próxima vez",
  "cli-watch": "juzgar otra vez cada vez que cambie un archivo, y decir qué cambió con ello; se sale con ctrl-c",
  "watch-waiting": "Atento a {folder} · se sale con ctrl-c",
  "watch-changed": "Ha cambiado: {files}",
  "watch-last": "la última vez",
  "watch-first": "Ya hay un resultado.",
  "watch-none":
    "Aún no hay resultado: arriba está lo que hay que arreglar. El último sigue contando para lo que cambie.",
  "error-watch-one": "--watch mira una sola empresa: indique su carpeta o uno de sus archivos.",
  "error-watch-with": "--watch muestra el informe para personas; {option} va sin él.",
  "cli-lang": "idioma: en o es (si no, el de la empresa; si no, el del entorno)",
  "cli-format": "formato, y el archivo que escribir: {formats} (se puede repetir)",
  "cli-plain": "texto lineal sin signos ni columnas, para lectores de pantalla",
  "cli-verbose": "archivos, líneas, reglas y números de cada punto",
  "cli-color": "con colores, diga lo que diga el entorno",
  "cli-no-color": "sin colores",
  "cli-as-of": "juzgar como si hoy fuera este día",
  "cli-seed": "semilla de las simulaciones",
  "cli-scenarios": "número mínimo de simulaciones",
  "cli-fail-on": "qué termina con código de salida 1: blocker (por resolver) o warning (aviso)",
  "cli-width": "columnas del informe, de 60 a 200",
  "cli-version": "escribe la versión",
  "cli-help": "escribe esta ayuda",
  "cli-help-command": "escribe la ayuda de una orden",
  "cli-usage": "Uso:",
  "cli-arguments": "Argumentos:",
  "cli-options": "Opciones:",
  "cli-commands": "Órdenes:",
  "cli-working": "ensayando…",
  "error-option": "No hay ninguna opción {name}.",
  "error-command": "No hay ninguna orden {name}.",
  "error-value": "La opción {name} necesita un valor.",
  "error-excess": "Sobran palabras detrás de {name}.",
  "error-near": "¿Quería decir {near}?",
  "error-choice": "{option} admite {choices}, no {found}.",
  "error-number": "{option} admite un número entero de al menos {least}, no {found}.",
  "error-day": "{option} admite un día escrito AAAA-MM-DD, no {found}.",
  "error-two-outputs":
    "Dos formatos irían a la pantalla ({formats}). Dé un archivo a uno de ellos: --format {name}=ARCHIVO.",
  "error-same-file": "Dos formatos irían al archivo {file}.",
  "error-write": "No se pudo escribir {file}: {reason}. Lo que había sigue como estaba.",
  "error-output": "No se pudo escribir la salida: {reason}.",
  "reason-ENOSPC": "no queda espacio",
  "reason-EACCES": "no tiene permiso para escribir ahí",
  "reason-EPERM": "no tiene permiso para escribir ahí",
  "reason-EROFS": "ahí no se puede escribir nada",
  "reason-ENOENT": "su carpeta no existe",
  "reason-ENOTDIR": "una parte de su ruta es un archivo",
  "reason-EISDIR": "hay una carpeta con ese nombre",
  "reason-EXDEV": "un enlace del camino lleva fuera de esta carpeta: nombre el lugar mismo",
  "error-schema": "No hay ningún esquema {name}. Hay: {known}.",
  "bug-title": "Esto es un error de Batuta, no de sus archivos. No se ha juzgado nada.",
  "bug-report": "Comuníquelo, por favor, con las líneas de arriba y con los archivos si puede compartirlos.",
};
