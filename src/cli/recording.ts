import type { DifferentLine } from "../base/difference.ts";
import { visible } from "../base/visible.ts";
import type { Preparing, Prepared } from "../record.ts";
import { renderProblems } from "../report/problems.ts";
import type { Setting } from "./commands/command.ts";
import { speakerFor } from "./commands/language-of.ts";
import { deliverToScreen } from "./emit.ts";
import { Failure, reasonOf } from "./failure.ts";
import { canAsk, isSure } from "./question.ts";

const COLUMNS = 100;

/** Where the difference is shown: beside a result that goes to the screen, on the other stream. */
export type Beside = "stdout" | "stderr";

export interface Recording {
  readonly preparing: Preparing;
  /** `--yes`. */
  readonly yes: boolean;
  readonly beside?: Beside;
}

/** Shows what would be written and writes it: with `--yes`, or after a yes in a terminal. True: it was written. */
export async function record(asked: Setting, { preparing, yes, beside = "stdout" }: Recording): Promise<boolean> {
  const setting: Setting = { ...asked, ...speakerFor(asked, preparing) };
  const { say } = setting;
  const prepared = await preparedOf(setting, preparing);
  if (!prepared) return false;
  const tell = async (text: string): Promise<void> =>
    beside === "stdout" ? deliverToScreen(setting.outer, say, text) : setting.outer.stderr.write(text);
  if (prepared.files.length === 0) {
    await tell(`${say("record-nothing")}\n`);
    return false;
  }
  await tell(prepared.files.map(shownFile).join("\n"));
  if (!yes && !(await isSure(setting))) {
    await tell(`${say(canAsk(setting) ? "record-left" : "record-not-written")}\n`);
    return false;
  }
  await write(setting, prepared);
  await tell(`${say("record-written", { files: prepared.files.map(({ file }) => visible(file)).join(", ") })}\n`);
  return true;
}

/** What keeps it from being written is told; nothing is then. */
async function preparedOf(setting: Setting, preparing: Preparing): Promise<Prepared | undefined> {
  const { say, outer } = setting;
  if ("prepared" in preparing) return preparing.prepared;
  if ("noPlace" in preparing) throw new Failure(say("error-place", { file: visible(preparing.noPlace) }));
  const language = setting.language ?? setting.fallbackLanguage;
  const width = outer.stderr.columns ?? COLUMNS;
  await outer.stderr.write(renderProblems(preparing.problems, { language, width }));
  setting.finish(2);
  return undefined;
}

async function write({ say }: Setting, prepared: Prepared): Promise<void> {
  const writing = await prepared.write().catch((error: unknown) => {
    const file = prepared.files.map((one) => visible(one.file)).join(", ");
    throw new Failure(say("error-write", { file, reason: reasonOf(say, error) }));
  });
  if (writing.is === "changed") throw new Failure(say("error-touched", { file: visible(writing.file) }));
  if (writing.is === "unread") throw new Failure(say("error-not-included", { file: visible(writing.file) }));
}

function shownFile({ file, difference }: Prepared["files"][number]): string {
  return `${visible(file)}\n${difference.map((lines) => lines.map(shownLine).join("")).join("   …\n")}`;
}

const SIGNS = { same: " ", gone: "-", new: "+" } as const;

/** Texts of files are never printed as they are: a control character could rewrite the screen. */
function shownLine({ is, line, text }: DifferentLine): string {
  return `${`${String(line).padStart(4)} ${SIGNS[is]} ${visible(text)}`.trimEnd()}\n`;
}
