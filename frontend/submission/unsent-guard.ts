import { LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DeviceStore } from '../store/device-store';
import { deviceStore } from '../store/open';

/** How often a page that is looked at asks again. */
export const AGAIN_MILLIS = 5_000;

export type Opener = () => Promise<Pick<DeviceStore, 'unsent' | 'forget' | 'news'>>;

/**
 * Shows nothing. It asks the store of this device how many marks the server has not acknowledged, again with every change and
 * every answer, and tells `unsent-checked` whenever that is another number: before submitting nothing may be left here.
 * `known` is false where the device could not be asked.
 */
@customElement('unsent-guard')
export class UnsentGuard extends LitElement {
  /** Whose page it is; without it the element goes by who is signed in. */
  @property() account = '';

  @property({ attribute: false }) open: Opener = () => deviceStore('api/', this.account);

  /** Sheets that are to be submitted: what waits of others hinders nothing. Null for all. */
  @property({ attribute: false }) sheets: readonly string[] | null = null;

  /** Sheets that were submitted: what the server holds of them leaves this device. */
  @property({ attribute: false }) submitted: readonly string[] = [];

  private told = '';
  private asked = 0;
  private unlisten: () => void = () => undefined;
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
    void this.listen();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.unlisten();
    window.removeEventListener('focus', this.look);
    window.removeEventListener('online', this.look);
    clearInterval(this.timer);
  }

  async check(): Promise<void> {
    this.asked += 1;
    const { asked } = this;
    const answer = await this.ask();
    const words = JSON.stringify(answer);
    if (asked === this.asked && words !== this.told && this.isConnected) {
      this.told = words;
      this.dispatchEvent(new CustomEvent('unsent-checked', { detail: answer }));
    }
  }

  override updated(changes: PropertyValues<this>) {
    if (changes.has('sheets')) {
      this.look();
    }
    if (changes.has('submitted') && this.submitted.length > 0) {
      void this.forget(this.submitted);
    }
  }

  private async forget(sheets: readonly string[]): Promise<void> {
    const store = await this.open();
    await Promise.all(sheets.map((sheet) => store.forget(sheet)));
    sheets.forEach((sheet) => store.news.tell({ kind: 'outdated', sheet }));
  }

  /** Hears what this and other pages do with the store, at once. */
  private async listen(): Promise<void> {
    try {
      await this.updateComplete;
      const { news } = await this.open();
      if (this.isConnected) {
        this.unlisten();
        this.unlisten = news.listen(this.look);
      }
    } catch {
      // Whoever asks is told that the device could not be asked.
    }
  }

  private async ask(): Promise<{ count: number; known: boolean }> {
    try {
      await this.updateComplete;
      const store = await this.open();
      return { count: await store.unsent(this.sheets), known: true };
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
