import { TextLayer, type PDFDocumentProxy, type PDFPageProxy, type RenderTask } from './pdf';
import { pageText, type Hit, type PageText } from './search';

/** CSS pixels of one point of paper. */
export const POINT = 96 / 72;
/** Some tablets draw nothing at all on a larger canvas. */
const MOST_PIXELS = 16_000_000;

export interface Size {
  width: number;
  height: number;
}

/** One page of the file: an empty sheet of its size until it comes near, then picture, text and hits. */
export class PageView {
  readonly element = document.createElement('div');
  /** At 100 %, in CSS pixels. */
  size: Size;
  private page: PDFPageProxy | null = null;
  private task: RenderTask | null = null;
  private layer: TextLayer | null = null;
  private drawnAt = 0;
  private hits: { hit: Hit; present: boolean }[] = [];

  constructor(
    private readonly file: PDFDocumentProxy,
    readonly number: number,
    size: Size,
    label: string,
  ) {
    this.size = size;
    this.element.className = 'page';
    this.element.setAttribute('role', 'region');
    this.element.setAttribute('aria-label', label);
    this.element.dataset['page'] = String(number);
  }

  /** Gives the page its place at a factor; true where a picture drawn for another one is outdated. */
  place(factor: number): boolean {
    this.element.style.width = `${Math.floor(this.size.width * factor)}px`;
    this.element.style.height = `${Math.floor(this.size.height * factor)}px`;
    this.element.style.setProperty('--total-scale-factor', String(factor * POINT));
    return this.drawnAt !== 0 && this.drawnAt !== factor;
  }

  async measure(): Promise<Size> {
    const { width, height } = (await this.proxy()).getViewport({ scale: POINT });
    this.size = { width, height };
    return this.size;
  }

  /** Draws the page where it is not drawn at this factor already. */
  async draw(factor: number): Promise<void> {
    if (this.drawnAt === factor) {
      return;
    }
    this.task?.cancel();
    this.drawnAt = factor;
    const page = await this.proxy();
    const seen = this.size.width * factor * this.size.height * factor;
    const sharpness = Math.min(devicePixelRatio || 1, Math.sqrt(MOST_PIXELS / seen));
    const canvas = document.createElement('canvas');
    const viewport = page.getViewport({ scale: POINT * factor * sharpness });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    canvas.setAttribute('aria-hidden', 'true');
    const task = page.render({ canvas, viewport });
    this.task = task;
    try {
      await task.promise;
    } catch {
      // Called off by a newer size or because the page is far away again.
      this.drawnAt = this.drawnAt === factor ? 0 : this.drawnAt;
      return;
    }
    const text = document.createElement('div');
    text.className = 'text';
    const layer = new TextLayer({
      textContentSource: await page.getTextContent(),
      container: text,
      viewport: page.getViewport({ scale: POINT * factor }),
    } as ConstructorParameters<typeof TextLayer>[0]);
    this.element.replaceChildren(canvas, text);
    await layer.render();
    this.layer = layer;
    this.showHits(this.hits);
  }

  /** Gives back the memory of a page that is far away. */
  release(): void {
    this.task?.cancel();
    this.task = null;
    this.layer = null;
    this.drawnAt = 0;
    this.element.replaceChildren();
    this.page?.cleanup();
  }

  async text(): Promise<PageText> {
    const { items } = await (await this.proxy()).getTextContent();
    return pageText(
      this.number,
      items.flatMap((item) => ('str' in item ? [item.str] : [])),
    );
  }

  /** Marks hits of a search on the page, now and when it is drawn. Gives the box of the present one, if it is drawn. */
  showHits(hits: { hit: Hit; present: boolean }[]): HTMLElement | null {
    this.hits = hits;
    this.element.querySelectorAll('.hit').forEach((box) => box.remove());
    let found: HTMLElement | null = null;
    for (const { hit, present } of hits) {
      for (const box of this.boxesOf(hit)) {
        box.className = present ? 'hit present' : 'hit';
        this.element.append(box);
        found ??= present ? box : null;
      }
    }
    return found;
  }

  private boxesOf({ from, to }: Hit): HTMLElement[] {
    const divs = this.layer?.textDivs ?? [];
    const origin = this.element.getBoundingClientRect();
    return divs.slice(from.piece, to.piece + 1).flatMap((div, index) => {
      const text = div.firstChild;
      if (!text) {
        return [];
      }
      const length = text.textContent?.length ?? 0;
      const range = document.createRange();
      range.setStart(text, index === 0 ? Math.min(from.offset, length) : 0);
      range.setEnd(text, from.piece + index === to.piece ? Math.min(to.offset + 1, length) : length);
      return [...range.getClientRects()].map((rect) => {
        const box = document.createElement('div');
        box.style.left = `${rect.left - origin.left}px`;
        box.style.top = `${rect.top - origin.top}px`;
        box.style.width = `${rect.width}px`;
        box.style.height = `${rect.height}px`;
        return box;
      });
    });
  }

  private async proxy(): Promise<PDFPageProxy> {
    this.page ??= await this.file.getPage(this.number);
    return this.page;
  }
}
