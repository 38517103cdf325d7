import type { BOARD_EN } from "./board-en.ts";
import type { Entry } from "./entry.ts";

/** What the dashboard says in Spanish. */
export const BOARD_ES: Readonly<Record<keyof typeof BOARD_EN, Entry>> = {
  "cli-board":
    "Muestra todas las iniciativas en una pantalla: qué decidir y hasta cuándo, dónde se rompe, qué resuelve más",
  "cli-board-path": "archivo o carpeta de la empresa (esta carpeta si no se da ninguna)",
  "cli-board-snapshot": "escribe la pantalla de ese tamaño como texto, por ejemplo 120x40, y termina",
  "cli-board-plain": "texto lineal sin columnas, para lectores de pantalla; termina enseguida",
  "cli-board-examples": `Ejemplos:
  batuta board
  batuta board --since main
  batuta board --snapshot 120x40 > panel.txt
  batuta board --plain --lang es`,
  "error-board-terminal":
    "El panel necesita un terminal en el que se pueda escribir. Sin él: batuta board --snapshot 120x40, o --plain.",
  "error-board-size": "--snapshot lleva columnas y filas, por ejemplo 120x40, no {found}.",
  "error-board-small": "El panel necesita {columns} columnas y {rows} filas como mínimo; aquí hay {found}.",
  "error-board-empty": "No hay ninguna iniciativa que mostrar en {path}.",
  "board-small":
    "Demasiado pequeño: {found}. El panel necesita {needed}; batuta board --plain se lee en cualquier ancho.",
  "board-weeks": { one: "{count} semana", other: "próximas {count} semanas" },
  "board-weeks-then": "{weeks}, {sign} en {week}",
  "board-help-key": "? ayuda",
  "board-decide": { one: "{count} por decidir", other: "{count} por decidir" },
  "board-overdue": "{count} con el plazo pasado",
  "board-let-down": "fallamos a {count}",
  "board-let-down-least": "fallamos al menos a {count}",
  "board-let-down-nobody": "no fallamos a nadie",
  "board-let-down-unknown": "sin saber a cuántos fallamos",
  "board-problems": { one: "{count} problema en los archivos", other: "{count} problemas en los archivos" },
  "board-column-decide": "DECIDIR",
  "board-column-initiative": "INICIATIVA",
  "board-column-launch": "LANZA",
  "board-column-let-down": "FALLAMOS A",
  "board-column-waits": "ESPERA A",
  "board-column-way": "LO MÁS BARATO",
  "board-least": "{count}+",
  "board-no-way": "nada declarado",
  "board-nothing-listed": "Aquí no hay nada que mostrar.",
  "board-nothing-waiting": "Nada espera una decisión.",
  "board-list": "{filter} · por {sort}",
  "board-found": "buscar: {text}",
  "board-find-keys": "⏎ dejarlo así  esc todas",
  "filter-waiting": "en espera",
  "filter-all": "todas",
  "sort-decide": "día de decidir",
  "sort-let-down": "a cuántos fallamos",
  "sort-launch": "lanzamiento",
  "sort-name": "nombre",
  "board-heat": "DÓNDE SE ROMPE",
  "board-heat-none": "Todavía no hay ninguna capacidad declarada.",
  "board-legend": "día punta, % de lo que aguanta   ! probabilidad > {limit}   X > 50 %   ? sin saber",
  "board-cell": "{capacity} · {day}: {text}",
  "board-cell-known": "{use} el día punta; {likely} probable que se pase",
  "board-cell-unknown": "sin saber: {missing}",
  "board-cell-nothing": "sin saber",
  "board-settles-declaration": "una respuesta resuelve {count} de las {all} que esperan: {what} ({department})",
  "board-settles-capacity": "más sitio en un punto ayuda a {count} de las {all} que esperan: {what} ({department})",
  "board-settles-move":
    "llevar {initiative} al {day} ayuda a {count} de las {all} que esperan: {capacity} ({department})",
  "board-settles-none": "ninguna respuesta sola resuelve varias",
  "board-record": "Historial: {foreseen} de {bad} malas, previstas · {falsely} de {good} buenas, paradas por error",
  "board-also": "Además: {parts}",
  "board-live": "{count} en marcha",
  "board-keys-main": "↑↓ elegir ⏎ abrir tab mapa d decidir t en marcha w semana f filtro / ? ayuda",
  "board-keys-heat": "↑↓←→ elegir  ⏎ abrir  tab lista  w semana  t en marcha  ? ayuda  q salir",
  "board-keys-point": "esc volver n más s guardar x explicar e archivo a preguntar d decidir ? ayuda",
  "board-keys-difference": "y escribirlo  n no escribirlo  ↑↓ leer  q salir",
  "board-trail": "{initiative} › {department}",
  "board-units": "unidades en almacén",
  "board-use": "carga, % de lo que aguanta",
  "board-band": "░ 9 de cada 10  ▄ mitad",
  "board-launch-mark": "▼ lanzamiento",
  "board-first": "probable el {range}",
  "board-no-curve": "Día a día: sin saber mientras no se declare lo que falta.",
  "board-drawing": "…",
  "board-ways": "SALIDAS",
  "board-what-if": "Y SI…",
  "board-volume": "volumen",
  "board-launch": "lanza",
  "board-option": "opción",
  "board-option-none": "ninguna",
  "board-none-tried": "como dicen los archivos",
  "board-tried": "fallamos a {count} · {verdict}",
  "board-tried-likely": "{likely} aquí",
  "board-tried-none": "el archivo no tiene sitio para ese cambio",
  "board-reset": "r deshacer · s guardar",
  "board-why": "POR QUÉ",
  "board-moves": "LO QUE MÁS INFLUYE",
  "board-also-on-it": "TAMBIÉN AQUÍ",
  "board-alone": "sin ella, {likely} probable",
  "board-holds": "aguanta",
  "board-no-longer": "Así ya no queda nada por resolver en este punto.",
  "board-holds-to": "aguanta hasta el {multiple} de esta previsión",
  "board-holds-times": "aguanta hasta {multiple} veces esta previsión",
  "board-likely": "{likely} probable (límite {limit})",
  "board-point": "{at} de {count}",
  "board-difference": "ESTO ES LO QUE SE ESCRIBIRÍA",
  "board-written": "Escrito en {file}. El panel muestra aún lo que se juzgó antes: ábralo de nuevo.",
  "board-changed": "{file} ha cambiado mientras tanto. No se ha escrito nada.",
  "board-help": "AYUDA",
  "cli-board-keys": `La lista: iniciativas por el último día en que aún se pueden decidir; ! es que ese día ya pasó.
El mapa: cada capacidad por semanas, con todas las iniciativas a la vez; primero lo peor.
De cerca: un punto de una iniciativa, sus días, por qué y qué lo mueve.
No se escribe nada hasta que se ha mostrado y la tecla y dice que sí.
✖ por resolver   ▲ aviso   ? sin saber   ✔ aguanta   ~ excepción autorizada   · nota
↑ ↓ o k j    elegir            ⏎   abrir           esc   volver
tab          lista o mapa      f   filtro          o     orden
/            buscar: id, título, área, clientes, responsable
← →          volumen ∓10 %     [ ] día ∓1          1-9   salida   0 ninguna
n p          siguiente, atrás  r   deshacer        s     guardar lo probado
x  el punto, con todo          e   su archivo      a     preguntar al área
d  anotar una decisión         w   semana; de cerca: autorizar excepción
t  en marcha, contado          c   qué ha cambiado (board --since)
l            idioma            ?   esta página     q     salir`,
  "board-plain-row": "{verdict}: {id}, {title}. Lanza el {launch}. {decide} {letDown} {waits} {way}",
  "board-plain-decide": "Se puede decidir hasta el {day}.",
  "board-plain-overdue": "Había que decidir hasta el {day}.",
  "board-plain-let-down": "Fallamos a: {count}.",
  "board-plain-waits": "Espera a {who}.",
  "board-plain-way": "Lo más barato: {text}.",
  "board-plain-step": "Lo que hace falta: {text}.",
  "board-plain-missing": "Falta saber: {text}.",
  "board-plain-nothing": "No hay ninguna salida declarada.",
  "board-plain-weeks": "{capacity} ({department}): {weeks}",
  "board-plain-busiest": "su día punta llega al {use} de lo que aguanta, la semana del {day}",
  "board-plain-span": "del {from} al {to}, {text}",
  "board-plain-holds": "aguanta todas las semanas",
  "board-plain-likely": "hasta el {likely} probable por encima de lo que aguanta",
};
