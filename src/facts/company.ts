import { NOWHERE } from "../base/position.ts";
import { rowsFrom } from "./rows.ts";
import { subject } from "./subjects.ts";
import type { World } from "./world.ts";

const row = rowsFrom<World>(() => []);

/** What holds for the whole company. */
export const company = subject<World>({
  name: "company",
  variable: "company",
  says: { en: "What holds for the whole company", es: "Lo que vale para toda la empresa" },
  instances: (world) => [world],
  id: () => "company",
  department: ({ initiative }) => initiative.declaration.proposed_by,
  at: () => NOWHERE,
  facts: {
    name: row("text", ["Its name", "Su nombre"], (world) => world.company.name),
    as_of: row("date", ["The day taken as today", "El día que se toma como hoy"], (world) => world.company.asOf),
    is_dated: row(
      "bool",
      ["Somebody says which day is today", "Alguien dice qué día es hoy"],
      (world) => world.company.asOfFrom !== "today",
    ),
    counts_customers: row(
      "bool",
      ["It says which flow counts customers", "Dice qué flujo cuenta clientes"],
      (world) => world.company.customers !== undefined,
    ),
    departments: row(
      "count",
      ["Departments that declare something", "Áreas que declaran algo"],
      (world) => world.company.departments.filter((one) => one.declared).length,
      { worse: "lower" },
    ),
    says_who_answers: row(
      "bool",
      ["Some department says for which themes it answers", "Algún área dice de qué temas responde"],
      (world) => world.company.departments.some((one) => one.answersFor.length > 0),
    ),
  },
});
