import { html, type TemplateResult } from 'lit';
import { SPLIT, splitOf } from './form';
import type { Say } from './texts';

/** The share that a key leads to; null where the key moves nothing. */
export function splitAfter(share: number, key: string): number | null {
  const to: Record<string, number> = {
    ArrowLeft: share - 2,
    ArrowRight: share + 2,
    Home: SPLIT.least,
    End: SPLIT.most,
    Enter: SPLIT.usual,
  };
  return to[key] === undefined ? null : splitOf(to[key]);
}

/** The bar between material and sheet: drawn aside by hand or by keys. */
export function splitter(share: number, say: Say, moved: (share: number) => void): TemplateResult {
  const drag = (event: PointerEvent) => {
    const bar = event.currentTarget as HTMLElement;
    const room = bar.parentElement?.getBoundingClientRect();
    if (!room || event.button !== 0) {
      return;
    }
    event.preventDefault();
    bar.focus();
    bar.setPointerCapture(event.pointerId);
    const follow = (move: PointerEvent) => moved(splitOf(((move.clientX - room.left) / room.width) * 100));
    const end = () => {
      bar.removeEventListener('pointermove', follow);
      bar.removeEventListener('pointerup', end);
      bar.removeEventListener('pointercancel', end);
    };
    bar.addEventListener('pointermove', follow);
    bar.addEventListener('pointerup', end);
    bar.addEventListener('pointercancel', end);
  };
  const pressed = (event: KeyboardEvent) => {
    const to = event.altKey ? null : splitAfter(share, event.key);
    if (to !== null) {
      event.preventDefault();
      moved(to);
    }
  };
  return html`<div
    class="splitter"
    role="separator"
    tabindex="0"
    aria-orientation="vertical"
    aria-label=${say('splitter')}
    aria-valuemin=${SPLIT.least}
    aria-valuemax=${SPLIT.most}
    aria-valuenow=${share}
    @pointerdown=${drag}
    @keydown=${pressed}
    @dblclick=${() => moved(SPLIT.usual)}
  ></div>`;
}
