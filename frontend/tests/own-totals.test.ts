import { describe, expect, it } from 'vitest';
import type { Reviews } from '../score-sheet/contract';
import { groupOf, ownTotals, placeOf } from '../workspace/own-totals';
import { stripWords } from '../workspace/strip';
import { speaker } from '../workspace/texts';
import { group, task } from './tasks';

const none = new Map<string, string | null>();
const words = (own: ReturnType<typeof ownTotals>) => stripWords(own, speaker({}));

describe("the expert's own totals", () => {
  it('are those of complete and submitted sheets of the same group alone', () => {
    const own = group([
      task('a', '86.40'),
      task('b', '92', { state: 'submitted' }),
      task('c', '40', { state: 'in-progress' }),
      task('d', '99', { state: 'recused' }),
    ]);
    const reviews: Reviews = { account: 'x', name: '', groups: [group([task('z', '1')], 'h'), own] };
    expect(groupOf(reviews, 'b')).toBe(own);
    expect(groupOf(reviews, 'nowhere')).toBeNull();
    expect(ownTotals(groupOf(reviews, 'c'), none, 'c').totals).toEqual(['86.4', '92']);
  });

  it('are overlaid by what this device knows better, a sheet with gaps by nothing', () => {
    const own = group([task('a', '86'), task('b', '92'), task('c', null, { state: 'in-progress' })]);
    const known = new Map([
      ['a', '70.5'],
      ['b', null],
      ['c', '88'],
    ]);
    expect(ownTotals(own, known, 'c')).toMatchObject({ totals: ['70.5', '88'], present: '88' });
    expect(ownTotals(own, known, 'b').present).toBeNull();
  });

  it('lie where the middle half of them lies, in whole points outwards', () => {
    const of = (...totals: string[]) => ownTotals(group(totals.map((total, index) => task(String(index), total))), none, 'x');
    expect(of().range).toBeNull();
    expect(of('86.4').range).toEqual({ from: '86', to: '87' });
    expect(of('92', '86.4').range).toEqual({ from: '86', to: '92' });
    expect(of('10', '86.1', '91.2', '100').range).toEqual({ from: '86', to: '92' });
    expect(of('-0.5', '2').range).toEqual({ from: '-1', to: '2' });
  });

  it('are said in words that fit their number', () => {
    const of = (...totals: string[]) => ownTotals(group(totals.map((total, index) => task(String(index), total))), none, 'x');
    expect(words(of())).toContain('打完第一家后');
    expect(words(of('86.40'))).toBe('您已打 1 家：86.4');
    expect(words(of('86', '92'))).toBe('您目前的打分在 86–92（2 家）');
    expect(words(of('70', '86', '92', '99'))).toBe('您目前的打分集中在 86–92（4 家）');
  });

  it('stand on an axis of whole tens', () => {
    const own = ownTotals(group([task('a', '72'), task('b', '91')]), none, 'x');
    expect(own.axis).toEqual({ from: 70, to: 100 });
    expect(placeOf('85', own.axis)).toBeCloseTo(0.5);
    expect(ownTotals(group([task('a', '80')]), none, 'x').axis).toEqual({ from: 80, to: 90 });
  });
});
