import { comparisonOf } from "../../result/comparison.ts";
import { since } from "../since.ts";
import type { Telling } from "../telling.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { type Html, NOTHING, htmlPen } from "./html-pen.ts";

/** What a change brings, before the company as it stands with it; nothing where no change was judged. */
export function changeHtml(telling: Telling): Html {
  const comparison = comparisonOf(telling.result);
  if (!comparison) return NOTHING;
  const title = telling.say("browser-change", { company: telling.result.company.name });
  return htmlPen`<section class="change">
<h2>${title}</h2>
<article class="card">
${htmlBlocks(telling, since(telling, comparison))}</article>
</section>
`;
}
