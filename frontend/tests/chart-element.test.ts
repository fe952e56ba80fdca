import { afterEach, describe, expect, it, vi } from 'vitest';
// Read beforehand, so that no test waits for it.
import '../chart/drawing';
import * as picture from '../chart/picture';
import { ReviewChart } from '../chart/review-chart';
import { chartStyles } from '../chart/styles';
import { DEFAULT_TEXTS } from '../chart/texts';
import { bars, heat, ranking } from './charts';

describe('element', () => {
  let element: ReviewChart;

  afterEach(() => element.remove());

  async function shown(before: (element: ReviewChart) => void): Promise<void> {
    element = new ReviewChart();
    before(element);
    document.body.append(element);
    await element.updateComplete;
  }

  it('switches between the drawing and the table', async () => {
    await shown((made) => {
      made.data = ranking;
    });
    const button = element.renderRoot.querySelector('button');
    expect(button?.textContent?.trim()).toBe(DEFAULT_TEXTS.showTable);
    expect(element.renderRoot.querySelector('table')).toBeNull();
    button?.click();
    await element.updateComplete;
    expect(button?.getAttribute('aria-pressed')).toBe('true');
    expect(element.renderRoot.querySelectorAll('tbody tr')).toHaveLength(2);
    expect(element.renderRoot.querySelector('tbody th')?.getAttribute('scope')).toBe('row');
    expect(element.renderRoot.querySelector('caption')?.textContent?.trim()).toBe('各专家总分');
    expect(element.renderRoot.querySelector<HTMLElement>('.scroll:has(.drawing)')?.hidden).toBe(true);
  });

  it('draws once the library is read', async () => {
    await shown((made) => {
      made.kind = 'bars';
      made.data = bars;
    });
    expect(element.renderRoot.textContent).toContain(DEFAULT_TEXTS.loading);
    await vi.waitFor(() => expect(element.renderRoot.querySelector('.drawing svg')).not.toBeNull());
    await vi.waitFor(() => expect(element.renderRoot.textContent).not.toContain(DEFAULT_TEXTS.loading));
  });

  it('shows the table where drawing fails', async () => {
    await shown((made) => {
      // Only the drawing reads the cut.
      made.data = {
        ...ranking,
        get cut(): never {
          throw new Error('cannot be drawn');
        },
      };
    });
    await vi.waitFor(() => expect(element.renderRoot.querySelectorAll('tbody tr')).toHaveLength(2));
    expect(element.renderRoot.textContent).toContain(DEFAULT_TEXTS.failed);
  });

  it('says that there is nothing to show', async () => {
    await shown((made) => {
      made.data = { ...bars, rows: [] };
    });
    expect(element.renderRoot.textContent).toContain(DEFAULT_TEXTS.empty);
  });

  it('lets whoever has no mouse scroll many rows', async () => {
    await shown((made) => {
      made.data = { ...ranking, rows: Array.from({ length: 61 }, () => ranking.rows[0]!) };
    });
    const place = element.renderRoot.querySelector('.scroll.many');
    expect(place?.getAttribute('tabindex')).toBe('0');
    expect(place?.getAttribute('aria-label')).toBe('各专家总分');
  });

  it('is no stop of the keyboard where nothing scrolls', async () => {
    await shown((made) => {
      made.data = ranking;
    });
    expect(element.renderRoot.querySelector('.scroll')?.hasAttribute('tabindex')).toBe(false);
  });

  it('has a place for the link to the workbook beside its buttons', async () => {
    await shown((made) => {
      made.data = ranking;
    });
    expect(element.renderRoot.querySelector('.tools slot')?.getAttribute('name')).toBe('export');
  });
});

describe('picture', () => {
  let element: ReviewChart;

  afterEach(() => {
    element?.remove();
    vi.restoreAllMocks();
  });

  async function saved(table: boolean): Promise<void> {
    element = new ReviewChart();
    Object.assign(element, { kind: 'heat', data: heat, table });
    document.body.append(element);
    await element.updateComplete;
    element.renderRoot.querySelector<HTMLButtonElement>('.picture')?.click();
  }

  it.each([false, true])('is saved under the title, while the table is shown: %s', async (table) => {
    const png = vi.spyOn(picture, 'png').mockResolvedValue(new Blob());
    const save = vi.spyOn(picture, 'save').mockReturnValue();
    await saved(table);
    await vi.waitFor(() => expect(save).toHaveBeenCalledOnce());
    expect(save.mock.calls[0]?.[1]).toBe('偏差.png');
    const source = png.mock.calls[0]?.[0] ?? '';
    expect(source).toContain('>偏差</text>');
    expect(source).toContain('fill="#ffffff"');
    expect(source).toContain('-4.00');
  });

  it('that cannot be made is told', async () => {
    vi.spyOn(picture, 'png').mockRejectedValue(new Error('too large'));
    await saved(false);
    await vi.waitFor(() => expect(element.renderRoot.textContent).toContain(DEFAULT_TEXTS.exportFailed));
  });

  it('is named after the title, without what file systems refuse', () => {
    expect(picture.fileNameOf('综合组 各专家总分', 'png')).toBe('综合组 各专家总分.png');
    expect(picture.fileNameOf('甲/乙:丙*?', 'png')).toBe('甲 乙 丙.png');
    expect(picture.fileNameOf('../../etc', 'png')).toBe('etc.png');
    expect(picture.fileNameOf('...', 'png')).toBe('chart.png');
    expect(picture.fileNameOf('长'.repeat(200), 'png')).toHaveLength(84);
  });

  it('carries its title as text', () => {
    const source = picture.titled('<svg width="10"></svg>', '<甲> & 乙', { width: 10, height: 20 }, 'sans-serif');
    expect(source).toContain('&#60;甲&#62; &#38; 乙');
    expect(source).toContain('<svg y="48" width="10">');
    expect(source).toContain('height="68"');
  });
});

describe('paper', () => {
  const [, print = ''] = chartStyles.cssText.split('@media print');

  it('has no buttons', () => {
    expect(print).toMatch(/\.tools \{\s*display: none/);
  });

  it('shows the whole of what scrolls, as wide as the paper, with the shades of a matrix', () => {
    expect(print).toMatch(/\.scroll\.many \{\s*max-height: none/);
    expect(print).toMatch(/\.drawing svg \{[^}]*width: 100% !important/);
    expect(print).toContain('print-color-adjust: exact');
  });
});
