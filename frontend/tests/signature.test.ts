import type { PointGroup } from 'signature_pad';
import { describe, expect, it } from 'vitest';
import { bytesOf, framed, IMAGE_SIZES, inkLength, isEnough, Strokes, withinCap } from '../signature/strokes';

const PAD = { width: 600, height: 200 };

function stroke(...points: [number, number][]): PointGroup {
  return {
    dotSize: 0,
    minWidth: 1,
    maxWidth: 3,
    penColor: '#000',
    velocityFilterWeight: 0.7,
    compositeOperation: 'source-over',
    points: points.map(([x, y], time) => ({ x, y, pressure: 0.5, time })),
  };
}

const FIRST = stroke([10, 10], [310, 10]);
const SECOND = stroke([100, 50], [100, 150]);

describe('strokes', () => {
  it('are undone one by one', () => {
    const strokes = new Strokes();
    strokes.drawn([FIRST]);
    strokes.drawn([FIRST, SECOND]);
    strokes.undo();
    expect(strokes.groups).toEqual([FIRST]);
    strokes.undo();
    expect(strokes.groups).toEqual([]);
    expect(strokes.canUndo).toBe(false);
    strokes.undo();
    expect(strokes.groups).toEqual([]);
  });

  it('come back after they were cleared', () => {
    const strokes = new Strokes();
    strokes.drawn([FIRST, SECOND]);
    strokes.clear();
    expect(strokes.groups).toEqual([]);
    strokes.undo();
    expect(strokes.groups).toEqual([FIRST, SECOND]);
  });

  it('clearing nothing leaves nothing to undo', () => {
    const strokes = new Strokes();
    strokes.clear();
    expect(strokes.canUndo).toBe(false);
  });

  it('keep their proportion when the tablet is turned, those that can be undone too', () => {
    const strokes = new Strokes();
    strokes.drawn([FIRST]);
    strokes.drawn([FIRST, SECOND]);
    strokes.resize(PAD, { width: 300, height: 150 });
    expect(strokes.groups[1]?.points.map(({ x, y }) => [x, y])).toEqual([
      [50, 25],
      [50, 75],
    ]);
    strokes.undo();
    expect(strokes.groups[0]?.points[1]?.x).toBe(155);
  });

  it('stay as they are where the pad has no size yet', () => {
    const strokes = new Strokes();
    strokes.drawn([FIRST]);
    strokes.resize({ width: 0, height: 0 }, PAD);
    expect(strokes.groups).toEqual([FIRST]);
  });
});

describe('a signature', () => {
  it('has its length in parts of the pad', () => {
    expect(inkLength([FIRST], PAD)).toBe(0.5);
    expect(inkLength([], PAD)).toBe(0);
    expect(inkLength([FIRST], { width: 0, height: 0 })).toBe(0);
  });

  it('is more than a dot or a slip of the pen', () => {
    expect(isEnough([stroke([10, 10])], PAD)).toBe(false);
    expect(isEnough([stroke([10, 10], [60, 40])], PAD)).toBe(false);
    expect(isEnough([FIRST], PAD)).toBe(true);
  });

  it('fills its image without touching the edge', () => {
    for (const image of IMAGE_SIZES) {
      const points = framed([FIRST, SECOND], image).flatMap((group) => group.points);
      const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)];
      expect(Math.min(...xs)).toBeGreaterThan(0);
      expect(Math.max(...xs)).toBeLessThan(image.width);
      expect(Math.min(...ys)).toBeGreaterThan(0);
      expect(Math.max(...ys)).toBeLessThan(image.height);
      const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
      expect(middle).toBeCloseTo(image.width / 2, 6);
    }
  });

  it('of one line has an image too', () => {
    const [line] = framed([FIRST], { width: 400, height: 140 });
    expect(line?.points[0]?.y).toBeCloseTo(70, 6);
    expect(framed([], { width: 400, height: 140 })).toEqual([]);
  });
});

describe('the image', () => {
  it('is measured as a file', () => {
    expect(bytesOf(`data:image/png;base64,${btoa('12345')}`)).toBe(5);
    expect(bytesOf(`data:image/png;base64,${btoa('123456')}`)).toBe(6);
  });

  it('is the sharpest within the cap', () => {
    const draw = ({ width }: { width: number }) => `data:image/png;base64,${'A'.repeat(width)}`;
    expect(withinCap(draw, 600)).toBe(draw({ width: 800 }));
    expect(withinCap(draw, 599)).toBe(draw({ width: 560 }));
    expect(withinCap(draw, 10)).toBeNull();
  });
});
