import { type Html, htmlPen } from "./html-pen.ts";
import { PRINT } from "./style-print.ts";

/** Colours by what they mean; every pair of text and ground reaches 4.5 to 1 in both schemes. */
const COLOURS = htmlPen`
:root{--page:#f4f2ee;--card:#fff;--text:#1f1d1a;--quiet:#5b5750;--line:#d8d3ca;--accent:#1d4f91;--soft:#c9d8ec;
--bad:#a31d17;--bad-soft:#f6d9d5;--warn:#7a4f00;--warn-soft:#f7e7c4;--good:#1a6438;--good-soft:#d7ecdd;--unknown:#54419c;--unknown-soft:#e4dff6}
@media (prefers-color-scheme:dark){:root{--page:#151618;--card:#1e2023;--text:#eceae6;--quiet:#b9b5ad;--line:#3c3e42;--accent:#9dc3ff;--soft:#2d466b;
--bad:#ff9f95;--bad-soft:#5a221e;--warn:#f2c265;--warn-soft:#4d3a10;--good:#86d9a6;--good-soft:#1f4530;--unknown:#c3b8ff;--unknown-soft:#3a3268}}
`;

const TEXT = htmlPen`
*{box-sizing:border-box}
html{font-size:15px}
body{margin:0;background:var(--page);color:var(--text);font:1rem/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
main{max-width:1180px;margin:0 auto;padding:20px 16px 48px}
h1{font-size:1.7rem;line-height:1.2;margin:.2em 0 .3em;max-width:34em}
h2{font-size:1.15rem;margin:1.6em 0 .5em}
h3{font-size:1rem;margin:1em 0 .35em}
p{margin:.3em 0;overflow-wrap:anywhere}
a{color:var(--accent)}
code{font:.85em ui-monospace,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
.company,.quiet,.aside,.small,.sum,.flip,.place,.detail,.waiver,figcaption,caption{color:var(--quiet)}
.small,.aside,.quiet,.sum,.flip,.place,.detail,.waiver,figcaption,caption{font-size:.87rem}
.strong{font-weight:600}
.lead{font-size:1.08rem}
.other{display:none}
.other:target,.other:has(:target){display:block}
main:has(~ .other:target),main:has(~ .other :target){display:none}
.languages ul{display:flex;list-style:none;justify-content:flex-end;margin:0;padding:0;font-size:.87rem}
.languages li+li::before{content:"|";padding:0 .5em;color:var(--line)}
.when{font-weight:400;color:var(--quiet)}
.warned{border-left:4px solid var(--warn);padding:.4em .8em;background:var(--card)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.mark{font-weight:700}
.blocker.mark,.over.mark{color:var(--bad)}
.warning.mark,.tight.mark{color:var(--warn)}
.good.mark{color:var(--good)}
.unknown.mark,.waived.mark{color:var(--unknown)}
.verdict{display:inline-block;border-radius:4px;padding:0 .5em;font-size:.95rem;font-weight:700;white-space:nowrap}
.verdict.blocker{background:var(--bad-soft);color:var(--bad)}
.verdict.warning{background:var(--warn-soft);color:var(--warn)}
.verdict.good{background:var(--good-soft);color:var(--good)}
.verdict.unknown{background:var(--unknown-soft);color:var(--unknown)}
.verdict .mark{color:inherit}
ul{margin:.3em 0;padding-left:1.2em}
.points,.standings,.legend{list-style:none;padding:0}
.points>li,.standings>li{position:relative;padding:.35em 0 .35em 1.5em}
.points>li>p:first-child>.mark,.standings>li>.mark{position:absolute;left:0}
.points>li{border-top:1px solid var(--line)}
.points>li:first-child{border-top:0}
.points p{margin:.1em 0}
.step{color:var(--accent)}
.standings>li{padding-block:.12em}
.labelled .label{margin-bottom:0;font-weight:600}
.labelled ul{margin-top:.1em}
`;

const BOXES = htmlPen`
.card,.sheet,.behind{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:14px 18px;margin:0 0 16px}
.card>header,.sheet>header{border-bottom:1px solid var(--line);padding-bottom:.4em;margin-bottom:.4em}
.card>header{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.2em 1em}
.card .links{margin-top:.6em}
.columns{display:grid;grid-template-columns:minmax(0,1fr);gap:0 28px}
.charts{display:grid;grid-template-columns:minmax(0,1fr);gap:8px 28px}
.sheet{margin-top:28px}
.sheet h2{margin:0 0 .2em;font-size:1.2rem}
.sheet>footer{border-top:1px solid var(--line);margin-top:.8em;padding-top:.5em;font-size:.87rem;color:var(--quiet)}
.behind>summary{font-weight:600;cursor:pointer}
.behind[open]>summary{margin-bottom:.4em}
@media (max-width:600px){.wide>table{width:auto;min-width:100%}.grows{min-width:7em}.card .wide th,.card .wide td{padding-right:.5em;font-size:.8rem}.card,.sheet,.behind{padding:10px 12px}h1{font-size:1.4rem}}
@media (min-width:860px){.columns{grid-template-columns:minmax(0,1.3fr) minmax(0,1fr)}.charts{grid-template-columns:repeat(2,minmax(0,1fr))}}
`;

const TABLES = htmlPen`
.wide{overflow-x:auto;position:relative}
table{border-collapse:collapse;width:100%;font-size:.92rem;font-variant-numeric:tabular-nums}
caption{text-align:left;padding:.2em 0}
th,td{padding:.22em .9em .22em 0;text-align:left;vertical-align:top;border-top:1px solid var(--line)}
thead th,thead td{border-top:0;color:var(--quiet);font-weight:600;font-size:.87rem}
tbody th{font-weight:600}
th.right,td.right{text-align:right}
td.right,td.left{white-space:nowrap}
th.grows,td.grows{width:34%}
.drawn{min-width:90px;width:22%;padding-right:0}
.bars .drawn{width:44%;min-width:60px}
.bars td.right{white-space:normal;min-width:4.5em}
.bars th{font-weight:400}
.calendar .drawn{width:52%}
.weeks td,.weeks thead th,.matrix td{text-align:center;padding:.22em .35em;white-space:nowrap}
.weeks thead th:first-child,.matrix thead th:first-child{text-align:left;padding-left:0}
.weeks tbody th,.matrix tbody th{white-space:nowrap}
.matrix thead th{text-align:center;font-weight:400}
.weeks td.over{background:var(--bad-soft);color:var(--bad);font-weight:700}
.weeks td.warning{background:var(--warn-soft);color:var(--warn);font-weight:600}
.weeks td.unknown{background:var(--unknown-soft);color:var(--unknown)}
.alternative,.read{font-size:.87rem;color:var(--quiet)}
.alternative summary,.read summary{cursor:pointer}
@media (max-width:600px){.weeks tbody th{white-space:normal;min-width:8.5em}}
`;

const DRAWINGS = htmlPen`
.fills{position:absolute}
figure{margin:.6em 0}
figure svg{display:block;overflow:visible}
.bar,.months{display:block;margin-top:.15em;overflow:visible}
.stripe{fill:var(--bad)}
pattern .ground{fill:var(--bad-soft)}
rect.kept{fill:var(--good)}
rect.plain{fill:var(--accent)}
rect.back{fill:none;stroke:var(--quiet);stroke-dasharray:3 2}
rect.lost{fill:url(#hatch)}
line.mark{stroke:var(--text);stroke-width:2}
svg text{font-size:11.5px;fill:var(--quiet)}
text.limit{fill:var(--text)}
text.when{fill:var(--bad);font-weight:700}
path{fill:none;vector-effect:non-scaling-stroke}
path.lost{fill:var(--bad);opacity:.6}
path.level{stroke:var(--line);stroke-width:1}
path.range{fill:var(--soft);stroke:none}
path.middle{stroke:var(--accent);stroke-width:2}
path.without{stroke:var(--quiet);stroke-width:1.5;stroke-dasharray:2 3}
path.holds{stroke:var(--text);stroke-width:1.5;stroke-dasharray:8 3}
line.when{stroke:var(--bad);stroke-width:3}
line.when-day{stroke:var(--bad);stroke-width:1;stroke-dasharray:4 3}
line.tick{stroke:var(--quiet)}
.legend{display:flex;flex-wrap:wrap;gap:.1em 1.2em;font-size:.87rem;color:var(--quiet)}
.legend svg{vertical-align:middle}
`;

/** How the page looks: on screens of any width, light and dark, and on paper. */
export const STYLE: Html = htmlPen`${COLOURS}${TEXT}${BOXES}${TABLES}${DRAWINGS}${PRINT}`;
