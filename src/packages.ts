import { posix } from "node:path";

import type { Position } from "./base/position.ts";
import type { Problem } from "./base/problem.ts";
import { excerptText } from "./files/excerpt.ts";
import type { CompanyFolder } from "./files/find.ts";
import { readBytes } from "./files/open.ts";
import { MOST_YAML_BYTES, readYaml } from "./files/read.ts";
import { type DecodedDocument, documentsOf } from "./model/documents.ts";
import type { PackFile, PolicyDeclaration } from "./model/policy-schema.ts";
import { understand } from "./model/understand.ts";

/** The packs of npm packages that policies extend, by the package's name. */
export interface Packages {
  readonly packs: Readonly<Record<string, PackFile>>;
  readonly problems: readonly Problem[];
  /** By file, for excerpts. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The file of a package that holds its pack: data, read by path and guarded as any other; nothing of it ever runs. */
const PACK_FILE = "pack.yaml";

/** Packs may extend each other's packages; so many in all are nobody's policy. */
const MOST_PACKAGES = 20;

/**
 * Reads `node_modules/NAME/pack.yaml`, inside the company's folder, for every name that policies extend and that is no
 * pack already. A package that is not installed is left out: whoever resolves the name tells that nobody has it.
 */
export async function loadPackages(
  folder: CompanyFolder,
  documents: readonly DecodedDocument[],
  known: ReadonlySet<string>,
): Promise<Packages> {
  const found = { packs: {} as Record<string, PackFile>, problems: [] as Problem[], texts: new Map<string, string>() };
  const own = documentsOf(documents, "pack").map(({ value }) => value);
  const companies = documentsOf(documents, "company").flatMap(({ value }) => value.policy ?? []);
  const seen = new Set([...known, ...own.map(({ pack }) => pack)]);
  const queue = [...own, ...companies].flatMap(wantedBy);
  for (let want = queue.shift(); want && Object.keys(found.packs).length < MOST_PACKAGES; want = queue.shift()) {
    if (seen.has(want.name)) continue;
    seen.add(want.name);
    const pack = await loadPackage(folder, want, found);
    if (!pack) continue;
    found.packs[want.name] = pack;
    queue.push(...wantedBy(pack));
  }
  return found;
}

interface Wanted {
  readonly name: string;
  readonly at: Position | undefined;
}

function wantedBy({ extends: names = [], $at }: PolicyDeclaration): readonly Wanted[] {
  return names.map((name) => ({ name, at: $at["extends"] }));
}

interface Found {
  readonly problems: Problem[];
  readonly texts: Map<string, string>;
}

async function loadPackage(folder: CompanyFolder, { name, at }: Wanted, into: Found): Promise<PackFile | undefined> {
  const file = posix.join("node_modules", name, PACK_FILE);
  const told = at ?? { file, line: 0, column: 0, length: 0 };
  const read = readBytes({ root: folder.packages ?? folder.root, file, at: told }, MOST_YAML_BYTES);
  if (!read.bytes) {
    if (read.problem.code !== "file-missing") into.problems.push(read.problem);
    return undefined;
  }
  into.texts.set(file, excerptText(read.bytes));
  const { documents: trees, problems } = readYaml(file, read.bytes);
  into.problems.push(...problems);
  const documents: DecodedDocument[] = [];
  for (const tree of trees) understand(tree, file, { documents, problems: into.problems });
  return documentsOf(documents, "pack")[0]?.value;
}
