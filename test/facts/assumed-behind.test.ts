import { describe, expect, test } from "vitest";

import { assumedBehind } from "../../src/facts/assumed-behind.ts";
import { worldOf } from "../../src/facts/world.ts";
import { rehearsed, ACME, companyOf, documents, initiative } from "../simulate/company.ts";

const FILES = documents(
  ACME,
  "flows:\n  orders: {}\n  contacts: {}",
  initiative({ series: [30], more: "affects: {customers: 1000, choice: none}" }),
  // Nobody says what becomes of who finds none left.
  "department: supply\ncapacities: {box: {stock: orders, on_hand: 100, inbound: none, net: yes}}",
  // How many of those who are moved call is a default.
  "department: support\ncapacities: {mail: {throughput: contacts, rate: 100/day, net: yes}}",
);

describe("a finding rests on", () => {
  const company = companyOf(FILES);
  const world = worldOf(company, [rehearsed(FILES)], "test");
  const behind = (subject: string, ...facts: string[]) =>
    world && assumedBehind(world, subject, facts).map(({ what }) => what);

  test("the defaults of its capacity, once it reads what was simulated there", () => {
    expect(behind("capacity:supply/box", "capacity.breach")).toContain("unserved");
    expect(behind("capacity:supply/box", "capacity.breach")).not.toContain("contacts");
    expect(behind("capacity:supply/box", "capacity.on_hand")).toEqual([]);
  });

  test("the default rate of whoever is moved, where those contacts are answered", () => {
    expect(behind("capacity:support/mail", "capacity.short_when_breach")).toContain("contacts");
  });

  test("all of them, of what is said of the initiative as a whole; none, of what is only declared", () => {
    expect(behind("initiative", "customers.let_down")).toEqual(expect.arrayContaining(["unserved", "contacts"]));
    expect(behind("initiative", "initiative.has_care_plan")).toEqual([]);
  });
});
