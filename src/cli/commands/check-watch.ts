import { visible } from "../../base/visible.ts";
import { findCompanies } from "../../files/find.ts";
import { comparisonBlocks } from "../../report/comparison.ts";
import { compareResults } from "../../result/compare.ts";
import type { Result } from "../../result/result.ts";
import { type Look as Seen, watchCompany } from "../../watch-company.ts";
import { verdictText } from "../../words/verdicts.ts";
import { deliverToScreen, emit } from "../emit.ts";
import { Failure } from "../failure.ts";
import { folderHere } from "../folder.ts";
import { type Look, optionsOf } from "../look.ts";
import type { CheckRequest } from "../pipeline.ts";
import { tellProblems } from "./check.ts";
import type { Setting } from "./command.ts";
import { speakerFor } from "./language-of.ts";
import { show } from "./show.ts";

interface Asked extends Look {
  readonly since?: string;
  readonly baseline?: string;
  readonly policyFrom?: string;
  readonly onlyChanges?: string;
}

const INTERRUPTED = 130;

/** `batuta check --watch`: the report, then what each edit changed since the last time, until somebody ends it. */
export async function runWatch(setting: Setting, request: CheckRequest, asked: Asked): Promise<void> {
  const { outer, say } = setting;
  requireAlone(setting, asked);
  const [path = ".", ...others] = request.paths;
  const { companies, problems } = await findCompanies(path);
  const [folder] = companies;
  if (others.length > 0 || companies.length > 1) throw new Failure(say("error-watch-one"));
  if (!folder) {
    await tellProblems(setting, { problems, results: [] }, asked);
    return setting.finish(2);
  }
  // Nobody to end it: it ends after its first look.
  const until = outer.interrupted?.() ?? Promise.resolve();
  let before: Result | undefined;
  const tell = async (seen: Seen) => {
    await tellLook(setting, asked, { seen, before });
    if (seen.isWhole) before = seen.checked.result ?? before;
    const { say: sayIn } = speakerFor(setting, before);
    await outer.stderr.write(`${sayIn("watch-waiting", { folder: visible(folderHere(folder.root) || path) })}\n`);
  };
  await watchCompany(path, folder, { request, tell, until });
  setting.finish(INTERRUPTED);
}

/** What it says is for people, and it compares with the last time and nothing else. */
function requireAlone({ say }: Setting, { format, since, baseline, policyFrom, onlyChanges }: Asked): void {
  const others = { since, baseline, "policy-from": policyFrom, "only-changes": onlyChanges, format };
  const [name] = Object.entries(others).find(([, value]) => value !== undefined) ?? [];
  if (name !== undefined) throw new Failure(say("error-watch-with", { option: `--${name}` }));
}

interface Told {
  readonly seen: Seen;
  /** The last result that there was. */
  readonly before: Result | undefined;
}

async function tellLook(setting: Setting, asked: Asked, { seen, before }: Told): Promise<void> {
  const { checked, changed, isWhole } = seen;
  const { result, problems, folder } = checked;
  const known = result ?? before;
  const { say } = speakerFor(setting, known);
  if (changed.length > 0)
    await deliverToScreen(
      setting.outer,
      say,
      `\n${say("watch-changed", { files: changed.map(visible).join(", ") })}\n`,
    );
  await tellProblems(setting, { problems, results: known ? [known] : [] }, asked);
  if (!result || (!isWhole && changed.length > 0)) return deliverToScreen(setting.outer, say, `${say("watch-none")}\n`);
  if (before) return tellDifference(setting, before, result);
  if (changed.length > 0) await deliverToScreen(setting.outer, say, `${say("watch-first")}\n`);
  const companies = [{ result, folder: folderHere(folder) }];
  const outputs = [{ format: "terminal", file: undefined }] as const;
  await emit(setting.outer, say, { companies, outputs, options: (output) => optionsOf(setting, asked, output) });
}

async function tellDifference(setting: Setting, before: Result, after: Result): Promise<void> {
  const { say, language } = speakerFor(setting, after);
  const comparison = compareResults({ name: say("watch-last"), result: before }, { name: "", result: after });
  const { currency } = after.company;
  await show(setting, { blocks: comparisonBlocks(comparison, { currency, verbose: false }), json: comparison });
  const verdicts = after.initiatives.map(
    ({ id, kind, verdict }) => `${visible(id)}: ${verdictText(verdict, kind, language)}\n`,
  );
  await deliverToScreen(setting.outer, say, `\n${verdicts.join("")}`);
}
