/**
 * What work that depends on nothing but its key came to, for those who ask again: the answers that nobody asked for
 * longest go, so that there are never more than `most`.
 */
export function recalled<T>(most: number): (key: string, work: () => T) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (key, work) => {
    const found = known.get(key) ?? { answer: work() };
    known.delete(key);
    known.set(key, found);
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size > most) known.delete(oldest);
    return found.answer;
  };
}
