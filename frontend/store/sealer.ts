/** What lies on the device of one content: cipher text with its nonce, or the content itself where nothing lasts. */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer } | { open: unknown };

/** Seals contents for one account; the place they belong to is sealed in, so that none can be put in another's place. */
export interface Sealer {
  seal(content: unknown, place: string): Promise<Sealed>;
  /** Rejects what was sealed with another key or for another place, or was changed. */
  unseal<T>(sealed: Sealed, place: string): Promise<T>;
}

/** AES-GCM (NIST SP 800-38D) with a random nonce of 96 bits for each sealing. */
export class KeySealer implements Sealer {
  constructor(
    private readonly key: CryptoKey,
    /** Keys of the time before: what they have sealed can still be read. */
    private readonly older: readonly CryptoKey[] = [],
  ) {}

  async seal(content: unknown, place: string): Promise<Sealed> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt(parameters(iv, place), this.key, bytes(content));
    return { iv, data };
  }

  async unseal<T>(sealed: Sealed, place: string): Promise<T> {
    const clear = await this.unsealBytes(sealed, place);
    return JSON.parse(new TextDecoder().decode(clear)) as T;
  }

  /** A file, without the detour of a text. */
  async sealBytes(content: ArrayBuffer, place: string): Promise<Sealed> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return { iv, data: await crypto.subtle.encrypt(parameters(iv, place), this.key, content) };
  }

  async unsealBytes(sealed: Sealed, place: string): Promise<ArrayBuffer> {
    if (!('iv' in sealed)) {
      throw new TypeError('not sealed');
    }
    const { iv, data } = sealed;
    const opening = [this.key, ...this.older].map((key) => crypto.subtle.decrypt(parameters(iv, place), key, data));
    return Promise.any(opening);
  }
}

/** For what never leaves the page's memory. */
export class NoSealer implements Sealer {
  async seal(content: unknown): Promise<Sealed> {
    return { open: content };
  }

  async unseal<T>(sealed: Sealed): Promise<T> {
    if (!('open' in sealed)) {
      throw new TypeError('sealed');
    }
    return sealed.open as T;
  }
}

/** The key as the server hands it out; it cannot be read back from the browser. */
export async function importKey(base64: string): Promise<CryptoKey> {
  const raw = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function parameters(iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(place) };
}

function bytes(content: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(content));
}
