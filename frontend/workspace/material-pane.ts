import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Bookmark, Material, MaterialFile } from '../score-sheet/contract';
import { tokens } from '../score-sheet/tokens';
import type { DeskReader } from './desk-reader';
import { figureTable } from './figure-table';
import { materialStyles } from './material-styles';
import { tabAfter, tabShown, tabsOf, type Tab } from './tabs';
import { speaker, type Say } from './texts';

/** What an application hands in: facts, figures of three years, members, files. */
@customElement('material-pane')
export class MaterialPane extends LitElement {
  static override styles = [tokens, materialStyles];

  @property({ attribute: false }) sheet = '';
  @property({ attribute: false }) source: DeskReader | null = null;
  @property({ attribute: false }) say: Say = speaker({});
  @property({ attribute: false }) bookmarks: readonly Bookmark[] = [];

  @state() private material: Material | null = null;
  @state() private failure: 'network' | 'other' | null = null;
  @state() private wanted: Tab = 'overview';
  @state() private opened: { file: MaterialFile; address: string; kept: Blob | null } | null = null;
  @state() private viewer: 'none' | 'loading' | 'there' | 'failed' = 'none';
  @state() private kept: ReadonlySet<string> = new Set();
  @state() private keeps: 'idle' | 'running' | 'failed' = 'idle';
  private page = 0;

  /** Shows a page of a file, as a bookmark wants. */
  openAt(file: string, page: number): void {
    const place = this.material?.files.findIndex(({ id }) => id === file) ?? -1;
    if (place >= 0) {
      this.page = page;
      this.choose(place);
    }
  }

  /** What holds the keyboard's place in the material. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[role="tab"][tabindex="0"]')?.focus();
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('sheet') || changes.has('source')) {
      void this.read();
    }
  }

  protected override render() {
    const { material, say } = this;
    if (!material) {
      return html`<div class="message">
        ${this.failure === null
          ? say('materialLoading')
          : html`<p>${say(this.failure === 'network' ? 'materialOffline' : 'materialFailed')}</p>
              <button type="button" @click=${() => this.read()}>${say('retry')}</button>`}
      </div>`;
    }
    const present = tabShown(material, this.wanted);
    return html`<div role="tablist" aria-label=${say('materialPane')} @keydown=${(event: KeyboardEvent) => this.step(event, present)}>
        ${tabsOf(material).map(
          (tab) => html`<button
            type="button"
            role="tab"
            id=${`tab-${tab}`}
            aria-controls="panel"
            aria-selected=${tab === present ? 'true' : 'false'}
            tabindex=${tab === present ? 0 : -1}
            title=${typeof tab === 'number' ? (material.files[tab]?.name ?? '') : nothing}
            @click=${() => this.choose(tab)}
          >
            ${typeof tab === 'number' ? shortName(material.files[tab]?.name ?? '') : say(tab)}
          </button>`,
        )}
      </div>
      <div
        class=${typeof present === 'number' ? 'panel file' : 'panel'}
        id="panel"
        role="tabpanel"
        tabindex=${typeof present === 'number' ? -1 : 0}
        aria-labelledby=${`tab-${present}`}
      >
        ${present === 'overview' ? this.overview(material) : present === 'figures' ? figureTable(material.figures, say) : this.file()}
      </div>`;
  }

  private overview(material: Material): TemplateResult {
    const { say } = this;
    const names = material.members.reduce((count, { names: list }) => count + list.length, 0);
    return html`<dl>
        ${material.overview.map(
          ({ term, text }) => html`<dt>${term}</dt>
            <dd>${text || html`<span class="quiet">${say('unstated')}</span>`}</dd>`,
        )}
      </dl>
      <h3>${say('files', material.files.length)}</h3>
      ${material.files.length === 0
        ? html`<p class="quiet">${say('noFiles')}</p>`
        : html`<ul class="files">
            ${material.files.map(
              ({ id, name, bytes }, index) => html`<li>
                <button type="button" class="link" @click=${() => this.choose(index)}>${name}</button>
                <span class="quiet">${say('fileSize', Math.max(1, Math.round(bytes / 1024)))}</span>
                ${this.kept.has(id) ? html`<span class="kept"><span aria-hidden="true">✓</span> ${say('fileKept')}</span>` : nothing}
              </li>`,
            )}
          </ul>`}
      ${this.keeping(material)}
      <h3>${say('members', names)}</h3>
      ${names === 0 ? html`<p class="quiet">${say('noMembers')}</p>` : nothing}
      ${material.members.map(
        ({ role, names: list }) => html`<details ?open=${list.length <= 8}>
          <summary>${say('memberRole', role, list.length)}</summary>
          <ul class="names">
            ${list.map((name) => html`<li>${name}</li>`)}
          </ul>
        </details>`,
      )}`;
  }

  /** Where the round permits it, files can be kept for reading without a network. */
  private keeping(material: Material): TemplateResult | typeof nothing {
    const { say } = this;
    if (!material.keep || material.files.every(({ id }) => this.kept.has(id))) {
      return nothing;
    }
    return html`<p class="keep">
      <button type="button" ?disabled=${this.keeps === 'running'} @click=${() => this.keep(material)}>
        ${say(this.keeps === 'running' ? 'keepingFiles' : 'keepFiles')}
      </button>
      <span role="status">${this.keeps === 'failed' ? say('keepFailed') : nothing}</span>
    </p>`;
  }

  private async keep(material: Material): Promise<void> {
    const { sheet, source } = this;
    this.keeps = 'running';
    const all = await source?.keep(sheet, material.files, (id) => {
      if (sheet === this.sheet) {
        this.kept = new Set([...this.kept, id]);
      }
    });
    this.keeps = all ? 'idle' : 'failed';
  }

  private file(): TemplateResult {
    const { opened, say, viewer } = this;
    if (viewer === 'failed') {
      return html`<div class="message">
        <p>${say('viewerFailed')}</p>
        <button type="button" @click=${() => this.loadViewer()}>${say('retry')}</button>
        ${opened ? html`<a class="button" href=${opened.address} target="_blank">${say('openApart')}</a>` : nothing}
      </div>`;
    }
    if (!opened || viewer !== 'there') {
      return html`<p class="message">${say('viewerLoading')}</p>`;
    }
    return html`<pdf-viewer
      .say=${say}
      .file=${opened.file}
      .address=${opened.address}
      .kept=${opened.kept}
      .nameOf=${(id: string) => shortName(this.material?.files.find((one) => one.id === id)?.name ?? '')}
      .bookmarks=${this.bookmarks}
      .startPage=${this.page}
    ></pdf-viewer>`;
  }

  private choose(tab: Tab): void {
    this.wanted = tab;
    void this.openFile();
  }

  private step(event: KeyboardEvent, present: Tab): void {
    const to = this.material && !event.altKey ? tabAfter(tabsOf(this.material), present, event.key) : null;
    if (to !== null) {
      event.preventDefault();
      this.choose(to);
      void this.updateComplete.then(() => this.focus());
    }
  }

  private async read(): Promise<void> {
    const { sheet, source } = this;
    this.material = null;
    this.opened = null;
    this.failure = null;
    this.kept = new Set();
    this.keeps = 'idle';
    this.page = 0;
    if (!source || sheet === '') {
      return;
    }
    const answer = await source.material(sheet);
    // The expert may have turned on meanwhile: the answer belongs to a sheet that is shown no more.
    if (sheet !== this.sheet) {
      return;
    }
    if (!answer.ok) {
      this.failure = answer.trouble === 'network' ? 'network' : 'other';
      return;
    }
    this.material = answer.body;
    await this.openFile();
    const kept = answer.body.keep ? await source.kept(sheet, answer.body.files) : new Set<string>();
    if (sheet === this.sheet) {
      this.kept = kept;
    }
  }

  private async openFile(): Promise<void> {
    const { material, sheet, source, wanted } = this;
    const file = material && typeof wanted === 'number' ? material.files[wanted] : undefined;
    if (!file || !source || this.opened?.file.id === file.id) {
      return;
    }
    this.opened = null;
    void this.loadViewer();
    const found = await source.file(sheet, file.id);
    if (sheet === this.sheet && wanted === this.wanted) {
      this.opened = { file, ...found };
    }
  }

  /** The viewer is large and comes only when a file is opened for the first time. */
  private async loadViewer(): Promise<void> {
    if (this.viewer === 'there' || this.viewer === 'loading') {
      return;
    }
    this.viewer = 'loading';
    try {
      await import('./viewer/pdf-viewer');
      this.viewer = 'there';
    } catch {
      this.viewer = 'failed';
    }
  }
}

/** The kind of file goes without saying. */
function shortName(name: string): string {
  return name.replace(/\.pdf$/i, '');
}

declare global {
  interface HTMLElementTagNameMap {
    'material-pane': MaterialPane;
  }
}
