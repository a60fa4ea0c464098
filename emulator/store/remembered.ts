// A function of a text that remembers what it gave: for what every request asks for, of names that are few.

const KEPT_MAX = 1000;

/** `derive`, worked out once for each text. Clients choose the texts, so beyond a thousand all are forgotten. */
export const remembered = <Value>(derive: (text: string) => Value): ((text: string) => Value) => {
  const kept = new Map<string, Value>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size >= KEPT_MAX) kept.clear();
    const value = derive(text);
    kept.set(text, value);
    return value;
  };
};
