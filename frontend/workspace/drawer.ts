import { html, type TemplateResult } from 'lit';
import { DRAWER_HEIGHTS, nextHeight, settledHeight, SHARES, type DrawerHeight } from './form';
import type { Say } from './texts';

/** Pixels a finger moves before a touch counts as drawing, and pixels in a millisecond that make it a fling. */
const SLACK = 6;
const FLING = 0.5;

export interface DrawerMoves {
  /** Settles at a height. */
  settle(height: DrawerHeight): void;
  /** Follows the finger at a share of the room; null when it has left. */
  follow(share: number | null): void;
}

/** The handle on top of the sheet: drawn by hand, moved by buttons or by keys. */
export function handle(height: DrawerHeight, say: Say, moves: DrawerMoves): TemplateResult {
  const pressed = (event: KeyboardEvent) => {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key] as 1 | -1 | undefined;
    const ends: Record<string, DrawerHeight> = { Home: 'low', End: 'full' };
    const to = direction ? nextHeight(height, direction) : ends[event.key];
    if (to && !event.altKey) {
      event.preventDefault();
      moves.settle(to);
    }
  };
  return html`<div class="handle">
    <div
      class="grip"
      role="slider"
      tabindex="0"
      aria-orientation="vertical"
      aria-label=${say('drawer')}
      aria-valuemin="1"
      aria-valuemax=${DRAWER_HEIGHTS.length}
      aria-valuenow=${DRAWER_HEIGHTS.indexOf(height) + 1}
      aria-valuetext=${say(`drawer.${height}`)}
      @keydown=${pressed}
      @pointerdown=${(event: PointerEvent) => draw(event, height, moves)}
    >
      <span aria-hidden="true"></span>
    </div>
    <button
      type="button"
      class="plain"
      aria-label=${say('drawerDown')}
      ?disabled=${height === 'low'}
      @click=${() => moves.settle(nextHeight(height, -1))}
    >
      ▾
    </button>
    <button
      type="button"
      class="plain"
      aria-label=${say('drawerUp')}
      ?disabled=${height === 'full'}
      @click=${() => moves.settle(nextHeight(height, 1))}
    >
      ▴
    </button>
  </div>`;
}

function draw(event: PointerEvent, height: DrawerHeight, moves: DrawerMoves): void {
  const grip = event.currentTarget as HTMLElement;
  const room = grip.closest('.work')?.getBoundingClientRect();
  if (!room || event.button !== 0) {
    return;
  }
  grip.setPointerCapture(event.pointerId);
  const begun = event.clientY;
  let share = SHARES[height];
  let last = { y: event.clientY, at: event.timeStamp };
  let speed = 0;
  const follow = (move: PointerEvent) => {
    speed = (last.y - move.clientY) / Math.max(1, move.timeStamp - last.at);
    last = { y: move.clientY, at: move.timeStamp };
    if (Math.abs(move.clientY - begun) > SLACK) {
      share = Math.min(1, Math.max(0.1, SHARES[height] + (begun - move.clientY) / room.height));
      moves.follow(share);
    }
  };
  const end = () => {
    grip.removeEventListener('pointermove', follow);
    grip.removeEventListener('pointerup', end);
    grip.removeEventListener('pointercancel', end);
    moves.follow(null);
    moves.settle(settledHeight(share, speed > FLING ? 1 : speed < -FLING ? -1 : 0));
  };
  grip.addEventListener('pointermove', follow);
  grip.addEventListener('pointerup', end);
  grip.addEventListener('pointercancel', end);
}
