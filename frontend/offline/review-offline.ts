import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Reviews, Task, TaskGroup } from '../score-sheet/contract';
import { HttpTransport } from '../score-sheet/transport';
import { synchroniserOf } from '../score-sheet/synchroniser';
import { timeOfDay } from '../score-sheet/texts';
import { tokens } from '../score-sheet/tokens';
import { Database } from '../store/database';
import { farewell, standingOf } from '../session/standing';
import type { DeviceStore } from '../store/device-store';
import { openKept } from '../store/open';
import '../workspace/review-workspace';
import { keptTexts, speaker } from './texts';

/** While the page is in sight the server is asked so often whether it is there again. */
const PROBE = 15_000;

/** The page that the service worker shows where the server cannot be reached: a sheet by its address, else the task list. */
@customElement('review-offline')
export class ReviewOffline extends LitElement {
  static override styles = [
    tokens,
    css`
      :host { display: flex; flex-direction: column; height: 100vh; height: 100dvh; overflow-y: auto; font-family: var(--cr-font, system-ui, sans-serif); color: var(--cr-text, #1a2433); background: var(--cr-surface, #fff); }
      .bar { flex: none; display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1rem; padding: 0.5rem 1rem; border-bottom: 1px solid var(--cr-line, #c8d0da); background: var(--cr-warn-tint, #fff6e0); font-size: 0.9rem; }
      .bar strong { white-space: nowrap; }
      .bar .grow { flex: 1; }
      a, button { color: var(--cr-primary, #1f4e8c); min-height: 44px; display: inline-flex; align-items: center; }
      button { font: inherit; background: none; border: 1px solid currentcolor; border-radius: 4px; padding: 0 1rem; cursor: pointer; }
      main { flex: none; padding: 1rem; max-width: 60rem; width: 100%; box-sizing: border-box; margin: 0 auto; }
      review-workspace { flex: 1; min-height: 0; }
      ul { list-style: none; padding: 0; margin: 0; }
      li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem; align-items: center; border-bottom: 1px solid var(--cr-line, #c8d0da); min-height: 56px; }
      li .where, .quiet { color: var(--cr-text-quiet, #566273); font-size: 0.875rem; }
      h1 { font-size: 1.5rem; margin: 0.5rem 0; }
      h2 { font-size: 1.1rem; margin: 1.5rem 0 0.25rem; }
    `,
  ];

  @state() private store: DeviceStore | null | undefined;
  @state() private reviews: Reviews | null = null;
  @state() private at: string | null = null;
  @state() private unsent = 0;
  @state() private reached = false;
  /** Sheets of the task list that can be opened. */
  @state() private kept = new Set<string>();
  private readonly texts = keptTexts();
  private readonly say = speaker(this.texts.offline ?? {});
  private readonly transport = new HttpTransport('api/');
  private timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = this.say('title');
    void this.open().then(this.probe);
    addEventListener('online', this.probe);
    document.addEventListener('visibilitychange', this.probe);
    this.timer = setInterval(this.probe, PROBE);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.probe);
    document.removeEventListener('visibilitychange', this.probe);
    clearInterval(this.timer);
  }

  protected override render() {
    if (this.store === undefined) {
      return nothing;
    }
    const sheet = sheetOf(location.href, document.baseURI);
    return html`<div class="bar" role="status">
        <strong><span aria-hidden="true">⚡</span> ${this.say('offline')}</strong>
        <span class="grow">${this.truth()}</span>
        ${this.reached ? html`<a class="back" href=${location.href}>${this.say('back')}</a>` : nothing}
        ${this.store ? html`<button type="button" class="forget" @click=${this.forget}>${this.say('forget')}</button>` : nothing}
      </div>
      ${this.store === null
        ? html`<main><h1>${this.say('signInFirst')}</h1><p>${this.say('signInFirstWhy')}</p></main>`
        : sheet === null
          ? this.list()
          : html`<review-workspace
              sheet-id=${sheet}
              sign-in=${location.href}
              .store=${Promise.resolve(this.store)}
              .texts=${this.texts.workspace ?? {}}
            ></review-workspace>`}`;
  }

  /** Whose content this is, how old, and what waits. */
  private truth() {
    if (!this.store || !this.reviews || this.at === null) {
      return this.say('reason');
    }
    const waiting = this.unsent > 0 ? this.say('unsent', this.unsent) : '';
    return `${this.say('reason')}${this.say('account', this.reviews.name, dayAndTime(this.at))}${waiting}`;
  }

  private list() {
    const groups = this.reviews?.groups ?? [];
    return html`<main>
      <h1>${this.say('tasks')}</h1>
      ${groups.length === 0 ? html`<p>${this.say('noTasks')}</p>` : groups.map((group) => this.group(group))}
    </main>`;
  }

  private group(group: TaskGroup) {
    const deadline = group.deadline === null ? '' : this.say('deadline', dayAndTime(group.deadline));
    return html`<section>
      <h2>${group.round} · ${group.group}</h2>
      <p class="quiet">${deadline}</p>
      <ul>
        ${group.tasks.map((task) => this.task(task))}
      </ul>
    </section>`;
  }

  private task(task: Task) {
    const total = task.total === null || task.total === undefined ? '' : this.say('total', task.total);
    const progress = task.state === 'recused' ? '' : this.say('filled', task.filled, task.required);
    return html`<li>
      <span>${task.name}<br /><span class="where">${task.where}</span></span>
      <span>
        ${this.say(`state.${task.state}`)} <span class="where">${progress} ${total}</span>
        ${task.state === 'recused'
          ? nothing
          : this.kept.has(task.sheet)
            ? html`<a href=${new URL(`reviews/${task.sheet}`, document.baseURI).href}>${this.say('openTask')}</a>`
            : html`<span class="where">${this.say('notKept')}</span>`}
      </span>
    </li>`;
  }

  private async open(): Promise<void> {
    const store = await openKept({ database: new Database(), now: Date.now });
    this.store = store;
    if (store) {
      await this.show(store);
    }
  }

  private async show(store: DeviceStore): Promise<void> {
    this.reviews = await store.answers.reviews();
    this.at = await store.answers.keptAt('reviews', '');
    store.news.listen(({ kind }) => {
      if (kind === 'signedOut') {
        this.store = null;
      }
      void this.count();
    });
    await this.count();
    const tasks = this.reviews?.groups.flatMap((group) => group.tasks) ?? [];
    const there = await Promise.all(tasks.map(({ sheet }) => store.answers.keptAt('sheet', sheet)));
    this.kept = new Set(tasks.filter((_, place) => there[place] !== null).map(({ sheet }) => sheet));
  }

  private async count(): Promise<void> {
    this.unsent = (await this.store?.unsent()) ?? 0;
  }

  /** Asks whether the server is there; then what waits is sent, and a link leads back. */
  private readonly probe = async (): Promise<void> => {
    if (this.store === null) {
      // A busy device may have taken too long to open it.
      await this.open();
    }
    if (document.visibilityState === 'hidden' || navigator.onLine === false) {
      this.reached &&= navigator.onLine;
      return;
    }
    this.reached = (await this.transport.presence('look')) !== 'away';
    if (this.reached && this.store) {
      await synchroniserOf(this.store, this.transport).flush();
    }
  };

  private readonly forget = async (): Promise<void> => {
    const { store } = this;
    if (store && confirm(this.say('forgetAsk', farewell(await standingOf(store), this.say)))) {
      await store.signOut();
      this.store = null;
    }
  };
}

/** The sheet that an address names, as reviews/{id}; null for every other page. */
export function sheetOf(address: string, base: string): string | null {
  const root = new URL('.', base).pathname;
  const path = new URL(address).pathname;
  const found = path.startsWith(root) ? /^reviews\/([^/]+)$/.exec(path.slice(root.length)) : null;
  const id = found?.[1];
  return id === undefined ? null : decodeURIComponent(id);
}

export function dayAndTime(instant: string): string {
  const time = new Date(instant);
  return `${time.getMonth() + 1}-${String(time.getDate()).padStart(2, '0')} ${timeOfDay(instant).slice(0, 5)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'review-offline': ReviewOffline;
  }
}
