export interface Part {
  /** Where it begins in the text. */
  at: number;
  words: string;
  isLink: boolean;
}

/** A plain text cut into words and web addresses; a full stop or bracket after an address is not part of it. */
export function linkParts(text: string): Part[] {
  const parts: Part[] = [];
  let done = 0;
  for (const found of text.matchAll(/https?:\/\/[^\s<>"]+/g)) {
    const words = found[0].replace(/[.,;:!?)\]}»،؛؟]+$/, "");
    if (found.index > done) parts.push({ at: done, words: text.slice(done, found.index), isLink: false });
    parts.push({ at: found.index, words, isLink: true });
    done = found.index + words.length;
  }
  if (done < text.length) parts.push({ at: done, words: text.slice(done), isLink: false });
  return parts;
}
