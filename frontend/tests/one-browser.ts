import { afterEach, beforeEach, vi } from 'vitest';
import { FakeBrowser, type Tab } from './browser';
import { FakeServer } from './fixtures';

/** A server and a browser for each test; tabs that are still open at its end are killed. */
export interface OneBrowser {
  server: FakeServer;
  browser: FakeBrowser;
  tabs: Tab[];
}

/** @param storage what the page finds as indexedDB; the fake browser brings its own */
export function oneBrowser(storage: () => object = () => ({})): OneBrowser {
  const world = {} as OneBrowser;
  beforeEach(() => {
    document.cookie = 'XSRF-TOKEN=; max-age=0';
    vi.stubGlobal('indexedDB', storage());
    world.server = new FakeServer();
    vi.stubGlobal('fetch', (address: URL, init?: RequestInit) => world.server.fetch(address, init));
    world.browser = new FakeBrowser();
    world.tabs = [];
  });
  afterEach(() => {
    world.tabs.forEach((tab) => tab.kill());
    document.body.replaceChildren();
    vi.unstubAllGlobals();
  });
  return world;
}
