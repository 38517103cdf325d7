import { mkdirSync, writeFileSync } from "node:fs";

import { calibrate, type Claim, surpriseOf, tenthsOf } from "../simulate/calibration/calibrate.ts";
import { isExcused, type Ladder, ladders } from "../simulate/ladder/rungs.ts";

/**
 * `npm run prove`: the whole of what `npm test` shows a slice of. A thousand random companies against whole-unit lives
 * drawn at random, and a thousand ladders against their last rung. Everything is drawn from fixed seeds, so that the
 * tables that it writes are the same everywhere. It ends with 1 where something said is not what happens.
 */
const FIRMS = 1000;
const LIVES = 400;
/** What may lie between what is said and what happens, in every tenth. */
const MOST = 0.02;
/** The mean square of the distances in standard errors: draws alone bring 1, and the program's own bring less. */
const MOST_SURPRISE = 1.2;

const lines: string[] = [];
function say(line: string): void {
  lines.push(line);
  process.stdout.write(`${line}\n`);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

/** The largest distance of a tenth between what was said and what happened. */
function sayTenths(title: string, claims: readonly Claim[]): number {
  say(`\n## ${title}: ${claims.length} claims\n`);
  say("| said | claims | mean said | happened | points apart |\n| --- | --- | --- | --- | --- |");
  const tenths = tenthsOf(claims);
  for (const { from, claims: count, said, happened } of tenths) {
    const range = `${percent(from)} to ${percent(from + 0.1)}`;
    say(`| ${range} | ${count} | ${percent(said)} | ${percent(happened)} | ${(100 * (happened - said)).toFixed(1)} |`);
  }
  return Math.max(...tenths.map(({ said, happened }) => Math.abs(said - happened)));
}

function sayCalibration(): boolean {
  say(
    `# What is said, and what happens\n\n${FIRMS} random companies, ${LIVES} whole-unit lives of each, drawn at random.`,
  );
  const claims = calibrate({ from: 1, firms: FIRMS, lives: LIVES });
  const apart = [
    sayTenths(
      "A capacity breaches",
      claims.filter(({ about }) => about === "breach"),
    ),
    sayTenths(
      "It first breaches by the 5th, 50th or 95th percentile of its day",
      claims.filter(({ about }) => about === "first breach"),
    ),
    sayTenths(
      "A promise is kept for 95%, 84%, 55% of the units",
      claims.filter(({ about }) => about === "kept"),
    ),
    sayTenths("All together", claims),
  ];
  const surprise = surpriseOf(claims);
  say(`\nFurthest apart: ${(100 * Math.max(...apart)).toFixed(1)} points; at most ${100 * MOST} are allowed.`);
  say(`Mean square of the distances in standard errors: ${surprise.toFixed(2)}; at most ${MOST_SURPRISE} is allowed.`);
  return Math.max(...apart) <= MOST && surprise <= MOST_SURPRISE;
}

function sayLadders(): boolean {
  const all = ladders({ from: 1, firms: FIRMS });
  const others = all.filter(({ fails, failsAtLast }) => fails !== failsAtLast);
  const wrong = others.filter((each: Ladder) => !isExcused(each));
  say(`\n# The ladder against its last rung\n\n${all.length} questions of ${FIRMS} random companies.\n`);
  say("| stopped at | questions |\n| --- | --- |");
  for (const rung of [...new Set(all.map(({ stopped }) => stopped))].toSorted((a, b) => a - b))
    say(`| ${rung} | ${all.filter(({ stopped }) => stopped === rung).length} |`);
  say(`\nAnother answer than the last rung's: ${others.length}, of which outside the printed error: ${wrong.length}.`);
  return wrong.length === 0;
}

const holds = [sayCalibration(), sayLadders()];
const folder = new URL("results/", import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL("calibration.md", folder), `${lines.join("\n")}\n`);
process.exitCode = holds.every((each) => each) ? 0 : 1;
