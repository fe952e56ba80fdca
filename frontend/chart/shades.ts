import type { HeatData } from './data';

/** One hue from light to dark; blue below zero, orange above. */
const STOPS = {
  sequential: ['#eaf1fa', '#7ea6d8', '#12355f'],
  diverging: ['#174a8c', '#ffffff', '#b35900'],
} as const;

export interface Shades {
  low: number;
  high: number;
  /** As they are given, for the two ends of the scale. */
  lowText: string;
  highText: string;
  stops: readonly string[];
}

/** What colours mean; null where there is no value at all. */
export function shadesOf({ scale, rows }: HeatData): Shades | null {
  const values = rows.flatMap(({ cells }) => cells.flatMap(({ value }) => (value === null ? [] : [value])));
  const sorted = values.toSorted((one, other) => Number(one) - Number(other));
  const [lowText, highText] = [sorted.at(0), sorted.at(-1)];
  if (lowText === undefined || highText === undefined) {
    return null;
  }
  const [low, high] = [Number(lowText), Number(highText)];
  if (scale === 'sequential') {
    return { low, high, lowText, highText, stops: STOPS.sequential };
  }
  // As far to either side, or equal colours would mean unequal distances from zero.
  const farthest = (-low > high ? lowText : highText).replace(/^[+-]/, '');
  const far = Number(farthest);
  if (far === 0) {
    return { low: -1, high: 1, lowText: '-1', highText: '+1', stops: STOPS.diverging };
  }
  return { low: -far, high: far, lowText: `-${farthest}`, highText: `+${farthest}`, stops: STOPS.diverging };
}

export function shade(value: number, { low, high, stops }: Shades): string {
  const along = high > low ? ((value - low) / (high - low)) * (stops.length - 1) : 0;
  const from = Math.min(Math.max(Math.floor(along), 0), stops.length - 2);
  const [one, other] = [parts(stops[from]), parts(stops[from + 1])];
  const mixed = one.map((part, index) => Math.round(part + ((other[index] ?? part) - part) * (along - from)));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Black or white: one of them stands out at 4.5 : 1 or more from any ground. */
export function textOn(ground: string): string {
  const light = brightness(ground) + 0.05;
  return light * light > 1.05 * 0.05 ? '#000000' : '#ffffff';
}

/** Relative luminance as WCAG defines it. */
export function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = parts(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function parts(colour = '#ffffff'): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}
