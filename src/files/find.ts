import { realpath, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";

import { compareText, type Position } from "../base/position.ts";
import { problem, type Problem } from "../base/problem.ts";
import { type Includes, readIncludes } from "./includes.ts";
import { isInside, realPath } from "./open.ts";
import { walk, type Walked } from "./walk.ts";

export interface CompanyFolder {
  /** Its real path. All other paths are relative to it, with forward slashes. */
  readonly root: string;
  /** `batuta.yaml`, when there is one. */
  readonly configFile?: string;
  /** All that belongs to the company, in code-unit order: the order of a disk never matters. */
  readonly files: readonly string[];
  /** The file that was asked for, when a file was. */
  readonly focus?: string;
  /** The folder in which its packages are installed, when that is another: history keeps none. */
  readonly packages?: string;
}

export interface Found {
  readonly companies: readonly CompanyFolder[];
  readonly problems: readonly Problem[];
}

const CONFIG_FILES = ["batuta.yaml", "batuta.yml"];
const MOST_FILES = 10_000;

/**
 * The company that a path belongs to: its own `batuta.yaml`, else those below a folder, else the nearest above, up to the
 * repository's root; else the folder itself.
 */
export async function findCompanies(path: string): Promise<Found> {
  const real = await realpath(resolve(path)).catch(() => undefined);
  const kind = real === undefined ? undefined : await stat(real).catch(() => undefined);
  if (real === undefined || !kind) return failed("file-missing", path);
  const isFile = kind.isFile();
  if ((isFile && !/\.ya?ml$/i.test(real)) || !(isFile || kind.isDirectory())) return failed("nothing-to-check", path);
  const roots = isFile ? [await above(dirname(real))] : await rootsOf(real);
  const found = await Promise.all(roots.map((root) => listCompany(root, isFile ? real : undefined)));
  const companies = found.map((one) => one.company).filter((company) => company.files.length > 0);
  const problems = found.flatMap((one) => one.problems);
  if (companies.length === 0 && problems.length === 0) return failed("nothing-to-check", path);
  return { companies, problems };
}

function failed(code: "file-missing" | "nothing-to-check", path: string): Found {
  return { companies: [], problems: [problem(code, { path }, wholeFile(path))] };
}

function wholeFile(file: string): Position {
  return { file, line: 0, column: 0, length: 0 };
}

async function rootsOf(folder: string): Promise<readonly string[]> {
  if (await configOf(folder)) return [folder];
  const below = await companiesBelow(folder);
  return below.length > 0 ? below : [await above(folder)];
}

/** The nearest folder upwards that is a company; the folder itself when none is. */
async function above(folder: string): Promise<string> {
  for (let current = folder; ; current = dirname(current)) {
    if (await configOf(current)) return current;
    if ((await exists(join(current, ".git"))) || dirname(current) === current) return folder;
  }
}

async function configOf(folder: string): Promise<string | undefined> {
  for (const name of CONFIG_FILES) if (await exists(join(folder, name))) return name;
  return undefined;
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

async function companiesBelow(root: string): Promise<readonly string[]> {
  const { files } = await walk(
    root,
    CONFIG_FILES.map((name) => `*/**/${name}`),
  );
  return [...new Set(files.map((config) => resolve(root, dirname(config))))].sort(compareText);
}

interface Listing {
  readonly company: CompanyFolder;
  readonly problems: readonly Problem[];
}

async function listCompany(root: string, asked: string | undefined): Promise<Listing> {
  const configFile = await configOf(root);
  const includes = await readIncludes(root, configFile);
  const focus = asked === undefined ? undefined : relative(root, asked).split(sep).join("/");
  const { files, problems } = await ownFiles(root, includes, [configFile, focus]);
  const company = {
    root,
    files,
    ...(configFile === undefined ? {} : { configFile }),
    ...(focus === undefined ? {} : { focus }),
  };
  return { company, problems: [...includes.problems, ...problems] };
}

/** Of folders that nobody may look into, those are told in which a file of the company may stand. */
async function filesNamed(root: string, { isNamed, hidden }: Includes): Promise<Walked> {
  if (!isNamed) return walk(root, ["**/*.yaml", "**/*.yml"]);
  const { files, problems } = await walk(root, ["**/*"], hidden);
  return {
    files: files.filter(isNamed),
    problems: problems.filter(({ at }) => isNamed(`${at.file}/any.yaml`)),
  };
}

interface Files {
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

async function ownFiles(root: string, includes: Includes, always: readonly (string | undefined)[]): Promise<Files> {
  const nested = (await companiesBelow(root)).map((folder) => `${relative(root, folder).split(sep).join("/")}/`);
  const named = await filesNamed(root, includes);
  const walked = named.files.filter((file) => !nested.some((folder) => file.startsWith(folder)));
  const all = [...new Set([...walked, ...always.filter((file) => file !== undefined)])].sort(compareText);
  if (all.length > MOST_FILES)
    return { files: [], problems: [problem("too-much", { what: "files", most: MOST_FILES }, wholeFile("."))] };
  const problems = [...named.problems];
  const files = new Map<string, string>();
  for (const file of all) {
    const real = realPath(join(root, file));
    if (real === undefined || !isInside(root, real))
      problems.push(problem("file-outside", { path: file }, wholeFile(file)));
    else if (!files.has(real)) files.set(real, file);
  }
  return { files: [...files.values()].sort(compareText), problems };
}
