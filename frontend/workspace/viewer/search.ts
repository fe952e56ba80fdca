/** Where a hit begins and ends: which piece of the page's text, and how far into it. */
export interface Hit {
  page: number;
  from: { piece: number; offset: number };
  /** The last character itself. */
  to: { piece: number; offset: number };
}

/** The text of one page, made easy to find things in. */
export interface PageText {
  page: number;
  plain: string;
  /** For each character of the plain text where it came from. */
  origin: { piece: number; offset: number }[];
}

/**
 * Full width and half width, capitals and small letters are the same, and blanks do not count: a PDF sets them between
 * Chinese characters as its typesetting wants.
 */
export function plain(text: string): string {
  return [...text].map(plainCharacter).join('');
}

function plainCharacter(character: string): string {
  return character.normalize('NFKC').toLowerCase().replace(/\s/g, '');
}

export function pageText(page: number, pieces: readonly string[]): PageText {
  const origin: PageText['origin'] = [];
  let text = '';
  pieces.forEach((piece, index) => {
    let offset = 0;
    for (const character of piece) {
      const made = plainCharacter(character);
      text += made;
      // One character can become several, as ㎡ becomes m2.
      for (let count = 0; count < made.length; count += 1) {
        origin.push({ piece: index, offset });
      }
      offset += character.length;
    }
  });
  return { page, plain: text, origin };
}

/** All places of a page where the words stand. Hits do not overlap. */
export function hitsOn(text: PageText, wanted: string): Hit[] {
  const needle = plain(wanted);
  const hits: Hit[] = [];
  for (let at = needle === '' ? -1 : text.plain.indexOf(needle); at >= 0; at = text.plain.indexOf(needle, at + needle.length)) {
    const from = text.origin[at];
    const to = text.origin[at + needle.length - 1];
    if (from && to) {
      hits.push({ page: text.page, from, to });
    }
  }
  return hits;
}

/** The hit to begin with: the first on or after the page being read, else the first of all. */
export function firstHit(hits: readonly Hit[], page: number): number {
  const found = hits.findIndex((hit) => hit.page >= page);
  return found >= 0 ? found : 0;
}

/** The next (1) or former (-1) hit, round about. */
export function nextHit(count: number, present: number, direction: 1 | -1): number {
  return count === 0 ? -1 : (present + direction + count) % count;
}
