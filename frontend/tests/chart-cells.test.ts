import { afterEach, describe, expect, it } from 'vitest';
import { RankBand } from '../chart/rank-band';
import { TotalsStrip } from '../chart/totals-strip';

describe('cells', () => {
  let element: TotalsStrip | RankBand;

  afterEach(() => element.remove());

  async function shown<E extends TotalsStrip | RankBand>(made: E, values: Partial<E>): Promise<ParentNode> {
    element = Object.assign(made, values);
    document.body.append(element);
    await element.updateComplete;
    return element.renderRoot;
  }

  it('draw totals on the axis of the group, the dropped ones hollow and the mean apart', async () => {
    const root = await shown(new TotalsStrip(), {
      points: [
        { label: '专家1', value: '70.00', trimmed: false },
        { label: '专家2', value: '90.00', trimmed: true },
      ],
      mean: '75.00',
      low: '60',
      high: '100',
      label: '平均 75.00，2 份评分',
    });
    const dots = [...root.querySelectorAll('circle')];
    expect(dots.map((dot) => dot.getAttribute('cx'))).toEqual(['25%', '75%']);
    expect(dots.map((dot) => dot.getAttribute('class'))).toEqual(['dot', 'dot trimmed']);
    expect(root.querySelector('svg.place')?.getAttribute('x')).toBe('37.5%');
    expect(root.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('平均 75.00，2 份评分');
  });

  it('draw no mean where there is none', async () => {
    const root = await shown(new TotalsStrip(), { points: [], mean: null });
    expect(root.querySelector('.mean')).toBeNull();
  });

  it('keep a total beyond the axis and an axis without length in sight', async () => {
    const points = [{ label: '专家1', value: '70', trimmed: false }];
    const beyond = await shown(new TotalsStrip(), { points, low: '80', high: '90' });
    expect(beyond.querySelector('circle')?.getAttribute('cx')).toBe('0%');
    element.remove();
    const short = await shown(new TotalsStrip(), { points, low: '70', high: '70' });
    expect(short.querySelector('circle')?.getAttribute('cx')).toBe('50%');
  });

  it('draw the ranks that fit as a band, and the rank on it', async () => {
    const root = await shown(new RankBand(), { rank: 3, from: 1, to: 6, of: 11, label: '第 3，1–6' });
    const at = (name: string) => ['x1', 'x2'].map((end) => root.querySelector(name)?.getAttribute(end));
    expect(at('.band')).toEqual(['0%', '50%']);
    expect(at('.rank')).toEqual(['20%', '20%']);
    expect(root.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('第 3，1–6');
  });

  it('draw no band without a rank', async () => {
    const root = await shown(new RankBand(), { of: 11 });
    expect(root.querySelector('.band')).toBeNull();
  });
});
