import type { Format } from "./index.ts";
import { dataJson, jsonPen, jsonText } from "./json-pen.ts";
import { joined } from "./pen.ts";

/** The result as it is: the same bytes for the same result. */
export function json(result: object): string {
  return `${jsonText(result, 2)}\n`;
}

/** One result by itself; several as a list, so that it can be read again. */
export const jsonPage: Format = (companies) => {
  const texts = companies.map(({ result }) => dataJson(result, 2));
  const [only] = texts;
  if (only && texts.length === 1) return jsonPen`${only}\n`;
  return jsonPen`[\n${joined(texts, jsonPen`,\n`)}\n]\n`;
};
