import type { Material, Reviews, Sheet } from '../score-sheet/contract';
import type { Kept, KeptAnswers } from './device-store';
import type { AnswerRow } from './rows';
import { KeySealer, type Sealer } from './sealer';
import type { Shelf } from './shelf';

type Kind = 'reviews' | 'sheet' | 'material';

/** Answers of the server as they were last given. That one cannot be kept or read harms nothing but reading offline. */
export class SealedAnswers implements KeptAnswers {
  constructor(
    private readonly account: () => string,
    private readonly shelf: Shelf,
    private readonly sealer: Sealer,
  ) {}

  reviews(): Promise<Reviews | null> {
    return this.answer<Reviews>('reviews', '');
  }

  sheet(id: string): Promise<Sheet | null> {
    return this.answer<Sheet>('sheet', id);
  }

  material(sheet: string): Promise<Material | null> {
    return this.answer<Material>('material', sheet);
  }

  async file(sheet: string, file: string): Promise<Blob | null> {
    const place = this.place('file', `${sheet}/${file}`);
    try {
      const row = await this.shelf.get('files', place);
      if (!row) {
        return null;
      }
      if (this.sealer instanceof KeySealer) {
        return new Blob([await this.sealer.unsealBytes(row.body, place)], { type: 'application/pdf' });
      }
      return await this.sealer.unseal<Blob>(row.body, place);
    } catch {
      return null;
    }
  }

  async keep(kind: Kind, id: string, answer: Reviews | Sheet | Material): Promise<void> {
    const place = this.place(kind, id);
    const body = await this.sealer.seal(answer, place);
    await this.put('answers', { place, account: this.account(), sheet: id, kind, at: new Date().toISOString(), body });
  }

  async keepFile(sheet: string, file: string, content: Blob): Promise<void> {
    const place = this.place('file', `${sheet}/${file}`);
    const body =
      this.sealer instanceof KeySealer
        ? await this.sealer.sealBytes(await content.arrayBuffer(), place)
        : await this.sealer.seal(content, place);
    await this.put('files', { place, account: this.account(), sheet, kind: 'file', at: new Date().toISOString(), body });
  }

  async keptAt(kind: Kind, id: string): Promise<string | null> {
    return (await this.kept(kind, id))?.at ?? null;
  }

  async kept<T>(kind: Kind, id: string): Promise<Kept<T> | null> {
    const place = this.place(kind, id);
    try {
      const row = await this.shelf.get('answers', place);
      return row ? { answer: await this.sealer.unseal<T>(row.body, place), at: row.at } : null;
    } catch {
      return null;
    }
  }

  private async answer<T>(kind: Kind, id: string): Promise<T | null> {
    return (await this.kept<T>(kind, id))?.answer ?? null;
  }

  /** A device that is full keeps marks before answers. */
  private async put(table: 'answers' | 'files', row: AnswerRow): Promise<void> {
    try {
      await this.shelf.apply([table === 'answers' ? { table, put: row } : { table, put: row }]);
    } catch {
      // Reading without a network will need the network.
    }
  }

  private place(kind: string, id: string): string {
    return JSON.stringify([this.account(), kind, id]);
  }
}
