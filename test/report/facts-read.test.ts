import { expect, it } from "vitest";

import { allFacts } from "../../src/facts/named-facts.ts";
import { factsRead } from "../../src/report/facts-read.ts";
import { speaker } from "../../src/words/catalogue.ts";
import { englishLeft } from "../words/english-left.ts";

const FORMS = {
  en: { say: speaker("en"), language: "en", currency: "EUR", asOf: "2026-05-25" },
  es: { say: speaker("es"), language: "es", currency: "EUR", asOf: "2026-05-25" },
} as const;

const POINT = {
  values: {
    "capacity.breach": 0.8672,
    "capacity.plain_of_initiative": 3984,
    "capacity.first_breach": "2026-06-11",
    "capacity.title": "stroller-x",
    "capacity.evidence_said": "nothing",
    "capacity.overflow": "",
    "capacity.breaks_at": 0.5785,
    "capacity.is_shared": true,
    "capacity.wait": null,
    "own.fact": 12,
  },
  texts: { "capacity.title": "Cochecito X" },
};

it("words every fact that a point rests on", () => {
  expect(factsRead(FORMS.es, POINT)).toEqual([
    "Probabilidad de que algún día supere lo que aguanta: 87\u00A0%",
    "Unidades de la iniciativa, con todas las cifras en su valor medio: 3.984",
    "El primer día por encima de lo que aguanta, si ocurre: jue 11 jun",
    "Su nombre: Cochecito X",
    "En qué se apoyan sus cifras: nada",
    "Qué pasa cuando están todas ocupadas: no se dice",
    "Cuántas veces la previsión aguanta: 58\u00A0%",
    "Hay otras iniciativas en ella en el periodo: sí",
    "La espera más larga, en días hábiles: sin saber",
    "own.fact: 12",
  ]);
  expect(factsRead(FORMS.en, POINT).slice(3, 6)).toEqual([
    "Its name: Cochecito X",
    "On what its figures rest: nothing",
    "What happens when all are taken: not said",
  ]);
});

it("has a label of its own for every fact, without what its value may be, and Spanish where Spanish is spoken", () => {
  for (const { name } of allFacts()) {
    for (const forms of [FORMS.en, FORMS.es]) {
      const [text = ""] = factsRead(forms, { values: { [name]: null }, texts: {} });
      const [label = "", ...values] = text.split(": ");
      expect([name, label.length > 1 && !label.includes(name), values.length]).toEqual([name, true, 1]);
      if (forms.language === "es") expect([name, englishLeft(label)]).toEqual([name, []]);
    }
  }
});
