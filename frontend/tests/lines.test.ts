import { describe, expect, it } from 'vitest';
import { mergedLines } from '../score-sheet/lines';
import { numbers } from './fixtures';

const text = (...lines: string[]) => lines.join('\n');

describe('two versions of a note', () => {
  it('keep the lines that either added', () => {
    expect(mergedLines(text('a', 'b'), text('a', 'mine', 'b'), text('a', 'b', 'theirs'))).toBe(text('a', 'mine', 'b', 'theirs'));
    expect(mergedLines('', 'mine', 'theirs')).toBe(text('theirs', 'mine'));
  });

  it('keep a line that both changed in both forms, and not the one before', () => {
    expect(mergedLines(text('a', 'b', 'c'), text('a', 'b1', 'c'), text('a', 'b2', 'c'))).toBe(text('a', 'b2', 'b1', 'c'));
  });

  it('take the change of whoever made one', () => {
    expect(mergedLines(text('a', 'b', 'c'), text('a', 'b', 'c'), text('a', 'x', 'c'))).toBe(text('a', 'x', 'c'));
    expect(mergedLines(text('a', 'b', 'c'), text('a', 'c'), text('a', 'b', 'c', 'd'))).toBe(text('a', 'c', 'd'));
    expect(mergedLines(text('a', 'b'), text('a'), text('a', 'b1'))).toBe(text('a', 'b1'));
  });

  it('have no line twice that both added, wherever', () => {
    expect(mergedLines('a', text('a', 'new'), text('new', 'a'))).toBe(text('new', 'a'));
    expect(mergedLines('', text('one', 'two'), text('one', 'two', 'three'))).toBe(text('one', 'two', 'three'));
  });

  it('come to the same where they are put together again', () => {
    const once = mergedLines('a', text('a', 'mine'), text('a', 'theirs'));
    expect(mergedLines(text('a', 'theirs'), once, once)).toBe(once);
    expect(mergedLines('a', text('a', 'mine'), once)).toBe(once);
  });

  it('lose nothing that was written and double nothing, whatever was done', () => {
    const pick = numbers(7);
    for (let round = 0; round < 500; round++) {
      const base = Array.from({ length: pick(6) }, (_, place) => `b${place}`);
      const edited = (who: string) =>
        base.flatMap((line, place) => [
          ...(pick(4) === 0 ? [`${who}${round}-${place}`] : []),
          ...(pick(4) === 0 ? [] : pick(4) === 0 ? [`${line} ${who}`] : [line]),
        ]);
      const [mine, theirs] = [edited('m'), edited('t')];
      const result = mergedLines(base.join('\n'), mine.join('\n'), theirs.join('\n')).split('\n');
      const written = [...mine, ...theirs].filter((line) => !base.includes(line));
      const kept = base.filter((line) => mine.includes(line) && theirs.includes(line));
      expect(result).toEqual(expect.arrayContaining([...written, ...kept]));
      expect(new Set(result).size).toBe(result.length);
    }
  });
});
