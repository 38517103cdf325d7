import type { TextId } from "../../words/catalogue.ts";
import type { CommandSetup } from "./command.ts";

/** A command before it is asked for: what it is for, and what it is, loaded when it is needed. */
interface NamedCommand {
  readonly about: TextId;
  /** What stands behind its name, as help shows it. */
  readonly takes: string;
  readonly load: () => Promise<CommandSetup>;
}

/** The table of commands: a new one is one file and one line here. */
export const COMMANDS = {
  check: { about: "cli-check", takes: "[paths...]", load: async () => (await import("./check.ts")).checkCommand },
  init: { about: "cli-init", takes: "[folder]", load: async () => (await import("./init.ts")).initCommand },
  compare: {
    about: "cli-compare",
    takes: "[before] [after]",
    load: async () => (await import("./compare.ts")).compareCommand,
  },
  explain: {
    about: "cli-explain",
    takes: "<what> [point]",
    load: async () => (await import("./explain.ts")).explainCommand,
  },
  rules: { about: "cli-rules", takes: "", load: async () => (await import("./rules.ts")).rulesCommand },
  ask: { about: "cli-ask", takes: "<initiative> [path]", load: async () => (await import("./ask.ts")).askCommand },
  answer: {
    about: "cli-answer",
    takes: "[initiative] [department] [path]",
    load: async () => (await import("./answer.ts")).answerCommand,
  },
  confirm: {
    about: "cli-confirm",
    takes: "<department> [numbers...]",
    load: async () => (await import("./confirm.ts")).confirmCommand,
  },
  orientation: {
    about: "cli-orientation",
    takes: "[path]",
    load: async () => (await import("./orientation.ts")).orientationCommand,
  },
  report: {
    about: "cli-report",
    takes: "[initiative] [path]",
    load: async () => (await import("./report.ts")).reportCommand,
  },
  render: { about: "cli-render", takes: "<result>", load: async () => (await import("./render.ts")).renderCommand },
  merge: { about: "cli-merge", takes: "<files...>", load: async () => (await import("./merge.ts")).mergeCommand },
  solve: {
    about: "cli-solve",
    takes: "<initiative> [path]",
    load: async () => (await import("./solve.ts")).solveCommand,
  },
  decide: {
    about: "cli-decide",
    takes: "<initiative> <option> [path]",
    load: async () => (await import("./decide.ts")).decideCommand,
  },
  board: { about: "cli-board", takes: "[path]", load: async () => (await import("./board.ts")).boardCommand },
  doctor: { about: "cli-doctor", takes: "[path]", load: async () => (await import("./doctor.ts")).doctorCommand },
  schema: { about: "cli-schema", takes: "[kind]", load: async () => (await import("./schema.ts")).schemaCommand },
  completion: {
    about: "cli-completion",
    takes: "<shell>",
    load: async () => (await import("./completion.ts")).completionCommand,
  },
  week: { about: "cli-week", takes: "[department]", load: async () => (await import("./week.ts")).weekCommand },
  waive: {
    about: "cli-waive",
    takes: "<initiative> <rule> [path]",
    load: async () => (await import("./waive.ts")).waiveCommand,
  },
} as const satisfies Readonly<Record<string, NamedCommand>>;
