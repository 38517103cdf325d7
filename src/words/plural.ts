/** A text that depends on how many. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

/** English and Spanish alike: one is 1 and only 1. */
export function plural(count: number, forms: Plural): string {
  return count === 1 ? forms.one : forms.other;
}
