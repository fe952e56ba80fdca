import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ScoreSheet } from '../score-sheet/score-sheet';
import { memoryStore } from '../store/open';
import { DEFAULT_TEXTS } from '../score-sheet/texts';
import { FakeServer, indicator, sheet } from './fixtures';

let server: FakeServer;
let element: ScoreSheet;

beforeEach(() => {
  server = new FakeServer();
  vi.stubGlobal('fetch', server.fetch);
});

afterEach(async () => {
  await element.save();
  element.remove();
  vi.unstubAllGlobals();
});

async function shown(given = sheet(), before: (element: ScoreSheet) => void = () => undefined): Promise<void> {
  server = new FakeServer(given);
  vi.stubGlobal('fetch', server.fetch);
  element = new ScoreSheet();
  element.store = Promise.resolve(memoryStore());
  element.sheetId = 's1';
  before(element);
  document.body.append(element);
  await vi.waitFor(() => expect(root().querySelector('header')).not.toBeNull());
}

const root = () => element.renderRoot as ShadowRoot;
const words = () => (root().textContent ?? '').replace(/\s+/g, ' ');
const field = (key: string) => find<HTMLInputElement>(`#value-${key}`);
const row = (key: string) => find(`[data-indicator="${key}"]`);

function find<E extends HTMLElement = HTMLElement>(selector: string): E {
  const found = root().querySelector<E>(selector);
  if (!found) {
    throw new Error(`nothing is shown for ${selector}`);
  }
  return found;
}

async function type(key: string, text: string): Promise<void> {
  field(key).value = text;
  field(key).dispatchEvent(new Event('input'));
  await element.updateComplete;
}

async function press(target: HTMLElement, key: string, more: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  await element.updateComplete;
  return event;
}

function button(text: string, within: ParentNode = root()): HTMLButtonElement {
  const found = [...within.querySelectorAll('button')].find((candidate) => candidate.textContent?.includes(text));
  if (!found) {
    throw new Error(`no button ${text}`);
  }
  return found;
}

async function settled(): Promise<void> {
  await element.save();
  await element.updateComplete;
}

describe('states', () => {
  it('begins with loading and never with saved', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => undefined));
    element = new ScoreSheet();
    element.store = Promise.resolve(memoryStore());
    element.sheetId = 's1';
    document.body.append(element);
    await element.updateComplete;
    expect(words()).toContain(DEFAULT_TEXTS.loading);
    expect(words()).not.toContain('已保存');
  });

  it('shows a failed reading with a way on', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 401 }));
    element = new ScoreSheet();
    element.store = Promise.resolve(memoryStore());
    element.sheetId = 's1';
    element.signIn = 'login?sheet=s1';
    document.body.append(element);
    await vi.waitFor(() => expect(words()).toContain(DEFAULT_TEXTS.loadFailed));
    expect(find('a.sign-in').getAttribute('href')).toBe('login?sheet=s1');
    vi.stubGlobal('fetch', server.fetch);
    button(DEFAULT_TEXTS.retry).click();
    await vi.waitFor(() => expect(root().querySelector('header')).not.toBeNull());
  });

  it('shows the application, its place among others and the range beside each label', async () => {
    await shown();
    expect(find('h2').textContent).toBe('孝感高端纸基材料');
    expect(words()).toContain('第 3 / 12 家');
    expect(row('a').querySelector('.range')?.textContent).toContain('0–6');
    expect(field('a').getAttribute('inputmode')).toBe('decimal');
    expect(field('a').type).toBe('text');
  });

  it('shows computed indicators with their trace and without a field', async () => {
    await shown();
    expect(row('c').querySelector('input')).toBeNull();
    expect(row('c').textContent).toContain('7.25');
    expect(row('c').textContent).toContain('164 家 ≥ 100 家');
  });

  it('only shows a submitted sheet', async () => {
    const given = sheet();
    given.sheet.state = 'submitted';
    await shown(given);
    expect(words()).toContain(DEFAULT_TEXTS['state.submitted']);
    expect(field('a').readOnly).toBe(true);
    expect(root().querySelector('.submit, .chip, .step')).toBeNull();
    await press(field('a'), 'Enter');
    expect(server.batches).toHaveLength(0);
  });

  it('shows why a sheet came back', async () => {
    const given = sheet();
    given.sheet.state = 'returned';
    given.sheet.returnedReason = '指标 b 缺说明';
    await shown(given);
    expect(words()).toContain('退回原因：指标 b 缺说明');
    expect(field('a').readOnly).toBe(false);
  });

  it("speaks the server's language where it gives one", async () => {
    await shown(sheet(), (made) => {
      made.texts = { submit: 'Submit', position: '{0} of {1}' };
    });
    expect(find('.submit').textContent).toBe('Submit');
    expect(words()).toContain('3 of 12');
    expect(words()).toContain(DEFAULT_TEXTS.previous);
  });
});

describe('marking', () => {
  it('says out of range at the field, keeps what is typed and saves nothing', async () => {
    await shown();
    await type('a', '66');
    field('a').dispatchEvent(new Event('blur'));
    await settled();
    expect(find('#fault-a').textContent).toContain('超出最大值 6');
    expect(field('a').getAttribute('aria-invalid')).toBe('true');
    expect(field('a').value).toBe('66');
    expect(server.batches).toHaveLength(0);
  });

  it('saves on leaving the field and says when', async () => {
    await shown();
    await type('a', '5');
    field('a').dispatchEvent(new Event('blur'));
    await settled();
    expect(field('a').value).toBe('5.0');
    expect(server.marks.get('a')?.value).toBe('5.0');
    expect(find('.save').textContent).toMatch(/已保存 \d\d:\d\d:\d\d/);
    expect(find('[role="status"][aria-live]').textContent).toMatch(/已保存/);
  });

  it('moves by steps and marks by chips, with full marks always at hand', async () => {
    await shown();
    find<HTMLButtonElement>('[data-indicator="b"] .step:last-of-type').click();
    button('满分', row('b')).click();
    await settled();
    expect(field('b').value).toBe('6.0');
    find<HTMLButtonElement>('[data-indicator="b"] .step').click();
    await settled();
    expect(field('b').value).toBe('5.5');
    button('好 6', row('a')).click();
    await settled();
    expect(button('好 6', row('a')).getAttribute('aria-pressed')).toBe('true');
    expect(row('a').textContent).not.toContain('满分');
    expect(server.marks.get('a')?.value).toBe('6.0');
  });

  it('does not move on the mouse wheel', async () => {
    await shown();
    await type('a', '5');
    const wheel = new WheelEvent('wheel', { deltaY: -120, bubbles: true, cancelable: true });
    field('a').dispatchEvent(wheel);
    await element.updateComplete;
    expect(field('a').value).toBe('5');
    expect(field('a').type).not.toBe('number');
  });

  it('shows sums while typing', async () => {
    await shown();
    await type('a', '5.5');
    await type('d', '0.1');
    expect(find('.total output').textContent).toBe('12.87');
    expect(find('.dimension-head output').textContent).toBe('12.75');
  });

  it('counts the characters of a comment', async () => {
    await shown(sheet({ commentMax: 4 }));
    const comment = find<HTMLTextAreaElement>('#comment-a');
    comment.value = '规划定位清楚';
    comment.dispatchEvent(new Event('input'));
    await element.updateComplete;
    expect(find('#count-a').textContent).toContain('6 / 4 字');
    expect(find('#count-a').textContent).toContain('意见超过 4 字，未保存');
  });

  it('offers not applicable only where it may be chosen', async () => {
    const given = sheet();
    given.dimensions[0]?.indicators.push(indicator('e', { notApplicableAllowed: true, value: '2.0' }));
    await shown(given);
    expect(row('a').querySelector('[type="checkbox"]')).toBeNull();
    row('e').querySelector<HTMLInputElement>('[type="checkbox"]')?.click();
    await settled();
    expect(server.batches[0]?.mutations[0]).toMatchObject({ indicator: 'e', value: null, notApplicable: true });
  });

  it('shows both marks of a conflict with device and time, and takes the choice', async () => {
    await shown();
    server.saveElsewhere('a', '2.0');
    await type('a', '5');
    await settled();
    expect(row('a').textContent).toContain('保留本机：5.0');
    expect(row('a').textContent).toMatch(/采用另一设备：2\.0\s+平板，\d\d:\d\d:\d\d/);
    button('保留本机', row('a')).click();
    await settled();
    expect(server.marks.get('a')?.value).toBe('5.0');
    expect(row('a').querySelector('.conflict')).toBeNull();
  });

  it('shows the words of a refusal and a link to sign in again', async () => {
    await shown();
    server.refusal = { code: 'sheet.closed', message: '评分已截止' };
    await type('a', '5');
    await settled();
    expect(find('#fault-a').textContent).toContain('未被接受：评分已截止');
    server.script.push(401);
    await type('b', '5');
    await settled();
    expect(find('a.sign-in').textContent).toBe('重新登录');
    server.refusal = null;
    await type('a', '4');
  });
});

describe('keyboard', () => {
  it('goes to the next mark with Enter, past computed ones, and to submit behind the last', async () => {
    await shown();
    field('a').focus();
    await press(field('a'), 'Enter');
    expect(root().activeElement).toBe(field('b'));
    await press(field('b'), 'Enter');
    expect(root().activeElement).toBe(field('d'));
    await press(field('d'), 'Enter', { shiftKey: true });
    expect(root().activeElement).toBe(field('b'));
    await press(field('d'), 'Enter');
    expect(root().activeElement).toBe(find('.submit'));
  });

  it('saves the mark that Enter leaves', async () => {
    await shown();
    await type('a', '5');
    await press(field('a'), 'Enter');
    await settled();
    expect(server.marks.get('a')?.value).toBe('5.0');
  });

  it('leaves Enter to an input method that is composing', async () => {
    await shown();
    field('a').focus();
    await press(field('a'), 'Enter', { isComposing: true });
    expect(root().activeElement).toBe(field('a'));
  });

  it('turns to a neighbour with Alt+Shift and an arrow, never with a bare arrow', async () => {
    await shown();
    const turns: string[] = [];
    element.addEventListener('score-next', () => turns.push('next'));
    element.addEventListener('score-previous', () => turns.push('previous'));
    await press(field('a'), 'ArrowRight');
    await press(field('a'), 'ArrowRight', { altKey: true });
    expect(turns).toEqual([]);
    await press(field('a'), 'ArrowRight', { altKey: true, shiftKey: true });
    await press(field('a'), 'ArrowLeft', { altKey: true, shiftKey: true });
    expect(turns).toEqual(['next', 'previous']);
  });

  it('does not turn past the last application', async () => {
    const given = sheet();
    given.sheet.application.position = 12;
    await shown(given);
    const turns: string[] = [];
    element.addEventListener('score-next', () => turns.push('next'));
    await press(field('a'), 'ArrowRight', { altKey: true, shiftKey: true });
    expect(turns).toEqual([]);
  });
});

describe('a way to one mark', () => {
  it('leads to the field once the sheet has been read', async () => {
    await shown(sheet(), (before) => before.startAt('b'));
    await element.updateComplete;

    expect(root().activeElement).toBe(field('b'));
  });

  it('passes over an indicator that the sheet does not have', async () => {
    await shown(sheet(), (before) => before.startAt('nowhere'));
    await element.updateComplete;

    expect(root().activeElement).toBeNull();
  });
});

describe('events', () => {
  it('lists what is missing instead of submitting, and leads to it', async () => {
    await shown();
    const submitted: unknown[] = [];
    element.addEventListener('score-submit', (event) => submitted.push((event as CustomEvent).detail));
    find('.submit').click();
    await vi.waitFor(() => expect(root().querySelector('.missing')).not.toBeNull());
    expect(root().activeElement).toBe(field('a'));
    button('指标d', find('.missing')).click();
    expect(root().activeElement).toBe(field('d'));
    expect(submitted).toEqual([]);
  });

  it('submits when all is complete and saved', async () => {
    await shown();
    const submitted: unknown[] = [];
    element.addEventListener('score-submit', (event) => submitted.push((event as CustomEvent).detail));
    for (const key of ['a', 'b', 'd']) {
      await type(key, '5');
    }
    server.script.push('cut', 'cut', 'cut', 'cut');
    find('.submit').click();
    await vi.waitFor(() => expect(find('.notice').textContent).toBe(DEFAULT_TEXTS.notSent));
    expect(submitted).toEqual([]);
    server.script.length = 0;
    find('.submit').click();
    await vi.waitFor(() => expect(submitted).toEqual([{ sheet: 's1', version: 4 }]));
    expect(server.marks.get('d')?.value).toBe('5.0');
  });

  it('tells the page of changed sums once each', async () => {
    const news: { total: string; missing: string[] }[] = [];
    await shown(sheet(), (made) =>
      made.addEventListener('sheet-changed', (event) => news.push((event as CustomEvent).detail)),
    );
    await type('a', '5');
    await type('a', '5.0');
    expect(news.map(({ total, missing }) => [total, missing.join()])).toEqual([
      ['7.25', 'a,b,d'],
      ['12.25', 'b,d'],
    ]);
  });

  it('goes on sending what a sheet still held when another one is opened', async () => {
    await shown();
    server.script.push('cut');
    await type('a', '5');
    element.sheetId = 's2';
    await element.updateComplete;
    await vi.waitFor(() => expect(server.marks.get('a')?.value).toBe('5.0'), { timeout: 3000 });
  });
});
