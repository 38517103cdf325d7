import type { Bilingual } from "../base/bilingual.ts";

/** A word of Batuta's own: how it is called in Spanish, and what it means. */
export interface GlossaryWord {
  readonly es: string;
  readonly means: Bilingual;
}

/** The words of the design, by their English name; keys of files have their meaning in the schema. */
export const GLOSSARY: Readonly<Record<string, GlossaryWord>> = {
  company: {
    es: "empresa",
    means: {
      en: "A folder with `batuta.yaml` and the files of its departments and initiatives.",
      es: "Una carpeta con `batuta.yaml` y los archivos de sus áreas e iniciativas.",
    },
  },
  department: {
    es: "área",
    means: {
      en: "Whoever holds capacities and makes commitments: logistics, support, risk, finance, or any other name.",
      es: "Quien tiene capacidades y adquiere compromisos: logística, atención, riesgos, finanzas o cualquier otro nombre.",
    },
  },
  "outside party": {
    es: "parte externa",
    means: {
      en: "Somebody outside who must keep something: a carrier, a franchisee, an insurer. `outside: yes`.",
      es: "Alguien de fuera que debe cumplir algo: un transportista, un franquiciado, una aseguradora. `outside: yes`.",
    },
  },
  initiative: {
    es: "iniciativa",
    means: {
      en: "A planned campaign or change: campaign, launch, price, policy, process, system, supplier, saving.",
      es: "Una campaña o un cambio previsto: campaign, launch, price, policy, process, system, supplier, saving.",
    },
  },
  flow: {
    es: "flujo",
    means: {
      en: "Something countable that moves through the company: leads, orders, parcels, calls, returns, applications.",
      es: "Algo que se cuenta y recorre la empresa: interesados, pedidos, paquetes, consultas, devoluciones, solicitudes.",
    },
  },
  stream: {
    es: "previsión de un flujo",
    means: {
      en: "An initiative's forecast of one flow over time: an entry of `demand`.",
      es: "Lo que una iniciativa prevé de un flujo en el tiempo: una entrada de `demand`.",
    },
  },
  cascade: {
    es: "cascada",
    means: {
      en: "How flows beget flows: visits become orders, orders become parcels and calls. In `flows`.",
      es: "Cómo unos flujos engendran otros: de visitas, pedidos; de pedidos, paquetes y consultas. En `flows`.",
    },
  },
  capacity: {
    es: "capacidad",
    means: {
      en: "What a department can hold of a flow: stock, throughput, staffed, concurrent, limit.",
      es: "Lo que un área aguanta de un flujo: stock, throughput, staffed, concurrent, limit.",
    },
  },
  usual: {
    es: "lo habitual",
    means: {
      en: "The load that a capacity has anyway, without any initiative.",
      es: "La carga que una capacidad tiene de todos modos, sin ninguna iniciativa.",
    },
  },
  load: {
    es: "carga",
    means: {
      en: "What arrives at a capacity: the usual and what initiatives bring.",
      es: "Lo que llega a una capacidad: lo habitual y lo que traen las iniciativas.",
    },
  },
  breach: {
    es: "rotura de stock, desborde, límite superado",
    means: {
      en: "Load beyond what a capacity holds on at least one day: stock runs out, a service level is missed, places are full, a limit is passed. Its probability is the share of runs in which it happens.",
      es: "Más carga de la que una capacidad aguanta, al menos un día: rotura de stock, desborde de consultas, aforo completo, límite superado. Su probabilidad es la parte de simulaciones en que ocurre.",
    },
  },
  outcome: {
    es: "resultado",
    means: {
      en: "How a unit ends: served, late, lost, refused, turned away, abandoned or waiting. As a file (`outcome:`), what really happened.",
      es: "Cómo acaba cada unidad: atendida, tarde, perdida, rechazada, no admitida, desistida o en espera. Como archivo (`outcome:`), lo que pasó de verdad.",
    },
  },
  promise: { es: "promesa", means: { en: "What customers are told.", es: "Lo que se dice a los clientes." } },
  commitment: {
    es: "compromiso",
    means: {
      en: "What a department says it can keep: `commits`.",
      es: "Lo que un área dice que puede cumplir: `commits`.",
    },
  },
  prediction: {
    es: "previsto que reciba",
    means: {
      en: "What the simulation says that customers will get.",
      es: "Lo que la simulación dice que recibirán los clientes.",
    },
  },
  "expectation gap": {
    es: "desajuste de expectativa",
    means: {
      en: "A promise beyond what a department commits to (declared), or beyond what customers will get (predicted).",
      es: "Una promesa mayor que el compromiso de un área (declarado) o que lo que recibirán los clientes (previsto).",
    },
  },
  "standing promise": {
    es: "promesa vigente",
    means: { en: "One that was already made to customers of today.", es: "La que ya se hizo a los clientes de hoy." },
  },
  offer: {
    es: "oferta",
    means: {
      en: "What is offered, at which price, to whom, how many times, with which cap.",
      es: "Qué se ofrece, a qué precio, a quién, cuántas veces y con qué tope.",
    },
  },
  lever: {
    es: "palanca",
    means: {
      en: "What bounds a risk: a cap, a draw, a throttle, stages, cover, a way back.",
      es: "Lo que acota un riesgo: un tope, un sorteo, un límite diario, etapas, cobertura, una vuelta atrás.",
    },
  },
  exposure: {
    es: "exposición",
    means: { en: "A risk, bounded by a lever or not.", es: "Un riesgo, acotado o no por una palanca." },
  },
  answer: {
    es: "respuesta",
    means: {
      en: "What a department that was asked says: agrees, agrees if, objects, no impact, wrong number.",
      es: "Lo que dice un área a la que se preguntó: de acuerdo, de acuerdo si…, pone objeción, no le afecta, hay un número mal.",
    },
  },
  briefing: {
    es: "informar al equipo",
    means: {
      en: "Telling a team about a promise before its customers call: an entry of `briefings`.",
      es: "Contar una promesa a un equipo antes de que llamen sus clientes: una entrada de `briefings`.",
    },
  },
  evidence: {
    es: "prueba",
    means: {
      en: "What a number rests on: its source, its day, its sample.",
      es: "En qué se apoya un número: su fuente, su día, su muestra.",
    },
  },
  rehearsal: {
    es: "prueba",
    means: {
      en: "A trial before launch: a load test, a pilot, an order through the customer's own channel.",
      es: "Una prueba antes de lanzar: de carga, un piloto, un pedido por el canal del cliente.",
    },
  },
  "care plan": {
    es: "plan de atención si algo falla",
    means: {
      en: "What customers get when it goes wrong, who tells them and who pays.",
      es: "Qué reciben los clientes si algo falla, quién les avisa y quién lo paga.",
    },
  },
  "trip-wire": {
    es: "señal de parada",
    means: {
      en: "A measure that tells when to slow down, pause or stop while it runs.",
      es: "Una medida que dice cuándo frenar, pausar o parar mientras está en marcha.",
    },
  },
  decision: {
    es: "decisión",
    means: {
      en: "What was chosen among the ways out, by whom and when.",
      es: "Qué se eligió entre las salidas, quién y cuándo.",
    },
  },
  fact: {
    es: "dato",
    means: {
      en: "A typed statement about a subject, with its place in the files: what rules judge by.",
      es: "Una afirmación con tipo sobre un asunto, con su lugar en los archivos: con eso juzgan las reglas.",
    },
  },
  rule: {
    es: "regla",
    means: {
      en: "What must hold, and what is said when it does not. `batuta rules list` shows all.",
      es: "Lo que debe cumplirse, y lo que se dice si no. `batuta rules list` las muestra todas.",
    },
  },
  finding: {
    es: "punto",
    means: {
      en: "What a rule says of one subject: to solve before launch, a warning or a note; open, an agreed exception, or not known yet.",
      es: "Lo que una regla dice de un asunto: por resolver, aviso o nota; abierto, con excepción autorizada, o sin saber todavía.",
    },
  },
  blocker: {
    es: "por resolver",
    means: { en: "A point to solve before launch.", es: "Un punto por resolver antes de lanzar." },
  },
  waiver: {
    es: "excepción autorizada",
    means: {
      en: "A point that somebody with a name accepts until a day, for a reason, with something in its place.",
      es: "Un punto que alguien con nombre acepta hasta un día, por un motivo, con algo en su lugar.",
    },
  },
  cause: {
    es: "causa",
    means: {
      en: "What several points share: one declaration that nobody made, or one capacity in one week.",
      es: "Lo que comparten varios puntos: una declaración que nadie hizo, o una capacidad en una semana.",
    },
  },
  verdict: {
    es: "cómo queda",
    means: {
      en: "ready; ready if (conditions are open); not ready (a point to solve is open); cannot tell yet (a number that decides is missing).",
      es: "lista; lista si… (quedan condiciones); aún no está lista (queda un punto por resolver); faltan datos (falta un número que decide).",
    },
  },
  "way out": {
    es: "salida",
    means: {
      en: "A set of measures with which it would be ready, simulated again.",
      es: "Un conjunto de medidas con las que estaría lista, simulado de nuevo.",
    },
  },
  driver: {
    es: "factor",
    means: {
      en: "A named number that is uncertain and that several others may move with.",
      es: "Un número incierto con nombre, con el que pueden moverse otros.",
    },
  },
  scenario: {
    es: "simulación",
    means: {
      en: "One run: one joint draw of everything that is uncertain.",
      es: "Una simulación: una tirada conjunta de todo lo incierto.",
    },
  },
  "let down": {
    es: "fallamos a",
    means: {
      en: "A customer for whom a promise breaks, or who goes unserved.",
      es: "Un cliente con el que se rompe una promesa, o al que no se atiende.",
    },
  },
};
