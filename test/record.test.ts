import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";

import type { Edit } from "../src/base/edit.ts";
import { edited } from "../src/files/edit.ts";
import { findCompanies } from "../src/files/find.ts";
import { openCompany } from "../src/open-company.ts";
import { prepare } from "../src/record.ts";
import { replyEdit } from "../src/talk/reply.ts";

const FOLDERS: string[] = [];

afterAll(() => {
  for (const folder of FOLDERS) rmSync(folder, { recursive: true, force: true });
});

const FILES = {
  "batuta.yaml": 'company: acme\nas_of: 2026-05-25\nincludes: ["departments/*.yaml"]\n',
  "departments/a.department.yaml": "department: a   # ours\nas_of: 2026-05-25\n",
  "departments/b.department.yaml": "department: b\nas_of: 2026-05-25\n",
};

async function opened(): Promise<{ root: string; open: Awaited<ReturnType<typeof openCompany>> }> {
  const root = mkdtempSync(join(tmpdir(), "batuta-"));
  FOLDERS.push(root);
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const [folder] = (await findCompanies(root)).companies;
  if (!folder) throw new Error("no company");
  return { root, open: await openCompany(folder, { environment: {} }) };
}

function dayOf(id: string, value = "2026-05-26"): Edit {
  const document = { kind: "department", id };
  return { file: `departments/${id}.department.yaml`, document, at: ["as_of"], change: { is: "set", value } };
}

async function written(
  open: Awaited<ReturnType<typeof openCompany>>,
  ...[edits, created]: [readonly Edit[], { file: string; text: string }[]?]
) {
  const preparing = await prepare(open, edits, created);
  if (!("prepared" in preparing)) throw new Error(JSON.stringify(preparing));
  return preparing.prepared;
}

describe("what is written down", () => {
  test("is shown first, and touches nothing until then", async () => {
    const { root, open } = await opened();
    const prepared = await written(open, [dayOf("a"), dayOf("b")]);
    expect(prepared.files.map(({ file }) => file)).toEqual([
      "departments/a.department.yaml",
      "departments/b.department.yaml",
    ]);
    expect(readFileSync(join(root, "departments/a.department.yaml"), "utf8")).toBe(
      FILES["departments/a.department.yaml"],
    );
    expect(await prepared.write()).toEqual({ is: "written" });
    expect(readFileSync(join(root, "departments/a.department.yaml"), "utf8")).toBe(
      "department: a   # ours\nas_of: 2026-05-26\n",
    );
  });

  test("is refused when one of the files changed meanwhile, and then none is written", async () => {
    const { root, open } = await opened();
    const prepared = await written(open, [dayOf("a"), dayOf("b")]);
    const theirs = "department: b\nas_of: 2026-05-24\n";
    writeFileSync(join(root, "departments/b.department.yaml"), theirs);
    expect(await prepared.write()).toEqual({ is: "changed", file: "departments/b.department.yaml" });
    expect(readFileSync(join(root, "departments/a.department.yaml"), "utf8")).toBe(
      FILES["departments/a.department.yaml"],
    );
    expect(readFileSync(join(root, "departments/b.department.yaml"), "utf8")).toBe(theirs);
  });

  test("is refused when the company could not be read with it", async () => {
    const { open } = await opened();
    expect(await prepare(open, [dayOf("a", "some day")])).toHaveProperty("problems.0.code", "date-form");
  });

  test("is taken back when the company would not read the new file", async () => {
    const { root, open } = await opened();
    const text = "answers: {x: {says: agrees}}\n";
    const prepared = await written(open, [dayOf("a")], [{ file: "departments/legal/answers.yaml", text }]);
    expect(await prepared.write()).toEqual({ is: "unread", file: "departments/legal/answers.yaml" });
    expect(existsSync(join(root, "departments/legal/answers.yaml"))).toBe(false);
    expect(readFileSync(join(root, "departments/a.department.yaml"), "utf8")).toBe(
      FILES["departments/a.department.yaml"],
    );
  });
});

/** Hand-written files of answers: braces or lines, remarks, empty lines, other indents, other line ends. */
const entry = fc.record({
  name: fc.stringMatching(/^[a-z]{3,8}$/),
  isFlow: fc.boolean(),
  remark: fc.constantFrom("", "   # as told on the phone", " # ñ"),
  blank: fc.boolean(),
});

const file = fc
  .record({
    entries: fc.uniqueArray(entry, { minLength: 1, maxLength: 4, selector: ({ name }) => name }),
    indent: fc.constantFrom("  ", "    "),
    eol: fc.constantFrom("\n", "\r\n"),
    end: fc.boolean(),
    head: fc.constantFrom("", "# ours\n\n", "---\n"),
  })
  .map(({ entries, indent, eol, end, head }) => {
    const lines = entries.flatMap(({ name, isFlow, remark, blank }) => [
      ...(isFlow
        ? [`${indent}${name}: {says: agrees, on: 2026-05-04}${remark}`]
        : [`${indent}${name}:${remark}`, `${indent}${indent}says: "no-impact"${remark}`]),
      ...(blank ? ["", `${indent}# then`] : []),
    ]);
    const text = `${head}answers:\n${lines.join("\n")}${end ? "\n" : ""}`;
    return { text: text.replaceAll("\n", eol), names: entries.map(({ name }) => name), eol };
  });

test("an answer leaves every line of a hand-written file as it was", () => {
  fc.assert(
    fc.property(file, ({ text, eol }) => {
      const place = { file: "a.yaml", document: { kind: "answers" } };
      const after = edited(text, replyEdit(place, "garden-2026", { says: "agrees", on: "2026-05-25" })) ?? "";
      const added = after.split(eol).findIndex((line) => line.includes("garden-2026"));
      const kept = after.split(eol).toSpliced(added, 1);
      expect(added).toBeGreaterThan(0);
      expect(kept.join(eol).trimEnd()).toBe(text.trimEnd());
    }),
  );
});
