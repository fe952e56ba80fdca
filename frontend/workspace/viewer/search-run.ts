import { firstHit, hitsOn, nextHit, plain, type Hit, type PageText } from './search';

interface Readable {
  number: number;
  text(): Promise<PageText>;
}

const MOST_HITS = 1000;

/** A search through a file, page after page, while what was found already is shown. */
export class Search {
  hits: Hit[] = [];
  /** Place of the hit being looked at; -1 where there is none. */
  present = -1;
  running = false;
  words = '';
  private pages: readonly Readable[] = [];
  private readonly texts = new Map<number, Promise<PageText>>();
  private run = 0;
  private jump = false;

  constructor(private readonly changed: () => void) {}

  open(pages: readonly Readable[]): void {
    this.pages = pages;
  }

  close(): void {
    this.run += 1;
    this.pages = [];
    this.texts.clear();
    this.hits = [];
    this.present = -1;
    this.running = false;
  }

  /** Begins anew with these words; nothing to find ends it. Looks first where the reader is. */
  async find(words: string, page: number): Promise<void> {
    this.run += 1;
    const own = this.run;
    this.words = words;
    this.hits = [];
    this.present = -1;
    this.running = plain(words) !== '';
    this.changed();
    for (const view of this.running ? this.pages : []) {
      const text = await this.textOf(view);
      if (own !== this.run) {
        return;
      }
      const found = text ? hitsOn(text, words) : [];
      if (found.length > 0) {
        this.hits = [...this.hits, ...found].slice(0, MOST_HITS);
        if (this.present < 0 && view.number >= page) {
          this.go(firstHit(this.hits, page));
        }
        this.changed();
      }
      if (this.hits.length >= MOST_HITS) {
        break;
      }
    }
    this.running = false;
    if (this.present < 0 && this.hits.length > 0) {
      this.go(0);
    }
    this.changed();
  }

  step(direction: 1 | -1): void {
    if (this.hits.length > 0) {
      this.go(nextHit(this.hits.length, this.present, direction));
      this.changed();
    }
  }

  /** Whether another hit is looked at than when this was last asked. */
  turned(): boolean {
    const jump = this.jump;
    this.jump = false;
    return jump;
  }

  private go(place: number): void {
    this.present = place;
    this.jump = true;
  }

  private async textOf(view: Readable): Promise<PageText | null> {
    const known = this.texts.get(view.number) ?? view.text();
    this.texts.set(view.number, known);
    try {
      return await known;
    } catch {
      this.texts.delete(view.number);
      return null;
    }
  }
}
