import { describe, expect, it } from 'vitest';
import { isAway, wayOf, withBase } from '../worker/routes';

const SCOPE = 'https://review.example.cn/app/';

function way(path: string, more: { method?: string; mode?: string } = {}): string {
  return wayOf({ method: 'GET', mode: 'cors', url: `${SCOPE}${path}`, ...more }, SCOPE);
}

describe('the service worker', () => {
  it('leaves endpoints, downloads and the traffic of views alone', () => {
    expect(way('api/sheets/1')).toBe('untouched');
    expect(way('api/marks', { method: 'POST' })).toBe('untouched');
    expect(way('?v-r=uidl&v-uiId=0', { method: 'POST' })).toBe('untouched');
    expect(way('?v-r=init')).toBe('untouched');
    expect(way('VAADIN/dynamic/resource/0/x/list.xlsx', { mode: 'navigate' })).toBe('untouched');
  });

  it("waits for an expert's pages only so long, and for the others as long as the server needs", () => {
    expect(way('reviews', { mode: 'navigate' })).toBe('patientPage');
    expect(way('reviews/6f1c', { mode: 'navigate' })).toBe('patientPage');
    expect(way('reviewsettings', { mode: 'navigate' })).toBe('page');
    expect(way('results', { mode: 'navigate' })).toBe('page');
  });

  it('takes parts of the program from what is kept only where their names change with their content', () => {
    expect(way('VAADIN/build/indexhtml-B3x_9a2Z.js')).toBe('part');
    expect(way('VAADIN/build/score-offline.js')).toBe('part');
    expect(way('VAADIN/build/plain.js')).toBe('fresh');
    expect(way('VAADIN/build/pdfjs/cmaps/78-EUC-RKSJ-H.bcmap')).toBe('fresh');
    expect(way('css/app.css')).toBe('fresh');
  });

  it('serves its own scope and nothing else', () => {
    const elsewhere = { method: 'GET', mode: 'navigate', url: 'https://review.example.cn/other' };
    expect(wayOf(elsewhere, SCOPE)).toBe('untouched');
  });

  it('notices a sign-in, and takes no part in it', () => {
    expect(way('sign-in', { method: 'POST', mode: 'navigate' })).toBe('signIn');
    expect(way('sign-in', { mode: 'navigate' })).toBe('page');
    expect(way('api/sign-in', { method: 'POST' })).toBe('untouched');
  });

  it('knows a gateway whose server is away', () => {
    expect([200, 401, 500, 502, 503, 504].filter(isAway)).toEqual([502, 503, 504]);
  });

  it("gives the offline page the application's root", () => {
    expect(withBase('<head><base href="." /></head>', SCOPE)).toBe(`<head><base href="${SCOPE}"></head>`);
  });
});
