import { PageView, type Size } from './page-view';
import type { PDFDocumentProxy } from './pdf';
import { factorOf, type Position, type Zoom } from './position';
import type { Hit } from './search';

/** Blank around the pages, in CSS pixels. */
const MARGIN = 8;

/** All pages of a file below each other, of which only those near the eye are drawn. */
export class Pages {
  readonly views: PageView[];
  zoom: Zoom = 'width';
  factor = 1;
  private readonly near = new Set<PageView>();
  private readonly watcher: IntersectionObserver;
  /** At which factor a page was last drawn, or tried to be. */
  private readonly tried = new Map<PageView, number>();
  private drawing = false;

  constructor(
    file: PDFDocumentProxy,
    first: Size,
    private readonly scroller: HTMLElement,
    private readonly list: HTMLElement,
    label: (page: number) => string,
  ) {
    this.views = Array.from({ length: file.numPages }, (_, index) => new PageView(file, index + 1, first, label(index + 1)));
    this.watcher = new IntersectionObserver((entries) => this.seen(entries), { root: scroller, rootMargin: '60% 0px' });
    list.replaceChildren(...this.views.map(({ element }) => element));
    this.views.forEach(({ element }) => this.watcher.observe(element));
  }

  /** Where the reader is. */
  position(): Position {
    const top = this.scroller.scrollTop;
    const view = this.views.findLast(({ element }) => element.offsetTop - MARGIN <= top + 1) ?? this.views[0];
    if (!view) {
      return { page: 1, down: 0, zoom: this.zoom };
    }
    const down = (top + MARGIN - view.element.offsetTop) / Math.max(1, view.element.offsetHeight);
    return { page: view.number, down: Math.min(1, Math.max(0, down)), zoom: this.zoom };
  }

  /** The page that the reader looks at: the one at a third of the height. */
  present(): number {
    const line = this.scroller.scrollTop + this.scroller.clientHeight / 3;
    return this.views.findLast(({ element }) => element.offsetTop <= line)?.number ?? 1;
  }

  goTo({ page, down }: Pick<Position, 'page' | 'down'>): void {
    const view = this.views[Math.min(this.views.length, Math.max(1, page)) - 1];
    if (view) {
      this.scroller.scrollTop = view.element.offsetTop - MARGIN + down * view.element.offsetHeight;
    }
  }

  /** Shows all pages at a zoom; the reader stays where he or she was. */
  lay(zoom: Zoom = this.zoom, at: Pick<Position, 'page' | 'down'> = this.position()): void {
    this.zoom = zoom;
    const page = this.views[at.page - 1] ?? this.views[0];
    const style = getComputedStyle(this.scroller);
    const place = {
      width: this.scroller.clientWidth - 2 * MARGIN,
      height: this.scroller.clientHeight - 2 * MARGIN - parseFloat(style.paddingBottom),
    };
    this.factor = factorOf(zoom, page?.size ?? place, place);
    this.views.forEach((view) => view.place(this.factor));
    this.goTo(at);
    void this.drawNear();
  }

  showHits(hits: readonly Hit[], present: number): void {
    const byPage = new Map<number, { hit: Hit; present: boolean }[]>();
    hits.forEach((hit, index) => {
      byPage.set(hit.page, [...(byPage.get(hit.page) ?? []), { hit, present: index === present }]);
    });
    this.views.forEach((view) => view.showHits(byPage.get(view.number) ?? []));
  }

  /** Brings a hit into sight; its page is drawn first if it was far away. */
  async goToHit(hit: Hit): Promise<void> {
    const view = this.views[hit.page - 1];
    if (!view) {
      return;
    }
    if (Math.abs(this.present() - hit.page) > 0) {
      this.goTo({ page: hit.page, down: 0 });
    }
    await view.draw(this.factor).catch(() => undefined);
    const box = view.element.querySelector<HTMLElement>('.hit.present');
    if (box) {
      const top = view.element.offsetTop + box.offsetTop;
      const { scrollTop, clientHeight } = this.scroller;
      const bottom = parseFloat(getComputedStyle(this.scroller).paddingBottom);
      if (top < scrollTop + 40 || top > scrollTop + clientHeight - bottom - 80) {
        this.scroller.scrollTop = top - (clientHeight - bottom) / 3;
      }
      const { clientWidth, scrollLeft } = this.scroller;
      const left = view.element.offsetLeft + box.offsetLeft;
      if (left < scrollLeft || left > scrollLeft + clientWidth - 40) {
        this.scroller.scrollLeft = left - clientWidth / 3;
      }
    }
  }

  close(): void {
    this.watcher.disconnect();
    this.views.forEach((view) => view.release());
    this.near.clear();
    this.list.replaceChildren();
  }

  private seen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const view = this.views.find(({ element }) => element === target);
      if (view && isIntersecting) {
        this.near.add(view);
      } else if (view && this.near.delete(view)) {
        this.tried.delete(view);
        view.release();
      }
    }
    void this.drawNear();
  }

  /** One page at a time, the one being read first; a page that cannot be drawn is not tried again at this size. */
  private async drawNear(): Promise<void> {
    if (this.drawing) {
      return;
    }
    this.drawing = true;
    for (let view = this.next(); view; view = this.next()) {
      this.tried.set(view, this.factor);
      try {
        await this.measure(view);
        await view.draw(this.factor);
      } catch {
        // The page stays an empty sheet; the others are not held up.
      }
    }
    this.drawing = false;
  }

  private next(): PageView | undefined {
    const present = this.present();
    return [...this.near]
      .filter((view) => this.tried.get(view) !== this.factor)
      .sort((a, b) => Math.abs(a.number - present) - Math.abs(b.number - present))[0];
  }

  /** Pages of another size than the first are found out only now; what is being read stays in its place. */
  private async measure(view: PageView): Promise<void> {
    const { width, height } = view.size;
    const size = await view.measure();
    if (size.width !== width || size.height !== height) {
      const at = this.position();
      view.place(this.factor);
      this.goTo(at);
    }
  }
}
