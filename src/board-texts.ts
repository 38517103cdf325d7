import type { Language } from "./base/bilingual.ts";
import { backtestCompany } from "./backtest.ts";
import { explainJudged } from "./explain.ts";
import type { JudgedIn } from "./judge-company.ts";
import type { OpenCompany } from "./open-company.ts";
import { summaryText } from "./report/backtest.ts";
import type { Block } from "./report/blocks.ts";
import { comparisonBlocks } from "./report/comparison.ts";
import { pointBlocks } from "./report/explanation.ts";
import { voiceOf } from "./report/message-words.ts";
import { laidOut } from "./report/terminal.ts";
import { trackedBlocks } from "./report/tracked.ts";
import { weekFormat } from "./report/week-formats.ts";
import type { Comparison } from "./result/comparison.ts";
import { withAnswers } from "./rules/bind-answers.ts";
import { weekOf } from "./talk/week.ts";
import { trackLive } from "./track.ts";
import type { Reading } from "./tui/reading.ts";
import { speaker } from "./words/catalogue.ts";

/** What the texts of the board are made from. */
export interface Readable {
  readonly open: OpenCompany;
  readonly judged: readonly JudgedIn[];
  readonly comparison: ((language: Language) => Comparison) | undefined;
}

export interface ReadAs {
  readonly language: Language;
  readonly columns: number;
}

/** A text that the board shows, without colours. */
export async function boardText(readable: Readable, reading: Reading, as: ReadAs): Promise<string> {
  const { open } = readable;
  switch (reading.is) {
    case "file":
      return numbered(open.loaded.texts.get(reading.at.file) ?? "");
    case "week":
      return weekText(readable, reading.department, as);
    case "explanation":
      return laid(explanation(readable, reading, as.language), as);
    case "live":
      return laid(await tracked(readable, as.language), as);
    case "changes": {
      const comparison = readable.comparison?.(as.language);
      const telling = { currency: open.company.currency, verbose: false };
      return comparison ? laid(comparisonBlocks(comparison, telling), as) : "";
    }
  }
}

function laid(blocks: readonly Block[], { columns }: ReadAs): string {
  return laidOut(blocks, { columns, colour: false });
}

function numbered(text: string): string {
  const lines = text.split(/\r?\n/);
  const width = String(lines.length).length;
  return lines.map((line, index) => `${String(index + 1).padStart(width)}  ${line.replaceAll("\t", "  ")}`).join("\n");
}

function weekText({ open: { company }, judged }: Readable, name: string | undefined, as: ReadAs): string {
  const verdicts = new Map(judged.map(({ initiative, verdict }) => [initiative.id, verdict]));
  const worlds = judged.map(({ world }) => withAnswers(world));
  const departments = company.departments.filter(({ id, declared }) => (name === undefined ? declared : id === name));
  const weeks = departments.map((department) => ({
    week: weekOf({ company, worlds, verdicts }, department),
    voice: voiceOf(as.language, company.asOf),
  }));
  return weekFormat(weeks, "terminal", { columns: as.columns, all: false, company: company.name });
}

function explanation(
  { open, judged }: Readable,
  { initiative, fingerprint }: Extract<Reading, { is: "explanation" }>,
  language: Language,
): readonly Block[] {
  const one = explainJudged(open, judged, language).find((each) => each.initiative === initiative);
  const point = one?.points.find(({ finding }) => finding.fingerprint === fingerprint);
  return one && point ? pointBlocks(one, point.short, { say: speaker(language), language }) : [];
}

/** How the live ones go, and how far what was said of past ones came true. */
async function tracked({ open, judged }: Readable, language: Language): Promise<readonly Block[]> {
  const say = speaker(language);
  const blocks = trackedBlocks(trackLive(open.company, judged, language), { say, language });
  const record = await backtestCompany(open, { environment: open.moment.environment, language });
  const isTold = record && record.verdicts.bad + record.verdicts.good > 0;
  const text = isTold ? summaryText(record, say) : say("track-record-none");
  return [...blocks, { is: "rule" }, { is: "text", text: `${say("track-record")} ${text}` }];
}
