import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { LANGUAGES, type Language } from "../../src/base/bilingual.ts";
import { companyFile, FIRST, flowsFile } from "../../src/cli/init/company-file.ts";
import { readAreas } from "../../src/cli/init/areas.ts";
import { plannedFiles } from "../../src/cli/init/planned.ts";
import { readPromise } from "../../src/cli/init/promised.ts";
import { readTitle } from "../../src/cli/init/title.ts";
import { readVolume } from "../../src/cli/init/volume.ts";
import { findCompanies } from "../../src/files/find.ts";
import { openCompany } from "../../src/open-company.ts";
import { parseDay } from "../../src/time/day.ts";
import { speaker } from "../../src/words/catalogue.ts";
import { joinFiles } from "../model/joined.ts";
import { begun, emptyFolder, filesIn } from "./begun.ts";

/** An option for each answer. */
function options(answers: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(answers).flatMap(([name, answer]) => [`--${name}`, answer]);
}

const SIX: Readonly<Record<Language, readonly string[]>> = {
  en: options({
    title: "24-hour delivery for young families",
    kind: "campaign",
    launch: "2027-06-01",
    ends: "2027-06-30",
    volume: "3,000 to 5,500",
    promise: "At home in 24 hours",
    departments: "logistics, customer support",
    lang: "en",
  }),
  es: options({
    title: "Entrega en 24 horas para familias jóvenes",
    kind: "campaña",
    launch: "1/6/2027",
    ends: "30/6/2027",
    volume: "de 3.000 a 5.500",
    promise: "En casa en 24 horas",
    departments: "logística, atención al cliente",
    lang: "es",
  }),
};

describe("from an empty folder to a useful finding", () => {
  it.each(LANGUAGES)("takes two commands with the example (%s)", async (language) => {
    const folder = emptyFolder();
    const first = await begun(["init", folder, "--example", "--lang", language]);
    const second = await begun(["check", folder]);
    expect([first.code, first.err, second.code, second.err]).toEqual([0, "", 1, ""]);
    expect(first.out).toContain(`batuta check ${folder}`);
    expect(second.out).toMatch(
      language === "en" ? /✖ Logistics +“At home in 24 hours” breaks/ : /✖ Logística +«En casa en 24 horas» se rompe/,
    );
    expect(second.out).toContain(language === "en" ? "20 minutes with Support" : "20 minutos con Atención");
  });

  it.each(LANGUAGES)("takes two commands with six answers, and says whom to ask (%s)", async (language) => {
    const folder = emptyFolder();
    const first = await begun(["init", folder, ...SIX[language]]);
    const second = await begun(["check", folder, "--as-of", "2027-05-10"]);
    expect([first.code, first.err, second.code, second.err]).toEqual([0, "", 1, ""]);
    const said = {
      en: ["24 hours” is told to customers and no department commits to", "→ ask Logistics", "→ ask Customer support"],
      es: [
        "24 horas» se dice a los clientes y ningún área se compromete",
        "→ preguntar a Logística",
        "→ preguntar a Atención",
      ],
    };
    for (const text of said[language]) expect(second.out).toContain(text);
    expect(second.out).not.toMatch(/^✔/m);
  });
});

describe("what it writes", () => {
  it("says back what it understood and what it assumed", async () => {
    const { out } = await begun(["init", emptyFolder(), ...SIX.es]);
    expect(out).toContain(
      "cuántos  de 3.000 a 5.500, nueve de cada diez veces; lo de en medio, unos 4.100, o 140 al día",
    );
    expect(out).toContain("promesa  delivery-time: como mucho 24 h");
    expect(out).toContain("lo prometido lo cumple Logística");
    expect(out).toContain("relojes de Europe/Madrid, euros");
    expect(out).toMatch(/departments\/logistica\.department\.yaml +\d+ líneas, 4 cifras por rellenar/);
  });

  it("asks for no curve, no rate and no seed, and declares none", async () => {
    const folder = emptyFolder();
    await begun(["init", folder, ...SIX.en]);
    const text = Object.values(filesIn(folder)).join("");
    expect(text).not.toMatch(/curve|seed|eligible/);
    expect(text.match(/^ *rate: (?!unknown).*$/gm)).toBeNull();
  });

  it("takes ? for every answer but the name, and leaves what nobody knows unknown", async () => {
    const folder = emptyFolder();
    const all = ["kind", "launch", "ends", "volume", "promise", "departments"].flatMap((name) => [`--${name}`, "?"]);
    const first = await begun(["init", folder, "--title", "Summer", ...all, "--lang", "en"]);
    expect([first.code, first.err]).toEqual([0, ""]);
    expect(first.out).toMatch(/Assumed[^]*it is a campaign[^]*its days: Mon/);
    expect(filesIn(folder)["initiatives/summer.initiative.yaml"]).toContain("volume: unknown");
    const { code, out, err } = await begun(["check", folder]);
    expect([code, err]).toEqual([1, ""]);
    expect(out).toContain("How many customers come, and how many we would let down, cannot be told yet.");
    expect(out).toContain("→ marketing: a range is enough: from … to …, nine times out of ten");
  });

  it("never overwrites: says which file stands in the way, and writes nothing", async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, "initiatives"));
    writeFileSync(join(folder, "initiatives/summer.initiative.yaml"), "mine");
    const before = filesIn(folder);
    const again = [...SIX.en, "--id", "summer"];
    const { code, out, err } = await begun(["init", folder, ...again]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toBe(
      "batuta: initiatives/summer.initiative.yaml is there already and stays as it is. Nothing was written. To add to the company in this folder: batuta init initiative\n",
    );
    expect(filesIn(folder)).toEqual(before);
    expect(existsSync(join(folder, ".batuta"))).toBe(false);
  });

  it("writes what editors need beside the files, and never through a link that leads outside", async () => {
    const [folder, outside] = [emptyFolder(), emptyFolder()];
    symlinkSync(outside, join(folder, ".batuta"));
    const { code, err } = await begun(["init", folder, "--example", "--lang", "es"]);
    expect([code, filesIn(outside)]).toEqual([2, {}]);
    expect(err).toContain("no tiene permiso");
  });
});

describe("what adds to a company", () => {
  it("is one more initiative, with files for the departments that have none", async () => {
    const folder = emptyFolder();
    await begun(["init", folder, "--example", "--lang", "en"]);
    const { code, out, err } = await begun([
      "init",
      "initiative",
      "--path",
      folder,
      ...SIX.en,
      "--id",
      "again",
      "--departments",
      "logistics, stores",
    ]);
    expect([code, err]).toEqual([0, ""]);
    const files = filesIn(folder);
    expect(files["initiatives/again.initiative.yaml"]).toContain("kept_by: logistics");
    expect(files["departments/stores.department.yaml"]).toContain("# capacities:");
    expect(out).not.toContain("departments/logistics.department.yaml");
    const [company] = (await findCompanies(folder)).companies;
    const open = company && (await openCompany(company, { environment: {} }));
    expect(open?.problems).toEqual([]);
    expect(open?.company.initiatives.map(({ id }) => id)).toEqual(["again", "families-24h"]);
  });

  it("is one more department, in the company's language, with a sheet when asked", async () => {
    const folder = emptyFolder();
    await begun(["init", folder, ...SIX.es, "--departments", "atención al cliente"]);
    const { code, out } = await begun(["init", "department", "Compras", "--csv", "--path", folder]);
    expect([code, out.includes("departments/compras.csv")]).toEqual([0, true]);
    expect(filesIn(folder)["departments/compras.csv"]).toMatch(
      /^product,on_hand,as_of\nexistencias,,\d{4}-\d\d-\d\d\n$/,
    );
    const unknown = await begun(["check", folder]);
    expect([unknown.code, unknown.err]).toEqual([1, ""]);
    expect(unknown.out).toMatch(/\? Compras +\d datos deciden: .*cuántos hay de existencias/);
    writeFileSync(join(folder, "departments/compras.csv"), "product,on_hand,as_of\nexistencias,900,2026-05-25\n");
    expect((await begun(["check", folder])).out).not.toContain("cuántos hay de existencias");
  });

  it("never holds twice what a department there holds already", async () => {
    const folder = emptyFolder();
    await begun([
      "init",
      folder,
      ...SIX.en,
      "--departments",
      "logistics, operations, support, call centre, IT, systems",
    ]);
    await begun(["init", "department", "Warehouse", "--path", folder, "--lang", "en"]);
    const files = filesIn(folder);
    expect(files["departments/operations.department.yaml"]).toContain("#     throughput: orders");
    expect(files["departments/warehouse.department.yaml"]).toContain("Another department holds the same already");
    const { code, err } = await begun(["check", folder]);
    expect([code, err]).toEqual([1, ""]);
  });

  it("needs a company to add to", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "a.yaml"), "flows: {orders: {}}\n");
    const { code, err } = await begun(["init", "department", "IT", "--path", folder, "--lang", "en"]);
    expect([code, err]).toEqual([2, "batuta: There is no company in this folder. Begin one: batuta init\n"]);
  });

  it("renews what editors complete by, in the language that is asked for", async () => {
    const folder = emptyFolder();
    await begun(["init", folder, "--example", "--lang", "es"]);
    const schema = join(folder, ".batuta/schemas/initiative.schema.json");
    expect(readFileSync(schema, "utf8")).toContain("Lo que se dice a los clientes");
    await begun(["init", "editor", "--path", folder, "--lang", "en"]);
    expect(readFileSync(schema, "utf8")).toContain("What customers are told");
  });
});

describe("questions", () => {
  /** Somebody who types an answer whenever a question appears. */
  async function typed(args: readonly string[], answers: readonly string[]) {
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
    const output = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 40 });
    let screen = "";
    const left = [...answers];
    let asked = 0;
    output.on("data", (chunk: Buffer) => {
      screen += chunk.toString("utf8");
      // A question that waits is drawn with a full diamond.
      const waiting = screen.split("◆").length - 1;
      if (waiting <= asked || left.length === 0) return;
      asked = waiting;
      setImmediate(() => input.write(left.shift() ?? ""));
    });
    const ran = await begun(args, { input, output });
    return { ...ran, screen, left };
  }

  const ANSWERS = [
    "Entrega de verano\r",
    "campaña\r",
    "1/6/2027 – 30/6/2027\r",
    "de 3.000 a 5.500\r",
    "En casa en 24 horas\r",
    "logística y atención al cliente\r",
  ];

  it("are six, each answer said back as it was understood", async () => {
    const folder = emptyFolder();
    const { code, screen, left, out } = await typed(["init", folder], ["\r", "\u001B[B\r", ...ANSWERS]);
    expect([code, left]).toEqual([0, []]);
    for (const text of ["1/6 ¿Qué van a lanzar?", "6/6 ¿A qué áreas les llega?", "→ mar 1 jun a mié 30 jun 2027"])
      expect(screen).toContain(text);
    expect(Object.keys(filesIn(folder))).toContain("initiatives/entrega-de-verano.initiative.yaml");
    expect(out).toContain("Siguiente");
  });

  it("are left out where an option answers them", async () => {
    const folder = emptyFolder();
    const [, ...five] = ANSWERS;
    const { code, screen } = await typed(["init", folder, "--lang", "es", "--title", "Otoño"], five);
    expect([code, screen.includes("¿Qué van a lanzar?"), screen.includes("2/6")]).toEqual([0, false, true]);
    expect(Object.keys(filesIn(folder))).toContain("initiatives/otono.initiative.yaml");
  });

  it("end with 130 on ctrl-c, and nothing is written", async () => {
    const folder = emptyFolder();
    const { code, err } = await typed(["init", folder, "--lang", "es", "--title", "Otoño"], ["\u0003"]);
    expect([code, err, filesIn(folder)]).toEqual([130, "No se ha escrito nada.\n", {}]);
  });

  it("are told as options where nobody can be asked", async () => {
    const { code, out, err } = await begun(["init", emptyFolder(), "--title", "Summer", "--lang", "en"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("missing: --kind --launch --ends --volume --promise --departments.");
  });
});

it("whatever is answered, the files that come of it are understood", () => {
  const listener = { language: "en", say: speaker("en"), today: parseDay("2026-05-06") ?? 0 } as const;
  const days = { launch: parseDay("2026-06-01") ?? 0, ends: parseDay("2026-06-30") ?? 0 };
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("yes", "null", "12:30", "a: b # c", "'", "- x", "{}", "unknown", "none"),
  );
  const { say } = listener;
  fc.assert(
    fc.property(text, text, text, fc.nat(1e6), (what, words, names, count) => {
      const title = readTitle(what, listener);
      const promised = readPromise(words, listener);
      const areas = readAreas(names, listener);
      const volume = readVolume(String(count + 1), days, listener);
      const answers = {
        title,
        kind: { value: "campaign", said: "" },
        days: { value: days, said: "" },
        volume,
        promised,
        areas,
      } as const;
      if (
        title.refused !== undefined ||
        promised.refused !== undefined ||
        areas.refused !== undefined ||
        volume.refused !== undefined
      )
        return;
      const { files } = plannedFiles({ ...answers, title, promised, areas, volume }, { around: FIRST, say });
      const all = [
        { file: "batuta.yaml", text: companyFile({ id: "acme", zone: "UTC", language: "en" }, say) },
        { file: "flows.yaml", text: flowsFile(say) },
        ...files,
      ];
      const { problems } = joinFiles(Object.fromEntries(all.map((one) => [one.file, one.text])));
      expect(problems).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
