import { isMany } from './size';
import { say, type Texts } from './texts';

export interface Look {
  font: string;
  text: string;
  line: string;
  surface: string;
  accent: string;
  mean: string;
}

/** As the page around an element looks. */
export function lookOf(element: Element): Look {
  const style = getComputedStyle(element);
  const token = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise;
  return {
    // ECharts writes it into an attribute between double quotes as it is.
    font: style.fontFamily.replaceAll('"', "'") || 'sans-serif',
    text: token('--vaadin-text-color', '#1c232d'),
    line: token('--cr-line', '#c9ced6'),
    surface: token('--cr-surface', '#ffffff'),
    accent: token('--cr-accent', '#1f4e8c'),
    mean: token('--cr-mark', '#c06000'),
  };
}

/** Distinct in grey too; the pattern (decal), the line and the symbol tell series apart without colour. */
export const PALETTE = ['#1f4e8c', '#c06000', '#3d7a4b', '#7a3f8f', '#5b6570', '#a8201a'];

/** What a mark of a drawing carries for its tooltip. */
export interface Told {
  name: string;
  shown?: string;
  notes?: string[];
}

export function common(title: string, rows: number, texts: Texts, look: Look) {
  return {
    animation: false,
    textStyle: { fontFamily: look.font, color: look.text },
    aria: {
      enabled: true,
      label: { description: say(texts, 'description', title, rows) },
    },
    grid: { left: 8, right: 32, top: 48, bottom: 40, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: { top: 8, textStyle: { color: look.text, fontFamily: look.font } },
    tooltip: {
      trigger: 'item',
      // As text, not as markup: names come from what people typed.
      renderMode: 'richText',
      formatter: ({ seriesName, name, data }: { seriesName: string; name: string; data: Told }) =>
        [name, `${seriesName} ${data.shown ?? ''}`, ...(data.notes ?? [])].join('\n'),
    },
  };
}

export function valueAxis(name: string, look: Look) {
  return {
    type: 'value',
    name,
    nameLocation: 'middle',
    nameGap: 28,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: look.text, fontFamily: look.font },
    nameTextStyle: { color: look.text, fontFamily: look.font },
    splitLine: { lineStyle: { color: look.line } },
  };
}

/** Rows of totals that lie close together: the axis begins near the lowest, and stands on top where rows scroll. */
export function totalsFrame(title: string, axis: string, labels: string[], texts: Texts, look: Look) {
  const base = common(title, labels.length, texts, look);
  const many = isMany(labels.length);
  return {
    ...base,
    grid: many ? { ...base.grid, top: 60, bottom: 8 } : base.grid,
    xAxis: { ...valueAxis(axis, look), scale: true, position: many ? 'top' : 'bottom' },
    yAxis: placeAxis(labels, look),
  };
}

/** Rows at whole numbers of a value axis: unlike a category axis it has places between them, for the cut line. */
function placeAxis(labels: string[], look: Look) {
  const places = labels.map((_, place) => place);
  const text = categoryText(look);
  return {
    ...text,
    type: 'value',
    inverse: true,
    min: -0.5,
    max: Math.max(labels.length, 1) - 0.5,
    splitLine: { show: false },
    axisTick: { show: false },
    axisLabel: { ...text.axisLabel, customValues: places, formatter: (place: number) => labels[place] ?? '' },
  };
}

export function categoryText(look: Look) {
  return {
    axisLine: { show: true, lineStyle: { color: look.line } },
    axisLabel: { color: look.text, fontFamily: look.font, width: 220, overflow: 'truncate' },
  };
}

/** Round marks, full or hollow. */
export function dots(name: string, hollow: boolean, look: Look) {
  return {
    type: 'scatter',
    name,
    symbol: 'circle',
    symbolSize: 10,
    itemStyle: hollow
      ? { color: look.surface, borderColor: look.accent, borderWidth: 2, opacity: 1 }
      : { color: look.accent, opacity: 1 },
  };
}
