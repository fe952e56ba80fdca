import { describe, expect, it } from 'vitest';
import type { Answer } from '../score-sheet/contract';
import { SheetModel } from '../score-sheet/sheet-model';
import { commentNeeded, progressOf, sumsOf } from '../score-sheet/sums';
import { indicator, sheet } from './fixtures';

const answer: Answer = {
  savedAt: '2026-11-23T14:03:22+08:00',
  acknowledged: [],
  refused: [],
  conflicts: [],
  total: '84.40',
  subtotals: { structure: '60.00', innovation: '24.40' },
  missing: ['b'],
};

describe('sums', () => {
  it('add marks, coefficients and computed contributions exactly', () => {
    const model = new SheetModel(sheet());
    model.type('a', '5.5');
    model.type('d', '0.1');
    expect(sumsOf(model)).toEqual({
      total: '12.87',
      subtotals: { structure: '12.75', innovation: '0.12' },
      missing: ['b'],
    });
  });

  it('leave out a missing mark, and one that is not allowed', () => {
    const model = new SheetModel(sheet());
    model.type('a', '6');
    model.type('b', '7');
    expect(sumsOf(model).subtotals.structure).toBe('13.25');
    expect(sumsOf(model).missing).toEqual(['b', 'd']);
  });

  it('count a mark that does not apply as done and worth nothing', () => {
    const model = new SheetModel(sheet());
    model.type('a', '6');
    model.setNotApplicable('a', true);
    expect(sumsOf(model)).toMatchObject({ total: '7.25', missing: ['b', 'd'] });
  });

  it('miss a required comment until it has words', () => {
    const given = sheet();
    given.dimensions[1]?.indicators.push(indicator('e', { commentRequired: true, value: '3.0' }));
    const model = new SheetModel(given);
    expect(sumsOf(model).missing).toContain('e');
    model.write('e', '  ');
    expect(sumsOf(model).missing).toContain('e');
    model.write('e', '材料齐全');
    expect(sumsOf(model).missing).not.toContain('e');
  });

  it("are the server's from its answer until the next change", () => {
    const model = new SheetModel(sheet());
    model.sum(answer);
    expect(sumsOf(model).total).toBe('84.40');
    expect(sumsOf(model).missing).toEqual(['b']);
    model.type('a', '6');
    expect(sumsOf(model).total).toBe('13.25');
  });

  it("are not the server's while something typed has not reached it", () => {
    const model = new SheetModel(sheet());
    model.type('a', '99');
    model.sum(answer);
    expect(sumsOf(model).total).toBe('7.25');
    const behind = new SheetModel(sheet());
    behind.sum(null);
    expect(sumsOf(behind).total).toBe('7.25');
  });

  it('are nobody else\'s to guess where the model cannot be stated as factors', () => {
    const model = new SheetModel(sheet({ estimable: false }));
    model.type('a', '5');
    expect(sumsOf(model)).toEqual({
      total: null,
      subtotals: { structure: null, innovation: null },
      missing: ['b', 'd'],
    });
    model.sum(answer);
    expect(sumsOf(model).total).toBe('84.40');
  });

  it('tell the progress over the indicators that the expert marks', () => {
    const model = new SheetModel(sheet());
    expect(progressOf(model)).toEqual({ done: 0, of: 3 });
    model.type('a', '1');
    expect(progressOf(model)).toEqual({ done: 1, of: 3 });
  });
});

describe('model', () => {
  it('keeps what is typed out of range on the page and hands over the last allowed mark', () => {
    const model = new SheetModel(sheet());
    model.type('a', '5');
    expect(model.handOver('a')?.value).toBe('5.0');
    model.type('a', '55');
    expect(model.draft('a').typed).toBe('55');
    expect(model.handOver('a')).toBeNull();
    model.write('a', '意见');
    expect(model.handOver('a')).toEqual({ value: '5.0', notApplicable: false, comment: '意见' });
  });

  it('hands over an emptied field as missing', () => {
    const model = new SheetModel(sheet());
    model.type('a', '5');
    model.handOver('a');
    model.type('a', '');
    expect(model.handOver('a')?.value).toBeNull();
  });

  it('does not hand over a comment beyond its length, and counts rare characters once', () => {
    const model = new SheetModel(sheet({ commentMax: 3 }));
    model.write('a', '𠮷𠮷𠮷');
    expect(model.commentTooLong('a')).toBe(false);
    expect(model.handOver('a')?.comment).toBe('𠮷𠮷𠮷');
    model.write('a', '𠮷𠮷𠮷好');
    expect(model.commentTooLong('a')).toBe(true);
    expect(model.handOver('a')).toBeNull();
    expect(model.draft('a').writtenComment).toBe('𠮷𠮷𠮷好');
  });
});

describe('a comment', () => {
  const extremes = indicator('a', { commentAtOrBelow: '2', commentAtOrAbove: '9' });

  it('is needed at the extremes only', () => {
    expect(['1.5', '2', '2.5', '8.5', '9', '10'].map((value) => commentNeeded(extremes, value))).toEqual([
      true,
      true,
      false,
      false,
      true,
      true,
    ]);
    expect(commentNeeded(extremes, null)).toBe(false);
    expect(commentNeeded(indicator('a', { commentRequired: true }), null)).toBe(true);
  });
});
