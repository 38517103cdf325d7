import { type Infer, anything, asWritten, choice, date, reference, list, record, text } from "../schema/define.ts";
import { bothLanguages, theme } from "./leaves.ts";

export const SEVERITIES = ["blocker", "warning", "note"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What an unknown of a rule may turn into: a declared lever that bounds it makes the unknown lighter (simulation.md, 2). */
export const RISKS = ["money", "supply", "systems", "existing", "process"] as const;
export type Risk = (typeof RISKS)[number];

const ruleSchema = record(
  [
    "A rule: what must hold, and what is said when it does not",
    "Una regla: lo que debe cumplirse y lo que se dice si no",
  ],
  {
    rule: reference("rule", ["Its name: area/what-is-wrong", "Su nombre: área/qué-falla"]),
    for: text(
      ["The subject that it judges: stock, promise, offer…", "El asunto que juzga: stock, promise, offer…"],
      "stock",
    ),
    where: text(["Which of them it applies to (CEL)", "A cuáles se aplica (CEL)"], "offer.cap_told == true"),
    require: text(["What must hold (CEL)", "Lo que debe cumplirse (CEL)"], "holds(capacity.breach, tolerance.breach)"),
    severity: choice(["How much it weighs", "Cuánto pesa"], SEVERITIES),
    title: bothLanguages(["What is wrong, in a few words", "Qué ocurre, en pocas palabras"]),
    message: bothLanguages(["What happens, with facts in braces", "Lo que pasa, con datos entre llaves"]),
    arithmetic: bothLanguages([
      "One line that a person can check with a pocket calculator",
      "Una línea que se puede comprobar con una calculadora",
    ]),
    flip: bothLanguages(["With which value it would hold", "Con qué valor se cumpliría"]),
    do: list(
      ["What to do next", "Qué hacer"],
      record(
        ["Something to do", "Algo que hacer"],
        {
          what: bothLanguages(["What", "Qué"]),
          who: text(
            [
              "proposer, department, accountable, keeper, or a fact",
              "proposer, department, accountable, keeper o un dato",
            ],
            "department",
          ),
          by: text(["By which day: a fact", "Para qué día: un dato"], "capacity.latest_order_day"),
        },
        ["what", "who"],
      ),
    ),
    idea: text(["The idea that it comes from", "La idea de la que viene"], "stock-out"),
    asks: text(
      ["The department that is told, when the subject has none", "El área a la que se avisa, si el asunto no tiene"],
      "finance",
    ),
    risk: choice(["The risk that it belongs to", "El riesgo al que pertenece"], RISKS),
    theme: theme(["The theme whose department is told", "El tema a cuya área se avisa"]),
    effective_on: date(["The day from which it counts", "El día desde el que cuenta"]),
    fires: asWritten(["A change of the example on which it speaks", "Un cambio del ejemplo con el que habla"]),
    quiet: asWritten([
      "A change of the example on which it applies and holds",
      "Un cambio del ejemplo con el que se aplica y se cumple",
    ]),
    notes: anything(["Anything else, for people", "Cualquier otra cosa, para la gente"]),
  },
  ["rule", "for", "require", "severity", "title", "message"],
);

/** Rules: data only, never code. */
export const rulesFileSchema = record(["Rules", "Reglas"], { rules: list(["The rules", "Las reglas"], ruleSchema) }, [
  "rules",
]);

export type RulesFile = Infer<typeof rulesFileSchema>;
export type RuleDeclaration = Infer<typeof ruleSchema>;
