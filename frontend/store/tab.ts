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
/** A page that is being reloaded lets go of its lock within this; whoever holds it longer is a tab of its own. */
const PATIENCE = 1_000;

let own: Promise<Tab> | null = null;

/** The tab of this page. A reload keeps its id; a tab that was opened as a copy of another gets one of its own. */
export function browserTab(): Promise<Tab> {
  own ??= identify();
  return own;
}

async function identify(): Promise<Tab> {
  const known = remembered();
  if (known !== null && (await hold(known))) {
    return { id: known, open: openTabs };
  }
  const id = newId();
  await hold(id);
  remember(id);
  return { id, open: openTabs };
}

/** Holds a lock as long as the page lives, which is how others know that it does. */
function hold(id: string): Promise<boolean> {
  if (!navigator.locks) {
    return Promise.resolve(true);
  }
  return new Promise((resolve) => {
    const whileOpen = () => {
      resolve(true);
      return new Promise<never>(() => undefined);
    };
    navigator.locks
      .request(LOCK + id, { signal: AbortSignal.timeout(PATIENCE) }, whileOpen)
      .catch(() => resolve(false));
  });
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
