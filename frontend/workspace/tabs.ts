import type { Material } from '../score-sheet/contract';

/** Which part of the material is shown: the two that every application has, or one of its files. */
export type Tab = 'overview' | 'figures' | number;

export function tabsOf(material: Material): Tab[] {
  return ['overview', 'figures', ...material.files.map((_, index) => index)];
}

/** The tab to show: the wanted one where this application has it, else the overview. */
export function tabShown(material: Material, wanted: Tab): Tab {
  return tabsOf(material).includes(wanted) ? wanted : 'overview';
}

/** The tab that a key leads to; null where the key is none of the tabs'. */
export function tabAfter(tabs: readonly Tab[], present: Tab, key: string): Tab | null {
  const place = tabs.indexOf(present);
  const count = tabs.length;
  const places: Record<string, number> = {
    ArrowRight: (place + 1) % count,
    ArrowLeft: (place - 1 + count) % count,
    Home: 0,
    End: count - 1,
  };
  const to = places[key];
  return to === undefined ? null : (tabs[to] ?? null);
}
