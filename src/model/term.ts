import { type Infer, date, quantity, record, yesNo } from "../schema/define.ts";
import { MEASURES } from "../quantity/quantity.ts";

/** What is promised or committed to about a topic: one of these says the direction, none of them means that nobody can measure it. */
export const termFields = {
  at_most: quantity(MEASURES, ["At most this much", "Como máximo esto"], "24 h"),
  at_least: quantity(MEASURES, ["At least this much", "Como mínimo esto"], "30 days"),
  exactly: quantity(
    MEASURES,
    [
      "Exactly this much; of a time, who has it earlier has it in time",
      "Exactamente esto; si es un plazo, quien lo recibe antes lo recibe a tiempo",
    ],
    "20 EUR",
  ),
  always: yesNo(["`yes`: in every case", "`yes`: en todos los casos"]),
  never: yesNo(["`yes`: in no case", "`yes`: en ningún caso"]),
  by: date(["By this day at the latest", "Este día como muy tarde"]),
  ordered_by: date(["For those who order until this day", "Para quien lo pide hasta este día"]),
} as const;

const termSchema = record(["What is promised about a topic", "Lo que se promete sobre un tema"], termFields, []);

export type TermDeclaration = Infer<typeof termSchema>;
