import { day, documents } from "../company.ts";
import type { Range } from "./chance.ts";
import { DESK_HOURS } from "./desk.ts";
import { type Capacity, type Firm, type Line, PEAK_HOUR, type Phone, PROFILE, type Stock, TAIL } from "./firm.ts";

/** A Monday. */
const START = day("2026-06-01");

/** The files in which people would say what a firm is. */
export function filesOf(firm: Firm): string {
  const keepers = firm.capacities.filter((each) => each.kind === "stock" || each.kind === "throughput");
  const departments = [...new Set(keepers.map((each) => departmentOf(each)))];
  return documents(
    `company: acme\nzone: Europe/Madrid\ncurrency: EUR\ncustomers: orders\nas_of: 2026-06-01\npolicy: {tail: ${TAIL} days}`,
    flowsOf(firm),
    initiativeOf(firm, departments),
    ...firm.capacities.map((capacity) => departmentText(capacity)),
  );
}

function departmentOf(capacity: Capacity): string {
  return capacity.name.split("/")[0] ?? "";
}

function dateOf(on: number): string {
  return new Date((START + on) * 86_400_000).toISOString().slice(0, 10);
}

/** Figures are written in full: what is read is what was drawn. */
function range([low, high]: Range): string {
  return low === high ? plain(low) : `${plain(low)}..${plain(high)}`;
}

function plain(figure: number): string {
  return figure.toFixed(6);
}

function flowsOf({ leads, parcels, contacts }: Firm): string {
  const orders = leads
    ? `{from: leads, rate: ${plain(100 * leads.share[0])}%..${plain(100 * leads.share[1])}%, after: ${leads.within === 0 ? "0 days" : `0..${leads.within} days`}}`
    : "{}";
  return [
    "flows:",
    ...(leads ? ["  leads: {}"] : []),
    `  orders: ${orders}`,
    ...(parcels
      ? [`  parcels: {from: orders, rate: ${range(parcels.each)} per order, after: ${parcels.lag} days}`]
      : []),
    ...(contacts
      ? [`  contacts: {from: orders, rate: ${range(contacts.each)} per order, after: ${contacts.lag} days}`]
      : []),
  ].join("\n");
}

function initiativeOf(firm: Firm, keepers: readonly string[]): string {
  const curve = firm.spike
    ? `, curve: {spike: {peak: ${dateOf(firm.delay + firm.spike.peak)}, decay: ${firm.spike.decay} days}}`
    : "";
  const varies = firm.varies > 0 ? `, varies: ${100 * firm.varies}%` : "";
  const promise =
    keepers.length > 0
      ? `\npromises: [{topic: delivery-time, at_most: ${firm.promised} h, kept_by: [${keepers.join(", ")}]}]`
      : "";
  return [
    "initiative: test\ntitle: Test\nkind: campaign\nproposed_by: marketing",
    `launch: ${dateOf(firm.delay)}\nends: ${dateOf(firm.delay + firm.lasts - 1)}`,
    `demand: [{flow: ${firm.leads ? "leads" : "orders"}, volume: ${range(firm.volume)}${curve}${varies}}]${promise}`,
  ].join("\n");
}

function departmentText(capacity: Capacity): string {
  const [department, id] = capacity.name.split("/");
  const week = capacity.kind === "throughput" ? weekOf(capacity) : "every day";
  return `department: ${department}\ncalendar: {works: ${week}}\ncapacities: {${id}: {${capacity.kind}: ${capacity.flow}, ${figuresOf(capacity)}${usualOf(capacity)}}}`;
}

function weekOf(line: Line): string {
  return line.works === 5 ? "mon-fri" : line.works === 6 ? "mon-sat" : "every day";
}

function usualOf(capacity: Capacity): string {
  if (capacity.kind === "limit") return "";
  const varies = capacity.usualVaries > 0 ? `, varies: ${100 * capacity.usualVaries}%` : "";
  const [low, high] = capacity.usual;
  return low === high
    ? `, usual: {rate: ${plain(low)}/day${varies}}`
    : `, usual: {rate: ${plain(low)}..${plain(high)}/day${varies}}`;
}

function figuresOf(capacity: Capacity): string {
  switch (capacity.kind) {
    case "limit":
      return `most: ${capacity.most}, used: ${range(capacity.used)}${capacity.refuses ? ", then: refuse" : ""}`;
    case "concurrent":
      return `places: ${range(capacity.places)}, stay: 1 h, peak_hour: ${100 * PEAK_HOUR}%, overflow: ${capacity.overflow}`;
    case "stock":
      return `on_hand: ${range(capacity.onHand)}, unserved: ${capacity.lost ? "lost" : "backorder"}${receiptOf(capacity)}`;
    case "throughput":
      return `rate: ${range(capacity.rate)}/day, max_wait: ${capacity.allowance} working days, now: {backlog: ${capacity.backlog}}${capacity.noonCut ? ", cutoff: 12:00" : ""}`;
    case "staffed":
      return deskOf(capacity);
  }
}

function receiptOf({ receipt }: Stock): string {
  if (!receipt) return ", inbound: []";
  return `, inbound: [{on: ${dateOf(receipt.day)}, quantity: ${range(receipt.quantity)}, delay: 0..${receipt.late} days}]`;
}

function deskOf({ desk }: Phone): string {
  const profile = PROFILE.map((part) => `${Math.round(100 * part)}%`).join(", ");
  return `agents: ${desk.agents}, open: every day 8:00-${8 + DESK_HOURS}:00, profile: [${profile}], handle_time: ${desk.handles} min, patience: ${desk.patience} min, target: ${100 * desk.target}% within ${60 * desk.within} s`;
}
