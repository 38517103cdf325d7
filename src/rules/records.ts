import type { FactValue } from "../facts/fact.ts";
import { instancesOf, subjectNamed } from "../facts/index.ts";
import type { Instance, KnownReading, Reading, SubjectType } from "../facts/subjects.ts";
import type { World } from "../facts/world.ts";
import { NotKnown, measured } from "./measures.ts";

/** What happened while one expression was evaluated. */
export interface Journal {
  readonly failures: unknown[];
  readonly reads: Read[];
}

/** A fact that was really read. */
export interface Read {
  /** `capacity.breach`; undefined for an item of a list, which has no name of its own. */
  readonly name: string | undefined;
  readonly instance: Instance;
  readonly fact: string;
}

/** A subject as an expression holds it; `instance` is absent when the world has none. */
interface Held {
  readonly world: World;
  readonly instance: Instance | undefined;
  readonly variable: string | undefined;
}

/** A class without fields: what its instances hold is kept beside them, its getters read facts. */
type Holder = new () => object;

/** The classes of subjects, and how to make one of them hold a subject. */
export interface Records {
  readonly ctorOf: (subject: string) => Holder;
  readonly hold: (subject: string, held: Held) => object;
}

/** A fact of the program that breaks its own contract: a bug, whatever came out of the expression. */
export class BrokenFact extends Error {
  constructor(fact: string, value: unknown) {
    super(`${fact} gave ${String(value)}`);
    this.name = "BrokenFact";
  }
}

/** The name under which a subject is a type of the expression language. */
export function typeNameOf(subject: string): string {
  return `subject_${subject}`;
}

/** Classes whose getters read facts, one a subject. */
export function recordsOf(subjects: readonly SubjectType[], journal: Journal): Records {
  const contents = new WeakMap<object, Held>();
  const holders = new Map<string, Holder>();
  const ctorOf = (name: string): Holder => {
    const holder = holders.get(name);
    if (!holder) throw new BrokenFact(name, "no subject");
    return holder;
  };
  const hold = (subject: string, held: Held): object => {
    const one = new (ctorOf(subject))();
    contents.set(one, held);
    return one;
  };
  const read = (one: object, reader: (held: Held) => unknown): unknown => {
    const held = contents.get(one);
    return logged(journal, () => (held ? reader(held) : missing()));
  };
  for (const type of subjects) {
    const holder = class {
      get [Symbol.toStringTag](): string {
        return type.name;
      }
    };
    for (const name of Object.keys(type.facts))
      define(holder, name, (one) => read(one, (held) => readFact(journal, held, name)));
    for (const name of Object.keys(type.lists))
      define(holder, name, (one) =>
        read(one, (held) =>
          readList(type, held, name).map((item) => hold(item.type, { ...held, instance: item, variable: undefined })),
        ),
      );
    holders.set(type.name, holder);
  }
  return { ctorOf, hold };
}

function define(holder: Holder, name: string, read: (one: object) => unknown): void {
  Object.defineProperty(holder.prototype, name, {
    get(this: object) {
      return read(this);
    },
  });
}

/** Getters log their own failures: `||` swallows exceptions, and the last one thrown is not the only cause. */
function logged<T>(journal: Journal, read: () => T): T {
  try {
    return read();
  } catch (error) {
    journal.failures.push(error);
    throw error;
  }
}

function missing(): never {
  throw new NotKnown([]);
}

function readFact(journal: Journal, { instance, variable }: Held, fact: string): unknown {
  if (!instance) return missing();
  journal.reads.push({ name: variable === undefined ? undefined : `${variable}.${fact}`, instance, fact });
  const reading = instance.read(fact);
  if ("unknown" in reading) throw new NotKnown(reading.unknown);
  return celValue(reading, `${instance.id}.${fact}`);
}

function readList(type: SubjectType, { world, instance }: Held, list: string): readonly Instance[] {
  const of = subjectNamed(type.lists[list] ?? "");
  if (!instance || !of) return missing();
  const ids = instance.listed(list);
  const all = instancesOf(world, of);
  return ids ? all.filter((item) => ids.includes(item.id)) : all;
}

/** The value as the expression language holds it; one that is not of its fact's type is a bug. */
function celValue({ type, value, bound, missing: why, interval }: KnownReading, name: string): unknown {
  if (type === "text" || type === "bool") {
    if (typeof value !== (type === "text" ? "string" : "boolean")) throw new BrokenFact(name, value);
    return value;
  }
  if (typeof value !== "number" || !Number.isFinite(value)) throw new BrokenFact(name, value);
  return measured(type, value, {
    least: bound === "upper" ? -Infinity : value,
    most: bound === "lower" ? Infinity : value,
    straddles: interval?.tooClose ? interval : undefined,
    missing: why,
  });
}

/** A reading as a finding carries it. */
export function factValue(reading: Reading): FactValue {
  if ("unknown" in reading) return { type: "unknown" };
  const { type, value, bilingual } = reading;
  if (type === "text") return { type, value: String(value), ...(bilingual ? { bilingual } : {}) };
  if (type === "bool") return { type, value: value === true };
  return { type, value: Number(value) };
}
