// Text that fits a terminal, and cannot steer it.

/** What a file holds may have control characters: each shows as one that stands for none. */
export const harmless = (text: string): string => text.replace(/\p{Cc}/gu, '\u{fffd}');

/** Lines of whole words, none longer than `width` unless a word is. */
export const wrapped = (text: string, width: number): string[] => {
  const lines: string[] = [];
  for (const word of harmless(text).split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length === 0 || longer.length > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
};

export const indented = (text: string, columns: number, indent: string): string[] =>
  wrapped(text, columns - indent.length).map((line) => indent + line);
