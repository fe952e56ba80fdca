/** Side by side, or the sheet as a drawer over the material. */
export type Form = 'beside' | 'over';

/** Which form a place of this size takes: beside each other needs room for two, and an upright tablet has none. */
export function formOf(width: number, height: number): Form {
  return width >= 900 || (width >= 720 && width > height) ? 'beside' : 'over';
}

export const DRAWER_HEIGHTS = ['low', 'half', 'full'] as const;
export type DrawerHeight = (typeof DRAWER_HEIGHTS)[number];

export function drawerHeight(remembered: string | null): DrawerHeight {
  return DRAWER_HEIGHTS.find((height) => height === remembered) ?? 'half';
}

/** One height up (1) or down (-1). */
export function nextHeight(height: DrawerHeight, direction: 1 | -1): DrawerHeight {
  return DRAWER_HEIGHTS[DRAWER_HEIGHTS.indexOf(height) + direction] ?? height;
}

/** Shares of the room that the drawer takes at each height; at its lowest a mark and its buttons are still in sight. */
export const SHARES: Record<DrawerHeight, number> = { low: 0.3, half: 0.58, full: 1 };

/** The height that a drawer let go at this share of the room settles at. A quick fling goes one further its way. */
export function settledHeight(share: number, fling: 1 | -1 | 0 = 0): DrawerHeight {
  const distance = (height: DrawerHeight) => Math.abs(SHARES[height] - share);
  const nearest = [...DRAWER_HEIGHTS].sort((a, b) => distance(a) - distance(b))[0] ?? 'half';
  const beyond = SHARES[nearest] - share;
  return fling !== 0 && beyond * fling <= 0 ? nextHeight(nearest, fling) : nearest;
}

/** Least and greatest share of the width that the material takes beside the sheet, in percent. */
export const SPLIT = { least: 25, most: 70, usual: 48 } as const;

export function splitOf(wanted: number): number {
  return Number.isFinite(wanted) ? Math.min(SPLIT.most, Math.max(SPLIT.least, Math.round(wanted))) : SPLIT.usual;
}
