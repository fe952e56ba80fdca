import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
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
import { Keeping } from './keeping';
import { endWords, farewell, idleWords, lostWithPage, standingOf, type Standing } from './standing';

const BASE = 'api/';
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'input'] as const;
const LOOK = 5_000;
/** Signing out waits so long for what can still be sent. */
const FAREWELL = 3_000;
/** The server hears of a sign-out a little later than the pages: so often, and every so many milliseconds, it is asked. */
const TRIES = 20;
const PAUSE = 500;

/** What the pages of a browser tell each other of the sign-in. */
type Sign = { kind: 'present' | 'signedOut'; account: string };

/** Watches over the sign-in of whoever uses this page; see ui.SessionGuard. */
@customElement('session-guard')
export class SessionGuard extends LitElement {
  static override styles = [
    tokens,
    css`
      :host { position: absolute; }
      .notice { position: fixed; z-index: 1000; inset-inline-end: 1rem; bottom: 1rem; max-width: min(28rem, calc(100vw - 2rem)); display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; padding: 0.75rem 1rem; background: var(--warn-soft); border: 1px solid var(--warn); border-radius: var(--radius); box-shadow: 0 2px 8px rgb(0 0 0 / 20%); }
      dialog { width: 100vw; height: 100vh; max-width: none; max-height: none; box-sizing: border-box; border: none; padding: 20vh 2rem 2rem; text-align: center; color: var(--text); background: var(--ground); }
      .notice button, .notice a, dialog a { min-height: 44px; display: inline-flex; align-items: center; }
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

  /** Leads to the sign-in, which the server asks for before it shows this page again. */
  @property({ attribute: false }) leadAway: () => void = () => location.reload();

  @state() private state: 'fine' | 'soon' | 'ended' | 'signedOut' = 'fine';
  @state() private minutes = 0;
  /** What is nowhere but here; null for accounts that keep nothing. */
  @state() private standing: Standing | null = null;
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
      this.channel.onmessage = ({ data }: MessageEvent<Sign>) => this.hear(data);
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

  /** What is to be known before signing out, after a last try to send what waits; empty where all is at the server. */
  async farewell(): Promise<string> {
    if (!this.keeps) {
      return '';
    }
    const store = await this.open();
    const sent = synchroniserOf(store, this.transport).flush();
    await Promise.race([sent, pause(FAREWELL)]);
    return farewell(await standingOf(store), speaker(this.texts));
  }

  /** Deletes the key and all that the server holds; what it does not stays, sealed. */
  async clear(): Promise<void> {
    this.leaving = true;
    if (this.keeps) {
      await (await this.open()).signOut();
    }
    this.tellOthers('signedOut');
  }

  protected override firstUpdated(): void {
    this.clock = new IdleClock(this.idle * 1_000, Date.now());
    if (this.keeps) {
      keepTexts({ offline: this.texts, workspace: this.workspaceTexts });
      void registerWorker();
      void this.open().then((store) => new Keeping(this.transport, () => this.leaving || !this.isConnected).begin(store));
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
          <span>${idleWords(this.minutes, this.standing, say)}</span>
          <button type="button" @click=${this.active}>${say('goOn')}</button>
        </div>`;
      case 'ended':
        return html`<div class="notice" role="alert">${this.end(false)}</div>`;
      case 'signedOut':
        return html`<dialog @cancel=${(event: Event) => event.preventDefault()}>${this.end(true)}</dialog>`;
    }
  }

  /** What would be lost with this page keeps it open: the sign-in is another tab's. */
  private end(elsewhere: boolean) {
    const say = speaker(this.texts);
    const target = this.standing && lostWithPage(this.standing) > 0 ? '_blank' : nothing;
    return html`<p>${endWords(elsewhere, this.standing, say)}</p>
      <a class="button" router-ignore href=${location.href} target=${target}>${say('signIn')}</a>`;
  }

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) {
      dialog.showModal();
    }
  }

  private async weigh(): Promise<void> {
    this.standing = this.keeps ? await standingOf(await this.open()) : null;
  }

  private open(): Promise<DeviceStore> {
    return deviceStore(BASE, this.account);
  }

  private readonly flush = (): void => {
    if (this.keeps && document.visibilityState === 'visible') {
      void this.open().then((store) => synchroniserOf(store, this.transport).flush());
    }
  };

  private readonly active = (): void => {
    if (this.clock.active(Date.now()) && !this.telling && this.state !== 'ended' && this.state !== 'signedOut') {
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
      this.tellOthers('present');
    } else if (reply === 'signedOut' && !this.leaving) {
      this.ended();
    }
  }

  private tellOthers(kind: Sign['kind']): void {
    this.channel?.postMessage({ kind, account: this.account } satisfies Sign);
  }

  private hear({ kind, account }: Sign): void {
    if (account !== this.account || this.leaving) {
      return;
    }
    if (kind === 'signedOut') {
      void this.signedOutElsewhere();
    } else if (this.state !== 'signedOut' || (this.standing && lostWithPage(this.standing) > 0)) {
      this.heard();
    }
  }

  /** Covers what is shown, and leads to the sign-in once the server knows of it and nothing is lost by that. */
  private async signedOutElsewhere(): Promise<void> {
    this.state = 'signedOut';
    await this.weigh();
    for (let tries = 0; tries < TRIES && this.state === 'signedOut' && this.isConnected; tries++) {
      if ((await this.transport.presence('look')) === 'signedOut') {
        if (!this.standing || lostWithPage(this.standing) === 0) {
          this.leadAway();
        }
        return;
      }
      await pause(PAUSE);
    }
  }

  private ended(): void {
    this.state = 'ended';
    void this.weigh();
  }

  private heard(): void {
    this.clock.heard(Date.now());
    this.state = 'fine';
  }

  private look(): void {
    const now = Date.now();
    if (this.state === 'ended' || this.state === 'signedOut' || this.leaving) {
      return;
    }
    if (this.clock.left(now) <= 0) {
      // Only the server knows: another page may have kept the session.
      void this.transport.presence('look').then((reply) => {
        if (reply === 'signedOut') {
          this.ended();
        } else {
          this.state = 'fine';
        }
      });
    } else if (this.clock.warns(now)) {
      this.minutes = Math.max(1, Math.ceil(this.clock.left(now) / 60_000));
      this.state = 'soon';
      void this.weigh();
    }
  }

  /** Flow reloads the page on Escape once it knows that the session is over; nobody who types a mark means that. */
  private readonly shield = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && document.querySelector('.v-system-error')) {
      event.stopImmediatePropagation();
    }
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
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
