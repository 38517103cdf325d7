import { describe, expect, test } from "vitest";

import { claimsIn } from "../../src/claims/claims.ts";
import { ENGLISH } from "../../src/claims/english.ts";
import { readPlain } from "../../src/claims/read-plain.ts";
import { SPANISH } from "../../src/claims/spanish.ts";
import type { Vocabulary } from "../../src/claims/vocabulary.ts";

const found = (text: string) => claimsIn(readPlain(text));

describe("amounts among the words", () => {
  test.each([
    ["Delivered in 24 hours.", "time", 24, false],
    ["Delivered in 24-48 hours.", "time", 48, false],
    ["Delivered within one to three days.", "time", 72, false],
    ["Delivered within two working days.", "time", 48, true],
    ["Delivered in half an hour.", "time", 0.5, false],
    ["Entregado en 3 días laborables.", "time", 72, true],
    ["Entregado en media hora.", "time", 0.5, false],
    ["Now only €9.99.", "money", 9.99, false],
    ["Por solo 1.200 €.", "money", 1200, false],
    ["Get 20% off.", "percent", 0.2, false],
    ["Un 12,5 % de descuento.", "percent", 0.125, false],
  ])("%s", (text, is, value, isWorking) => {
    const [amount] = found(text).map((one) => one.amount);
    expect(amount).toMatchObject({ is, isWorking });
    expect(amount?.value).toBeCloseTo(value, 3);
  });
});

describe("the same words, said and not said", () => {
  test.each([
    ["Delivery is free.", 1],
    ["Delivery is not free.", 0],
    ["Is delivery free?", 0],
    ["If delivery is free, somebody pays for it.", 0],
    ["If you order today, delivery is free.", 1],
    ["“Delivery is free”, says Ana.", 0],
    ["Don't miss it: delivery is free.", 1],
    ["Delivery was free until 2004.", 0],
    ["El envío es gratis.", 1],
    ["El envío no es gratis.", 0],
    ["¿Es gratis el envío?", 0],
    ["Si lo pides hoy, el envío es gratis.", 1],
    ["«El envío es gratis», nos escribió Ana.", 0],
    ["No esperes más: el envío es gratis.", 1],
  ])("%s", (text, count) => expect(found(text)).toHaveLength(count));
});

describe("what companies promise in Spanish, as they say it", () => {
  test.each([
    ["En casa en 24 horas", "time"],
    ["En casa en menos de 48 h.", "time"],
    ["Su pedido en casa en 24 h", "time"],
    ["En casa al día siguiente.", "time"],
    ["En casa mañana", "time"],
    ["A domicilio en 2 días", "time"],
    ["Entrega el mismo día", "time"],
    ["Te lo llevamos el mismo día", "time"],
    ["Lo tendrá en 3 días laborables", "time"],
    ["Recíbelo antes de las 14:00", "time"],
    ["Entrega mañana antes de las 10:00", "time"],
    ["Le respondemos en menos de 1 hora", "time"],
    ["Entra sin colas", "time"],
    ["Sin hacer cola", "time"],
    ["Sin esperas", "time"],
    ["Entrega garantizada", "guaranteed"],
    ["Envíos gratis a toda España", "free"],
    ["Llamadas ilimitadas", "unlimited"],
    ["Sin límite de unidades", "unlimited"],
  ])("%s", (text, kind) => expect(found(text).map((one) => one.kind)).toContain(kind));

  test.each([
    "Quédese en casa 14 días.",
    "Estuve en casa en 24 horas.",
    "La película empieza antes de las 22:00.",
    "Se quedó sin esperanza.",
  ])("but not: %s", (text) => expect(found(text)).toEqual([]));
});

test("a sentence is read in its own language", () => {
  expect(found("Los free tours de la ciudad salen de la plaza.")).toEqual([]);
  expect(found("The gratis edition of the book is in the library.")).toEqual([]);
});

describe.each([
  ["English", ENGLISH],
  ["Spanish", SPANISH],
] as const)("the vocabulary of %s", (_, vocabulary) => {
  test("names no list that is not there, and has none that nothing names", () => {
    expect(namedIn(vocabulary)).toEqual(Object.keys(vocabulary.lists).toSorted());
  });

  test("writes words as they are compared: lower case, without accents", () => {
    const written = JSON.stringify([vocabulary.says, vocabulary.lists, vocabulary.innocent, vocabulary.quiets]);
    expect(written.match(/[áéíóúü]/g)).toBeNull();
  });
});

function namedIn({ says, innocent, quiets, quietsSome }: Vocabulary): readonly string[] {
  const rows = Object.values(says).flat();
  const patterns = [...rows.map((row) => (typeof row === "string" ? row : row[0])), ...innocent, ...quiets];
  const all = [...patterns, ...quietsSome.flatMap(({ when }) => when)].join(" ");
  const near = rows.flatMap((row) => (typeof row === "string" ? [] : row.slice(1)));
  return [...new Set([...near, ...[...all.matchAll(/@(\w+)/g)].map(([, name = ""]) => name)])].toSorted();
}
