import type { DeviceMemory } from '../../score-sheet/device';

/** Where a file was left: page from 1, how far down that page from 0 to 1, and how it was fitted. */
export interface Position {
  page: number;
  down: number;
  zoom: Zoom;
}

/** A factor, or what the page is fitted to. */
export type Zoom = number | 'width' | 'page';

export const START: Position = { page: 1, down: 0, zoom: 'width' };

const KEY = 'viewer';
const MOST = 200;

/** Reads what the device remembers of a file; anything that is no position counts as none. */
export function rememberedPosition(memory: DeviceMemory, file: string): Position {
  const entry = entries(memory).find(([id]) => id === file);
  return entry?.[1] ?? START;
}

/** Remembers where a file was left; of many files the ones not seen for longest are forgotten. */
export function rememberPosition(memory: DeviceMemory, file: string, position: Position): void {
  const others = entries(memory).filter(([id]) => id !== file);
  const down = Math.round(position.down * 1000) / 1000;
  memory.set(KEY, JSON.stringify([...others, [file, { ...position, down }]].slice(-MOST)));
}

function entries(memory: DeviceMemory): [string, Position][] {
  try {
    const read: unknown = JSON.parse(memory.get(KEY) ?? '[]');
    return Array.isArray(read) ? read.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(entry: unknown): entry is [string, Position] {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string' || typeof entry[1] !== 'object' || entry[1] === null) {
    return false;
  }
  const { page, down, zoom } = entry[1] as Partial<Position>;
  return (
    Number.isInteger(page) &&
    Number(page) >= 1 &&
    typeof down === 'number' &&
    down >= 0 &&
    down <= 1 &&
    (zoom === 'width' || zoom === 'page' || (typeof zoom === 'number' && zoom > 0))
  );
}

export const LEAST_ZOOM = 0.25;
export const MOST_ZOOM = 5;
const STEPS = [0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5];

/** The next usual factor above (1) or below (-1) one. */
export function nextZoom(factor: number, direction: 1 | -1): number {
  const beyond = (step: number) => (step - factor) * direction > 0.004;
  const found = direction === 1 ? STEPS.find(beyond) : [...STEPS].reverse().find(beyond);
  return found ?? (direction === 1 ? MOST_ZOOM : LEAST_ZOOM);
}

/** The factor at which a page of this size fits into a place. */
export function factorOf(zoom: Zoom, page: { width: number; height: number }, place: { width: number; height: number }): number {
  const wanted =
    zoom === 'width'
      ? place.width / page.width
      : zoom === 'page'
        ? Math.min(place.width / page.width, place.height / page.height)
        : zoom;
  return Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, Number.isFinite(wanted) ? wanted : 1));
}
