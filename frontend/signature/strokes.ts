import type { PointGroup } from 'signature_pad';

export interface Size {
  width: number;
  height: number;
}

/** Less ink than this part of the pad's width is a slip, not a signature. */
export const ENOUGH = 0.4;

/** Blank around the ink of the image, in parts of its height. */
const MARGIN = 0.08;

/** Sizes of the image that are tried, the sharpest first. */
export const IMAGE_SIZES: readonly Size[] = [
  { width: 800, height: 280 },
  { width: 560, height: 196 },
  { width: 400, height: 140 },
];

/**
 * The strokes on the pad. Every change can be undone, clearing too; turning the tablet keeps them where they are in proportion
 * to the pad.
 */
export class Strokes {
  private past: PointGroup[][] = [];
  private present: PointGroup[] = [];

  get groups(): readonly PointGroup[] {
    return this.present;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  /** What the pad holds after a stroke. */
  drawn(groups: readonly PointGroup[]): void {
    this.past.push(this.present);
    this.present = [...groups];
  }

  clear(): void {
    if (this.present.length > 0) {
      this.past.push(this.present);
      this.present = [];
    }
  }

  undo(): void {
    this.present = this.past.pop() ?? [];
  }

  resize(from: Size, to: Size): void {
    const factor = Math.min(to.width / from.width, to.height / from.height);
    if (Number.isFinite(factor) && factor > 0 && factor !== 1) {
      this.present = scaled(this.present, factor);
      this.past = this.past.map((groups) => scaled(groups, factor));
    }
  }
}

export function scaled(groups: readonly PointGroup[], factor: number, dx = 0, dy = 0): PointGroup[] {
  return groups.map((group) => ({
    ...group,
    minWidth: group.minWidth * factor,
    maxWidth: group.maxWidth * factor,
    dotSize: group.dotSize * factor,
    points: group.points.map((point) => ({ ...point, x: (point.x + dx) * factor, y: (point.y + dy) * factor })),
  }));
}

/** Length of all strokes in parts of the pad's width. */
export function inkLength(groups: readonly PointGroup[], pad: Size): number {
  let length = 0;
  for (const { points } of groups) {
    points.forEach((point, i) => {
      const before = points[i - 1];
      if (before) {
        length += Math.hypot(point.x - before.x, point.y - before.y);
      }
    });
  }
  return pad.width > 0 ? length / pad.width : 0;
}

export function isEnough(groups: readonly PointGroup[], pad: Size): boolean {
  return inkLength(groups, pad) >= ENOUGH;
}

/** The strokes as they stand on an image: as large as they fit, in the middle. */
export function framed(groups: readonly PointGroup[], image: Size): PointGroup[] {
  const points = groups.flatMap((group) => group.points);
  if (points.length === 0) {
    return [];
  }
  const left = Math.min(...points.map((point) => point.x));
  const right = Math.max(...points.map((point) => point.x));
  const top = Math.min(...points.map((point) => point.y));
  const bottom = Math.max(...points.map((point) => point.y));
  const margin = MARGIN * image.height;
  const factor = Math.min(
    (image.width - 2 * margin) / Math.max(right - left, 1),
    (image.height - 2 * margin) / Math.max(bottom - top, 1),
  );
  const dx = (image.width / factor - (right - left)) / 2 - left;
  const dy = (image.height / factor - (bottom - top)) / 2 - top;
  return scaled(groups, factor, dx, dy);
}

/** Bytes of a file in a data URL under Base64. */
export function bytesOf(dataUrl: string): number {
  const data = dataUrl.slice(dataUrl.indexOf(',') + 1).replace(/=+$/, '');
  return Math.floor((data.length * 3) / 4);
}

/** The sharpest image that is not larger than the cap; null where none is. */
export function withinCap(draw: (size: Size) => string, cap: number): string | null {
  for (const size of IMAGE_SIZES) {
    const image = draw(size);
    if (bytesOf(image) <= cap) {
      return image;
    }
  }
  return null;
}
