import type { AsideKey, Bookmark } from './contract';
import { mergedLines } from './lines';

/**
 * Both versions of an aside in one: nobody has to choose between two notes, and none is lost.
 *
 * @param base what both were made from
 */
export function merged(key: AsideKey, base: string, mine: string, theirs: string): string {
  return key === '-bookmarks' ? mergedBookmarks(mine, theirs) : mergedLines(base, mine, theirs);
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
