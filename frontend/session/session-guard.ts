import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Reviews } from '../score-sheet/contract';
import { synchroniserOf } from '../score-sheet/synchroniser';
import { tokens } from '../score-sheet/tokens';
import { HttpTransport } from '../score-sheet/transport';
import { keepTexts, speaker, type OfflineTexts } from '../offline/texts';
import { registerWorker } from '../offline/register';
import { Database } from '../store/database';
import { KeyRing } from '../store/keys';
import { canSeal, deviceStore } from '../store/open';
import type { DeviceStore } from '../store/device-store';
import { IdleClock } from './idle';

const BASE = 'api/';
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'input'] as const;
const LOOK = 5_000;
/** Reading ahead waits until a page has loaded what it shows. */
const QUIET = 10_000;
/** Signing out waits so long for what can still be sent. */
const FAREWELL = 3_000;

/** Watches over the sign-in of whoever uses this page; see ui.SessionGuard. */
@customElement('session-guard')
export class SessionGuard extends LitElement {
  static override styles = [
    tokens,
    css`
      :host { position: absolute; }
      .notice { position: fixed; z-index: 1000; inset-inline-end: 1rem; bottom: 1rem; max-width: min(28rem, calc(100vw - 2rem)); display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; padding: 0.75rem 1rem; background: var(--warn-soft); border: 1px solid var(--warn); border-radius: var(--radius); box-shadow: 0 2px 8px rgb(0 0 0 / 20%); }
      .notice button, .notice a { min-height: 44px; display: inline-flex; align-items: center; }
    `,
  ];

  /** Seconds after which idleness ends the session; 0 means never. */
  @property({ type: Number }) idle = 0;
  /** Whose page it is; empty where the server does not say. */
  @property() account = '';
  /** Whether this account's devices keep content for working offline. */
  @property({ type: Boolean }) keeps = false;
  @property({ attribute: false }) texts: OfflineTexts = {};
  /** Texts of the workspace, for the offline page. */
  @property({ attribute: false }) workspaceTexts: Record<string, string> = {};

  @state() private state: 'fine' | 'soon' | 'ended' = 'fine';
  @state() private minutes = 0;
  private readonly transport = new HttpTransport(BASE);
  private clock = new IdleClock(0, Date.now());
  private timer: ReturnType<typeof setInterval> | undefined;
  private channel: BroadcastChannel | null = null;
  private telling = false;
  private leaving = false;

  override connectedCallback(): void {
    super.connectedCallback();
    SIGNS.forEach((sign) => addEventListener(sign, this.active, { capture: true, passive: true }));
    addEventListener('keydown', this.shield, { capture: true });
    addEventListener('online', this.flush);
    document.addEventListener('visibilitychange', this.flush);
    this.timer = setInterval(() => this.look(), LOOK);
    if (typeof BroadcastChannel === 'function') {
      this.channel = new BroadcastChannel('cluster-review/presence');
      this.channel.onmessage = () => this.heard();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    SIGNS.forEach((sign) => removeEventListener(sign, this.active, { capture: true }));
    removeEventListener('keydown', this.shield, { capture: true });
    removeEventListener('online', this.flush);
    document.removeEventListener('visibilitychange', this.flush);
    clearInterval(this.timer);
    this.channel?.close();
  }

  /** How many marks only this device holds, after a last try to send them. */
  async unsent(): Promise<number> {
    if (!this.keeps) {
      return 0;
    }
    const store = await this.open();
    const sent = synchroniserOf(store, this.transport).flush();
    await Promise.race([sent, new Promise((resolve) => setTimeout(resolve, FAREWELL))]);
    return store.unsent();
  }

  /** Deletes the key and all that the server holds; what it does not stays, sealed. */
  async clear(): Promise<void> {
    this.leaving = true;
    if (this.keeps) {
      await (await this.open()).signOut();
    }
  }

  protected override firstUpdated(): void {
    this.clock = new IdleClock(this.idle * 1_000, Date.now());
    if (this.keeps) {
      keepTexts({ offline: this.texts, workspace: this.workspaceTexts });
      void registerWorker();
      void this.keep();
    } else {
      void forgetStrangers();
    }
  }

  protected override render() {
    const say = speaker(this.texts);
    switch (this.state) {
      case 'fine':
        return nothing;
      case 'soon':
        return html`<div class="notice" role="alert">
          <span>${say('idleSoon', this.minutes)}</span>
          <button type="button" @click=${this.active}>${say('goOn')}</button>
        </div>`;
      case 'ended':
        return html`<div class="notice" role="alert">
          <span>${say(this.keeps ? 'ended' : 'endedPlain')}</span>
          <a class="button" href=${location.href}>${say('signIn')}</a>
        </div>`;
    }
  }

  private open(): Promise<DeviceStore> {
    return deviceStore(BASE, this.account);
  }

  /** The task list and what still waits of any sheet. */
  private async keep(): Promise<void> {
    const store = await this.open();
    await synchroniserOf(store, this.transport).flush();
    const reply = await this.transport.get<Reviews>('reviews');
    if (reply.ok && store.belongsTo(reply.body.account)) {
      await store.answers.keep('reviews', '', reply.body);
      setTimeout(() => void this.keepSheets(store, reply.body), QUIET);
    }
  }

  /** Sheets that are still to be marked and were never opened here: one after the other, once the page has rest. */
  private async keepSheets(store: DeviceStore, reviews: Reviews): Promise<void> {
    const open = reviews.groups.flatMap(({ tasks }) => tasks).filter((task) => task.editable && task.state !== 'recused');
    for (const { sheet } of open) {
      if (!store.durable || this.leaving || !this.isConnected) {
        return;
      }
      if ((await store.answers.keptAt('sheet', sheet)) === null && !(await this.keepSheet(store, sheet))) {
        return;
      }
    }
  }

  /** False where the server cannot be reached. What was changed while it answered is kept by whoever changed it. */
  private async keepSheet(store: DeviceStore, sheet: string): Promise<boolean> {
    let isBehind = false;
    const unlisten = store.news.listen((news) => {
      isBehind ||= 'sheet' in news && news.sheet === sheet;
    });
    const reply = await this.transport.read(sheet);
    unlisten();
    if (reply.ok && !isBehind) {
      await store.answers.keep('sheet', sheet, reply.body);
    }
    return reply.ok;
  }

  private readonly flush = (): void => {
    if (this.keeps && document.visibilityState === 'visible') {
      void this.open().then((store) => synchroniserOf(store, this.transport).flush());
    }
  };

  private readonly active = (): void => {
    if (this.clock.active(Date.now()) && !this.telling && this.state !== 'ended') {
      this.telling = true;
      void this.tell().finally(() => {
        this.telling = false;
      });
    }
  };

  private async tell(): Promise<void> {
    const reply = await this.transport.presence();
    if (reply === 'there') {
      this.heard();
      this.channel?.postMessage('present');
    } else if (reply === 'signedOut' && !this.leaving) {
      this.state = 'ended';
    }
  }

  private heard(): void {
    this.clock.heard(Date.now());
    this.state = 'fine';
  }

  private look(): void {
    const now = Date.now();
    if (this.state === 'ended' || this.leaving) {
      return;
    }
    if (this.clock.left(now) <= 0) {
      // Only the server knows: another page may have kept the session.
      void this.transport.presence('look').then((reply) => {
        this.state = reply === 'signedOut' ? 'ended' : 'fine';
      });
    } else if (this.clock.warns(now)) {
      this.minutes = Math.max(1, Math.ceil(this.clock.left(now) / 60_000));
      this.state = 'soon';
    }
  }

  /** Flow reloads the page on Escape once it knows that the session is over; nobody who types a mark means that. */
  private readonly shield = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && document.querySelector('.v-system-error')) {
      event.stopImmediatePropagation();
    }
  };
}

/** Somebody else signed in on this device: the key of the one before is no longer for it. */
async function forgetStrangers(): Promise<void> {
  if (canSeal()) {
    try {
      await new KeyRing(new Database()).forgetAll();
    } catch {
      // There is nothing to forget where nothing is kept.
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'session-guard': SessionGuard;
  }
}
