import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Bookmark, MaterialFile } from '../../score-sheet/contract';
import { tokens } from '../../score-sheet/tokens';
import { deviceMemory } from '../../score-sheet/device';
import { speaker, type Say } from '../texts';
import { isMarked, MOST_BOOKMARKS, toggled } from './bookmarks';
import { ICONS } from './icons';
import { typedPage, viewerDeed, type ViewerDeed } from './keys';
import { bookmarkList } from './bookmark-list';
import { Pages } from './pages';
import { POINT } from './page-view';
import { openPdf, type PDFDocumentProxy } from './pdf';
import { Pinch } from './pinch';
import { nextZoom, rememberedPosition, rememberPosition, type Zoom } from './position';
import { Search } from './search-run';
import { searchBar } from './search-bar';
import { viewerStyles } from './viewer-styles';

/** Reads one PDF file. Tells of bookmarks: bookmarks-changed { bookmarks }, bookmark-opened { file, page }. */
@customElement('pdf-viewer')
export class PdfViewer extends LitElement {
  static override styles = [tokens, viewerStyles];

  @property({ attribute: false }) say: Say = speaker({});
  @property({ attribute: false }) file: MaterialFile | null = null;
  @property({ attribute: false }) address = '';
  /** Name of a file, as bookmarks of others are shown with it. */
  @property({ attribute: false }) nameOf: (file: string) => string = (file) => file;
  @property({ attribute: false }) kept: Blob | null = null;
  @property({ attribute: false }) bookmarks: readonly Bookmark[] = [];
  /** The page to begin with; 0 is where the file was left. */
  @property({ attribute: false }) startPage = 0;

  @state() private count = 0;
  @state() private page = 1;
  @state() private factor = 1;
  @state() private failed = false;
  @state() private searchShown = false;
  @state() private listShown = false;
  private document: PDFDocumentProxy | null = null;
  private pages: Pages | null = null;
  private readonly search = new Search(() => this.searched());
  private readonly resizes = new ResizeObserver(() => this.relay());
  private remembering: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.remember();
    this.close();
    this.resizes.disconnect();
  }

  private get scroller(): HTMLElement {
    return this.found('.scroller');
  }

  private get list(): HTMLElement {
    return this.found('.pages');
  }

  private found(selector: string): HTMLElement {
    const found = this.renderRoot.querySelector<HTMLElement>(selector);
    if (!found) {
      throw new Error(`the viewer has no ${selector}`);
    }
    return found;
  }

  protected override firstUpdated(): void {
    this.resizes.observe(this.scroller);
    new Pinch(this.scroller, this.list, (ratio) => this.show(this.factor * ratio));
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (changes.has('file') || changes.has('address') || changes.has('kept')) {
      void this.open();
    } else if (changes.has('startPage') && this.startPage > 0) {
      this.pages?.goTo({ page: this.startPage, down: 0 });
    }
  }

  protected override render() {
    const { say } = this;
    return html`<div @keydown=${this.pressed} class="frame">
      <div class="bar" role="toolbar" aria-label=${say('viewer', this.file?.name ?? '')}>
        <span class="group">
          ${this.button('previous', 'previousPage', ICONS.up, this.page <= 1)}
          <input
            class="page-number"
            inputmode="numeric"
            aria-label=${say('pageNumber')}
            .value=${String(this.page)}
            @change=${(event: Event) => this.typed(event.target as HTMLInputElement)}
          />
          <span class="quiet">&nbsp;${say('pageOf', this.count)}</span>
          ${this.button('next', 'nextPage', ICONS.down, this.page >= this.count)}
        </span>
        <span class="group">
          ${this.button('smaller', 'zoomOut', ICONS.minus)}
          <output class="zoom">${say('zoomNow', Math.round(this.factor * 100))}</output>
          ${this.button('larger', 'zoomIn', ICONS.plus)} ${this.button('width', 'fitWidth', ICONS.fitWidth)}
          ${this.button('page', 'fitPage', ICONS.fitPage)}
        </span>
        <span class="group end">
          ${this.button('search', 'search', ICONS.search, false, this.searchShown)}
          ${this.button('mark', this.marked() ? 'unbookmark' : 'bookmark', this.marked() ? ICONS.marked : ICONS.mark, this.full())}
          <button
            type="button"
            class="plain"
            aria-expanded=${this.listShown ? 'true' : 'false'}
            aria-label=${say('bookmarks', this.bookmarks.length)}
            title=${say('bookmarks', this.bookmarks.length)}
            @click=${() => (this.listShown = !this.listShown)}
          >
            ${ICONS.list}${this.bookmarks.length || nothing}
          </button>
        </span>
      </div>
      ${this.searchShown ? searchBar(this.search, say, () => this.page, () => this.closeSearch()) : nothing}
      ${this.listShown ? bookmarkList(this.bookmarks, this.nameOf, say, (name, detail) => this.tell(name, detail)) : nothing}
      ${this.failed
        ? html`<div class="message">
            <p>${say('viewerFailed')}</p>
            <button type="button" @click=${() => this.open()}>${say('retry')}</button>
            <a class="button" href=${this.address} target="_blank">${say('openApart')}</a>
          </div>`
        : nothing}
      <div
        class="scroller"
        ?hidden=${this.failed}
        tabindex="0"
        role="document"
        aria-label=${say('viewer', this.file?.name ?? '')}
        @scroll=${this.scrolled}
        @wheel=${this.wheeled}
      >
        ${this.count === 0 && !this.failed ? html`<p class="message">${say('viewerLoading')}</p>` : nothing}
        <div class="pages"></div>
      </div>
    </div>`;
  }

  private button(deed: ViewerDeed, key: Parameters<Say>[0], icon: unknown, disabled = false, expanded?: boolean) {
    const label = this.say(key);
    return html`<button
      type="button"
      class="plain"
      data-deed=${deed}
      title=${label}
      aria-label=${label}
      aria-expanded=${expanded === undefined ? nothing : String(expanded)}
      ?disabled=${disabled}
      @click=${() => this.act(deed)}
    >
      ${icon}
    </button>`;
  }

  private async open(): Promise<void> {
    this.remember();
    this.close();
    const { file, address } = this;
    if (!file) {
      return;
    }
    this.failed = false;
    try {
      const opened = await openPdf(address, this.kept);
      if (file !== this.file || !this.isConnected) {
        await opened.loadingTask.destroy();
        return;
      }
      const { width, height } = (await opened.getPage(1)).getViewport({ scale: POINT });
      this.document = opened;
      this.count = opened.numPages;
      await this.updateComplete;
      const size = { width, height };
      this.pages = new Pages(opened, size, this.scroller, this.list, (page) => this.say('pageSpoken', page, opened.numPages));
      const left = rememberedPosition(deviceMemory, file.id);
      this.pages.lay(left.zoom, this.startPage > 0 ? { page: this.startPage, down: 0 } : left);
      this.moved();
      this.search.open(this.pages.views);
    } catch {
      this.failed = file === this.file;
    }
  }

  private close(): void {
    this.search.close();
    this.pages?.close();
    this.pages = null;
    this.count = 0;
    void this.document?.loadingTask.destroy();
    this.document = null;
  }

  private act(deed: ViewerDeed): void {
    const to = (page: number) => this.pages?.goTo({ page, down: 0 });
    const deeds: Record<ViewerDeed, () => void> = {
      previous: () => to(this.page - 1),
      next: () => to(this.page + 1),
      first: () => to(1),
      last: () => to(this.count),
      larger: () => this.show(nextZoom(this.factor, 1)),
      smaller: () => this.show(nextZoom(this.factor, -1)),
      width: () => this.show('width'),
      page: () => this.show('page'),
      search: () => void this.openSearch(),
      mark: () => this.mark(),
    };
    deeds[deed]();
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    const inField = event.composedPath()[0] instanceof HTMLInputElement;
    // Where a page is wider than its place, these keys move it sideways.
    const sideways = /^Arrow(Left|Right)$/.test(event.key) && this.scroller.scrollWidth > this.scroller.clientWidth;
    const deed = sideways ? null : viewerDeed(event);
    if (deed && (!inField || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.act(deed);
    } else if (event.key === 'Escape' && this.searchShown) {
      this.closeSearch();
    }
  };

  private readonly wheeled = (event: WheelEvent): void => {
    if (event.ctrlKey) {
      event.preventDefault();
      this.show(this.factor * (event.deltaY < 0 ? 1.1 : 1 / 1.1));
    }
  };

  private show(zoom: Zoom): void {
    this.pages?.lay(zoom);
    this.moved();
  }

  /** The place has another size, or more of it is covered. */
  private relay(): void {
    if (this.pages && this.pages.zoom !== this.factor) {
      this.pages.lay();
      this.factor = this.pages.factor;
    }
  }

  private readonly scrolled = (): void => this.moved();

  private moved(): void {
    this.page = this.pages?.present() ?? 1;
    this.factor = this.pages?.factor ?? 1;
    clearTimeout(this.remembering);
    this.remembering = setTimeout(() => this.remember(), 300);
  }

  private remember(): void {
    clearTimeout(this.remembering);
    const opened = this.pages && this.file;
    if (opened && this.pages) {
      rememberPosition(deviceMemory, opened.id, this.pages.position());
    }
  }

  private typed(field: HTMLInputElement): void {
    const page = typedPage(field.value, this.count);
    if (page !== null) {
      this.pages?.goTo({ page, down: 0 });
    }
    field.value = String(page ?? this.page);
  }

  private async openSearch(): Promise<void> {
    this.searchShown = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('.words')?.select();
  }

  private closeSearch(): void {
    this.searchShown = false;
    void this.search.find('', this.page);
    this.scroller.focus();
  }

  private searched(): void {
    this.pages?.showHits(this.search.hits, this.search.present);
    const hit = this.search.hits[this.search.present];
    if (hit && this.search.turned()) {
      void this.pages?.goToHit(hit);
    }
    this.requestUpdate();
  }

  private marked(): boolean {
    return this.file !== null && isMarked(this.bookmarks, this.file.id, this.page);
  }

  private full(): boolean {
    return this.bookmarks.length >= MOST_BOOKMARKS && !this.marked();
  }

  private mark(): void {
    if (this.file && !this.full()) {
      const bookmark = { file: this.file.id, page: this.page, label: this.say('bookmarkLabel', this.page) };
      this.tell('bookmarks-changed', { bookmarks: toggled(this.bookmarks, bookmark) });
    }
  }

  private tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pdf-viewer': PdfViewer;
  }
}
