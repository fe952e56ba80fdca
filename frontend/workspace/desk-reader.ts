import type { Material, MaterialFile, PastMark, Reviews } from '../score-sheet/contract';
import type { HttpTransport, Reply } from '../score-sheet/transport';
import type { DeviceStore } from '../store/device-store';

/** Materials of so many applications stay in the page: turning back shows them at once. */
const MOST = 4;

/**
 * What the workspace reads beside the score sheet: from the server, and where that cannot be reached from what the device
 * keeps; src/docs/api-marks.md says what the answers mean.
 */
export class DeskReader {
  private readonly materials = new Map<string, Promise<Reply<Material>>>();

  constructor(
    private readonly transport: Pick<HttpTransport, 'get'>,
    private readonly base: string,
    private readonly store: Promise<DeviceStore>,
  ) {}

  async reviews(): Promise<Reviews | null> {
    const reply = await this.transport.get<Reviews>('reviews');
    const store = await this.store;
    if (reply.ok && store.belongsTo(reply.body.account)) {
      void store.answers.keep('reviews', '', reply.body);
      return reply.body;
    }
    return store.answers.reviews();
  }

  material(sheet: string): Promise<Reply<Material>> {
    const known = this.materials.get(sheet);
    if (known) {
      return known;
    }
    const asked = this.readMaterial(sheet);
    this.materials.set(sheet, asked);
    void asked.then((reply) => reply.ok || this.materials.delete(sheet));
    const oldest = this.materials.keys().next();
    if (this.materials.size > MOST && !oldest.done) {
      this.materials.delete(oldest.value);
    }
    return asked;
  }

  /** Null where it cannot be read now. */
  async history(sheet: string): Promise<readonly PastMark[] | null> {
    const reply = await this.transport.get<PastMark[]>(`sheets/${encodeURIComponent(sheet)}/history`);
    return reply.ok ? reply.body : null;
  }

  /** A file as the viewer opens it: what the device keeps of it, else its address. */
  async file(sheet: string, file: string): Promise<{ address: string; kept: Blob | null }> {
    return { address: this.addressOf(sheet, file), kept: await (await this.store).answers.file(sheet, file) };
  }

  /** Which of the files the device keeps. */
  async kept(sheet: string, files: readonly MaterialFile[]): Promise<Set<string>> {
    const { answers } = await this.store;
    const kept = new Set<string>();
    for (const { id } of files) {
      if (await answers.file(sheet, id)) {
        kept.add(id);
      }
    }
    return kept;
  }

  /** Keeps files for reading without a network; false where one did not come. */
  async keep(sheet: string, files: readonly MaterialFile[], done: (file: string) => void): Promise<boolean> {
    const { answers } = await this.store;
    for (const { id } of files) {
      try {
        const response = await fetch(this.addressOf(sheet, id), { credentials: 'same-origin', cache: 'no-store', redirect: 'error' });
        if (!response.ok) {
          return false;
        }
        await answers.keepFile(sheet, id, await response.blob());
        done(id);
      } catch {
        return false;
      }
    }
    return true;
  }

  private async readMaterial(sheet: string): Promise<Reply<Material>> {
    const reply = await this.transport.get<Material>(`sheets/${encodeURIComponent(sheet)}/material`);
    const { answers } = await this.store;
    if (reply.ok && reply.body.keep) {
      void answers.keep('material', sheet, reply.body);
    }
    const kept = reply.ok || reply.trouble === 'forbidden' ? null : await answers.material(sheet);
    return kept ? { ok: true, body: kept } : reply;
  }

  private addressOf(sheet: string, file: string): string {
    const base = new URL(this.base.endsWith('/') ? this.base : `${this.base}/`, document.baseURI);
    return new URL(`sheets/${encodeURIComponent(sheet)}/files/${encodeURIComponent(file)}`, base).href;
  }
}
