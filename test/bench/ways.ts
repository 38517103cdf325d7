import { companyResult, companyResultWithWays, stillToLive } from "../../src/company-result.ts";
import { findCompanies } from "../../src/files/find.ts";
import { type OpenCompany, openCompany } from "../../src/open-company.ts";
import { manyInitiatives } from "./many.ts";

/**
 * `npm run bench:ways`: how many times as long a check takes with the ways out of all that is not ready as without them,
 * for examples and for a company made by the generator. Processor's time, the fastest of some turns: a busy machine
 * stretches every clock on the wall. Timing decides no test.
 */
const TURNS = 3;
const EXAMPLES = ["year-of-twelve", "families-24h", "four-causes"];
const MADE = { initiatives: 24, departments: 6, capacities: 18, seed: 5 };

const ENVIRONMENT = { environment: {} };

async function example(name: string): Promise<OpenCompany> {
  const [folder] = (await findCompanies(`examples/${name}`)).companies;
  if (!folder) throw new Error(`no company in examples/${name}`);
  return openCompany(folder, ENVIRONMENT);
}

async function made(): Promise<OpenCompany> {
  const files = manyInitiatives(MADE);
  const folder = { root: "/nowhere", files: [...files.keys()].sort(), configFile: "batuta.yaml" };
  return openCompany(folder, ENVIRONMENT, files);
}

async function milliseconds(work: () => unknown): Promise<number> {
  let fastest = Infinity;
  for (let turn = 0; turn < TURNS; turn++) {
    const before = process.cpuUsage().user;
    await work();
    fastest = Math.min(fastest, (process.cpuUsage().user - before) / 1000);
  }
  return fastest;
}

async function compared(name: string, open: OpenCompany): Promise<void> {
  const initiatives = stillToLive(open.company);
  const telling = { problems: open.problems };
  const { summary } = companyResult(open, initiatives, telling);
  const without = await milliseconds(() => companyResult(open, initiatives, telling));
  const withWays = await milliseconds(async () => companyResultWithWays(open, initiatives, telling));
  const unready = summary.not_ready + summary.undecided;
  const ratio = (withWays / without).toFixed(2);
  const times = `${without.toFixed(0)} ms without ways, ${withWays.toFixed(0)} ms with: ${ratio} times`;
  process.stdout.write(`${name} (${unready} of ${summary.initiatives} not ready or not known): ${times}\n`);
}

for (const name of EXAMPLES) await compared(name, await example(name));
await compared(`made, seed ${MADE.seed}`, await made());
