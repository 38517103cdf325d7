/** A JSON Schema whose value has type `T`: the result's types and its schema cannot drift apart. */
export interface Node<T> {
  readonly json: Readonly<Record<string, unknown>>;
  /** Never present: carries the type. */
  readonly of?: T;
}

export const text: Node<string> = { json: { type: "string" } };
export const number: Node<number> = { json: { type: "number" } };
export const whole: Node<number> = { json: { type: "integer" } };
export const yesNo: Node<boolean> = { json: { type: "boolean" } };
/** YYYY-MM-DD; a pattern, because `format` is not checked everywhere. */
export const day: Node<string> = { json: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" } };
/** 0 to 1. */
export const share: Node<number> = { json: { type: "number", minimum: 0, maximum: 1 } };

export function oneOf<const V extends readonly (string | number)[]>(...values: V): Node<V[number]> {
  return { json: values.length === 1 ? { const: values[0] } : { enum: values } };
}

/** A value of either type: facts are numbers, texts, booleans or unknown. */
export const scalar: Node<number | string | boolean | null> = {
  json: { type: ["number", "string", "boolean", "null"] },
};

export function orNull<T>(node: Node<T>): Node<T | null> {
  return { json: { anyOf: [node.json, { type: "null" }] } };
}

export function listOf<T>(node: Node<T>): Node<readonly T[]> {
  return { json: { type: "array", items: node.json } };
}

export function mapOf<T>(node: Node<T>): Node<Readonly<Record<string, T>>> {
  return { json: { type: "object", additionalProperties: node.json } };
}

/** Every key of `T`, no more and no less, all of them required. */
export function objectOf<T>(properties: { readonly [K in keyof T]-?: Node<T[K]> }): Node<T> {
  const nodes = Object.entries<Node<unknown>>(properties);
  return {
    json: {
      type: "object",
      properties: Object.fromEntries(nodes.map(([key, node]) => [key, node.json])),
      required: nodes.map(([key]) => key),
      additionalProperties: false,
    },
  };
}

/** An object that may have more keys. */
export function withOptional<T>(node: Node<T>, more: Readonly<Record<string, Node<unknown>>>): Node<T> {
  const { properties } = node.json;
  const added = Object.entries(more).map(([key, { json }]) => [key, json]);
  return { json: { ...node.json, properties: { ...Object(properties), ...Object.fromEntries(added) } } };
}

/** A definition under `$defs`, referred to by name. */
export function named<T>(name: string, definitions: Record<string, unknown>, node: Node<T>): Node<T> {
  definitions[name] = node.json;
  return { json: { $ref: `#/$defs/${name}` } };
}
