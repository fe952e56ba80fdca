/// <reference lib="webworker" />
import { Database } from './store/database';
import { KeyRing } from './store/keys';
import { isAway, wayOf, withBase } from './worker/routes';

declare const self: ServiceWorkerGlobalScope;

/** Filled in by the build: what a sheet needs without a network, and a name that changes with any of it. */
declare const OFFLINE_FILES: string[];
declare const OFFLINE_VERSION: string;

const PREFIX = 'cluster-review-';
const CACHE = PREFIX + OFFLINE_VERSION;
const OFFLINE_PAGE = 'offline.html';
/** An expert's page that is not there by then is shown from the device. */
const PATIENCE = 5_000;
/** A style sheet that is kept too is not waited for longer. */
const SHORT_PATIENCE = 1_000;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(OFFLINE_FILES.map((file) => new Request(file, { cache: 'reload' })))),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOld().then(() => self.clients.claim()));
});

/**
 * A page that has just come from the server asks for the worker of its version. It gets it where no other page is open.
 * Pages of the version before would lose nothing either: the parts of the program have names that change with their
 * content, and those of the last version are kept.
 */
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') {
    event.waitUntil(
      self.clients.matchAll({ type: 'window', includeUncontrolled: true }).then((pages) => {
        return pages.length <= 1 ? self.skipWaiting() : undefined;
      }),
    );
  }
});

self.addEventListener('fetch', (event) => {
  const way = wayOf(event.request, self.registration.scope);
  switch (way) {
    case 'page':
    case 'patientPage':
      event.respondWith(page(event.request, way === 'patientPage'));
      break;
    case 'part':
      event.respondWith(part(event.request));
      break;
    case 'fresh':
      event.respondWith(fresh(event.request));
      break;
    case 'signIn':
      event.waitUntil(closeDevice());
      break;
    case 'untouched':
  }
});

/** A page that is slow to come after a sign-in must not be made up for with what the device keeps of somebody else. */
async function closeDevice(): Promise<void> {
  await withKeys((ring) => ring.close());
}

/** Null where there is no database: nothing is kept then. */
async function withKeys<T>(work: (ring: KeyRing) => Promise<T>): Promise<T | null> {
  const database = new Database();
  try {
    return await work(new KeyRing(database));
  } catch {
    return null;
  } finally {
    await database.close();
  }
}

async function page(request: Request, bounded: boolean): Promise<Response> {
  const asked = fetch(request);
  try {
    const response = await (bounded ? Promise.race([asked, late(PATIENCE)]) : asked);
    return isAway(response.status) ? await offlinePage(response) : response;
  } catch {
    // The offline page of a device that is closed shows nothing: the server's is worth waiting for.
    return (await withKeys((ring) => ring.isClosed())) ? asked.catch(offlinePageAlone) : offlinePageAlone();
  }
}

function offlinePageAlone(): Promise<Response> {
  return offlinePage(Response.error());
}

function late(milliseconds: number): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('too late')), milliseconds));
}

async function offlinePage(otherwise: Response): Promise<Response> {
  const kept = await (await caches.open(CACHE)).match(OFFLINE_PAGE);
  if (!kept) {
    return otherwise;
  }
  const headers = new Headers(kept.headers);
  headers.delete('Content-Length');
  headers.delete('Content-Encoding');
  return new Response(withBase(await kept.text(), self.registration.scope), { status: 200, headers });
}

async function part(request: Request): Promise<Response> {
  const kept = (await (await caches.open(CACHE)).match(request)) ?? (await caches.match(request));
  if (kept) {
    return kept;
  }
  const response = await fetch(request);
  if (response.ok) {
    const cache = await caches.open(CACHE);
    await cache.put(request, response.clone()).catch(() => undefined);
  }
  return response;
}

async function fresh(request: Request): Promise<Response> {
  const kept = await (await caches.open(CACHE)).match(request, { ignoreSearch: true });
  try {
    const response = await (kept ? Promise.race([fetch(request), late(SHORT_PATIENCE)]) : fetch(request));
    if (!isAway(response.status)) {
      if (response.ok && request.url.includes('/VAADIN/build/')) {
        // The viewer's own files: once used, they are there without a network.
        await (await caches.open(CACHE)).put(request, response.clone()).catch(() => undefined);
      }
      return response;
    }
  } catch {
    // From the device, then.
  }
  return kept ?? Response.error();
}

/** The caches of all versions but this one and the one before it, whose pages may still be open. */
async function forgetOld(): Promise<void> {
  const own = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(own.slice(0, -1).map((name) => caches.delete(name)));
}
