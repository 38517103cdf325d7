import {
  choice,
  either,
  type Infer,
  list,
  openingHours,
  positive,
  quantity,
  record,
  said,
  serviceTarget,
} from "../schema/define.ts";
import { commonFields, flowReference, tableSchema } from "./common.ts";

const profileSchema = either(
  ["The share of the day that comes in each interval", "La parte del día que llega en cada intervalo"],
  {
    list: list(
      ["Shares of equal intervals over the opening hours", "Partes de intervalos iguales del horario"],
      quantity("share", ["A share", "Una parte"], "5%"),
    ),
    map: tableSchema,
  },
);

/**
 * People who answer: a queue with patience, by interval of the day. `now.wait` and `now.abandoned` tell how it goes today
 * and are for people: a queue with patience has forgotten today's wait by tomorrow; what is left over is `now.backlog`.
 */
export const staffedSchema = record(
  ["People who answer", "Personas que atienden"],
  {
    ...commonFields,
    staffed: flowReference,
    agents: either(["How many people, in paid hours", "Cuántas personas, en horas pagadas"], {
      scalar: quantity("count", ["How many at any time", "Cuántas en cada momento"], "42"),
      map: tableSchema,
    }),
    handle_time: positive(
      quantity("duration", ["Time that one contact takes", "Tiempo que ocupa una consulta"], "6 min"),
    ),
    patience: positive(
      quantity(
        "duration",
        [
          "How long people wait before giving up, on average; `none`: they never give up",
          "Cuánto espera la gente antes de desistir, de media; `none`: no desiste",
        ],
        "3 min",
      ),
    ),
    shrinkage: quantity(
      "share",
      [
        "The share of paid hours that is not spent answering",
        "La parte de las horas pagadas que no se dedica a atender",
      ],
      "28%",
    ),
    concurrency: quantity(
      "count",
      ["How many chats one person holds at once", "Cuántos chats lleva una persona a la vez"],
      "1",
    ),
    open: said(openingHours(["Opening hours", "Horario"])),
    profile: profileSchema,
    target: said(serviceTarget(["The service level that is wanted", "El nivel de servicio que se quiere"])),
    target_counts: choice(
      [
        "Whom the target counts: all `offered` (if not said), those `staying` beyond it, or all who are `not-waiting` then",
        "A quién cuenta el objetivo: a todos, `offered` (si no se dice); a quien no desiste antes, `staying`; o a quien ya no espera, `not-waiting`",
      ],
      ["offered", "staying", "not-waiting"],
    ),
    most_occupied: quantity(
      "share",
      [
        "The largest share of their time that people may be busy, in any interval",
        "La mayor parte de su tiempo que las personas pueden estar ocupadas, en cualquier intervalo",
      ],
      "85%",
    ),
    most_abandoned: quantity(
      "share",
      ["The largest share that may give up", "La mayor parte que puede desistir"],
      "5%",
    ),
    retrial: quantity(
      "share",
      ["The share of those who gave up that calls again", "La parte de quienes desisten que vuelve a llamar"],
      "30%",
    ),
    now: record(
      ["Where it stands on the `as_of` day", "Cómo está el día `as_of`"],
      {
        wait: quantity("duration", ["How long people wait now", "Cuánto se espera ahora"], "2 min"),
        abandoned: quantity("share", ["The share that gives up now", "La parte que desiste ahora"], "3%"),
        backlog: quantity("count", ["Contacts waiting", "Consultas en espera"], "120"),
      },
      [],
    ),
  },
  ["staffed", "agents", "handle_time"],
);

export type StaffedDeclaration = Infer<typeof staffedSchema>;
