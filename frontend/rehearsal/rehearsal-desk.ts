import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Reviews } from '../score-sheet/contract';
import { tokens } from '../score-sheet/tokens';
import { HttpTransport } from '../score-sheet/transport';
import { memoryStore } from '../store/open';
import type { DeviceStore } from '../store/device-store';
import '../workspace/review-workspace';
import type { DeskTexts } from '../workspace/texts';
import { rehearsalStyles } from './rehearsal-styles';
import { RehearsalTransport } from './rehearsal-transport';
import { speaker, type Say, type Texts } from './texts';
import { stepFrom, STEPS } from './tour';

/** The workspace on invented cases: everything is as in earnest, but that nothing leaves the page. */
@customElement('rehearsal-desk')
export class RehearsalDesk extends LitElement {
  static override styles = [tokens, rehearsalStyles];

  /** Where the cases are read. */
  @property() base = '';
  @property() back = 'reviews';
  @property({ attribute: false }) texts: Texts = {};
  /** Texts of the workspace within. */
  @property({ attribute: false }) deskTexts: DeskTexts = {};

  @state() private reviews: Reviews | null = null;
  @state() private failed = false;
  @state() private step: number | null = 0;
  @state() private ended = false;
  @state() private run = 0;
  @state() private spoken = '';
  private transport: RehearsalTransport | null = null;
  private store: DeviceStore | null = null;

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('base') && this.base !== '') {
      this.transport = new RehearsalTransport(new HttpTransport(this.base), this.say('device'));
      void this.load();
    }
  }

  protected override render() {
    return html`${this.band()} ${this.step === null ? nothing : this.tour(this.step)} ${this.ended ? this.end() : nothing}
      <div class="desk">${this.desk()}</div>
      <div class="unseen" role="status" aria-live="polite">${this.spoken}</div>`;
  }

  private band(): TemplateResult {
    const { say } = this;
    return html`<div class="band" role="note">
      <strong><span aria-hidden="true">◇</span> ${say('band')}</strong>
      <span class="more">${say('bandMore')}</span>
      <span class="tools">
        <button type="button" class="tour-open" aria-expanded=${this.step === null ? 'false' : 'true'} @click=${this.toggleTour}>
          ${say('tour')}
        </button>
        <button type="button" class="reset" @click=${() => this.reset()}>${say('reset')}</button>
      </span>
    </div>`;
  }

  private tour(step: number): TemplateResult {
    const { say } = this;
    const key = STEPS[step] ?? STEPS[0];
    return html`<section class="tour" aria-label=${say('tour')}>
      <span class="place">${say('tourPlace', step + 1, STEPS.length)}</span>
      <p aria-live="polite">${say(key)}</p>
      <span class="tools">
        <button type="button" ?disabled=${step === 0} @click=${() => (this.step = stepFrom(step, -1))}>${say('tourBack')}</button>
        ${step + 1 < STEPS.length
          ? html`<button type="button" class="primary" @click=${() => (this.step = stepFrom(step, 1))}>${say('tourNext')}</button>`
          : nothing}
        <button type="button" @click=${this.toggleTour}>${say('tourClose')}</button>
      </span>
    </section>`;
  }

  private end(): TemplateResult {
    const { say } = this;
    return html`<section class="end" aria-label=${say('endTitle')}>
      <h2 tabindex="-1">${say('endTitle')}</h2>
      <p>${say('end')}</p>
      <span class="tools">
        <button type="button" class="primary" @click=${() => this.reset()}>${say('endAgain')}</button>
        <a class="button" href=${this.back}>${say('endBack')}</a>
      </span>
    </section>`;
  }

  private desk(): TemplateResult {
    const { say } = this;
    const first = this.reviews?.groups[0]?.tasks[0]?.sheet;
    if (first === undefined || !this.store) {
      return html`<p class="message">
        ${this.failed
          ? html`${say('failed')} <button type="button" @click=${() => void this.load()}>${say('retry')}</button>`
          : say('loading')}
      </p>`;
    }
    return html`${keyed(
      this.run,
      html`<review-workspace
        .transport=${this.transport}
        .store=${this.store}
        .apiBase=${this.base}
        .back=${this.back}
        .texts=${{ ...this.deskTexts, totalOfficial: say('official'), notDurable: say('notSaved') }}
        .sheetId=${first}
        @score-submit=${(event: Event) => this.finish(event)}
      ></review-workspace>`,
    )}`;
  }

  private async load(): Promise<void> {
    this.failed = false;
    const reply = await this.transport?.get<Reviews>('reviews');
    if (!reply?.ok) {
      this.failed = true;
      return;
    }
    this.store = memoryStore(reply.body.account);
    this.reviews = reply.body;
    void this.readAll(reply.body);
  }

  /** All cases are read at once: from here on no network is needed. */
  private async readAll(reviews: Reviews): Promise<void> {
    for (const { sheet } of reviews.groups.flatMap(({ tasks }) => tasks)) {
      await this.transport?.read(sheet);
      await this.transport?.get(`sheets/${encodeURIComponent(sheet)}/material`);
    }
  }

  private readonly toggleTour = (): void => {
    this.step = this.step === null ? 0 : null;
  };

  private reset(): void {
    this.transport?.reset();
    this.store = memoryStore(this.reviews?.account ?? '');
    this.ended = false;
    this.run += 1;
    this.spoken = this.say('resetDone');
  }

  private finish(event: Event): void {
    event.stopPropagation();
    this.ended = true;
    this.step = null;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.end h2')?.focus());
  }

  private get say(): Say {
    return speaker(this.texts);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rehearsal-desk': RehearsalDesk;
  }
}
