import type { OfflineKey, Say } from '../offline/texts';
import type { DeviceStore } from '../store/device-store';

/** What of an expert's work is nowhere but here. */
export interface Standing {
  /** Marks that still have to go to the server. */
  unsent: number;
  /** Marks that their sheets take no more. */
  left: number;
  /** Whether the device keeps them when the page is closed. */
  durable: boolean;
}

export const ALL_SAVED: Standing = { unsent: 0, left: 0, durable: true };

export async function standingOf(store: Pick<DeviceStore, 'unsent' | 'leftOver' | 'durable'>): Promise<Standing> {
  const [unsent, left] = [await store.unsent(), await store.leftOver()];
  return { unsent, left, durable: store.durable };
}

/** How many are gone with the page. */
export function lostWithPage({ unsent, left, durable }: Standing): number {
  return durable ? 0 : unsent + left;
}

/** What is to be known before signing out; empty where nothing is lost or left behind. */
export function farewell(standing: Standing, say: Say): string {
  const lost = lostWithPage(standing);
  if (lost > 0) {
    return say('farewellMemory', lost);
  }
  const { unsent, left } = standing;
  const said: [OfflineKey, number][] = [
    ['farewellUnsent', unsent],
    ['farewellLeft', left],
  ];
  return said
    .filter(([, count]) => count > 0)
    .map(([key, count]) => say(key, count))
    .join(' ');
}

/** That idleness is about to end the sign-in, and what that means for what is not at the server. */
export function idleWords(minutes: number, standing: Standing | null, say: Say): string {
  if (!standing) {
    return say('idleSoonPlain', minutes);
  }
  const lost = lostWithPage(standing);
  if (lost > 0) {
    return say('idleSoonMemory', minutes, lost);
  }
  return standing.unsent > 0 ? say('idleSoonKept', minutes, standing.unsent) : say('idleSoon', minutes);
}

/** That the sign-in has ended: here, or because somebody signed out on another page. */
export function endWords(elsewhere: boolean, standing: Standing | null, say: Say): string {
  const what = elsewhere ? say('signedOut') : standing && lostWithPage(standing) === 0 ? say('ended') : say('endedPlain');
  const lost = standing ? lostWithPage(standing) : 0;
  return lost > 0 ? `${what} ${say('endedMemory', lost)}` : what;
}
