import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import type { KeptDraft } from './device-store';
import type { Sealed, Sealer } from './sealer';

/** Where a page writes and reads at once; the browser's localStorage. */
export type Slips = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** What a page that is gone had not brought into the database. */
export interface Jotted {
  readonly tab: string;
  readonly draft: KeptDraft;
}

interface Slip {
  /** The page's own key, sealed with the account's. */
  readonly key: { readonly iv: string; readonly data: string };
  readonly nonce: string;
  readonly data: string;
}

const NAME = 'cluster-review.typing/';
/** What the page's key is sealed for. */
const KEY_PLACE = 'typing';

/**
 * Keeps what is typed before the call returns, encrypted, for the moment that sealing it into the database takes: a page may go
 * at any time. The browser's own cipher answers only later; this one (XChaCha20-Poly1305, RFC 8439 with the nonce of 192
 * bits) answers at once, with a key of the page that is itself sealed with the account's.
 */
export class Jotter {
  private constructor(
    private readonly account: string,
    private readonly tab: string,
    private readonly sealer: Sealer,
    private readonly slips: Slips,
    private readonly key: Uint8Array,
    private readonly sealedKey: Slip['key'],
  ) {}

  /** Null where this browser keeps nothing of the kind. */
  static async open(account: string, tab: string, sealer: Sealer, slips: Slips | null): Promise<Jotter | null> {
    if (!slips) {
      return null;
    }
    const key = crypto.getRandomValues(new Uint8Array(32));
    const sealed = await sealer.seal(toBase64(key), KEY_PLACE);
    if (!('iv' in sealed)) {
      return null;
    }
    const box = { iv: toBase64(sealed.iv), data: toBase64(new Uint8Array(sealed.data)) };
    return new Jotter(account, tab, sealer, slips, key, box);
  }

  /** Kept when this returns, unless the browser takes nothing more; then the database alone keeps it, a moment later. */
  jot(draft: KeptDraft): void {
    const name = this.name(draft, this.tab);
    const nonce = crypto.getRandomValues(new Uint8Array(24));
    const data = xchacha20poly1305(this.key, nonce, utf8(name)).encrypt(utf8(JSON.stringify(draft)));
    const slip: Slip = { key: this.sealedKey, nonce: toBase64(nonce), data: toBase64(data) };
    try {
      this.slips.setItem(name, JSON.stringify(slip));
    } catch {
      // Full or forbidden.
    }
  }

  /** The newest of a mark's drafts is in the database. */
  done(mark: { sheet: string; indicator: string }, tab = this.tab): void {
    this.slips.removeItem(this.name(mark, tab));
  }

  /** What this tab's page before, and tabs that are closed by now, had no time to bring into the database. */
  async found(open: ReadonlySet<string>): Promise<readonly Jotted[]> {
    const found: Jotted[] = [];
    for (const name of this.names()) {
      const [account, , , tab] = placeIn(name);
      if (account === this.account && tab !== undefined && (tab === this.tab || !open.has(tab))) {
        const draft = await this.read(name);
        found.push(...(draft ? [{ tab, draft }] : []));
      }
    }
    return found;
  }

  /** Null where it cannot be read: it stays for whoever has its key. */
  private async read(name: string): Promise<KeptDraft | null> {
    try {
      const { key: box, nonce, data } = JSON.parse(this.slips.getItem(name) ?? '') as Slip;
      const sealed: Sealed = { iv: fromBase64(box.iv), data: fromBase64(box.data).buffer };
      const key = fromBase64(await this.sealer.unseal<string>(sealed, KEY_PLACE));
      const clear = xchacha20poly1305(key, fromBase64(nonce), utf8(name)).decrypt(fromBase64(data));
      return JSON.parse(new TextDecoder().decode(clear)) as KeptDraft;
    } catch {
      return null;
    }
  }

  private names(): string[] {
    const all = Array.from({ length: this.slips.length }, (_, place) => this.slips.key(place) ?? '');
    return all.filter((name) => name.startsWith(NAME));
  }

  private name({ sheet, indicator }: { sheet: string; indicator: string }, tab: string): string {
    return NAME + JSON.stringify([this.account, sheet, indicator, tab]);
  }
}

/** The browser's own; null where it has none or forbids it. */
export function browserSlips(): Slips | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

function placeIn(name: string): string[] {
  try {
    return JSON.parse(name.slice(NAME.length)) as string[];
  } catch {
    return [];
  }
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
