import type { Outer } from "../../src/cli/outer.ts";
import { run } from "../../src/cli/main.ts";
import type { Check, CheckOutcome, CheckRequest } from "../../src/cli/pipeline.ts";
import { storyResult } from "../report/story.ts";

/** What came of a command line: its exit code, what it wrote, and what it asked of the pipeline. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly asked: readonly CheckRequest[];
}

export interface Around {
  readonly environment?: Readonly<Record<string, string>>;
  readonly terminal?: number;
  readonly check?: Check;
  readonly write?: (text: string) => Promise<void>;
}

/** Runs a command line against a pipeline that answers with the story. */
export async function ran(args: readonly string[], around: Around = {}): Promise<Ran> {
  const written = { out: "", err: "" };
  const asked: CheckRequest[] = [];
  const isTerminal = around.terminal !== undefined;
  const outer: Outer = {
    environment: around.environment ?? {},
    stdout: {
      isTerminal,
      columns: around.terminal,
      write: around.write ?? (async (text) => void (written.out += text)),
    },
    stderr: { isTerminal, columns: around.terminal, write: async (text) => void (written.err += text) },
  };
  const check: Check = async (request) => {
    asked.push(request);
    return around.check ? around.check(request) : outcome({}, request.language ?? "en");
  };
  const code = await run(args, outer, async () => check);
  return { code, ...written, asked };
}

export function outcome(said: Partial<CheckOutcome>, language: "en" | "es" = "en"): CheckOutcome {
  return { results: [storyResult(language)], folders: [], problems: [], exitCode: 1, ...said };
}
