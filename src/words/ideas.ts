import type { Bilingual } from "../base/bilingual.ts";

/** Why a rule is there, by the idea of the source documents that it judges. */
export const IDEA_TEXTS: Readonly<Record<string, Bilingual>> = {
  "demand-cascade": {
    en: "A well-aimed campaign brings leads, leads become orders, and everything behind feels them.",
    es: "Una campaña bien dirigida trae interesados, los interesados piden, y todo lo que hay detrás lo nota.",
  },
  "stock-out": {
    en: "What was promised cannot be delivered once the stock runs out.",
    es: "Lo prometido no puede entregarse cuando se acaba el stock.",
  },
  "uninformed-support": {
    en: "The people who answer must know what these customers were led to expect, before they call.",
    es: "Quien atiende debe saber qué esperan estos clientes antes de que llamen.",
  },
  "overloaded-support": {
    en: "A campaign brings its own calls, and those of everything that goes wrong elsewhere.",
    es: "Una campaña trae sus propias consultas, y las de todo lo que se tuerce en otra parte.",
  },
  "expectation-gap": {
    en: "Customers must not be made to believe more than the company can deliver.",
    es: "No se debe hacer creer a los clientes más de lo que la empresa puede entregar.",
  },
  "distorted-item": {
    en: "New customers look like those we know, and expect something else of one concrete thing.",
    es: "Los clientes nuevos se parecen a los conocidos, pero esperan otra cosa de algo concreto.",
  },
  "unasked-area": {
    en: "Whoever feels the load must have been asked; silence is no answer.",
    es: "A quien le llega la carga hay que haberle preguntado; el silencio no es respuesta.",
  },
  "own-objectives": {
    en: "Each area works for its own objectives, and a change hits those of others.",
    es: "Cada área trabaja por sus objetivos, y un cambio golpea los de otras.",
  },
  orchestration: {
    en: "All initiatives use the same people, places and stock: somebody must hear them together.",
    es: "Todas las iniciativas usan a la misma gente, los mismos sitios y el mismo stock: alguien debe oírlas juntas.",
  },
  "customer-first-count": {
    en: "In the end the customer pays: what counts is how many we let down.",
    es: "Al final paga el cliente: lo que cuenta es a cuántos fallamos.",
  },
  "front-vs-back-office": {
    en: "Those who sell and those who check, claim or design serve the same customers.",
    es: "Quien vende y quien revisa, tramita o diseña sirve a los mismos clientes.",
  },
  "back-office-changes": {
    en: "A system, a process, a supplier or a saving changes what customers live through, as a campaign does.",
    es: "Un sistema, un proceso, un proveedor o un ahorro cambia lo que viven los clientes, igual que una campaña.",
  },
  "withdrawn-value": {
    en: "What customers were given before is missed when it is taken away.",
    es: "Lo que los clientes tenían se echa en falta cuando se quita.",
  },
  "orientation-questions": {
    en: "How an area looks at its customers says how far its answers carry.",
    es: "Cómo mira un área a sus clientes dice cuánto valen sus respuestas.",
  },
  "shared-customer-knowledge": {
    en: "What one area knows of its customers is of use to all.",
    es: "Lo que un área sabe de sus clientes les sirve a todas.",
  },
  "one-customer-many-channels": {
    en: "It is one customer, whatever the channel: the same promise must hold in all.",
    es: "Es un mismo cliente, sea cual sea el canal: la misma promesa debe valer en todos.",
  },
  "by-customer-not-by-product": {
    en: "Somebody must answer for the customers, not only for the product.",
    es: "Alguien debe responder de los clientes, no solo del producto.",
  },
  "existing-customers-pay": {
    en: "Those who were customers before must not pay for those who come now.",
    es: "Los clientes de antes no deben pagar por los que llegan ahora.",
  },
  "satisfaction-is-everyones": {
    en: "What customers think is measured, and by somebody else than whoever launches.",
    es: "Lo que piensan los clientes se mide, y lo mide alguien distinto de quien lanza.",
  },
  "not-cosmetic": {
    en: "A stronger promise needs a change behind it that is done before launch.",
    es: "Una promesa mayor necesita detrás un cambio que esté hecho antes de lanzar.",
  },
  "people-in-context": {
    en: "Forecasts and segments rest on evidence of what people do, with its source and its day.",
    es: "Las previsiones y los segmentos se apoyan en pruebas de lo que hace la gente, con su fuente y su día.",
  },
  "from-outside": {
    en: "Look at yourself from outside: try it as a customer would, in their channel.",
    es: "Mírese desde fuera: pruébelo como lo haría un cliente, por su canal.",
  },
  "how-not-just-what": {
    en: "To agree is easy; what counts is who does what, and by when.",
    es: "Estar de acuerdo es fácil; lo que cuenta es quién hace qué, y para cuándo.",
  },
  excuses: {
    en: "An exception has a name, a reason, something in its place and an end.",
    es: "Una excepción tiene un nombre, un motivo, algo en su lugar y un final.",
  },
  "spot-vs-call-centre": {
    en: "Attracting customers and serving them are paid from one purse.",
    es: "Atraer clientes y atenderlos se paga del mismo bolsillo.",
  },
  "every-touchpoint": {
    en: "Every mail, visit, form and claim is part of the experience, and somebody owns it.",
    es: "Cada correo, visita, formulario y reclamación es parte de la experiencia, y alguien lo lleva.",
  },
  "prospects-too": {
    en: "The experience begins before somebody is a customer; the first days count most.",
    es: "La experiencia empieza antes de ser cliente; los primeros días son los que más cuentan.",
  },
  "who-owns-experience": {
    en: "One person answers for what customers live through, and it is not the author.",
    es: "Una persona responde de lo que viven los clientes, y no es quien lo propone.",
  },
  "all-areas-count": {
    en: "Every area is heard, also the ones with nothing to do.",
    es: "Se oye a todas las áreas, también a las que no tienen nada que hacer.",
  },
  "absent-customer": {
    en: "A promise rests on what customers said that matters to them.",
    es: "Una promesa se apoya en lo que los clientes dijeron que les importa.",
  },
  "two-way-dialogue": {
    en: "Customers can answer, and somebody has the time to read it.",
    es: "Los clientes pueden contestar, y alguien tiene tiempo de leerlo.",
  },
  "care-plan": {
    en: "When it goes wrong, it is known who tells customers, what they get and who pays.",
    es: "Si algo falla, se sabe quién avisa a los clientes, qué reciben y quién lo paga.",
  },
  "adapt-while-running": {
    en: "Stop signals tell when to slow down, pause or stop, while there is still time.",
    es: "Las señales de parada dicen cuándo frenar, pausar o parar, mientras aún hay tiempo.",
  },
};
