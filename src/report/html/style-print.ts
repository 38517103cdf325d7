import { type Html, htmlPen } from "./html-pen.ts";

/**
 * On paper: sheets of A4 across, one for each initiative, nothing folded and no links. A sheet is as high as the paper
 * within its margins and cannot be divided, so that none ever takes two.
 */
export const PRINT: Html = htmlPen`
@page{size:A4 landscape;margin:8mm}
@media print{
:root{--page:#fff;--card:#fff;--text:#111;--quiet:#4d4a45;--line:#cfcac1;--accent:#1d4f91;--soft:#c9d8ec;
--bad:#a31d17;--bad-soft:#f6d9d5;--warn:#7a4f00;--warn-soft:#f7e7c4;--good:#1a6438;--good-soft:#d7ecdd;--unknown:#54419c;--unknown-soft:#e4dff6}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
html{font-size:8.6pt}
body{line-height:1.3;background:#fff}
main{max-width:none;padding:0}
a{color:inherit;text-decoration:none}
.languages,.links,.sheet footer .links,.behind p a,.alternative,.read,.behind>summary{display:none}
.card,.sheet,.behind{border:0;border-radius:0;padding:0;margin:0}
.overview{break-after:page}
.card{border-top:1px solid var(--line);padding-top:2mm;margin-bottom:3mm}
.card,tr,figure,.points>li{break-inside:avoid}
h2,h3,.legend{break-after:avoid}
.wide{overflow:visible}
.sheet{position:relative;height:193mm;contain:size;overflow:hidden;break-before:page;break-after:page;break-inside:avoid;display:flex;flex-direction:column}
.overview+.sheet,main>.unseen+.sheet{break-before:auto}
.sheet h2{font-size:1.4rem}
.sheet .lead{font-size:1.2rem}
.sheet h2,.sheet .lead{max-height:2.7em;overflow:hidden}
.sheet>header{max-height:40mm;overflow:hidden}
.sheet>footer{max-height:20mm;overflow:hidden}
.sheet>header>.small{display:inline}
.small+.small::before{content:" · "}
.sheet h3{margin:.6em 0 .2em}
.sheet .columns{grid-template-columns:minmax(0,1.35fr) minmax(0,1fr);flex:1 1 auto;min-height:0;overflow:hidden}
.sheet>footer{flex:none;margin-top:2mm;padding-top:1.5mm}
.sheet .points>li{padding-block:.2em}
.sheet figure{margin:.5em 0 0}
.sheet th,.sheet td{padding-block:.12em}
.sheet .bars .bar{margin:0}
.sheet .standings>li{padding-block:.03em}
.sheet .legend{margin:0;gap:0 1em}
.sheet .points p{max-height:3.9em;overflow:hidden}
.sheet .standings>li{max-height:2.9em;overflow:hidden}
.behind{break-before:page}
.behind::details-content{content-visibility:visible;display:block;height:auto}
figure svg text{font-size:7.5pt}
.charts{grid-template-columns:repeat(2,minmax(0,1fr))}
}
`;
