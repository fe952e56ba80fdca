import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { Bookmark, Reviews, TaskGroup } from '../score-sheet/contract';
import { foot, head } from '../score-sheet/frame';
import { frameStyles } from '../score-sheet/frame-styles';
import { takesBack, turnsPage } from '../score-sheet/keyboard';
import '../score-sheet/score-sheet';
import type { ScoreSheet } from '../score-sheet/score-sheet';
import { signInAddress } from '../score-sheet/sign-in';
import { tokens } from '../score-sheet/tokens';
import { HttpTransport, type Transport } from '../score-sheet/transport';
import type { DeviceStore } from '../store/device-store';
import type { NewsBoard } from '../store/news';
import { deviceStore } from '../store/open';
import { backLink, headTools, waitingHead } from './bars';
import { DeskReader } from './desk-reader';
import { deskStyles } from './desk-styles';
import { handle } from './drawer';
import { SHARES } from './form';
import { whenIdle } from './idle';
import './material-pane';
import type { MaterialPane } from './material-pane';
import { neighboursOf, titleFor, type Neighbours } from './neighbours';
import { groupOf, ownTotals } from './own-totals';
import { Room } from './room';
import { splitter } from './splitter';
import { strip } from './strip';
import { speaker, type DeskTexts, type Say } from './texts';
import { addressOf, ReadingAhead } from './turning';
import { readBookmarks, writeBookmarks } from './viewer/bookmarks';

/**
 * Where an expert marks one application after the other: material and score sheet, and the bars around them. Tells the page
 *
 * - sheet-turned { sheet }: another application is shown, under its own address
 * - score-submit { sheet, version }: all is saved and complete, the expert wants to submit
 * - sheet-changed { sheet, total, missing }: the sums or the gaps have changed
 */
@customElement('review-workspace')
export class ReviewWorkspace extends LitElement {
  static override styles = [tokens, frameStyles, deskStyles];

  @property({ attribute: 'sheet-id' }) sheetId = '';
  @property({ attribute: 'api-base' }) apiBase = 'api/';
  @property({ attribute: 'sign-in' }) signIn = '';
  /** Whose page it is; without it the element goes by who is signed in. */
  @property() account = '';
  /** Where the task list is. */
  @property() back = 'reviews';
  @property({ attribute: false }) texts: DeskTexts = {};
  /** Where what is typed is kept; without one the element opens that of whoever is signed in. */
  @property({ attribute: false }) store: DeviceStore | Promise<DeviceStore> | undefined;

  /** The way to the server; without one that of api-base. A rehearsal has one that leads nowhere. */
  @property({ attribute: false }) transport: (Transport & Pick<HttpTransport, 'get'>) | null = null;

  @state() private reviews: Reviews | null = null;
  @state() private spoken = '';
  /** Somebody has signed out on another page: nothing is for who sits here now. */
  @state() private isOver = false;
  private say: Say = speaker({});
  private reader: DeskReader | null = null;
  private ahead: ReadingAhead | null = null;
  /** Totals of complete sheets as this page knows them. */
  private readonly known = new Map<string, string | null>();
  /** The sheet whose arrival was dealt with, and what shall be focused when one arrives. */
  private arrived = '';
  private turning: 'keys' | 'hand' | null = null;
  private unlisten: () => void = () => undefined;
  private readonly room = new Room(this, (covered) => {
    const height = this.renderRoot.querySelector<HTMLElement>('.work')?.clientHeight ?? 0;
    this.pane?.style.setProperty('--covered-height', String(covered(height)));
  });

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.pressed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unlisten();
    removeEventListener('keydown', this.pressed);
  }

  /** Saves what is being typed and waits for the server; true where everything has arrived. */
  async save(): Promise<boolean> {
    return (await this.sheetElement?.save()) ?? true;
  }

  /** Reads the sheet and the task list anew, as after the server has changed their state. */
  async reload(): Promise<void> {
    await this.sheetElement?.reload();
    await this.readReviews();
  }

  /** Leads to the field of an indicator, as soon as the sheet is there. */
  async startAt(key: string): Promise<void> {
    await this.updateComplete;
    this.sheetElement?.startAt(key);
  }

  /** Shows another application in place of this one. */
  turnTo(id: string, by: 'keys' | 'hand' = 'hand'): void {
    const from = this.sheetId;
    if (id === from) {
      return;
    }
    this.turning = by;
    this.sheetId = id;
    // The router's own entry stays as it is: going back leads to where the expert came from.
    history.replaceState(history.state, '', addressOf(location.href, from, id));
    this.dispatchEvent(new CustomEvent('sheet-turned', { detail: { sheet: id }, bubbles: true, composed: true }));
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!this.reader) {
      const transport = this.transport ?? new HttpTransport(this.apiBase);
      const store = Promise.resolve(this.store ?? deviceStore(this.apiBase, this.account));
      this.ahead = new ReadingAhead(transport, (sheet) => void store.then(({ answers }) => answers.keep('sheet', sheet.sheet.id, sheet)));
      this.reader = new DeskReader(transport, this.apiBase, store);
      void this.readReviews();
      void store.then(({ news }) => this.listen(news));
    }
    if (changes.has('texts')) {
      this.say = speaker(this.texts);
    }
    if (changes.has('sheetId')) {
      this.classList.remove('turned');
    }
  }

  protected override render() {
    const { room, say } = this;
    if (this.isOver) {
      return html`<p class="ended" role="alert">
        ${say('over')} <a class="button" router-ignore href=${signInAddress(this.signIn, this.sheetId, null)}>${say('signIn')}</a>
      </p>`;
    }
    const session = this.sheetElement?.session ?? null;
    const model = session?.id === this.sheetId ? session.model : null;
    const neighbours = this.neighbours();
    const own = ownTotals(this.group(), this.known, this.sheetId);
    return html`<div class="frame">
      ${session && model
        ? head(model, session.saveState, signInAddress(this.signIn, this.sheetId, session), say, {
            before: backLink(this.back, say),
            after: headTools(session, this.group(), say, (way) => this.sheetElement?.takeBack(way)),
            durable: session.durable,
          })
        : waitingHead(this.sheetId, this.group(), this.back, say)}
      <div
        class="work ${room.form} ${room.drawn === null ? '' : 'drawing'}"
        style=${styleMap({ '--share': `${room.share}`, '--height': `${room.drawn ?? SHARES[room.height]}` })}
      >
        <material-pane
          role="region"
          aria-label=${say('materialPane')}
          .sheet=${this.sheetId}
          .source=${this.reader}
          .say=${say}
          .bookmarks=${this.bookmarks()}
          @bookmarks-changed=${this.keepBookmarks}
          @bookmark-opened=${(event: CustomEvent<{ file: string; page: number }>) =>
            this.pane?.openAt(event.detail.file, event.detail.page)}
        ></material-pane>
        ${room.form === 'beside' ? splitter(room.share, say, room.split) : nothing}
        <section class="sheet" aria-label=${say('sheetPane')}>
          ${room.form === 'over' ? handle(room.height, say, room) : nothing}
          <score-sheet
            bare
            .store=${this.store}
            .transport=${this.ahead}
            .texts=${this.texts}
            .signIn=${this.signIn}
            .apiBase=${this.apiBase}
            .account=${this.account}
            .readHistory=${this.readHistory}
            .sheetId=${this.sheetId}
            @sheet-shown=${this.shown}
            @sheet-changed=${this.changed}
            @score-next=${(event: Event) => this.turn(event, 1)}
            @score-previous=${(event: Event) => this.turn(event, -1)}
            @score-end=${(event: Event) => this.toEnd(event)}
          ></score-sheet>
        </section>
      </div>
      ${foot(
        model,
        { previous: neighbours.previous !== null, next: neighbours.next !== null },
        this.sheetElement?.notice ?? null,
        say,
        {
          previous: () => this.go(-1, 'hand'),
          next: () => this.go(1, 'hand'),
          submit: () => void this.sheetElement?.submit(),
          go: (key) => this.goTo(key),
        },
        strip(own, say),
      )}
      <div class="unseen" role="status" aria-live="polite">${this.spoken}</div>
    </div>`;
  }

  /** The sheet element has drawn something else: the bars follow, and a sheet that has just arrived is dealt with. */
  private readonly shown = (): void => {
    this.requestUpdate();
    const model = this.sheetElement?.session?.model;
    if (!model || model.sheet.sheet.id !== this.sheetId || this.arrived === this.sheetId) {
      return;
    }
    this.arrived = this.sheetId;
    void this.updateComplete.then(() => this.arrive());
  };

  private arrive(): void {
    const sheet = this.sheetElement;
    const model = sheet?.session?.model;
    if (!sheet || !model) {
      return;
    }
    const { id, application } = model.sheet.sheet;
    if (this.turning) {
      document.title = titleFor(application.name, document.title);
      this.spoken = this.say('turned', application.name, application.position, application.of);
      this.classList.add('turned');
      sheet.scrollTop = 0;
      if (this.turning === 'keys') {
        sheet.goToFirst();
      } else {
        this.renderRoot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
      }
      this.turning = null;
    }
    if (this.ahead?.isUnchecked(id)) {
      void sheet.session?.refresh();
    }
    whenIdle(() => this.prepareNext());
  }

  /** Reads what the next turning needs, while nothing else is to be done. */
  private prepareNext(): void {
    const { next } = this.neighbours();
    if (next !== null && this.isConnected) {
      void this.ahead?.readAhead(next);
      void this.reader?.material(next);
    }
  }

  private readonly changed = (event: CustomEvent<{ sheet: string; total: string | null; missing: string[] }>): void => {
    const { sheet, total, missing } = event.detail;
    this.known.set(sheet, missing.length === 0 ? total : null);
    if (missing.length === 0) {
      whenIdle(() => this.prepareNext());
    }
    this.requestUpdate();
  };

  private turn(event: Event, direction: 1 | -1): void {
    event.stopPropagation();
    this.go(direction, 'keys');
  }

  private go(direction: 1 | -1, by: 'keys' | 'hand'): void {
    const { next, previous } = this.neighbours();
    const to = direction === 1 ? next : previous;
    if (to !== null) {
      void this.sheetElement?.session?.finish();
      this.turnTo(to, by);
    }
  }

  private toEnd(event: Event): void {
    event.stopPropagation();
    this.renderRoot.querySelector<HTMLElement>('.submit')?.focus();
  }

  private goTo(key: string): void {
    this.room.raise();
    this.sheetElement?.go(key);
  }

  /** Keys work in the workspace, and where nothing has the focus. */
  private readonly pressed = (event: KeyboardEvent): void => {
    const path = event.composedPath();
    if (event.defaultPrevented || (path[0] !== document.body && !path.includes(this))) {
      return;
    }
    const direction = turnsPage(event);
    const back = takesBack(event);
    if (direction !== 0) {
      event.preventDefault();
      this.go(direction, 'keys');
    } else if (back) {
      event.preventDefault();
      this.sheetElement?.takeBack(back);
    } else if (event.key === 'F6') {
      event.preventDefault();
      const inMaterial = this.pane !== null && path.includes(this.pane);
      if (inMaterial) {
        this.sheetElement?.goToFirst();
      } else {
        this.pane?.focus();
      }
    }
  };

  private bookmarks(): Bookmark[] {
    return readBookmarks(this.sheetElement?.session?.aside('-bookmarks') ?? '');
  }

  private readonly keepBookmarks = (event: CustomEvent<{ bookmarks: Bookmark[] }>): void => {
    const session = this.sheetElement?.session;
    session?.keep('-bookmarks', writeBookmarks(event.detail.bookmarks));
    session?.commit('-bookmarks');
    this.requestUpdate();
  };

  private neighbours(): Neighbours {
    const session = this.sheetElement?.session;
    const sheet = session?.id === this.sheetId ? (session.model?.sheet ?? null) : null;
    return neighboursOf(this.sheetId, sheet, this.group());
  }

  private group(): TaskGroup | null {
    return groupOf(this.reviews, this.sheetId);
  }

  /** What another page does to a sheet is not to be hidden behind what was read ahead here. */
  private listen(news: NewsBoard): void {
    this.unlisten();
    this.unlisten = news.listen((one) => {
      if (one.kind === 'answered' || one.kind === 'outdated') {
        this.ahead?.outdate(one.sheet);
      }
      if (one.kind === 'signedOut') {
        // What is being typed goes to the device first: the element that goes away sees to that.
        this.isOver = true;
      }
      if (one.kind === 'outdated') {
        void this.readReviews();
      }
    });
  }

  private async readReviews(): Promise<void> {
    this.reviews = (await this.reader?.reviews()) ?? this.reviews;
  }

  private get sheetElement(): ScoreSheet | null {
    return this.renderRoot.querySelector('score-sheet');
  }

  private get pane(): MaterialPane | null {
    return this.renderRoot.querySelector('material-pane');
  }

  private readonly readHistory = async (sheet: string) => (await this.reader?.history(sheet)) ?? null;
}

declare global {
  interface HTMLElementTagNameMap {
    'review-workspace': ReviewWorkspace;
  }
}
