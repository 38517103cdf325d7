import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { formatDay, parseDay } from "../../src/time/day.ts";
import { holidayKey, loadHolidays, loadHolidayTable } from "../../src/time/holidays.ts";

interface Row {
  readonly id: string;
  readonly inputs: { readonly country: string; readonly year: number };
  readonly expected: { readonly holidays?: readonly string[] };
}

const file = fileURLToPath(new URL("../vectors/calendars.json", import.meta.url));
const { vectors }: { readonly vectors: readonly Row[] } = JSON.parse(readFileSync(file, "utf8"));
const rows = vectors.filter(({ expected }) => expected.holidays);

async function listed(
  country: string,
  region: string | undefined,
  year: number,
): Promise<readonly string[] | undefined> {
  const days = await loadHolidays({ country, region }, [year]);
  return days && [...days].map(formatDay);
}

describe("public holidays", () => {
  it.each(rows.map((row) => [row.id, row] as const))(
    "%s: all of the published list",
    async (_, { inputs, expected }) => {
      const found = await listed(inputs.country, undefined, inputs.year);
      expect(found).toEqual(expect.arrayContaining([...(expected.holidays ?? [])]));
      // Days in lieu and those that only regions keep may stand beside the national list.
      expect((found ?? []).length - (expected.holidays ?? []).length).toBeLessThanOrEqual(3);
    },
  );

  it("a region adds its own", async () => {
    const madrid = await listed("ES", "MD", 2026);
    expect(madrid).toContain("2026-05-02");
    expect(await listed("ES", undefined, 2026)).not.toContain("2026-05-02");
    expect(await listed("es", "es-md", 2026)).toEqual(madrid);
  });

  it("several days of one holiday are all closed, half days are not", async () => {
    expect(await listed("KR", undefined, 2026)).toEqual(
      expect.arrayContaining(["2026-02-17", "2026-02-18", "2026-02-19"]),
    );
    expect(await listed("GT", undefined, 2026)).not.toContain("2026-12-24");
  });

  it("an unknown country or region has none", async () => {
    expect(await loadHolidays({ country: "XX", region: undefined }, [2026])).toBeUndefined();
    expect(await loadHolidays({ country: "ES", region: "ZZ" }, [2026])).toBeUndefined();
    expect(await loadHolidays({ country: "ES", region: "CT-ZZ" }, [2026])).toBeUndefined();
    expect(await loadHolidays({ country: "constructor", region: undefined }, [2026])).toBeUndefined();
  });

  it("a table holds each known place once", async () => {
    const places = [
      { country: "ES", region: "MD" },
      { country: "es", region: "ES-MD" },
      { country: "XX", region: undefined },
    ];
    const table = await loadHolidayTable(places, [2026, 2027]);
    expect([...table.keys()]).toEqual(["ES-MD"]);
    expect(table.get(holidayKey({ country: "ES", region: "MD" }))?.has(parseDay("2027-01-06") ?? 0)).toBe(true);
  });

  it("does not depend on the machine's zone", () => {
    const module = new URL("../../src/time/holidays.ts", import.meta.url).href;
    const code = `const { loadHolidays } = await import(${JSON.stringify(module)});
      console.log([...(await loadHolidays({ country: "ES", region: "MD" }, [2026]))].join());`;
    const [west, east] = ["Pacific/Honolulu", "Pacific/Kiritimati"].map((TZ) =>
      execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], {
        env: { ...process.env, TZ },
        encoding: "utf8",
      }),
    );
    expect(west).toBe(east);
    expect(west?.split(",").length).toBeGreaterThan(10);
  });
});
