import { type Infer, date, dateRange, either, list, record, said, text } from "../schema/define.ts";

const weekdays = list(
  ["The days on which work is done", "Los días en que se trabaja"],
  text(["A day of the week", "Un día de la semana"], "mon"),
);

const dayOrSpan = dateRange(["A day, or a span of days", "Un día o un periodo"]);

const worksSchema = either(["Which days of the week are worked", "Qué días de la semana se trabaja"], {
  scalar: text(
    [
      "`mon-fri`, `mon-sat`, `every day`, or another span of days",
      "`lun-vie`, `lun-sáb`, `todos los días` u otro tramo de días",
    ],
    "mon-fri",
  ),
  list: weekdays,
});

const calendarRecord = record(
  ["Which days are worked", "Qué días se trabaja"],
  {
    country: text(
      [
        "The country whose public holidays are kept, by its two letters",
        "El país cuyos festivos se guardan, con sus dos letras",
      ],
      "ES",
    ),
    region: text(["The region whose holidays are kept too", "La región cuyos festivos también se guardan"], "MD"),
    works: worksSchema,
    holidays: said(
      list(
        [
          "Your own holidays: they stand in place of the country's; `none`: no holiday is kept",
          "Los festivos propios: sustituyen a los del país; `none`: no se guarda ninguno",
        ],
        dayOrSpan,
      ),
    ),
    closed: list(["Days closed besides", "Otros días cerrados"], dayOrSpan, "or-one"),
    opened: list(
      ["Days worked in spite of a holiday or of the week", "Días que se trabaja pese a ser festivos o fin de semana"],
      dayOrSpan,
      "or-one",
    ),
    as_of: date(["The day on which this calendar was true", "El día en que este calendario era cierto"]),
  },
  [],
);

/** Which days a party works: `mon-fri`, or with country, region and its own lists. */
export const calendarSchema = either(["Which days are worked", "Qué días se trabaja"], {
  scalar: text(["`mon-fri`, `mon-sat`, `every day`", "`lun-vie`, `lun-sáb`, `todos los días`"], "mon-fri"),
  map: calendarRecord,
});

export type CalendarDeclaration = Infer<typeof calendarSchema>;
export type CalendarRecord = Infer<typeof calendarRecord>;
