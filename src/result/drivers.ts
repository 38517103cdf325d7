import type { Language } from "../base/bilingual.ts";
import type { Company } from "../model/company.ts";
import { capacityTitle, flowTitle } from "./names.ts";
import type { DriverSaid } from "./wording.ts";

/** What a driver's name (`capacity:logistics/stroller-x/inbound/2026-06-12/delay`) says, taken apart for people. */
export function driverSaid(company: Company, name: string, language: Language): DriverSaid {
  const { head, pairs } = withoutPairs(name);
  const [kind = "", id = "", ...path] = head.split(/[:/]/);
  const said = (fields: readonly string[], of: string): DriverSaid => ({ kind, name, of, ...fieldsOf(fields), pairs });
  switch (kind) {
    case "capacity":
      return said(path.slice(1), capacityTitle(company, `${id}/${path[0] ?? ""}`, language));
    case "flow":
      return { ...said(path, flowTitle(company, id, language)), from: sourceOf(company, id, language) };
    case "initiative":
      return ofInitiative(company, { name, path, pairs }, language);
    default:
      return said(path, id);
  }
}

/** `initiative:ID/demand/leads{…}/volume`, `…/rates/orders`, `…/offer/cap/total`, `…/changes/capacity:a/b[…]/by`. */
function ofInitiative(
  company: Company,
  { name, path, pairs }: { name: string; path: readonly string[]; pairs: readonly string[] },
  language: Language,
): DriverSaid {
  const [part = "", id = "", ...rest] = path;
  const said = { name, pairs };
  switch (part) {
    case "demand":
      return { ...said, kind: "demand", of: flowTitle(company, id, language), ...fieldsOf(rest) };
    case "rates":
      return {
        ...said,
        kind: "flow",
        of: flowTitle(company, id, language),
        from: sourceOf(company, id, language),
        field: "rate",
      };
    case "changes":
      return { ...said, kind: "change", of: changedTitle(company, id, { rest, language }), field: "by" };
    default:
      return { ...said, kind: part, of: "", ...fieldsOf([id, ...rest]) };
  }
}

function changedTitle(company: Company, kind: string, at: { rest: readonly string[]; language: Language }): string {
  const [first = "", second = ""] = at.rest;
  return kind === "capacity"
    ? capacityTitle(company, `${first}/${second}`, at.language)
    : flowTitle(company, first, at.language);
}

/** `inbound/2026-06-12/delay` is the field `inbound.delay` and its day. */
function fieldsOf(path: readonly string[]): { readonly field: string; readonly day?: string } {
  const day = path.find((part) => /^\d{4}-\d{2}-\d{2}$/.test(part));
  const field = path.filter((part) => part !== day).join(".");
  return day === undefined ? { field } : { field, day };
}

/** `{product=stroller-x,region=ES}` and the order of a stream that says the same as another are not part of the path. */
function withoutPairs(name: string): { readonly head: string; readonly pairs: readonly string[] } {
  const inside = /\{([^}]*)\}/.exec(name)?.[1] ?? "";
  const values = inside.split(",").flatMap((pair) => pair.split("=")[1]?.split("|") ?? []);
  const head = name
    .replace(/\{[^}]*\}/, "")
    .replace(/\[.*\](?=\/by$)/, "")
    .replace(/#\d+/, "");
  return { head, pairs: values };
}

/** The flow that a step comes from. */
function sourceOf(company: Company, id: string, language: Language): string {
  const step = company.steps.find((one) => one.id === id);
  return step ? flowTitle(company, step.from, language) : "";
}
