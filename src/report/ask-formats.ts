import type { Message } from "../talk/message.ts";
import { askedMessage, type AskedMessage, type NameMissing } from "./ask.ts";
import { markdownText } from "./markdown-text.ts";
import { type SheetRow, sheetText } from "./sheet.ts";
import { formatDay } from "../time/day.ts";

export const ASK_FORMATS = ["text", "markdown", "csv"] as const;
export type AskFormat = (typeof ASK_FORMATS)[number];

/** Every message in one of the formats; `csv` is the sheet that comes back filled in. */
export function askText(messages: readonly Message[], format: AskFormat, nameMissing: NameMissing): string {
  const told = messages.map((message) => askedMessage(message, nameMissing));
  if (format === "csv") return sheetText(messages.map((message, index) => sheetRow(message, told[index])));
  return told
    .map(format === "markdown" ? asMarkdown : asText)
    .join(format === "markdown" ? "\n---\n\n" : `\n${RULE}\n\n`);
}

const RULE = "—".repeat(12);

function asText({ to, subject, passages }: AskedMessage): string {
  const lines = passages.flatMap((passage) => {
    if (passage.is === "line") return ["", passage.text];
    const marked = passage.points.map((text, index) => `${passage.numbered ? `${index + 1}.` : "-"} ${text}`);
    return ["", passage.title, ...marked];
  });
  return `${[to, subject, ...lines].join("\n")}\n`;
}

function asMarkdown({ to, subject, passages }: AskedMessage): string {
  const lines = passages.flatMap((passage) => {
    if (passage.is === "line") return ["", markdownText(passage.text)];
    const marked = passage.points.map(
      (text, index) => `${passage.numbered ? `${index + 1}.` : "-"} ${markdownText(text)}`,
    );
    return ["", `**${markdownText(passage.title)}**`, "", ...marked];
  });
  return `${[markdownText(to), "", `**${markdownText(subject)}**`, ...lines].join("\n")}\n`;
}

function sheetRow({ initiative, asking, answerBy }: Message, told: AskedMessage | undefined): SheetRow {
  const texts = (told?.passages ?? []).filter((passage) => passage.is === "line" || !passage.numbered);
  return {
    initiative: initiative.id,
    department: asking.department.id,
    title: initiative.declaration.title,
    needed_by: formatDay(answerBy),
    about: texts.map((passage) => (passage.is === "line" ? passage.text : passage.points.join(" "))).join(" "),
  };
}
