import { test } from "vitest";
import { ACME, byDay, documents, initiative, played, sum, rehearsed } from "./company.ts";
test("probe", () => {
  const run = played(documents(ACME, initiative({ series: [10, 10, 10] }), `department: logistics
capacities:
  box: {stock: orders, on_hand: 15, unserved: backorder, net: yes, inbound: [{on: 2026-06-04, quantity: 10}]}`));
  console.log(run.units("orders").map(u=>JSON.stringify(u)), run.at("logistics/box"), run.expected, run.letDown);
  // takes in two groups
  const two = played(documents(ACME, initiative({more: `demand: [{flow: orders, volume: 100, where: {region: {ES: 70%, PT: 30%}}}]`}), `department: logistics
capacities:
  a: {throughput: orders, rate: 10/day, takes: 60%, net: yes, where: {region: ES}}
  b: {throughput: orders, rate: 10/day, takes: 40%, net: yes, where: {region: ES}}
  c: {throughput: orders, rate: 10/day, takes: 50%, net: yes, where: {region: PT}}
  d: {throughput: orders, rate: 10/day, takes: 50%, net: yes, where: {region: PT}}`));
  console.log("takes: total", sum(two.units("orders")), two.at("logistics/a").arrivals("2026-06-01"), two.at("logistics/c").arrivals("2026-06-01"));
  const apart = played(documents(ACME, initiative({more: `demand: [{flow: orders, volume: 100, where: {region: {ES: 70%, PT: 30%}}}]`}), `department: logistics
capacities:
  a: {throughput: orders, rate: 10/day, takes: 60%, net: yes, where: {region: ES}}
  b: {throughput: orders, rate: 10/day, net: yes, where: {region: PT}}
  c: {throughput: orders, rate: 10/day, takes: 40%, net: yes, where: {region: ES}}`));
  console.log("apart: total", sum(apart.units("orders")), apart.at("logistics/a").arrivals("2026-06-01"), apart.at("logistics/c").arrivals("2026-06-01"));
  // backlog lost when another department is older
  const back = (older: string) => played(documents(ACME, initiative({ series: [10] }), `department: logistics
capacities:
  dispatch: {throughput: orders, rate: 10/day, net: yes, now: {backlog: 30}}`, older));
  console.log("backlog", byDay(back("department: other\nnotice: 3 days").units("orders")), byDay(back("department: other\nas_of: 2026-05-20\ncapacities: {x: {stock: visits, on_hand: 4, net: yes}}").units("orders")));
  // two changes of one capacity
  const ch = played(documents(ACME, initiative({ series: [10,10,10,10,10,10], ends: "2026-06-06", more: "changes: [{capacity: logistics/d, by: -50%, from: 2026-06-01, to: 2026-06-02}, {capacity: logistics/d, by: 100%, from: 2026-06-03}]" }), `department: logistics
capacities:
  d: {throughput: orders, rate: 10/day, net: yes}`));
  console.log("changes", byDay(ch.units("orders")));
  // lost then late
  const ll = played(documents(ACME, "flows:\n  orders: {}\n  parcels: {from: orders, rate: 1 per order}", initiative({ series: [100], more: "promises: [{topic: delivery-time, at_most: 24 h, kept_by: [logistics]}]" }), `department: logistics
capacities:
  box: {stock: orders, on_hand: 50, unserved: lost, net: yes}
  dispatch: {throughput: parcels, rate: 1/week, net: yes}`));
  console.log("lost+late", ll.expected, ll.letDown, ll.kept("delivery-time"));
  // disjoint carriers
  const dj = played(documents(ACME, initiative({more: `demand: [{flow: orders, volume: 100, where: {region: {ES: 70%, PT: 30%}}}]\npromises: [{topic: delivery-time, at_most: 24 h, kept_by: [carrier]}]`}), `department: carrier
capacities:
  es: {throughput: orders, rate: 1/day, net: yes, where: {region: ES}}
  pt: {throughput: orders, rate: 1000/day, net: yes, where: {region: PT}}`));
  console.log("disjoint", dj.expected, dj.letDown, dj.kept("delivery-time"));
  const t0 = performance.now();
  const o = rehearsed(documents(ACME, initiative({ series: [10, 10, 10] }), `department: logistics
capacities:
  box: {stock: orders, on_hand: 15, unserved: backorder, usual: 1..2/day, inbound: [{on: 2026-06-04, quantity: 10}]}`));
  console.log("ms", performance.now() - t0, o.capacities[0]?.breach);
});
