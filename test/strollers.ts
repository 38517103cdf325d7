/**
 * A company that holds one thing, strollers, and a campaign that asks for more of them than there are: so small that a
 * test of the board is none of the rehearsal.
 */
export interface Shop {
  readonly asOf?: string;
  readonly onHand?: number;
  /** Whom logistics is written to; "": nobody said. */
  readonly contact?: string;
}

export function strollerShop({ asOf = "2026-06-01", onHand = 300, contact = "" }: Shop = {}): string {
  return `company: acme
zone: Europe/Madrid
currency: EUR
customers: orders
calendar: mon-sun
as_of: ${asOf}
language: en
---
department: logistics
title: {en: Logistics, es: Logística}
${contact === "" ? "" : `contact: ${contact}\n`}capacities:
  strollers: {title: {en: Strollers, es: Cochecitos}, stock: orders, on_hand: ${onHand}, inbound: none, unserved: lost, net: true, as_of: ${asOf}}
`;
}

export interface Campaign {
  readonly title?: string;
  readonly launch?: string;
  readonly ends?: string;
  /** What is forecast, as its file says it. */
  readonly demand?: string;
  /** Whole lines that stand before its launch. */
  readonly more?: string;
}

export function strollerCampaign(id = "summer", said: Campaign = {}): string {
  const { title = "Summer", launch = "2026-06-08", ends = "2026-06-17", more = "" } = said;
  const { demand = "flow: orders, volume: 400..600" } = said;
  return `initiative: ${id}
title: ${title}
kind: campaign
proposed_by: marketing
${more}launch: ${launch}
ends: ${ends}
demand: [{${demand}}]
promises: [{topic: stock, always: yes, wording: always there, channels: [web], kept_by: [logistics]}]
`;
}
