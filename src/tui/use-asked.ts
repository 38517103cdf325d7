import { useEffect, useState } from "react";

export type Fail = (fault: unknown) => void;

/** What is asked for under a key, once it is there; asked anew whenever the key is another; without a key nothing is. */
export function useAsked<T>(key: string | undefined, ask: () => Promise<T>, fail: Fail): T | undefined {
  const [kept, setKept] = useState<{ readonly key: string; readonly answer: T }>();
  useEffect(() => {
    if (key === undefined) return undefined;
    let isWanted = true;
    ask().then((answer) => {
      if (isWanted) setKept({ key, answer });
    }, fail);
    return () => {
      isWanted = false;
    };
  }, [key]);
  return kept !== undefined && kept.key === key ? kept.answer : undefined;
}
