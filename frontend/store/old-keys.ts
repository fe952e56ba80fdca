import { placeOf } from './kept-queue';
import type { KeyRow } from './rows';
import { KeySealer, type Sealed } from './sealer';
import type { Shelf } from './shelf';

/** The keys that come before a fresh one; keys cannot be read back, but what one has sealed only the same one opens. */
export async function keysBefore(known: KeyRow | undefined, fresh: CryptoKey): Promise<CryptoKey[]> {
  if (!known) {
    return [];
  }
  const probe = await new KeySealer(known.key).seal('', '');
  const older = known.older ?? [];
  return (await opens(fresh, probe, '')) ? [...older] : [known.key, ...older];
}

/** Those of the older keys without which something that the server does not hold could not be read any more. */
export async function neededKeys({ account, key, older = [] }: KeyRow, shelf: Shelf): Promise<CryptoKey[]> {
  const [queue, held, drafts] = [
    await shelf.ofAccount('queue', account),
    await shelf.ofAccount('held', account),
    await shelf.ofAccount('drafts', account),
  ];
  const needed = new Set<CryptoKey>();
  for (const row of [...queue, ...held, ...drafts]) {
    const used = await firstThatOpens([key, ...older], row.body, placeOf(row));
    if (used && used !== key) {
      needed.add(used);
    }
  }
  return older.filter((one) => needed.has(one));
}

async function firstThatOpens(keys: readonly CryptoKey[], sealed: Sealed, place: string): Promise<CryptoKey | null> {
  for (const key of keys) {
    if (await opens(key, sealed, place)) {
      return key;
    }
  }
  return null;
}

async function opens(key: CryptoKey, sealed: Sealed, place: string): Promise<boolean> {
  try {
    await new KeySealer(key).unseal(sealed, place);
    return true;
  } catch {
    return false;
  }
}
