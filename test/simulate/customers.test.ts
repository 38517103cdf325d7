import { describe, expect, test } from "vitest";

import { ACME, documents, initiative, played, rehearsed } from "./company.ts";

const PROMISE = "promises: [{topic: delivery-time, at_most: 0 h, kept_by: [logistics]}]";
const flows = (more = ""): string =>
  `flows:\n  leads: {}\n  orders: {from: leads, rate: 50%}\n  parcels: {from: orders, rate: 1 per order}\n${more}`;
const dispatch = (rate: number): string =>
  `department: logistics\ncapacities: {dispatch: {throughput: parcels, rate: ${rate}/day, net: yes}}`;

describe("customers", () => {
  test("are the units of the flow that counts them: half of 100 leads", () => {
    expect(played(documents(ACME, flows(), initiative({ flow: "leads", series: [100] }))).expected).toBe(50);
  });

  test("those lost before they became customers are the customers they would have been", () => {
    const shop = "department: shop\ncapacities: {web: {stock: leads, on_hand: 60, unserved: lost, net: yes}}";
    const told = played(documents(ACME, flows(), initiative({ flow: "leads", series: [100] }), shop));
    // 40 leads lost are 20 customers of 50.
    expect([told.expected, told.letDown]).toEqual([50, 20]);
  });

  test("where no flow leads to them each unit of the demand is one, and it says so", () => {
    const line = "department: logistics\ncapacities: {dispatch: {stock: visits, on_hand: 6, unserved: lost, net: yes}}";
    const { customers } = rehearsed(documents(ACME, initiative({ flow: "visits", series: [10] }), line));
    expect([customers.unitsAsCustomers, customers.expectedMean, customers.letDown.mean]).toEqual([true, 10, 4]);
  });

  test("both groups count where there is demand and people who live a change", () => {
    expect(
      played(documents(ACME, initiative({ series: [10], more: "affects: {customers: 100, choice: opt-in}" }))).expected,
    ).toBe(110);
  });
});

describe("who is let down", () => {
  test("lost and late are different customers of one path: 50 lost, the other 50 late but the first day's 10", () => {
    const box = "department: supply\ncapacities: {box: {stock: orders, on_hand: 50, unserved: lost, net: yes}}";
    const told = played(
      documents(ACME, flows(), initiative({ flow: "leads", series: [200], more: PROMISE }), box, dispatch(10)),
    );
    // 100 orders, 50 lost, 50 parcels of which 10 leave on the day: 90 are let down.
    expect([told.expected, told.letDown]).toEqual([100, 90]);
  });

  test("a unit weighs one over the units a customer: 2 parcels an order, 50 of 200 late are 25 customers", () => {
    const told = played(
      documents(
        ACME,
        flows().replace("1 per order", "2 per order"),
        initiative({ flow: "leads", series: [200], more: PROMISE }),
        dispatch(150),
      ),
    );
    expect([told.expected, told.letDown]).toEqual([100, 25]);
  });

  test("the same where some are lost: half of 100 lost, 2 parcels for each other, 50 of 100 late are 25", () => {
    const box = "department: supply\ncapacities: {box: {stock: orders, on_hand: 50, unserved: lost, net: yes}}";
    const told = played(
      documents(
        ACME,
        flows().replace("1 per order", "2 per order"),
        initiative({ flow: "leads", series: [200], more: PROMISE }),
        box,
        dispatch(50),
      ),
    );
    expect([told.expected, told.letDown]).toEqual([100, 75]);
  });

  test("siblings are independent shares: half of the parcels late, half of the visits lost: 75 of 100", () => {
    const visits = "department: shop\ncapacities: {room: {stock: visits, on_hand: 50, unserved: lost, net: yes}}";
    const files = documents(
      ACME,
      flows("  visits: {from: orders, rate: 1 per order}"),
      initiative({ flow: "leads", series: [200], more: PROMISE }),
      dispatch(50),
      visits,
    );
    expect(played(files).letDown).toBeCloseTo(75, 9);
    // Who suffers both counts at both.
    const { customers } = rehearsed(files);
    expect(customers.byDepartment["logistics"]).toBeCloseTo(50, 9);
    expect(customers.byDepartment["shop"]).toBeCloseTo(50, 9);
    expect(customers.share).toBeCloseTo(0.75, 9);
  });

  test("fewer units than customers: 20 calls of 100 customers, half lost, are 10", () => {
    const calls = "department: shop\ncapacities: {room: {stock: calls, on_hand: 10, unserved: lost, net: yes}}";
    expect(
      played(
        documents(
          ACME,
          flows("  calls: {from: orders, rate: 20%}"),
          initiative({ flow: "leads", series: [200] }),
          calls,
        ),
      ).letDown,
    ).toBeCloseTo(10, 9);
  });

  test("a customer counts once a path: the same parcel late, then its return late, is one", () => {
    const returns =
      "department: back\ncommits: [{topic: refund, at_most: 0 h, decided_by: [desk], from: returns}]\ncapacities: {desk: {throughput: returns, rate: 1/day, net: yes}}";
    const files = documents(
      ACME,
      flows(
        "  returns: {from: {flow: parcels, when: late}, rate: 1 per parcel}\n  refunds: {from: parcels, rate: 1 per parcel}",
      ),
      initiative({ flow: "leads", series: [200], more: PROMISE }),
      dispatch(50),
      returns.replaceAll("returns", "refunds"),
    );
    // 50 of 100 parcels are late; of a day's refunds 1 in 100 is in time, whoever had a late parcel or not: 50 + 99% of 50.
    expect(played(files).letDown).toBeCloseTo(99.5, 9);
  });

  test("whose parcel is late has a late refund, and is one: 50, where independent shares would say 75", () => {
    // 50 of 100 parcels leave on the 1st, 50 on the 2nd: late; refunds follow service, and their desk is closed on the 2nd.
    const desk =
      "department: back\ncalendar: {works: every day, closed: [2026-06-02]}\ncommits: [{topic: refund, at_most: 0 h, decided_by: [desk], from: refunds}]\ncapacities: {desk: {throughput: refunds, rate: 1000/day, net: yes}}";
    const files = documents(
      ACME,
      flows("  refunds: {from: parcels, rate: 1 per parcel, of: served}"),
      initiative({ flow: "leads", series: [200], more: PROMISE }),
      dispatch(50),
      desk,
    );
    expect(played(files).letDown).toBeCloseTo(50, 9);
  });

  test("promises count their own flow's units: two parcels a customer whatever other promises count", () => {
    const more = `promises:\n  - {topic: delivery-time, at_most: 0 h, kept_by: [logistics]}\n  - {topic: answer, at_most: 24 h, kept_by: [support]}`;
    const calls = "department: support\ncapacities: {desk: {throughput: calls, rate: 1000/day, net: yes}}";
    const files = documents(
      ACME,
      flows("  calls: {from: orders, rate: 4 per order}").replace("1 per order", "2 per order"),
      initiative({ flow: "leads", series: [200], more }),
      dispatch(150),
      calls,
    );
    // 50 of 200 parcels late are 25 customers, although there are 400 calls.
    expect(rehearsed(files).promises.find((each) => each.topic === "delivery-time")?.letDown).toBeCloseTo(25, 9);
  });
});
