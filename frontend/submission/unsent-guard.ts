import { LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DeviceStore } from '../store/device-store';

/** How often a page that is looked at asks again. */
export const AGAIN_MILLIS = 5_000;

export type Opener = () => Promise<Pick<DeviceStore, 'unsent'>>;

/**
 * Shows nothing. It asks the store of this device how many marks the server has not acknowledged and tells `unsent-checked`
 * whenever the answer is another one: before submitting nothing may be left here. `known` is false where the device could not
 * be asked.
 */
@customElement('unsent-guard')
export class UnsentGuard extends LitElement {
  @property({ attribute: false }) open: Opener | null = null;

  private told = '';
  private timer: ReturnType<typeof setInterval> | undefined;
  private readonly look = () => void this.check();

  override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.style.display = 'none';
    this.told = '';
    window.addEventListener('focus', this.look);
    window.addEventListener('online', this.look);
    this.timer = setInterval(() => {
      if (document.visibilityState === 'visible') {
        this.look();
      }
    }, AGAIN_MILLIS);
    this.look();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('focus', this.look);
    window.removeEventListener('online', this.look);
    clearInterval(this.timer);
  }

  async check(): Promise<void> {
    const answer = await this.ask();
    const words = JSON.stringify(answer);
    if (words !== this.told && this.isConnected) {
      this.told = words;
      this.dispatchEvent(new CustomEvent('unsent-checked', { detail: answer }));
    }
  }

  private async ask(): Promise<{ count: number; known: boolean }> {
    try {
      return this.open ? { count: await (await this.open()).unsent(), known: true } : { count: 0, known: false };
    } catch {
      return { count: 0, known: false };
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'unsent-guard': UnsentGuard;
  }
}
