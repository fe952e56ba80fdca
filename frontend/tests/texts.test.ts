import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_TEXTS as CHART, say } from '../chart/texts';
import { DEFAULT_TEXTS as REHEARSAL } from '../rehearsal/texts';
import { DEFAULT_TEXTS as OFFLINE } from '../offline/texts';
import { DEFAULT_TEXTS as SHEET, speaker, timeOfDay } from '../score-sheet/texts';
import { DEFAULT_TEXTS as SIGNATURE } from '../signature/texts';
import { DEFAULT_TEXTS as DESK, speaker as deskSpeaker } from '../workspace/texts';

const CATALOGUES = join(import.meta.dirname, '../../src/main/resources/vaadin-i18n');

function catalogue(file: string, prefix: string): Map<string, string> {
  const lines = readFileSync(join(CATALOGUES, file), 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => line.startsWith(prefix))
      .map((line) => [line.slice(prefix.length, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

describe.each([
  ['score-sheet.', SHEET],
  ['workspace.', DESK],
  ['chart.', CHART],
  ['signature-pad.', SIGNATURE],
  ['rehearsal-desk.', REHEARSAL],
  ['offline.', OFFLINE],
])('texts below %s', (prefix, defaults) => {
  it("stand in the server's Chinese catalogue as they are here", () => {
    expect(Object.fromEntries(catalogue('translations.properties', prefix))).toEqual(defaults);
  });

  it('have the same keys in English', () => {
    expect([...catalogue('translations_en.properties', prefix).keys()].sort()).toEqual(Object.keys(defaults).sort());
  });
});

describe('texts', () => {
  it('of the workspace and its score sheet come in one property, so that no key stands in both', () => {
    expect(Object.keys(DESK).filter((key) => key in SHEET)).toEqual([]);
    expect(deskSpeaker({ saved: 'Saved {0}' })('saved', '14:03')).toBe('Saved 14:03');
    expect(deskSpeaker({})('turned', '孝感', 3, 12)).toBe('现在评分：孝感，第 3 / 12 家');
  });

  it('take their arguments in any order and more than once', () => {
    expect(speaker({ position: '{1}/{0}/{1}' })('position', 3, 12)).toBe('12/3/12');
    expect(say({ description: '{1} of {0}' }, 'description', 'A', 2)).toBe('2 of A');
  });

  it('give the time of day with two digits each', () => {
    const local = new Date(2026, 10, 23, 4, 3, 2);
    expect(timeOfDay(local.toISOString())).toBe('04:03:02');
  });
});
