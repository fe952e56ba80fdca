import type { Answer, Batch, Content, Indicator, Sheet } from '../score-sheet/contract';

export function indicator(key: string, more: Partial<Indicator> = {}): Indicator {
  return {
    key,
    name: `指标${key}`,
    kind: 'expert',
    max: '6',
    min: '0',
    step: '0.5',
    rule: '',
    anchors: [],
    value: null,
    notApplicable: false,
    comment: '',
    commentRequired: false,
    version: 0,
    contribution: null,
    ...more,
  };
}

/** Two dimensions: a and b are marked by the expert, c is computed; d is marked with a coefficient of 1.2. */
export function sheet(more: Partial<Sheet> = {}): Sheet {
  return {
    sheet: {
      id: 's1',
      version: 4,
      state: 'open',
      application: { name: '孝感高端纸基材料', number: '2026-03', position: 3, of: 12 },
    },
    account: 'expert-7',
    coefficients: { d: '1.2' },
    dimensions: [
      {
        key: 'structure',
        name: '产业结构',
        max: '20',
        indicators: [
          indicator('a', {
            anchors: [
              { label: '好', text: '规划清楚', points: '6' },
              { label: '一般', text: '', points: '2' },
            ],
          }),
          indicator('b'),
          indicator('c', { kind: 'computed', max: '8', contribution: '7.25', trace: '164 家 ≥ 100 家' }),
        ],
      },
      { key: 'innovation', name: '创新能力', max: '12', indicators: [indicator('d', { max: '10', step: '0.1' })] },
    ],
    missing: ['a', 'b', 'd'],
    ...more,
  };
}

export interface StoredMark extends Content {
  version: number;
}

/** A server of marks in memory that keeps to the contract: ids count once, versions are compared. */
export class FakeServer {
  readonly batches: Batch[] = [];
  readonly marks = new Map<string, StoredMark>();
  /** Every change of a mark that was saved: what it replaced and what it is. */
  readonly saved: { indicator: string; id: string; before: Content; after: Content }[] = [];
  private readonly seen = new Map<string, { indicator: string; version: number }>();
  tokenNeeded: string | null = null;
  /**
   * What happens to the next writes: a status, 'lost' applies the batch and loses the answer, 'portal' is the page of a
   * captive portal.
   */
  readonly script: (number | 'cut' | 'lost' | 'portal')[] = [];
  refusal: { code: string; message: string } | null = null;
  /** The sheet takes no marks any more, as after it was submitted elsewhere. */
  closed = false;
  /** The sheet is no longer this account's. */
  gone = false;
  reads = 0;
  /** Off the network: nothing reaches the server. */
  down = false;

  constructor(
    readonly body: Sheet = sheet(),
    readonly key = 'A'.repeat(43) + '=',
  ) {
    for (const { key: mark, value, notApplicable, comment, version } of this.indicators()) {
      this.marks.set(mark, { value, notApplicable, comment, version });
    }
  }

  /** Stands in for fetch. */
  readonly fetch = async (address: URL | string, init: RequestInit = {}): Promise<Response> => {
    if (this.down) {
      throw new TypeError('network');
    }
    if (init.method !== 'POST') {
      return this.read(String(address));
    }
    const step = this.script.shift() ?? 200;
    if (step === 'cut') {
      throw new TypeError('network');
    }
    if (step === 'portal') {
      return new Response('<html>请登录无线网络</html>', { status: 200 });
    }
    if (typeof step === 'number' && step !== 200) {
      return new Response('', { status: step });
    }
    const sent = new Headers(init.headers).get('X-XSRF-TOKEN');
    if (this.tokenNeeded && sent !== this.tokenNeeded) {
      return new Response('', { status: 403 });
    }
    if (!String(address).endsWith('/api/marks')) {
      return new Response('', { status: 404 });
    }
    const batch = JSON.parse(String(init.body)) as Batch;
    if (batch.account !== this.body.account) {
      return new Response('', { status: 409 });
    }
    if (this.gone) {
      return new Response('', { status: 403 });
    }
    const answer = this.take(batch);
    if (step === 'lost') {
      throw new TypeError('network');
    }
    return json(answer);
  };

  /** Another device saves a mark. */
  saveElsewhere(key: string, value: string, comment = ''): void {
    const before = this.mark(key);
    const after = { value, notApplicable: false, comment };
    this.marks.set(key, { ...after, version: before.version + 1 });
    this.saved.push({ indicator: key, id: 'elsewhere', before, after });
  }

  /** The sheet as it reads now. */
  current(): Sheet {
    const asides = Object.fromEntries(
      (['-note', '-bookmarks'] as const).flatMap((key) => {
        const aside = this.marks.get(key);
        return aside ? [[key, { content: aside.comment, version: aside.version }]] : [];
      }),
    );
    return {
      ...this.body,
      sheet: { ...this.body.sheet, state: this.closed ? 'submitted' : this.body.sheet.state },
      asides,
      dimensions: this.body.dimensions.map((dimension) => ({
        ...dimension,
        indicators: dimension.indicators.map((one) => ({ ...one, ...this.mark(one.key) })),
      })),
    };
  }

  private read(address: string): Response {
    this.reads += 1;
    if (this.tokenNeeded) {
      document.cookie = `XSRF-TOKEN=${this.tokenNeeded}`;
    }
    if (address.endsWith('/api/store-key')) {
      return json({ account: this.body.account, key: this.key, hours: 72 });
    }
    return this.gone ? new Response('', { status: 403 }) : json(this.current());
  }

  private indicators(): Indicator[] {
    return this.body.dimensions.flatMap(({ indicators }) => indicators);
  }

  private mark(key: string): StoredMark {
    return this.marks.get(key) ?? { value: null, notApplicable: false, comment: '', version: 0 };
  }

  private take(batch: Batch): Answer {
    this.batches.push(batch);
    const answer: Answer = {
      savedAt: '2026-11-23T14:03:22+08:00',
      acknowledged: [],
      refused: [],
      conflicts: [],
      total: '84.40',
      subtotals: { structure: '60.00', innovation: '24.40' },
      missing: [],
    };
    for (const { id, indicator: key, value, notApplicable, comment, baseVersion } of batch.mutations) {
      const known = this.seen.get(id);
      const mark = this.mark(key);
      if (known) {
        answer.acknowledged.push({ id, ...known });
      } else if (this.closed && !key.startsWith('-')) {
        answer.refused.push({ id, indicator: key, code: 'sheet.submitted', message: '已提交' });
      } else if (this.refusal) {
        answer.refused.push({ id, indicator: key, ...this.refusal });
      } else if (mark.version !== baseVersion) {
        const current = { ...mark, savedAt: '2026-11-23T14:00:00+08:00', device: '平板' };
        answer.conflicts.push({ id, indicator: key, current });
      } else {
        const version = mark.version + 1;
        const after = { value, notApplicable, comment };
        this.marks.set(key, { ...after, version });
        this.saved.push({ indicator: key, id, before: mark, after });
        this.seen.set(id, { indicator: key, version });
        answer.acknowledged.push({ id, indicator: key, version });
      }
    }
    return answer;
  }
}

function json(body: unknown): Response {
  return new Response(JSON.stringify(body), { status: 200, headers: { 'Content-Type': 'application/json' } });
}

/** A seeded stream of whole numbers below a bound: failing cases come back with their seed. */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39) >>> 0;
    return mixed % below;
  };
}
