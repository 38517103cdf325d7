/** Works something out once for each object, for as long as the object is there. */
export function oncePer<K extends object, T>(work: (of: K) => T): (of: K) => T {
  const done = new WeakMap<K, { readonly value: T }>();
  return (of) => {
    const known = done.get(of) ?? { value: work(of) };
    done.set(of, known);
    return known.value;
  };
}
