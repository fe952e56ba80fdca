import { newId } from '../score-sheet/ids';

/** One tab among those of this browser. */
export interface Tab {
  readonly id: string;
  /** The tabs that are open now; what others have left is nobody's any more. */
  open(): Promise<ReadonlySet<string>>;
}

/** For what never leaves the page's memory. */
export const onlyTab: Tab = { id: '', open: () => Promise.resolve(new Set<string>()) };

const LOCK = 'cluster-review/tab/';
const REMEMBERED = 'cluster-review.tab';
/** A page that is there answers within this; one that is being left still has its lock for a while, and is silent. */
const ANSWER = 200;

let own: Promise<Tab> | null = null;

/** The tab of this page. A reload keeps its id; a tab that was opened as a copy of another gets one of its own. */
export function browserTab(): Promise<Tab> {
  own ??= identify();
  return own;
}

async function identify(): Promise<Tab> {
  const known = remembered();
  const id = known !== null && !(await isAnothers(known)) ? known : newId();
  remember(id);
  answerTo(id);
  // Held as long as the page lives, which is how others know that it does.
  void navigator.locks?.request(LOCK + id, () => new Promise<never>(() => undefined));
  return { id, open: openTabs };
}

async function isAnothers(id: string): Promise<boolean> {
  if (!(await openTabs()).has(id) || typeof BroadcastChannel !== 'function') {
    return false;
  }
  const channel = new BroadcastChannel(LOCK + id);
  const answered = new Promise<boolean>((resolve) => {
    channel.onmessage = ({ data }) => data === 'here' && resolve(true);
    setTimeout(() => resolve(false), ANSWER);
  });
  channel.postMessage('who');
  return answered.finally(() => channel.close());
}

function answerTo(id: string): void {
  if (typeof BroadcastChannel === 'function') {
    const channel = new BroadcastChannel(LOCK + id);
    channel.onmessage = ({ data }) => data === 'who' && channel.postMessage('here');
  }
}

async function openTabs(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  const names = held.map(({ name = '' }) => name).filter((name) => name.startsWith(LOCK));
  return new Set(names.map((name) => name.slice(LOCK.length)));
}

function remembered(): string | null {
  try {
    return sessionStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}

function remember(id: string): void {
  try {
    sessionStorage.setItem(REMEMBERED, id);
  } catch {
    // After a reload what was typed is found as that of a tab that was closed.
  }
}
