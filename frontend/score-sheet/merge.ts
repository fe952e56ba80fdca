import type { AsideKey, Bookmark } from './contract';

/** Between two notes that were written on two devices. */
const LINE = '\n———\n';

/** Both versions of an aside in one: nobody has to choose between two notes, and none is lost. */
export function merged(key: AsideKey, mine: string, theirs: string): string {
  return key === '-bookmarks' ? mergedBookmarks(mine, theirs) : mergedNotes(mine, theirs);
}

function mergedNotes(mine: string, theirs: string): string {
  if (theirs.includes(mine)) {
    return theirs;
  }
  return mine.includes(theirs) ? mine : theirs + LINE + mine;
}

function mergedBookmarks(mine: string, theirs: string): string {
  const own = read(mine);
  const isOwn = ({ file, page }: Bookmark) => own.some((one) => one.file === file && one.page === page);
  const all = [...own, ...read(theirs).filter((one) => !isOwn(one))];
  return all.length === 0 ? '' : JSON.stringify(all);
}

function read(content: string): Bookmark[] {
  try {
    const found: unknown = JSON.parse(content === '' ? '[]' : content);
    return Array.isArray(found) ? (found as Bookmark[]) : [];
  } catch {
    return [];
  }
}
