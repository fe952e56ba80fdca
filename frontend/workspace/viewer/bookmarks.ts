import type { Bookmark } from '../../score-sheet/contract';

export const MOST_BOOKMARKS = 100;

/** Reads what was kept; what is no bookmark is left out, so that one bad entry costs no other. */
export function readBookmarks(content: string): Bookmark[] {
  try {
    const read: unknown = JSON.parse(content === '' ? '[]' : content);
    return Array.isArray(read) ? read.filter(isBookmark).map(({ file, page, label }) => ({ file, page, label })) : [];
  } catch {
    return [];
  }
}

export function writeBookmarks(bookmarks: readonly Bookmark[]): string {
  return bookmarks.length === 0 ? '' : JSON.stringify(bookmarks);
}

export function isMarked(bookmarks: readonly Bookmark[], file: string, page: number): boolean {
  return bookmarks.some((one) => one.file === file && one.page === page);
}

/** Marks a page, or takes its mark away. Those of one file stand in the order of its pages; past the most nothing is added. */
export function toggled(bookmarks: readonly Bookmark[], bookmark: Bookmark): Bookmark[] {
  const { file, page } = bookmark;
  if (isMarked(bookmarks, file, page)) {
    return bookmarks.filter((one) => one.file !== file || one.page !== page);
  }
  if (bookmarks.length >= MOST_BOOKMARKS) {
    return [...bookmarks];
  }
  const after = bookmarks.findIndex((one) => one.file === file && one.page > page);
  const last = bookmarks.findLastIndex((one) => one.file === file);
  const place = after >= 0 ? after : last >= 0 ? last + 1 : bookmarks.length;
  return bookmarks.toSpliced(place, 0, bookmark);
}

export function renamed(bookmarks: readonly Bookmark[], file: string, page: number, label: string): Bookmark[] {
  return bookmarks.map((one) => (one.file === file && one.page === page ? { ...one, label } : one));
}

function isBookmark(entry: unknown): entry is Bookmark {
  if (typeof entry !== 'object' || entry === null) {
    return false;
  }
  const { file, page, label } = entry as Partial<Bookmark>;
  return typeof file === 'string' && Number.isInteger(page) && Number(page) >= 1 && typeof label === 'string';
}
