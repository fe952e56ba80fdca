/**
 * A text that was changed in two places, put together by lines: what either added stays, what one took away and the other left
 * alone goes, and of a line that both changed both forms stay, theirs first.
 */
export function mergedLines(base: string, mine: string, theirs: string): string {
  const [before, own, other] = [linesOf(base), linesOf(mine), linesOf(theirs)];
  const [inOwn, inOther] = [matches(before, own), matches(before, other)];
  const added = new Set(other.filter((line) => !before.includes(line)));
  const result: string[] = [];
  let from: Place = { before: -1, own: -1, other: -1 };
  for (let place = 0; place <= before.length; place++) {
    const to: Place = { before: place, own: inOwn.get(place) ?? -1, other: inOther.get(place) ?? -1 };
    const isEnd = place === before.length;
    if (isEnd || (to.own >= 0 && to.other >= 0)) {
      const end = isEnd ? { before: place, own: own.length, other: other.length } : to;
      const between = (lines: readonly string[], key: keyof Place) => lines.slice(from[key] + 1, end[key]);
      result.push(...together(between(before, 'before'), between(own, 'own'), between(other, 'other'), added));
      result.push(...before.slice(place, place + 1));
      from = end;
    }
  }
  return result.join('\n');
}

interface Place {
  before: number;
  own: number;
  other: number;
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

/** What stands between two lines that all three have. */
function together(before: string[], own: string[], other: string[], addedByOther: ReadonlySet<string>): string[] {
  const isTwice = (line: string) => line.trim() !== '' && addedByOther.has(line);
  if (same(other, before)) {
    return own.filter((line) => before.includes(line) || !isTwice(line));
  }
  if (same(own, before)) {
    return other;
  }
  return [
    ...other.filter((line) => !before.includes(line) || own.includes(line)),
    ...own.filter((line) => !before.includes(line) && !other.includes(line) && !isTwice(line)),
  ];
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, place) => line === b[place]);
}

/** The places of the lines of a longest common part: by the place in the one that in the other. */
function matches(one: readonly string[], other: readonly string[]): Map<number, number> {
  const width = other.length + 1;
  const length = new Uint16Array((one.length + 1) * width);
  const at = (a: number, b: number) => length[a * width + b] ?? 0;
  for (let a = one.length - 1; a >= 0; a--) {
    for (let b = other.length - 1; b >= 0; b--) {
      length[a * width + b] = one[a] === other[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
    }
  }
  const found = new Map<number, number>();
  for (let a = 0, b = 0; a < one.length && b < other.length; ) {
    if (one[a] === other[b]) {
      found.set(a++, b++);
    } else if (at(a + 1, b) >= at(a, b + 1)) {
      a++;
    } else {
      b++;
    }
  }
  return found;
}
