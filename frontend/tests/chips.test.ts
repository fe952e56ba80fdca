import { describe, expect, it } from 'vitest';
import { chipsOf } from '../score-sheet/chips';
import { speaker } from '../score-sheet/texts';
import { readMark } from '../score-sheet/validation';
import { indicator, numbers } from './fixtures';

const say = speaker({});
const words = (made: ReturnType<typeof indicator>, coefficient = '1') =>
  chipsOf(made, coefficient, say).map(({ label, points }) => `${label} ${points}`);

describe('marks at one touch', () => {
  it('are the levels that the model names, with full marks first where no level is full', () => {
    const levels = [
      { label: '好', text: '', points: '5' },
      { label: '一般', text: '', points: '2' },
    ];
    expect(words(indicator('a', { anchors: levels }))).toEqual(['满分 6', '好 5', '一般 2']);
    expect(words(indicator('a', { max: '5', anchors: levels }))).toEqual(['好 5', '一般 2']);
  });

  it('are full, good and fair where there is no level, on marks that are allowed', () => {
    expect(words(indicator('a', { max: '10' }))).toEqual(['满分 10', '良 8', '中 6']);
    expect(words(indicator('a', { max: '6', step: '0.5' }))).toEqual(['满分 6', '良 5', '中 3.5']);
  });

  it('leave good and fair out where the range is too coarse to tell them apart', () => {
    expect(words(indicator('a', { max: '1', step: '1' }))).toEqual(['满分 1']);
    expect(words(indicator('a', { max: '2', step: '1' }))).toEqual(['满分 2']);
  });

  it('of what is taken off begin with nothing off', () => {
    expect(words(indicator('a', { max: '5' }), '-1')).toEqual(['不扣 0']);
    const levels = [{ label: '轻微', text: '', points: '1' }];
    expect(words(indicator('a', { max: '5', anchors: levels }), '-0.5')).toEqual(['不扣 0', '轻微 1']);
  });

  it('of a question are its answers alone', () => {
    const answers = [
      { label: '否', text: '', points: '0' },
      { label: '是', text: '', points: '1' },
    ];
    expect(words(indicator('q', { max: '1', step: '1', anchors: answers }), '0')).toEqual(['否 0', '是 1']);
  });

  it('never offer a mark that the range refuses', () => {
    const next = numbers(20261127);
    for (let run = 0; run < 500; run += 1) {
      const step = ['0.1', '0.25', '0.5', '1', '2'][next(5)] ?? '1';
      const min = String(next(3));
      const max = String(Number(min) + (next(20) + 1) * Number(step));
      const made = indicator('a', { min, max: Number(max).toFixed(2), step });
      for (const { points } of chipsOf(made, '1', say)) {
        expect(readMark(points, made), `${points} in ${min}–${max} by ${step}`).toMatchObject({ kind: 'mark' });
      }
    }
  });
});
