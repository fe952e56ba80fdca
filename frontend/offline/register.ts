declare global {
  interface ImportMeta {
    readonly env?: { readonly PROD: boolean };
  }
}

function isBuilt(): boolean {
  return import.meta.env?.PROD ?? false;
}

/** Registers the service worker of a built application; where the browser has none, working offline is not possible. */
export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || !isBuilt()) {
    return;
  }
  try {
    const registration = await navigator.serviceWorker.register(new URL('sw.js', document.baseURI), {
      scope: new URL('.', document.baseURI).pathname,
      updateViaCache: 'none',
    });
    registration.waiting?.postMessage('take-over');
  } catch {
    // Plain http to another host, or a browser that forbids it: the pages say that nothing is kept offline.
  }
}
