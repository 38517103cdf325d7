import type { Tree } from "../../src/base/tree.ts";
import { validatorsCode } from "../../src/build/validators.ts";
import { readYaml } from "../../src/files/read.ts";
import {
  anything,
  bilingual,
  choice,
  clockTime,
  date,
  dateRange,
  either,
  identifier,
  list,
  mapOf,
  quantity,
  record,
  reference,
  said,
  openingHours,
  tagged,
  serviceTarget,
  text,
  yesNo,
} from "../../src/schema/define.ts";
import type { Validator } from "../../src/schema/shape.ts";

const about = ["About", "Sobre"] as const;

const stock = record(
  about,
  {
    stock: reference("flow", about),
    on_hand: quantity("count", about, "5200"),
    usual: quantity("rate", about, "120/day"),
  },
  ["stock", "on_hand"],
);

const throughput = record(
  about,
  {
    throughput: reference("flow", about),
    rate: quantity("rate", about, "1000/day"),
    cutoff: clockTime(about),
    open: openingHours(about),
    target: serviceTarget(about),
  },
  ["throughput"],
);

const cap = record(about, { total: quantity("count", about, "12000"), told: yesNo(about) }, ["total"]);

/** One document with every kind of node and leaf. */
export const SHOP = record(
  about,
  {
    shop: identifier(about),
    title: bilingual(about),
    kind: choice(about, ["campaign", "launch", "price"]),
    launch: date(about),
    window: dateRange(about),
    promises: list(
      about,
      record(about, { topic: text(about, "delivery-time"), channels: list(about, text(about, "web"), "or-one") }, [
        "topic",
      ]),
    ),
    capacities: mapOf(about, tagged(about, { stock, throughput })),
    cap: said(cap),
    volume: quantity(["count", "rate"], about, "14000"),
    usual: either(about, {
      scalar: quantity("rate", about, "640/day"),
      map: record(about, { rate: quantity("rate", about, "640/day") }, ["rate"]),
    }),
    step: quantity(["share", "per-unit"], about, "0.20 per order"),
    given: anything(about),
    answers: text(about),
  },
  ["shop"],
);

export const KINDS = {
  shop: { schema: SHOP },
  answers: { schema: record(about, { answers: mapOf(about, text(about)) }, ["answers"]) },
};

/** The first document of a text. */
export function tree(source: string): Tree {
  const { documents, problems } = readYaml("shop.yaml", new TextEncoder().encode(source));
  const [first] = documents;
  if (!first) throw new Error(JSON.stringify(problems));
  return first;
}

let generated: Promise<Readonly<Record<string, Validator>>> | undefined;

/** The validator of `SHOP`, from the code that a build would write. */
export async function shopValidator(): Promise<Validator> {
  generated ??= import(`data:text/javascript,${encodeURIComponent(validatorsCode(KINDS))}`);
  const validator = (await generated)["shop"];
  if (!validator) throw new Error("no validator");
  return validator;
}
