import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { deviceMemory } from '../score-sheet/device';
import { drawerHeight, formOf, SHARES, splitOf, type DrawerHeight, type Form } from './form';

/** How material and sheet share the room; what the expert chose is remembered on the device. */
export class Room implements ReactiveController {
  form: Form = 'beside';
  height: DrawerHeight = drawerHeight(deviceMemory.get('drawer'));
  /** Where the finger holds the drawer, as a share of the room; null while it rests. */
  drawn: number | null = null;
  share = splitOf(Number(deviceMemory.get('split') ?? NaN));
  private readonly resizes = new ResizeObserver(([entry]) => entry && this.fit(entry.contentRect));

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    /** Tells how many pixels at its foot the drawer covers of the material. */
    private readonly cover: (pixels: (room: number) => number) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.resizes.observe(this.host);
  }

  hostDisconnected(): void {
    this.resizes.disconnect();
  }

  readonly settle = (height: DrawerHeight): void => {
    this.drawn = null;
    this.height = height;
    deviceMemory.set('drawer', height);
    this.changed();
  };

  readonly follow = (share: number | null): void => {
    this.drawn = share;
    this.host.requestUpdate();
  };

  readonly split = (share: number): void => {
    this.share = share;
    deviceMemory.set('split', String(share));
    this.host.requestUpdate();
  };

  /** What is asked for in the sheet must not lie below the edge of a drawer at its lowest. */
  raise(): void {
    if (this.form === 'over' && this.height === 'low') {
      this.settle('half');
    }
  }

  private fit({ width, height }: Pick<DOMRectReadOnly, 'width' | 'height'>): void {
    if (width > 0) {
      this.form = formOf(width, height);
      this.changed();
    }
  }

  private changed(): void {
    this.host.requestUpdate();
    const share = this.form === 'over' ? SHARES[this.height] : 0;
    void this.host.updateComplete.then(() => this.cover((room) => Math.round(share * room)));
  }
}
