import { describe, expect, it } from 'vitest';
import type { DeviceMemory } from '../score-sheet/device';
import { isMarked, MOST_BOOKMARKS, readBookmarks, renamed, toggled, writeBookmarks } from '../workspace/viewer/bookmarks';
import { typedPage, viewerDeed } from '../workspace/viewer/keys';
import { factorOf, nextZoom, rememberedPosition, rememberPosition, START } from '../workspace/viewer/position';
import { firstHit, hitsOn, nextHit, pageText } from '../workspace/viewer/search';
import { Search } from '../workspace/viewer/search-run';

function memory(): DeviceMemory {
  const kept = new Map<string, string>();
  return { get: (key) => kept.get(key) ?? null, set: (key, value) => void kept.set(key, value) };
}

describe('the place in a file', () => {
  it('is remembered for each file', () => {
    const device = memory();
    expect(rememberedPosition(device, 'a')).toEqual(START);
    rememberPosition(device, 'a', { page: 7, down: 0.123456, zoom: 1.5 });
    rememberPosition(device, 'b', { page: 2, down: 0, zoom: 'page' });
    expect(rememberedPosition(device, 'a')).toEqual({ page: 7, down: 0.123, zoom: 1.5 });
    expect(rememberedPosition(device, 'b')).toEqual({ page: 2, down: 0, zoom: 'page' });
  });

  it('of the file not seen for longest is forgotten when there are very many', () => {
    const device = memory();
    for (let file = 0; file <= 200; file += 1) {
      rememberPosition(device, String(file), { page: 2, down: 0, zoom: 'width' });
    }
    expect(rememberedPosition(device, '0')).toEqual(START);
    expect(rememberedPosition(device, '1').page).toBe(2);
  });

  it('counts as none where the device remembers nonsense', () => {
    const device = memory();
    for (const nonsense of ['{', '7', '[["a",null]]', '[["a",{"page":0,"down":0,"zoom":1}]]', '[["a",{"page":1,"down":2,"zoom":1}]]']) {
      device.set('viewer', nonsense);
      expect(rememberedPosition(device, 'a')).toEqual(START);
    }
  });
});

describe('zoom', () => {
  it('goes from one usual factor to the next', () => {
    expect(nextZoom(1, 1)).toBe(1.1);
    expect(nextZoom(1.03, 1)).toBe(1.1);
    expect(nextZoom(1.03, -1)).toBe(1);
    expect(nextZoom(5, 1)).toBe(5);
    expect(nextZoom(0.25, -1)).toBe(0.25);
  });

  it('fits the page into its place', () => {
    const page = { width: 800, height: 1100 };
    expect(factorOf('width', page, { width: 400, height: 400 })).toBe(0.5);
    expect(factorOf('page', page, { width: 800, height: 550 })).toBe(0.5);
    expect(factorOf(9, page, page)).toBe(5);
    expect(factorOf('width', page, { width: -10, height: 0 })).toBe(0.25);
  });
});

describe('bookmarks', () => {
  const mark = (file: string, page: number) => ({ file, page, label: `第 ${page} 页` });

  it('of one file stand in the order of its pages', () => {
    let marks = toggled([], mark('a', 9));
    marks = toggled(marks, mark('b', 1));
    marks = toggled(marks, mark('a', 3));
    marks = toggled(marks, mark('a', 12));
    expect(marks.map(({ file, page }) => `${file}${page}`)).toEqual(['a3', 'a9', 'a12', 'b1']);
    expect(isMarked(toggled(marks, mark('a', 9)), 'a', 9)).toBe(false);
    expect(renamed(marks, 'a', 3, '三年数据')[0]?.label).toBe('三年数据');
  });

  it('end at a hundred', () => {
    let marks = readBookmarks('');
    for (let page = 1; page <= MOST_BOOKMARKS + 5; page += 1) {
      marks = toggled(marks, mark('a', page));
    }
    expect(marks).toHaveLength(MOST_BOOKMARKS);
  });

  it('survive being written and read, and what is none is left out', () => {
    const marks = [mark('a', 3), mark('b', 1)];
    expect(readBookmarks(writeBookmarks(marks))).toEqual(marks);
    expect(writeBookmarks([])).toBe('');
    expect(readBookmarks('no json')).toEqual([]);
    expect(readBookmarks('[{"file":"a","page":2,"label":"x"},{"file":"a"},null,7]')).toEqual([{ file: 'a', page: 2, label: 'x' }]);
  });
});

describe('finding words', () => {
  it('does not mind the blanks that typesetting puts between characters, nor width and case', () => {
    const text = pageText(4, ['营 业', ' 收入', 'Ｒ＆Ｄ 投入 312.5', '㎡']);
    expect(hitsOn(text, '营业收入')).toEqual([{ page: 4, from: { piece: 0, offset: 0 }, to: { piece: 1, offset: 2 } }]);
    expect(hitsOn(text, 'r&d')).toEqual([{ page: 4, from: { piece: 2, offset: 0 }, to: { piece: 2, offset: 2 } }]);
    expect(hitsOn(text, 'm2')).toEqual([{ page: 4, from: { piece: 3, offset: 0 }, to: { piece: 3, offset: 0 } }]);
    expect(hitsOn(text, '  ')).toEqual([]);
  });

  it('counts places that do not overlap', () => {
    expect(hitsOn(pageText(1, ['哈哈哈哈']), '哈哈')).toHaveLength(2);
  });

  it('knows characters of two code units', () => {
    expect(hitsOn(pageText(1, ['𠮷野家']), '野')).toEqual([{ page: 1, from: { piece: 0, offset: 2 }, to: { piece: 0, offset: 2 } }]);
  });

  it('begins where the reader is and goes round', () => {
    const hits = [1, 3, 3, 8].map((page) => ({ page, from: { piece: 0, offset: 0 }, to: { piece: 0, offset: 0 } }));
    expect(firstHit(hits, 3)).toBe(1);
    expect(firstHit(hits, 9)).toBe(0);
    expect(nextHit(4, 3, 1)).toBe(0);
    expect(nextHit(4, 0, -1)).toBe(3);
    expect(nextHit(0, -1, 1)).toBe(-1);
  });

  it('shows what is found while it goes on, and gives way to newer words', async () => {
    const page = (number: number, text: string) => ({ number, text: async () => pageText(number, [text]) });
    let news = 0;
    const search = new Search(() => (news += 1));
    search.open([page(1, '集群甲'), page(2, '园区'), page(3, '集群乙'), { number: 4, text: () => Promise.reject(new Error('broken')) }]);
    const older = search.find('园区', 1);
    await search.find('集群', 2);
    await older;
    expect(search.hits.map((hit) => hit.page)).toEqual([1, 3]);
    expect(search.present).toBe(1);
    expect(search.running).toBe(false);
    expect(news).toBeGreaterThan(1);
    search.step(1);
    expect(search.present).toBe(0);
    await search.find('没有', 1);
    expect(search.hits).toEqual([]);
  });
});

describe('keys of the viewer', () => {
  const key = (name: string, more = {}) =>
    viewerDeed({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

  it('turn pages, zoom, find and mark', () => {
    expect(['ArrowRight', 'p', '+', '-', '0', '/', 'b'].map((name) => key(name))).toEqual([
      'next',
      'previous',
      'larger',
      'smaller',
      'width',
      'search',
      'mark',
    ]);
    expect(key('f', { ctrlKey: true })).toBe('search');
  });

  it('leave scrolling and turning between applications alone', () => {
    expect(key('ArrowDown')).toBeNull();
    expect(key('PageDown')).toBeNull();
    expect(key('ArrowRight', { altKey: true, shiftKey: true })).toBeNull();
    expect(key('p', { ctrlKey: true })).toBeNull();
  });

  it('read a typed page number, full width too', () => {
    expect(typedPage(' １２ ', 40)).toBe(12);
    expect(typedPage('99', 40)).toBe(40);
    expect(typedPage('0', 40)).toBe(1);
    expect(typedPage('x', 40)).toBeNull();
  });
});
