import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { foot, head, missingList, saveWords } from './frame';
import { nextFocus, turnsPage } from './keyboard';
import { givenRow, markRow, type MarkActions } from './mark-row';
import { deviceStore } from '../store/open';
import type { DeviceStore } from '../store/device-store';
import { Announcer } from './save-state';
import { SheetSession } from './session';
import type { SheetModel } from './sheet-model';
import { styles } from './styles';
import { sumsOf } from './sums';
import { speaker, type Texts } from './texts';
import { HttpTransport } from './transport';
import { stepFrom } from './validation';

/**
 * One expert's score sheet of one application. Saves by itself; of what it does it tells the page
 *
 * - score-submit { sheet, version }: all is saved and complete, the expert wants to submit
 * - sheet-changed { sheet, total, missing }: the sums or the gaps have changed
 * - score-previous, score-next { sheet }: the expert wants a neighbouring application
 */
@customElement('score-sheet')
export class ScoreSheet extends LitElement {
  static override styles = styles;

  @property({ attribute: 'sheet-id' }) sheetId = '';
  /** Where the endpoints stand, relative to the page's base address. */
  @property({ attribute: 'api-base' }) apiBase = 'api/';
  @property({ attribute: 'sign-in' }) signIn = 'sign-in';
  @property({ attribute: false }) texts: Texts = {};
  /** Set before the sheet's id; without it the element opens the store of whoever is signed in. */
  @property({ attribute: false }) store: Promise<DeviceStore> | undefined;

  @state() private session: SheetSession | null = null;
  @state() private askedToSubmit = false;
  @state() private notice: string | null = null;
  @state() private spoken = '';
  private readonly announcer = new Announcer();
  /** Sheets that were left before all of theirs had arrived: they go on sending. */
  private readonly leftBehind = new Map<string, SheetSession>();
  private told = '';
  /** The indicator to begin with, until its sheet has been read. */
  private first = '';

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.wake);
    addEventListener('beforeunload', this.hold);
    document.addEventListener('visibilitychange', this.wake);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.wake);
    removeEventListener('beforeunload', this.hold);
    document.removeEventListener('visibilitychange', this.wake);
    void this.session?.finish();
  }

  /** Saves what is being typed and waits for the server; true where everything has arrived. */
  async save(): Promise<boolean> {
    return (await this.session?.finish()) ?? true;
  }

  /** Reads the sheet anew, as after the server has changed its state. */
  async reload(): Promise<void> {
    if (await this.save()) {
      await this.session?.load();
    }
  }

  /** Leads to the field of an indicator, as soon as the sheet is there. */
  startAt(key: string): void {
    this.first = key;
    this.requestUpdate();
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('sheetId')) {
      this.open();
    }
  }

  protected override updated(): void {
    const model = this.session?.model;
    if (!model) {
      return;
    }
    if (this.first !== '') {
      const key = this.first;
      this.first = '';
      this.go(key);
    }
    const { total, missing } = sumsOf(model);
    const news = JSON.stringify([model.sheet.sheet.id, total, missing]);
    if (news !== this.told) {
      this.told = news;
      this.tell('sheet-changed', { sheet: model.sheet.sheet.id, total, missing: [...missing] });
    }
  }

  protected override render() {
    return html`${this.session?.model ? this.sheet(this.session, this.session.model) : this.waiting()}
      <div class="unseen" role="status" aria-live="polite">${this.spoken}</div>`;
  }

  private waiting() {
    const say = speaker(this.texts);
    const saveState = this.session?.saveState ?? { kind: 'loading' as const };
    const { icon, words } = saveWords(saveState, say);
    const signedOut = saveState.kind === 'loadFailed' && saveState.trouble === 'signedOut';
    return html`<div class="message">
      <p><span aria-hidden="true">${icon}</span> ${words}</p>
      ${signedOut ? html`<a class="sign-in" href=${this.signIn}>${say('signIn')}</a>` : nothing}
      ${saveState.kind === 'loadFailed'
        ? html`<button type="button" class="retry" @click=${() => this.session?.load()}>${say('retry')}</button>`
        : nothing}
    </div>`;
  }

  private sheet(session: SheetSession, model: SheetModel) {
    const say = speaker(this.texts);
    const { subtotals, missing } = sumsOf(model);
    return html`<div @keydown=${this.turn}>
      ${head(model, session.saveState, this.signIn, say)}
      <main>
        ${this.askedToSubmit && missing.length > 0 ? missingList(model, say, (key) => this.go(key)) : nothing}
        ${model.sheet.dimensions.map(
          (dimension) => html`<section class="dimension">
            <div class="dimension-head">
              <h3>${dimension.name}</h3>
              <span>${say('subtotal')} <output>${subtotals[dimension.key]}</output> / ${dimension.max}</span>
            </div>
            ${dimension.indicators.map((indicator) =>
              indicator.kind === 'expert' ? markRow(model, indicator, say, this.actions) : givenRow(indicator, say),
            )}
          </section>`,
        )}
      </main>
      ${foot(model, this.notice, say, {
        previous: () => this.leave('score-previous'),
        next: () => this.leave('score-next'),
        submit: () => void this.submit(),
      })}
    </div>`;
  }

  private readonly actions: MarkActions = {
    typed: (key, text) => this.session?.type(key, text),
    left: (key) => this.session?.commit(key),
    set: (key, value) => {
      this.session?.type(key, value);
      this.session?.commit(key);
    },
    stepped: (key, direction) => {
      const model = this.session?.model;
      if (model) {
        this.actions.set(key, stepFrom(model.draft(key).typed, model.indicator(key), direction));
      }
    },
    written: (key, text) => this.session?.write(key, text),
    notApplicable: (key, checked) => this.session?.setNotApplicable(key, checked),
    chosen: (key, choice) => this.session?.choose(key, choice),
    pressed: (key, event) => {
      const model = this.session?.model;
      // An input method confirms its word with Enter too.
      if (!model || event.key !== 'Enter' || event.isComposing) {
        return;
      }
      event.preventDefault();
      this.session?.commit(key);
      this.go(nextFocus(model, key, event.shiftKey ? -1 : 1));
    },
  };

  private open(): void {
    const before = this.session;
    if (before) {
      this.leftBehind.set(before.id, before);
      void before.finish().then(() => this.forgetArrived());
    }
    this.askedToSubmit = false;
    this.notice = null;
    if (this.sheetId === '') {
      this.session = null;
      return;
    }
    const known = this.leftBehind.get(this.sheetId);
    this.leftBehind.delete(this.sheetId);
    this.session =
      known ?? new SheetSession(this.sheetId, new HttpTransport(this.apiBase), this.store ?? deviceStore(this.apiBase), (of) => this.changed(of));
    if (!known) {
      void this.session.load();
    }
  }

  private changed(session: SheetSession): void {
    this.forgetArrived();
    if (session !== this.session && this.session !== null) {
      return;
    }
    if (this.announcer.announces(session.saveState, Date.now())) {
      this.spoken = saveWords(session.saveState, speaker(this.texts)).words;
    }
    this.requestUpdate();
  }

  private forgetArrived(): void {
    for (const [id, session] of this.leftBehind) {
      if (!session.unsettled()) {
        session.stop();
        this.leftBehind.delete(id);
      }
    }
  }

  private async submit(): Promise<void> {
    const session = this.session;
    const saved = (await session?.finish()) ?? false;
    const model = session?.model;
    if (!model || session !== this.session) {
      return;
    }
    this.askedToSubmit = true;
    const { missing } = sumsOf(model);
    this.notice = saved ? null : speaker(this.texts)('notSent');
    if (missing[0] !== undefined) {
      this.go(missing[0]);
    } else if (saved) {
      this.tell('score-submit', { sheet: model.sheet.sheet.id, version: model.sheet.sheet.version });
    }
  }

  private leave(event: 'score-previous' | 'score-next'): void {
    void this.session?.finish();
    this.tell(event, { sheet: this.sheetId });
  }

  private go(key: string | null): void {
    const field = this.renderRoot.querySelector<HTMLElement>(
      key === null ? '.submit' : `[id="value-${CSS.escape(key)}"]`,
    );
    field?.focus();
    if (field instanceof HTMLInputElement) {
      field.select();
    }
  }

  private readonly turn = (event: KeyboardEvent): void => {
    const direction = turnsPage(event);
    if (direction !== 0) {
      event.preventDefault();
      const button = this.renderRoot.querySelector<HTMLButtonElement>(direction === 1 ? '.next' : '.previous');
      button?.click();
    }
  };

  private readonly wake = (): void => {
    if (document.visibilityState === 'hidden') {
      void this.session?.finish();
    } else {
      void this.session?.wake();
      this.leftBehind.forEach((session) => void session.flush());
    }
  };

  private readonly hold = (event: BeforeUnloadEvent): void => {
    if (this.session?.atRisk() || [...this.leftBehind.values()].some((session) => session.atRisk())) {
      event.preventDefault();
    }
  };

  private tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'score-sheet': ScoreSheet;
  }
}
