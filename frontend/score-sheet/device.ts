/** What a device remembers of the way one looks at things; nothing of anybody's marks. */
export interface DeviceMemory {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

const PREFIX = 'cluster-review.';

/** The browser's memory; without one, as in some private modes, what is remembered lasts as long as the page. */
export const deviceMemory: DeviceMemory = {
  get(key) {
    try {
      return localStorage.getItem(PREFIX + key);
    } catch {
      return lost.get(key) ?? null;
    }
  },
  set(key, value) {
    lost.set(key, value);
    try {
      localStorage.setItem(PREFIX + key, value);
    } catch {
      // The page's own memory has it.
    }
  },
};

const lost = new Map<string, string>();
