import { LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DeviceStore } from '../store/device-store';
import { deviceStore } from '../store/open';

/** How often a page that is looked at asks again. */
export const AGAIN_MILLIS = 5_000;

export type Opener = () => Promise<Pick<DeviceStore, 'unsent' | 'forget'>>;

/**
 * Shows nothing. It asks the store of this device how many marks the server has not acknowledged and tells `unsent-checked`
 * whenever the answer is another one: before submitting nothing may be left here. `known` is false where the device could not
 * be asked.
 */
@customElement('unsent-guard')
export class UnsentGuard extends LitElement {
  /** Whose page it is; without it the element goes by who is signed in. */
  @property() account = '';

  @property({ attribute: false }) open: Opener = () => deviceStore('api/', this.account);

  /** Sheets that were submitted: what the server holds of them leaves this device. */
  @property({ attribute: false }) submitted: readonly string[] = [];

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

  override updated(changes: PropertyValues<this>) {
    if (changes.has('submitted') && this.submitted.length > 0) {
      void this.forget(this.submitted);
    }
  }

  private async forget(sheets: readonly string[]): Promise<void> {
    const store = await this.open();
    await Promise.all(sheets.map((sheet) => store.forget(sheet)));
  }

  private async ask(): Promise<{ count: number; known: boolean }> {
    try {
      await this.updateComplete;
      const store = await this.open();
      return { count: await store.unsent(), known: true };
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
