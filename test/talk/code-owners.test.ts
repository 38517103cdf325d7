import { expect, test } from "vitest";

import { codeOwners } from "../../src/talk/code-owners.ts";
import { decodeFiles } from "../model/decoded.ts";

test("a department approves its own folder, or its own file; one without a contact waits for it", () => {
  const { documents } = decodeFiles({
    "departments/logistics/capacities.department.yaml": "department: logistics\ncontact: warehouse@acme.example\n",
    "departments/logistics/more.department.yaml": "department: logistics\nas_of: 2026-05-25\n",
    "departments/support.department.yaml": "department: support\ncontact: care@acme.example\n",
    "departments/it.department.yaml": "department: it\n",
  });
  expect(codeOwners(documents)).toEqual([
    "# /departments/it.department.yaml",
    "/departments/logistics/ warehouse@acme.example",
    "/departments/support.department.yaml care@acme.example",
  ]);
});
