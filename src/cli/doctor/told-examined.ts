import type { Language } from "../../base/bilingual.ts";
import { visible } from "../../base/visible.ts";
import { isFileKind } from "../../model/kinds.ts";
import { statusText } from "../../report/headline.ts";
import { speaker, type Speaker } from "../../words/catalogue.ts";
import { dayText, fullDay } from "../../words/dates.ts";
import type { Part } from "../init/told.ts";
import type { ExaminedCompany, ExaminedInitiative } from "./examined.ts";
import type { Runtime } from "./runtime.ts";

type Line = Part["lines"][number];

/** Files that are not read are named up to here, then counted. */
const MOST_NAMED = 20;

export function companyParts(company: ExaminedCompany, folder: string, language: Language): readonly Part[] {
  const say = speaker(language);
  const counts = Object.entries(company.documents).flatMap(([kind, count]) =>
    isFileKind(kind) ? [say(`doctor-kind-${kind}`, { count: String(count) }, count)] : [],
  );
  const { problems } = company;
  return [
    {
      title: say("doctor-company"),
      lines: [
        [say("doctor-folder"), visible(folder)],
        [say("doctor-config"), company.config ?? say("doctor-config-none")],
        [say("doctor-files"), `${company.files}: ${counts.join(", ")}`],
        ...unreadLines(company, say),
        [
          say("doctor-problems"),
          problems === 0
            ? say("doctor-problems-none")
            : say("doctor-problems-some", { count: String(problems) }, problems),
        ],
        [say("doctor-editor"), say(`doctor-editor-${company.editor}`)],
      ],
    },
    judgedPart(company, language),
  ];
}

function unreadLines({ unread }: ExaminedCompany, say: Speaker): readonly Line[] {
  if (unread.length === 0) return [[say("doctor-unread"), say("doctor-unread-none")]];
  const named = unread.slice(0, MOST_NAMED).map(({ file, why }) => `${visible(file)} (${say(`doctor-why-${why}`)})`);
  const more = unread.length - named.length;
  const lines = more > 0 ? [...named, say("doctor-more", { count: String(more) }, more)] : named;
  return lines.map((text, index) => [index === 0 ? say("doctor-unread") : "", text]);
}

function judgedPart(company: ExaminedCompany, language: Language): Part {
  const say = speaker(language);
  const { as_of: day, as_of_from: from, judged, left_out: over } = company;
  const launch = ({ launch: on, status }: ExaminedInitiative) =>
    say("doctor-launch", { day: dayText(on, language, day), status: statusText({ say }, status) });
  return {
    title: say("doctor-judged"),
    lines: [
      ...(judged.length === 0 ? [[say("doctor-judged-none")] as const] : []),
      ...judged.map((one) => [visible(one.id), launch(one)] as const),
      ...over.map(
        ({ id, status }) => [visible(id), say("doctor-left-out", { status: statusText({ say }, status) })] as const,
      ),
      [say("doctor-day"), say(`doctor-day-${from}`, { day: fullDay(day, language) })],
      [say("doctor-policy"), company.policy.map((name) => visible(name)).join(", ")],
    ],
  };
}

export function programPart(runtime: Runtime, say: Speaker): Part {
  const { language, language_from: from, colour, colour_from: because, columns } = runtime;
  const reason = isNamed(because)
    ? say(`doctor-because-${because}`)
    : say("doctor-because-variable", { name: because });
  return {
    title: say("doctor-program"),
    lines: [
      [say("doctor-version"), `Batuta ${runtime.version} · Node ${runtime.node} · ${runtime.platform}`],
      [
        say("doctor-language"),
        from === "default"
          ? say("doctor-language-default", { language })
          : say("doctor-language-said", { language, from }),
      ],
      [say("doctor-colour"), say(colour ? "doctor-colour-yes" : "doctor-colour-no", { because: reason })],
      ...(columns === null ? [] : [[say("doctor-width"), say("doctor-columns", { count: String(columns) })] as const]),
    ],
  };
}

function isNamed(because: Runtime["colour_from"]): because is "option" | "terminal" | "no-terminal" {
  return because === "option" || because === "terminal" || because === "no-terminal";
}
