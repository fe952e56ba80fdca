/** What the service worker does with a request; it knows nothing of marks and leaves the endpoints alone. */
export type Way =
  /** As if there were no worker. */
  | 'untouched'
  /** A page: from the network, or the offline page where there is none. */
  | 'page'
  /** A page of an expert: also where the server takes too long. */
  | 'patientPage'
  /** Somebody signs in; the request itself goes as if there were no worker. */
  | 'signIn'
  /** A part of the program whose name changes with its content: from whatever was kept. */
  | 'part'
  /** A part whose name stays: from the network, and what was kept where there is none. */
  | 'fresh';

export interface Request {
  method: string;
  mode: string;
  url: string;
}

/** Where the form of the sign-in goes. */
const SIGN_IN = 'sign-in';
const OFFLINE_SCRIPT = 'VAADIN/build/score-offline.js';

/** @param scope address below which the worker serves, ending in a slash */
export function wayOf({ method, mode, url }: Request, scope: string): Way {
  const address = new URL(url);
  if (method === 'POST' && mode === 'navigate' && url.split('?')[0] === `${scope}${SIGN_IN}`) {
    return 'signIn';
  }
  if (method !== 'GET' || !url.startsWith(scope)) {
    return 'untouched';
  }
  const path = address.pathname.slice(new URL(scope).pathname.length);
  if (path.startsWith('api/') || path.startsWith('VAADIN/dynamic/') || address.searchParams.has('v-r')) {
    return 'untouched';
  }
  if (mode === 'navigate') {
    return /^reviews(\/|$)/.test(path) ? 'patientPage' : path.startsWith('VAADIN/') ? 'untouched' : 'page';
  }
  if (path.startsWith('VAADIN/build/')) {
    // The offline page's script belongs to the worker that keeps it.
    return path === OFFLINE_SCRIPT || /^VAADIN\/build\/[^/]+-[\w-]{8}\.\w+$/.test(path) ? 'part' : 'fresh';
  }
  return /^(css|lumo|icons)\//.test(path) ? 'fresh' : 'untouched';
}

/** Answers of a gateway whose server is away. */
export function isAway(status: number): boolean {
  return status === 502 || status === 503 || status === 504;
}

/** The offline page is one file for all addresses: its own links begin at the application's root. */
export function withBase(html: string, scope: string): string {
  return html.replace(/<base\s+href=[^>]*>/, `<base href="${scope}">`);
}
