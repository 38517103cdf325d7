import { parse } from "csv-parse/sync";
import ICAL from "ical.js";
import { expect } from "vitest";

import { invisibleIn } from "../../src/base/visible.ts";
import type { FormatName } from "../../src/report/index.ts";
import { judgeHtml } from "./clients/html.ts";
import { against, published } from "./clients/json-schema.ts";
import { markdownSeen } from "./clients/markdown.ts";
import { runnerCommand } from "./runner.ts";

/** What must hold of a format's output whatever the texts in it say; a format without its judge does not compile. */
export const JUDGES: Readonly<Record<FormatName, (text: string) => void>> = {
  terminal: () => undefined,
  // Twelve lines a company: what people still read in a chat.
  chat: (text) =>
    expect(Math.max(...text.split("\n\n").map((message) => message.trimEnd().split("\n").length))).toBeLessThan(13),
  ics: judgeCalendars,
  html: judgeHtml,
  json: (text) => void JSON.parse(text),
  ndjson: (text) => {
    for (const line of text.trimEnd().split("\n")) JSON.parse(line);
  },
  csv: judgeCsv,
  sarif: judgeSarif,
  junit: judgeXml,
  tap: judgeTap,
  ctrf: (text) => expect(against(CTRF, JSON.parse(text))).toEqual([]),
  gitlab: judgeGitlab,
  github: judgeGithub,
  markdown: (text) => judgeMarkdown(text, 1),
  "github-summary": (text) => judgeMarkdown(text, 0),
};

/** A calendar of each company, one after the other. */
function judgeCalendars(text: string): void {
  for (const calendar of text.split(/(?<=END:VCALENDAR\r\n)/))
    expect(new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents("vevent").length).toBeGreaterThan(0);
}

const SARIF = published("sarif-2.1.0.oasis.json");
const CTRF = published("ctrf.schema.json");
const GITLAB = published("gitlab-codequality.codeclimate.json");

/** Holds of every format: nothing steers or hides, and no log takes a line for a command that is not ours. */
export function judgeLines(name: FormatName, text: string): void {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const seen = new Set(lines.flatMap((line) => invisibleIn(line) ?? []));
  expect([...seen]).toEqual([]);
  expect(text).not.toMatch(/\p{Cs}/u);
  const commands = lines.flatMap((line) => runnerCommand(line)?.name ?? []);
  const allowed = name === "github" ? ["error", "warning", "notice"] : [];
  expect(commands.filter((command) => !allowed.includes(command))).toEqual([]);
  expect(lines.filter((line) => /##[\w.-]*\[/.test(line))).toEqual([]);
}

function judgeCsv(text: string): void {
  const rows: readonly (readonly string[])[] = parse(text, { relaxColumnCount: false });
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.flat().filter((cell) => /^\s*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell))).toEqual([]);
}

function judgeSarif(text: string): void {
  const log: unknown = JSON.parse(text);
  expect(against(SARIF, log)).toEqual([]);
  const uris = [...text.matchAll(/"uri": "([^"]*)"/g)].map(([, uri = ""]) => uri);
  expect(uris.filter((uri) => /^\/|^[a-z]+:|(^|\/)\.\.(\/|$)/i.test(uri))).toEqual([]);
}

function judgeXml(text: string): void {
  const [first = "", ...lines] = text.split("\n");
  expect(first).toBe('<?xml version="1.0" encoding="UTF-8"?>');
  expect(lines.join("\n").replaceAll(/<\/?[a-z][\w-]*( [a-z]+="[^"<>]*")*\/?>/g, "")).not.toMatch(/[<>]/);
  expect(text.replaceAll(/&(amp|lt|gt|quot|apos);/g, "")).not.toContain("&");
  expect(text).not.toMatch(/[\uFFFE\uFFFF]/);
}

function judgeTap(text: string): void {
  const lines = text.trimEnd().split("\n");
  expect(lines[0]).toBe("TAP version 14");
  const points = lines.filter((line) => /^(not )?ok /.test(line));
  expect(lines[1]).toBe(`1..${points.length}`);
  for (const [index, point] of points.entries()) {
    expect(point.replace("not ", "")).toMatch(new RegExp(`^ok ${index + 1} - `));
    expect(point.replaceAll(/\\[\\#]/g, "").split("#").length).toBeLessThanOrEqual(2);
  }
  const rest = lines.slice(2).filter((line) => !points.includes(line));
  expect(
    rest.filter((line) => !/^ {2}(---|\.\.\.|\w+: ("(?:[^"\\]|\\.)*"|\{file: ".*", line: \d+\}))$/.test(line)),
  ).toEqual([]);
}

function judgeGitlab(text: string): void {
  const issues: unknown = JSON.parse(text);
  if (!Array.isArray(issues)) throw new Error("no list");
  expect(issues.flatMap((issue) => against(GITLAB, issue))).toEqual([]);
  const fingerprints = issues.map((issue: { fingerprint: string }) => issue.fingerprint);
  expect(new Set(fingerprints).size).toBe(fingerprints.length);
}

function judgeGithub(text: string): void {
  const lines = text.split("\n").slice(0, -1);
  const commands = lines.map(runnerCommand);
  for (const command of commands) expect(command?.data).toBeTruthy();
  for (const level of ["error", "warning", "notice"]) {
    expect(commands.filter((command) => command?.name === level).length).toBeLessThanOrEqual(10);
  }
}

const OURS =
  /^(h3|p|strong|table|thead|tbody|tr|t[hd]( align="right")?|ul|li|hr|br|code|blockquote|details|summary|sub)$/;

function judgeMarkdown(text: string, markers: number): void {
  const page = markdownSeen(text);
  expect([...page.tags].filter((tag) => !OURS.test(tag))).toEqual([]);
  expect([page.comments, text.split("<!--").length - 1]).toEqual([markers, markers]);
  expect(page.text).not.toMatch(/(?<![\p{L}\d_])@[\w-]/u);
  expect(page.text).not.toMatch(/(?<!&)[#!]\d|\bGH-\d|:\/\/|\bwww\./i);
}
