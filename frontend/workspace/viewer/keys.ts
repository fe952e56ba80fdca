export type ViewerDeed = 'previous' | 'next' | 'first' | 'last' | 'larger' | 'smaller' | 'width' | 'page' | 'search' | 'mark';

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const PLAIN: Record<string, ViewerDeed> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  p: 'previous',
  n: 'next',
  Home: 'first',
  End: 'last',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  '0': 'width',
  '9': 'page',
  '/': 'search',
  b: 'mark',
};

/** What a key does in the viewer; scrolling keys stay the browser's, and nothing is taken from fields. */
export function viewerDeed(press: Press): ViewerDeed | null {
  if (press.altKey) {
    return null;
  }
  if (press.ctrlKey || press.metaKey) {
    return press.key.toLowerCase() === 'f' ? 'search' : null;
  }
  return PLAIN[press.key] ?? null;
}

/** The page that a typed number leads to; null where it is none. */
export function typedPage(typed: string, count: number): number | null {
  const digits = typed.normalize('NFKC').trim();
  return /^\d{1,6}$/.test(digits) ? Math.min(count, Math.max(1, Number(digits))) : null;
}
