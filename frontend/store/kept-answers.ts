import type { Material, Reviews, Sheet } from '../score-sheet/contract';
import type { Kept, KeptAnswers } from './device-store';
import type { AnswerRow, Change } from './rows';
import { KeySealer, type Sealer } from './sealer';
import type { Shelf } from './shelf';

type Kind = 'reviews' | 'sheet' | 'material';

/** Whose answers are kept. */
export interface Owner {
  readonly account: string;
  belongsTo(account: string): boolean;
}

/** Answers of the server as they were last given. That one cannot be kept or read harms nothing but reading offline. */
export class SealedAnswers implements KeptAnswers {
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly owner: Owner,
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

  /** One after the other: an older answer never takes the place of a newer one. */
  keep(kind: Kind, id: string, answer: Reviews | Sheet | Material): Promise<void> {
    this.last = this.last.then(() => this.write(kind, id, answer)).catch(() => undefined);
    return this.last;
  }

  private async write(kind: Kind, id: string, answer: Reviews | Sheet | Material): Promise<void> {
    if ('account' in answer && !this.owner.belongsTo(answer.account)) {
      return;
    }
    const place = this.place(kind, id);
    const body = await this.sealer.seal(answer, place);
    await this.put('answers', { place, account: this.owner.account, sheet: id, kind, at: new Date().toISOString(), body });
    if ('groups' in answer) {
      await this.prune(answer);
    }
  }

  /** Sheets that are the expert's no more are not for reading without a network either. */
  private async prune({ groups }: Reviews): Promise<void> {
    const tasks = groups.flatMap((group) => group.tasks).filter(({ state }) => state !== 'recused');
    const own = new Set(tasks.map(({ sheet }) => sheet));
    const isGone = ({ kind, sheet }: AnswerRow) => kind !== 'reviews' && !own.has(sheet);
    const answers = (await this.shelf.ofAccount('answers', this.owner.account)).filter(isGone);
    const files = (await this.shelf.ofAccount('files', this.owner.account)).filter(isGone);
    await this.shelf.apply([
      ...answers.map(({ place }): Change => ({ table: 'answers', drop: place })),
      ...files.map(({ place }): Change => ({ table: 'files', drop: place })),
    ]);
  }

  async keepFile(sheet: string, file: string, content: Blob): Promise<void> {
    const place = this.place('file', `${sheet}/${file}`);
    const body =
      this.sealer instanceof KeySealer
        ? await this.sealer.sealBytes(await content.arrayBuffer(), place)
        : await this.sealer.seal(content, place);
    await this.put('files', { place, account: this.owner.account, sheet, kind: 'file', at: new Date().toISOString(), body });
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
    if (!this.owner.belongsTo(row.account)) {
      return;
    }
    try {
      await this.shelf.apply([table === 'answers' ? { table, put: row } : { table, put: row }]);
    } catch {
      // Reading without a network will need the network.
    }
  }

  private place(kind: string, id: string): string {
    return JSON.stringify([this.owner.account, kind, id]);
  }
}
