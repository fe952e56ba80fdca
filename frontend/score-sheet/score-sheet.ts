import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { DeviceStore } from '../store/device-store';
import { deviceStore } from '../store/open';
import type { Content, PastMark } from './contract';
import { deviceMemory } from './device';
import { foot, head, missingList, saveWords, turnsOf, undoButtons } from './frame';
import { frameStyles } from './frame-styles';
import { nextFocus, takesBack, turnsPage } from './keyboard';
import { leftList } from './left-list';
import { LookingBack } from './looking-back';
import type { MarkActions } from './mark-row';
import { noteField } from './note';
import { Announcer } from './save-state';
import { SheetSession } from './session';
import { dimensionList, waitingPage } from './sheet-page';
import { signInAddress } from './sign-in';
import type { SheetModel } from './sheet-model';
import { sheetStyles } from './styles';
import { sumsOf } from './sums';
import { speaker, type Say, type Texts } from './texts';
import { tokens } from './tokens';
import { HttpTransport, type Transport } from './transport';
import { stepFrom } from './validation';
import { Visits } from './visits';

/** Under what the device remembers whether rules are shown at once. */
const RULES = 'rules';
/** From this width on they are, where nothing was chosen. */
const WIDE = 1200;

function rulesShown(remembered: string | null, width: number): boolean {
  return remembered === null ? width >= WIDE : remembered === 'open';
}

/**
 * One expert's score sheet of one application. Saves by itself; of what it does it tells the page
 *
 * - score-submit { sheet, version }: all is saved and complete, the expert wants to submit
 * - sheet-changed { sheet, total, missing }: the sums or the gaps have changed
 * - score-previous, score-next { sheet }: the expert wants a neighbouring application
 * - sheet-shown: what is shown has changed; whoever has the bars around it draws them anew
 */
@customElement('score-sheet')
export class ScoreSheet extends LitElement {
  static override styles = [tokens, frameStyles, sheetStyles];

  @property({ attribute: 'sheet-id' }) sheetId = '';
  /** Where the endpoints stand, relative to the page's base address. */
  @property({ attribute: 'api-base' }) apiBase = 'api/';
  @property({ attribute: 'sign-in' }) signIn = '';
  /** Whose page it is; without it the element goes by who is signed in. */
  @property() account = '';
  @property({ attribute: false }) texts: Texts = {};
  /** Where what is typed is kept; without one the element opens that of whoever is signed in. */
  @property({ attribute: false }) store: DeviceStore | Promise<DeviceStore> | undefined;
  /** Whether the bars above and below are left to whoever hosts the sheet. */
  @property({ type: Boolean, reflect: true }) bare = false;
  /** Another way to the server than this element's own; set before the sheet's id. */
  @property({ attribute: false }) transport: Transport | null = null;
  /** Reads what was saved of a sheet before; null where it cannot be read now. */
  @property({ attribute: false }) readHistory: ((sheet: string) => Promise<readonly PastMark[] | null>) | null = null;

  @state() private askedToSubmit = false;
  @state() private spoken = '';
  @state() private rulesOpen = rulesShown(deviceMemory.get(RULES), innerWidth);
  /** What stands in the way of submitting, for the bar below. */
  notice: string | null = null;
  private readonly announcer = new Announcer();
  private readonly visits = new Visits();
  private readonly past = new LookingBack(() => this.requestUpdate());
  private told = '';
  /** The indicator to begin with, until its sheet has been read. */
  private first = '';

  /** The sheet being shown; its model is null until it has been read. */
  get session(): SheetSession | null {
    return this.visits.present;
  }

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

  /** Leads to the field of an indicator, or to the action that ends the sheet. */
  go(key: string | null): void {
    if (key === null && this.bare) {
      this.tell('score-end', { sheet: this.sheetId });
      return;
    }
    const field = this.renderRoot.querySelector<HTMLElement>(
      key === null ? '.submit' : `[id="value-${CSS.escape(key)}"]`,
    );
    field?.focus();
    field?.closest('.mark')?.scrollIntoView({ block: 'nearest' });
    if (field instanceof HTMLInputElement) {
      field.select();
    }
  }

  /** To the first mark that is missing, or the first of all. */
  goToFirst(): void {
    const model = this.session?.model;
    const marked = model?.marked().map(({ key }) => key) ?? [];
    const gap = model ? sumsOf(model).missing.find((key) => marked.includes(key)) : undefined;
    this.go(gap ?? marked[0] ?? null);
  }

  /** Turns to the neighbouring application where there is one. */
  leave(event: 'score-previous' | 'score-next'): void {
    const model = this.session?.model;
    const turns = model ? turnsOf(model) : { previous: true, next: true };
    void this.session?.finish();
    if (event === 'score-next' ? turns.next : turns.previous) {
      this.tell(event, { sheet: this.sheetId });
    }
  }

  async submit(): Promise<void> {
    const session = this.session;
    const saved = (await session?.finish()) ?? false;
    const model = session?.model;
    if (!model || session !== this.session) {
      return;
    }
    this.askedToSubmit = true;
    const { missing } = sumsOf(model);
    this.notice = saved ? null : this.say('notSent');
    this.requestUpdate();
    if (missing[0] !== undefined) {
      this.go(missing[0]);
    } else if (saved) {
      this.tell('score-submit', { sheet: model.sheet.sheet.id, version: model.sheet.sheet.version });
    }
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('sheetId')) {
      this.askedToSubmit = false;
      this.notice = null;
      this.past.end(this.sheetId);
      this.visits.turnTo(this.sheetId, (id) => this.sessionOf(id));
    }
  }

  protected override updated(): void {
    this.dispatchEvent(new CustomEvent('sheet-shown'));
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
    const session = this.session;
    // No field of one sheet ever becomes a field of another, whatever is being typed in it.
    return html`${keyed(this.sheetId, session?.model ? this.sheet(session, session.model) : this.waiting())}
      <div class="unseen" role="status" aria-live="polite">${this.spoken}</div>`;
  }

  private waiting() {
    const session = this.session;
    return html`${waitingPage(session?.saveState ?? { kind: 'loading' }, signInAddress(this.signIn, this.sheetId, session), this.say, () =>
      void session?.load(),
    )}
    ${session ? this.left(session) : nothing}`;
  }

  private sheet(session: SheetSession, model: SheetModel) {
    const { say } = this;
    const { missing } = sumsOf(model);
    const look = { rulesOpen: this.rulesOpen, history: this.past.shown };
    return html`<div @keydown=${this.pressed}>
      ${this.bare
        ? nothing
        : head(model, session.saveState, signInAddress(this.signIn, this.sheetId, session), say, {
            after: undoButtons(session, say, (way) => this.takeBack(way)),
            durable: session.durable,
          })}
      <div class="marks">
        ${this.tools(session, model)} ${this.left(session)}
        ${this.askedToSubmit && missing.length > 0 ? missingList(model, say, (key) => this.go(key)) : nothing}
        ${dimensionList(model, look, say, this.actions)}
      </div>
      ${this.bare
        ? nothing
        : foot(model, turnsOf(model), this.notice, say, {
            previous: () => this.leave('score-previous'),
            next: () => this.leave('score-next'),
            submit: () => void this.submit(),
            go: (key) => this.go(key),
          })}
    </div>`;
  }

  private left(session: SheetSession) {
    return leftList(session.left, (key) => session.nameOf(key), this.say, () => void session.letGo());
  }

  private tools(session: SheetSession, model: SheetModel) {
    return html`<div class="tools">
      ${noteField(model.draft('-note'), this.say, {
        written: (text) => session.keep('-note', text),
        left: () => session.commit('-note'),
      })}
      <button type="button" class="plain" @click=${this.switchRules}>
        ${this.say(this.rulesOpen ? 'rulesHide' : 'rulesShow')}
      </button>
    </div>`;
  }

  private readonly switchRules = (): void => {
    this.rulesOpen = !this.rulesOpen;
    deviceMemory.set(RULES, this.rulesOpen ? 'open' : 'closed');
  };

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
    lookedBack: (key, open) => void this.past.look(key, open, this.readHistory),
    restored: (key, content) => this.restore(key, content),
  };

  /** What was saved once becomes a new change of the mark. */
  private restore(key: string, { value, notApplicable, comment }: Content): void {
    const session = this.session;
    const model = session?.model;
    if (!session || !model) {
      return;
    }
    session.write(key, comment);
    if (notApplicable !== model.draft(key).notApplicable) {
      session.setNotApplicable(key, notApplicable);
    }
    if (!notApplicable) {
      this.actions.set(key, value ?? '');
    }
    this.past.end(this.sheetId);
    this.spoken = this.say('historyRestored', model.indicator(key).name, value ?? this.say('noValue'));
    this.go(key);
  }

  private sessionOf(id: string): SheetSession {
    const transport = this.transport ?? new HttpTransport(this.apiBase);
    return new SheetSession(id, transport, this.store ?? deviceStore(this.apiBase, this.account), (session) => this.changed(session));
  }

  private changed(session: SheetSession): void {
    this.visits.forgetArrived();
    if (session !== this.session && this.session !== null) {
      return;
    }
    // Whoever hosts the sheet tells which one is coming.
    const silent = this.bare && session.saveState.kind === 'loading';
    if (!silent && this.announcer.announces(session.saveState, Date.now())) {
      this.spoken = saveWords(session.saveState, this.say).words;
    }
    this.requestUpdate();
  }

  /** Takes the last change back or makes it again, and leads to the mark. */
  takeBack(way: 'undo' | 'redo'): void {
    const key = this.session?.[way]();
    if (key && !key.startsWith('-')) {
      this.go(key);
    }
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    const direction = turnsPage(event);
    const back = takesBack(event);
    if (direction !== 0) {
      event.preventDefault();
      this.leave(direction === 1 ? 'score-next' : 'score-previous');
    } else if (back) {
      event.preventDefault();
      this.takeBack(back);
    }
  };

  private readonly wake = (): void => {
    if (document.visibilityState === 'hidden') {
      void this.session?.finish();
    } else {
      this.visits.wake();
    }
  };

  private readonly hold = (event: BeforeUnloadEvent): void => {
    if (this.visits.atRisk()) {
      event.preventDefault();
    }
  };

  private get say(): Say {
    return speaker(this.texts);
  }

  private tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'score-sheet': ScoreSheet;
  }
}
