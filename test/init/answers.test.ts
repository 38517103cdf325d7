import { describe, expect, it } from "vitest";

import { readAreas } from "../../src/cli/init/areas.ts";
import { readDays } from "../../src/cli/init/days.ts";
import { readKind } from "../../src/cli/init/kind.ts";
import { idFrom } from "../../src/cli/init/named.ts";
import { readPromise } from "../../src/cli/init/promised.ts";
import { readTitle } from "../../src/cli/init/title.ts";
import type { Listener } from "../../src/cli/init/understood.ts";
import { readVolume } from "../../src/cli/init/volume.ts";
import { formatDay, parseDay } from "../../src/time/day.ts";
import { speaker } from "../../src/words/catalogue.ts";

const today = parseDay("2026-05-06") ?? 0;
const EN: Listener = { language: "en", say: speaker("en"), today };
const ES: Listener = { language: "es", say: speaker("es"), today };
const june = { launch: parseDay("2026-06-01") ?? 0, ends: parseDay("2026-06-30") ?? 0 };

describe("days", () => {
  const said = (text: string, listener: Listener) => {
    const read = readDays(text, listener);
    if (read.refused !== undefined) return read.refused;
    const { launch, ends } = read.value;
    return `${formatDay(launch)}..${ends === "never" ? ends : formatDay(ends)} ${read.said}`;
  };

  it.each([
    ["2026-06-01 to 2026-06-30", "2026-06-01..2026-06-30 Mon 1 Jun to Tue 30 Jun 2026"],
    ["2026-06-01..2026-06-30", "2026-06-01..2026-06-30 Mon 1 Jun to Tue 30 Jun 2026"],
    ["from 1 June 2026 until 30 June 2026", "2026-06-01..2026-06-30 Mon 1 Jun to Tue 30 Jun 2026"],
    ["13/6/2026 - 30/6/2026", "2026-06-13..2026-06-30 Sat 13 Jun to Tue 30 Jun 2026"],
    ["2026-12-20 to 2027-01-06", "2026-12-20..2027-01-06 Sun 20 Dec 2026 to Wed 6 Jan 2027"],
    ["2026-06-01 to never", "2026-06-01..never from Mon 1 Jun 2026 on, for good"],
    ["?", "2026-06-08..2026-07-07 Mon 8 Jun to Tue 7 Jul 2026"],
    ["1/6/2026 to 30/6/2026", "“1/6/2026” may be 2026-06-01 or 2026-01-06. Write the one that you mean."],
    ["2026-06-30 to 2026-06-01", "It would end on 2026-06-01, before it starts on 2026-06-30."],
    ["2026-06-31 to 2026-07-01", "“2026-06-31” is not a day that can be understood. Write it as 2026-06-01."],
  ])("%s", (text, expected) => expect(said(text, EN)).toBe(expected));

  it.each([
    ["1/6/2026 – 30/6/2026", "2026-06-01..2026-06-30 lun 1 jun a mar 30 jun 2026"],
    ["del 1 de junio de 2026 al 30 de junio de 2026", "2026-06-01..2026-06-30 lun 1 jun a mar 30 jun 2026"],
    ["1/6/2026 a nunca", "2026-06-01..never desde el lun 1 jun 2026, para siempre"],
    ["pronto a tarde", "«pronto» no se entiende como un día. Escríbalo así: 1/6/2026 o 2026-06-01."],
  ])("%s", (text, expected) => expect(said(text, ES)).toBe(expected));

  it("asks for both where one is given", () => {
    expect(said("2026-06-01", EN)).toContain("write both days");
    expect(said("", ES)).toContain("escriba los dos días");
  });
});

describe("how many", () => {
  const written = (text: string, listener: Listener) => {
    const read = readVolume(text, june, listener);
    return read.refused ?? `${read.value.written}: ${read.said}`;
  };

  it.each([
    ["30.000", EN, "30000: “30.000” is read as 30,000, since nobody expects parts of one: 30,000, exactly"],
    ["30,000", ES, "30000: «30,000» se lee como 30.000, ya que nadie espera partes de uno: 30.000, exactos"],
    ["30,000", EN, "30000: 30,000, exactly"],
    ["30.000", ES, "30000: 30.000, exactos"],
  ] as const)("says how it reads a number that is grouped as in the other language: %s", (text, listener, said) => {
    expect(written(text, listener).slice(0, said.length)).toBe(said);
  });

  it.each([
    ["from 3,000 to 5,500", "3000..5500"],
    ["3000..5500", "3000..5500"],
    ["3k-5.5k", "3000..5500"],
    ["between 3 000 and 5 500 orders", "3000..5500"],
    ["5500 to 3000", "3000..5500"],
    ["1,250,000", "1250000"],
    ["100 to 180 a day", "100..180/day"],
    ["100..180/day", "100..180/day"],
    ["0 to 12", "0..12"],
  ])("%s", (text, expected) => expect(written(text, EN).split(":")[0]).toBe(expected));

  it.each([
    ["de 3.000 a 5.500", "3000..5500"],
    ["entre 3 mil y 5,5 mil", "3000..5500"],
    ["unos 4.000 pedidos", "4000"],
    ["100 a 180 al día", "100..180/day"],
    ["100 diarios", "100/day"],
  ])("%s", (text, expected) => expect(written(text, ES).split(":")[0]).toBe(expected));

  it("never takes a text that may mean something else", () => {
    for (const text of ["", "many", "3.5", "1 to 2 to 3", "3000 or so maybe", "-5", "3000 EUR", "10%", "1.00.000"])
      expect([text, written(text, EN)]).toEqual([
        text,
        `“${text.trim()}”: write one number or two, such as 3000 to 5500. If you do not know: ?`,
      ]);
    expect(written("0", EN)).toContain("Nobody would come");
  });

  it("is said back with the middle that the simulation will use", () => {
    expect(written("3000..5500", EN)).toBe(
      "3000..5500: from 3,000 to 5,500, nine times out of ten; the middle, about 4,100, or 140 a day on average",
    );
    expect(written("?", ES)).toBe(
      "unknown: nadie lo sabe todavía; se dirá así, y no contará ni como ninguno ni como pocos",
    );
  });
});

describe("what customers are told", () => {
  const promised = (text: string, listener = EN) => {
    const read = readPromise(text, listener);
    return read.refused ?? (read.value && [read.value.topic, read.value.atMost]);
  };

  it.each([
    ["At home in 24 hours", "delivery-time", "24 h"],
    ["En casa en 24 horas", "delivery-time", "24 h"],
    ["Le contestamos en 10 minutos", "reply-time", "10 min"],
    ["Delivered in 2 working days", "delivery-time", "2 working days"],
    ["Your refund within 14 days", "refund-time", "14 days"],
    ["24 h", "delivery-time", "24 h"],
    ["Free shipping", "price", undefined],
    ["The best summer ever", "the-best-summer-ever", undefined],
  ])("%s", (text, topic, atMost) => expect(promised(text)).toEqual([topic, atMost]));

  it("is nothing when nobody knows, or nothing is promised", () => {
    expect(promised("?")).toBeUndefined();
    expect(promised("nada", ES)).toBeUndefined();
  });
});

describe("departments", () => {
  it("are told apart by commas and the last word between them", () => {
    const names = (text: string, listener: Listener) => {
      const read = readAreas(text, listener);
      return read.refused ?? read.value.map(({ id, title, holds }) => [id, title, holds]);
    };
    expect(names("logística, atención al cliente y sistemas", ES)).toEqual([
      ["logistica", "Logística", "goods"],
      ["atencion-al-cliente", "Atención al cliente", "people"],
      ["sistemas", "Sistemas", "systems"],
    ]);
    expect(names("finance and the stores; IT, IT", EN)).toEqual([
      ["finance", "Finance", "money"],
      ["the-stores", "The stores", "sites"],
      ["it", "IT", "systems"],
    ]);
    expect(names("?", EN)).toEqual([]);
    expect(names("¡!", ES)).toContain("nombres separados por comas");
  });
});

it("kinds are known by their id and by their word in either language", () => {
  const kind = (text: string) => {
    const read = readKind(text, ES);
    return read.refused ?? read.value;
  };
  expect(["campaña", "Campana", "campaign", "POLÍTICA", "saving", "?"].map(kind)).toEqual([
    "campaign",
    "campaign",
    "campaign",
    "policy",
    "saving",
    "campaign",
  ]);
  expect(kind("fiesta")).toContain("lanzamiento");
});

it("a title is needed, and its id is made of whole words", () => {
  expect(readTitle("?", EN).refused).toContain("needs a name");
  expect(idFrom("Entrega en 24 horas para familias jóvenes")).toBe("entrega-en-24-horas-para");
  expect(idFrom("Ñandú & Cía.")).toBe("nandu-cia");
  expect(idFrom("x".repeat(50))).toBe("x".repeat(30));
  expect(idFrom("日本")).toBe("");
});
