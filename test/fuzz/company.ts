import { SUMMER } from "../hostile/company.ts";

/** A small company in which every kind of file, of capacity and of text stands once: what is mutated starts whole. */
export const SMALL: Readonly<Record<string, string>> = {
  "batuta.yaml": `company: acme
zone: Europe/Madrid
currency: EUR
customers: orders
calendar: {works: mon-fri}
as_of: 2026-05-25
drivers: {es-demand: 0.8..1.25}
words: {support: {en: care, es: atención}}
policy:
  extends: [recommended]
  tolerances: {breach: 10%, kept: 95%}
  tail: 2 days
`,
  "flows.yaml": `flows:
  orders: {}
  contacts: {from: orders, rate: 0.10..0.16 per order, after: 1..2 days}
`,
  "departments/logistics.department.yaml": `department: logistics
title: {en: Logistics, es: Logística}
contact: warehouse@acme.example
notice: 15 working days
freezes: [{from: 2026-11-23, to: 2026-12-31, why: peak season}]
commits: [{topic: delivery-time, at_most: 48 h, for: 95%, decided_by: [dispatch]}]
capacities:
  dispatch:
    throughput: orders
    rate: 300/day
    usual: 200/day
    now: {backlog: 30}
    options: [{name: saturday shift, adds: 100/day, cost: 1400 EUR/day, notice: 5 working days}]
  boxes: {stock: orders, on_hand: 5200, usual: 120/day, inbound: [{on: 2026-06-12, quantity: 4000}], unserved: backorder}
`,
  "departments/support.department.yaml": `department: support
title: Support
answers_for: [service]
capacities:
  phone: {staffed: contacts, agents: 12, handle_time: 6 min, patience: 3 min, open: mon-fri 9:00-20:00, usual: 300/day, target: 80% within 30 s}
  shop: {concurrent: orders, places: 50, stay: 8 min, usual: 20/day, overflow: queue}
  gifts: {limit: orders, each: 10 EUR, most: 120000 EUR, used: 30000 EUR, then: refuse}
`,
  "initiatives/summer.initiative.yaml": `${SUMMER.replace("06-01", "05-27").replace("06-30", "05-29")}author: campaigns@acme.example
accountable: office@acme.example
offer: {price: 189 EUR, per: order, usual_price: 219 EUR, unit_cost: 131 EUR, cap: {total: 12000, told: yes}}
asked: {logistics: {on: 2026-05-18, by: campaigns@acme.example}}
briefings: [{department: support, on: 2026-05-25, covers: [delivery-time], reaches: 100%}]
readiness:
  criteria: [{what: night work permit, kind: permit, owner: logistics, due: 2026-05-22, state: pending}]
assets: [copy.md, {text: "Free for everyone, in 24 h", channel: web}]
decisions: [{on: 2026-05-24, by: office@acme.example, chose: A, because: "keeps the date", do: [{what: cap in the shop, who: support, by: 2026-05-26}]}]
rehearsals: [{how: load-test, of: support/shop, on: 2026-05-20, at: 60/hour, load: 90%, scope: end-to-end, result: passed}]
`,
  "initiatives/autumn.initiative.yaml": `initiative: autumn
title: Autumn campaign
kind: campaign
status: approved
approved: {by: office@acme.example, on: 2026-05-20}
proposed_by: marketing
launch: 2026-05-28
ends: 2026-05-30
demand: [{flow: orders, curve: {series: {file: autumn.csv}}}]
`,
  "initiatives/autumn.csv": "day,quantity\n2026-05-28,40\n2026-05-29,55\n2026-05-30,21\n",
  "initiatives/copy.md": "# At home in **24 hours**\n\nFree for everyone, guaranteed.\n",
  "departments/answers.yaml": `department: logistics
answers:
  summer: {says: agrees-if, condition: the receipt comes on 5 Jun, on: 2026-05-19, by: warehouse@acme.example}
`,
  "standing.yaml": `standing_promises:
  - {topic: gift-wrapping, always: yes, customers: 64000, kept_by: logistics, since: 2021-01-01, notice: 60 days, source: terms of 2021}
`,
  "waivers.yaml": `waivers:
  - {rule: finance/margin, of: summer, subject: offer, because: "entry price", approver: cfo@acme.example, until: 2026-06-30}
`,
  "rules/acme.yaml": `rules:
  - rule: acme/price
    for: offer
    where: known(offer.price)
    require: offer.price >= money(200)
    severity: note
    title: {en: Price is low, es: El precio es bajo}
    message: {en: "sold at {offer.price}", es: "a {offer.price}"}
    do: [{what: {en: another price, es: otro precio}, who: proposer, by: initiative.eve}]
    idea: customer-first-count
    fires: {initiative: {spring: {offer: {price: 20 EUR}}}}
    quiet: {initiative: {spring: {offer: {price: 400 EUR}}}}
`,
};
