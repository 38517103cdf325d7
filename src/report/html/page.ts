import { createHash } from "node:crypto";

import { speaker } from "../../words/catalogue.ts";
import type { Format, PlacedResult, ReportOptions } from "../index.ts";
import { joined, textOf } from "../pen.ts";
import { worstFirst } from "../summary.ts";
import { type Telling, countText, tellingOf } from "../telling.ts";
import { behindHtml } from "./behind.ts";
import { changeHtml } from "./change.ts";
import { FILLS } from "./charts/bar.ts";
import { type Html, NOTHING, htmlPen, ifSome } from "./html-pen.ts";
import { type Edition, editionHtml, editionsOf } from "./languages.ts";
import { companyLine, overviewHtml, problemLine } from "./overview.ts";
import { type Placed, sheetHtml } from "./sheet.ts";
import { STYLE } from "./style.ts";

/** Initiatives of a company with a sheet of their own, the worst first: a thousand would make no page. */
const MOST_SHEETS = 40;

/** A rule of the page for browsers: nothing is loaded, nothing runs, only our own style applies. */
const POLICY = htmlPen`default-src 'none'; style-src 'sha256-${hashOf(STYLE)}'; base-uri 'none'; form-action 'none'`;

function hashOf(written: Html): Html {
  return htmlPen`${createHash("sha256").update(textOf(written)).digest("base64")}`;
}

/** One page for a browser and for paper: it carries all that it shows, asks nobody for anything and runs no script. */
export const htmlPage: Format = (companies, options) => {
  const editions = editionsOf(companies);
  const names = companies.map(({ result }) => result.company.name).join(" · ");
  const mains = editions.map((edition) => editionHtml(edition, editions, toldIn(edition, editions, options)));
  return htmlPen`<!doctype html>
<html lang="${editions[0]?.language ?? "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${names} · ${companies[0]?.result.as_of ?? ""} · Batuta</title>
<style>${STYLE}</style>
</head>
<body>
${FILLS}${joined(mains)}</body>
</html>
`;
};

/** What one language says of all companies; places in the second one are called by its name too. */
function toldIn(edition: Edition, editions: readonly Edition[], options: ReportOptions): Html {
  const { language, companies } = edition;
  const mark = edition === editions[0] ? "" : `${language}-`;
  const notice = options.untrusted === true ? speaker(language)("formats-untrusted") : "";
  const told = companies.map((company, index) => companyHtml(company, options, `${mark}${index + 1}`));
  return htmlPen`${ifSome(notice, (text) => htmlPen`<p class="warned">${text}</p>\n`)}${joined(told)}`;
}

/** The overview where there are several, a sheet for each, then what stands behind them. */
function companyHtml(company: PlacedResult, options: ReportOptions, number: string): Html {
  const telling = tellingOf(company.result, { ...options, places: true, verbose: false, plain: false, commands: [] });
  const sorted = worstFirst(company.result.initiatives);
  const placed = sorted
    .slice(0, MOST_SHEETS)
    .map((initiative, index): Placed => ({ initiative, place: `${number}-${index + 1}` }));
  const isOne = sorted.length === 1;
  const left = sorted.length - placed.length;
  const more = left > 0 ? telling.say("browser-more-sheets", { count: countText(telling, left) }, left) : "";
  return htmlPen`${changeHtml(telling)}${isOne ? soleHead(telling) : overviewHtml(telling, placed, company.record)}${placed.map((one) => sheetHtml(telling, one))}${ifSome(more, () => htmlPen`<p class="quiet">${more}</p>\n`)}${placed.map((one) => behindHtml(telling, one, isOne))}`;
}

/** Where one initiative is told, its sheet is the first screen, and its title the title of the page. */
function soleHead(telling: Telling): Html {
  return htmlPen`<h1 class="unseen">${telling.result.company.name}</h1>\n${problemLine(telling)}${telling.result.problems.length > 0 ? companyLine(telling) : NOTHING}`;
}
