import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Batch, Current, Material, PastMark, Reviews, Sheet } from '../score-sheet/contract';
import type { DeviceStore } from '../store/device-store';
import { memoryStore } from '../store/open';
import { ReviewWorkspace } from '../workspace/review-workspace';
import { sheet } from './fixtures';
import { group, task } from './tasks';

const NAMES: Record<string, string> = { s1: '孝感高端纸基材料', s2: '荆门新能源', s3: '宜昌精细化工' };
const IDS = Object.keys(NAMES);

/** Three applications of one group, and what surrounds them. */
class FakeDesk {
  readonly reads: string[] = [];
  readonly batches: Batch[] = [];
  readonly versions = new Map<string, number>();
  /** Answers to be held back until they are let go. */
  readonly held = new Map<string, Promise<void>>();
  past: PastMark[] = [];
  down = false;

  readonly fetch = async (address: URL | string, init: RequestInit = {}): Promise<Response> => {
    const path = new URL(String(address)).pathname.replace(/^.*\/api\//, '');
    if (this.down) {
      throw new TypeError('network');
    }
    if (init.method === 'POST') {
      return this.write(JSON.parse(String(init.body)) as Batch);
    }
    this.reads.push(path);
    await this.held.get(path);
    return this.answer(path);
  };

  private answer(path: string): Response {
    const [, id = '', part] = path.split('/');
    if (path === 'reviews') {
      const tasks = IDS.map((one, index) => task(one, null, { name: NAMES[one] ?? '', position: index + 1, state: 'not-begun' }));
      return Response.json({ account: 'expert-7', name: '', groups: [group(tasks)] } satisfies Reviews);
    }
    if (part === 'material') {
      const material: Material = {
        keep: false,
        overview: [{ term: '申报单位', text: `${NAMES[id]}公司` }],
        figures: { years: [2023, 2024, 2025], rows: [] },
        members: [],
        files: [],
      };
      return Response.json(material);
    }
    return part === 'history' ? Response.json(this.past) : Response.json(this.sheet(id));
  }

  sheet(id: string): Sheet {
    const place = IDS.indexOf(id);
    const made = sheet({ previous: IDS[place - 1] ?? null, next: IDS[place + 1] ?? null });
    const application = { name: NAMES[id] ?? '', number: '', position: place + 1, of: 3 };
    return { ...made, sheet: { ...made.sheet, id, application } };
  }

  /** What another device saved meanwhile, by indicator. */
  readonly elsewhere = new Map<string, Current>();

  private write(batch: Batch): Response {
    this.batches.push(batch);
    const conflicts = batch.mutations.flatMap(({ id, indicator, baseVersion }) => {
      const current = this.elsewhere.get(indicator);
      return current && current.version > baseVersion ? [{ id, indicator, current }] : [];
    });
    const behind = new Set(conflicts.map(({ id }) => id));
    const acknowledged = batch.mutations.filter(({ id }) => !behind.has(id)).map(({ id, indicator, baseVersion }) => ({ id, indicator, version: baseVersion + 1 }));
    const sums = { total: '12.75', subtotals: {}, missing: ['b', 'd'] };
    return Response.json({ savedAt: '2026-11-23T14:03:22+08:00', acknowledged, refused: [], conflicts, ...sums });
  }
}

let desk: FakeDesk;
let element: ReviewWorkspace;
let store: DeviceStore;

beforeEach(() => {
  desk = new FakeDesk();
  vi.stubGlobal('fetch', desk.fetch);
  localStorage.clear();
  document.title = '孝感高端纸基材料 · 集群评审';
  history.replaceState({ idx: 4 }, '', '/reviews/s1?at=a');
});

afterEach(async () => {
  await element.save();
  element.remove();
  vi.unstubAllGlobals();
});

async function open(id = 's1'): Promise<void> {
  element = new ReviewWorkspace();
  store = memoryStore();
  element.store = Promise.resolve(store);
  element.sheetId = id;
  document.body.append(element);
  await shows(NAMES[id] ?? '');
}

const root = () => element.renderRoot as ShadowRoot;
const sheetRoot = () => find('score-sheet').shadowRoot as ShadowRoot;
const title = () => root().querySelector('h2')?.textContent ?? '';
const field = (key: string) => sheetRoot().querySelector<HTMLInputElement>(`#value-${key}`);

function find<E extends HTMLElement = HTMLElement>(selector: string): E {
  const found = root().querySelector<E>(selector);
  if (!found) {
    throw new Error(`nothing is shown for ${selector}`);
  }
  return found;
}

/** The name on top and the fields below belong to the same application. */
async function shows(name: string): Promise<void> {
  await vi.waitFor(() => {
    expect(title()).toBe(name);
    expect(root().querySelector('.submit')).not.toBeNull();
    expect(field('a')).not.toBeNull();
  });
}

async function type(key: string, text: string): Promise<void> {
  const input = field(key);
  if (!input) {
    throw new Error(`no field ${key}`);
  }
  input.value = text;
  input.dispatchEvent(new Event('input'));
  input.dispatchEvent(new Event('blur'));
  await element.updateComplete;
}

function press(target: EventTarget, key: string, more: KeyboardEventInit = {}): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }));
}

const said = () => root().querySelector('[aria-live]:last-child')?.textContent ?? '';

describe('turning to another application', () => {
  it('changes address, title, name, material and fields without leaving the page, and keeps the entry of the router', async () => {
    await open();
    const turned: string[] = [];
    element.addEventListener('sheet-turned', (event) => turned.push((event as CustomEvent<{ sheet: string }>).detail.sheet));
    find('.next').click();
    await shows('荆门新能源');
    expect(location.pathname + location.search).toBe('/reviews/s2');
    expect(history.state).toEqual({ idx: 4 });
    expect(turned).toEqual(['s2']);
    await vi.waitFor(() => expect(document.title).toBe('荆门新能源 · 集群评审'));
    expect(said()).toBe('现在评分：荆门新能源，第 2 / 3 家');
    await vi.waitFor(() => expect(find('material-pane').shadowRoot?.textContent).toContain('荆门新能源公司'));
  });

  it('leads to the heading by hand and to the first gap by keys', async () => {
    await open();
    find('.next').click();
    await shows('荆门新能源');
    await vi.waitFor(() => expect(root().activeElement).toBe(find('h2')));
    press(field('a') ?? element, 'ArrowRight', { altKey: true, shiftKey: true });
    await shows('宜昌精细化工');
    await vi.waitFor(() => expect(sheetRoot().activeElement).toBe(field('a')));
  });

  it('goes by keys from anywhere in the workspace, and not past the ends', async () => {
    await open('s3');
    expect(find<HTMLButtonElement>('.next').disabled).toBe(true);
    press(find('material-pane'), 'ArrowRight', { altKey: true, shiftKey: true });
    await element.updateComplete;
    expect(title()).toBe('宜昌精细化工');
    press(find('material-pane'), 'ArrowLeft', { altKey: true, shiftKey: true });
    await shows('荆门新能源');
  });

  it('reads the next one ahead and shows it without waiting for the server', async () => {
    await open();
    await vi.waitFor(() => expect(desk.reads).toEqual(expect.arrayContaining(['sheets/s2', 'sheets/s2/material'])), 4000);
    desk.held.set('sheets/s2', new Promise(() => undefined));
    find('.next').click();
    await shows('荆门新能源');
  });

  it('never shows what was read ahead once another page has changed that sheet', async () => {
    await open();
    await vi.waitFor(() => expect(desk.reads).toEqual(expect.arrayContaining(['sheets/s2', 'sheets/s2/material'])), 4000);
    store.news.tell({ kind: 'outdated', sheet: 's2' });
    let go: () => void = () => undefined;
    desk.held.set('sheets/s2', new Promise((resolve) => (go = resolve)));
    find('.next').click();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(field('a')).toBeNull();
    go();
    await shows('荆门新能源');
  });

  it('shows nothing any more once somebody has signed out on another page, and loses nothing', async () => {
    await open();
    const input = field('a');
    if (input) {
      input.value = '5';
      input.dispatchEvent(new Event('input'));
    }
    store.news.tell({ kind: 'signedOut' });
    await vi.waitFor(() => expect(root().textContent).toContain('已退出登录'));
    expect(root().querySelector('material-pane')).toBeNull();
    await vi.waitFor(() => expect(desk.batches).toHaveLength(1));
  });

  it('never lets a field of one application mark another', async () => {
    await open();
    let go: () => void = () => undefined;
    desk.held.set('sheets/s2', new Promise((resolve) => (go = resolve)));
    const old = field('a');
    find('.next').click();
    await element.updateComplete;
    await vi.waitFor(() => expect(field('a')).toBeNull());
    expect(title()).toBe('荆门新能源');
    expect(root().querySelector('.submit')).toBeNull();
    if (old) {
      old.value = '6';
      old.dispatchEvent(new Event('input'));
      old.dispatchEvent(new Event('blur'));
    }
    go();
    await shows('荆门新能源');
    expect(field('a')).not.toBe(old);
    expect(field('a')?.value).toBe('');
    await type('a', '5');
    await element.save();
    expect(desk.batches.map((batch) => batch.sheet)).toEqual(['s2']);
  });

  it('sends what was typed before turning to the sheet it was typed on', async () => {
    await open();
    const input = field('a');
    if (input) {
      input.value = '4';
      input.dispatchEvent(new Event('input'));
    }
    find('.next').click();
    await shows('荆门新能源');
    await vi.waitFor(() => expect(desk.batches).toHaveLength(1));
    expect(desk.batches[0]).toMatchObject({ sheet: 's1', mutations: [{ indicator: 'a', value: '4.0' }] });
  });

  it('names the application from the task list while its sheet cannot be read, and leads back', async () => {
    await open();
    await vi.waitFor(() => expect(desk.reads).toContain('reviews'));
    desk.down = true;
    element.turnTo('s3');
    await vi.waitFor(() => expect(title()).toBe('宜昌精细化工'));
    expect(find<HTMLButtonElement>('.previous').disabled).toBe(false);
    desk.down = false;
    find('.previous').click();
    await shows('荆门新能源');
  });
});

describe('around the sheet', () => {
  it("says where the expert's own totals lie, from the task list and from what is marked here", async () => {
    await open();
    expect(find('.strip').textContent).toContain('打完第一家后');
    find('score-sheet').dispatchEvent(
      new CustomEvent('sheet-changed', { detail: { sheet: 's1', total: '86.40', missing: [] } }),
    );
    await vi.waitFor(() => expect(find('.strip').textContent).toContain('您已打 1 家：86.4'));
  });

  it('leads to what is missing and, behind the last mark, to submitting', async () => {
    await open();
    const gap = [...root().querySelectorAll<HTMLButtonElement>('.gap .link')].find((link) => link.textContent?.includes('指标d'));
    gap?.click();
    expect(sheetRoot().activeElement).toBe(field('d'));
    press(field('d') ?? element, 'Enter');
    expect(root().activeElement).toBe(find('.submit'));
  });

  it('goes between material and sheet with F6', async () => {
    await open();
    await vi.waitFor(() => expect(find('material-pane').shadowRoot?.querySelector('[role="tab"]')).not.toBeNull());
    press(field('a') ?? element, 'F6');
    expect(root().activeElement).toBe(find('material-pane'));
    press(find('material-pane').shadowRoot?.querySelector('[role="tab"]') ?? element, 'F6');
    expect(sheetRoot().activeElement).toBe(field('a'));
  });

  it('takes changes back and makes them again by buttons and keys, as changes of their own', async () => {
    await open();
    await type('a', '5');
    await vi.waitFor(() => expect(desk.batches).toHaveLength(1));
    const undo = () => [...root().querySelectorAll<HTMLButtonElement>('.undo button')];
    await vi.waitFor(() => expect(undo()[0]?.disabled).toBe(false));
    undo()[0]?.click();
    await vi.waitFor(() => expect(desk.batches).toHaveLength(2));
    expect(desk.batches[1]?.mutations[0]).toMatchObject({ indicator: 'a', value: null, baseVersion: 1 });
    press(find('h2'), 'y', { ctrlKey: true });
    await vi.waitFor(() => expect(desk.batches).toHaveLength(3));
    expect(desk.batches[2]?.mutations[0]).toMatchObject({ indicator: 'a', value: '5.0' });
    expect(field('a')?.value).toBe('5.0');
  });

  it('shows what was saved of a mark before, and brings it back as a new change', async () => {
    desk.past = [
      { indicator: 'a', version: 2, value: '5.0', notApplicable: false, comment: '', savedAt: '2026-11-23T14:00:00+08:00', device: 'iPad' },
      { indicator: 'a', version: 1, value: '3.5', notApplicable: false, comment: '规划较粗', savedAt: '2026-11-23T13:00:00+08:00', device: 'PC' },
      { indicator: 'b', version: 1, value: '1.0', notApplicable: false, comment: '', savedAt: '2026-11-23T12:00:00+08:00', device: 'PC' },
    ];
    await open();
    await type('a', '5');
    await vi.waitFor(() => expect(sheetRoot().querySelector('[data-indicator="a"] .past')).not.toBeNull());
    const past = sheetRoot().querySelector<HTMLDetailsElement>('[data-indicator="a"] .past');
    if (past) {
      past.open = true;
      past.dispatchEvent(new Event('toggle'));
    }
    const restore = () => [...sheetRoot().querySelectorAll<HTMLButtonElement>('.history button')];
    await vi.waitFor(() => expect(restore()).toHaveLength(1));
    expect(sheetRoot().querySelectorAll('.history li')).toHaveLength(2);
    restore()[0]?.click();
    await element.save();
    expect(desk.batches.at(-1)?.mutations.at(-1)).toMatchObject({ indicator: 'a', value: '3.5', comment: '规划较粗' });
  });

  it('keeps private notes and bookmarks beside the marks', async () => {
    await open();
    const note = sheetRoot().querySelector<HTMLTextAreaElement>('#note');
    if (note) {
      note.value = '核对附件 2 第 12 页';
      note.dispatchEvent(new Event('input'));
      note.dispatchEvent(new Event('blur'));
    }
    const bookmarks = [{ file: 'f', page: 12, label: '规划' }];
    find('material-pane').dispatchEvent(new CustomEvent('bookmarks-changed', { detail: { bookmarks } }));
    await element.save();
    const sent = desk.batches.flatMap((batch) => batch.mutations);
    expect(sent).toContainEqual(expect.objectContaining({ indicator: '-note', value: null, comment: '核对附件 2 第 12 页' }));
    expect(sent).toContainEqual(expect.objectContaining({ indicator: '-bookmarks', comment: JSON.stringify(bookmarks) }));
  });

  it('keeps notes and bookmarks of two devices together', async () => {
    const current = { value: null, version: 7, savedAt: '2026-11-23T14:00:00+08:00', device: '平板' };
    desk.elsewhere.set('-note', { ...current, comment: '平板上的笔记' });
    desk.elsewhere.set('-bookmarks', { ...current, comment: '[{"file":"f","page":3,"label":"三年数据"}]' });
    await open();
    const note = sheetRoot().querySelector<HTMLTextAreaElement>('#note');
    if (note) {
      note.value = '本机的笔记';
      note.dispatchEvent(new Event('input'));
      note.dispatchEvent(new Event('blur'));
    }
    const bookmarks = [{ file: 'f', page: 12, label: '规划' }];
    find('material-pane').dispatchEvent(new CustomEvent('bookmarks-changed', { detail: { bookmarks } }));
    await vi.waitFor(() => {
      const last = desk.batches.flatMap((batch) => batch.mutations).findLast(({ indicator }) => indicator === '-bookmarks');
      expect(last).toMatchObject({ baseVersion: 7 });
      expect(JSON.parse(last?.comment ?? '[]')).toHaveLength(2);
    });
    await vi.waitFor(() => {
      const both = sheetRoot().querySelector<HTMLTextAreaElement>('#note')?.value ?? '';
      expect(both).toContain('平板上的笔记');
      expect(both).toContain('本机的笔记');
    });
  });
});
