import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn } from 'echarts';
import type { EChartsCoreOption } from 'echarts/core';
import type { HeatCell, HeatData } from './data';
import { categoryText, common, type Look, type Told } from './look';
import { shade, shadesOf, textOn, type Shades } from './shades';
import { say, type Texts } from './texts';

const COLUMN_NAME = 54;
const LETTER = 7;
const STROKE = 8;
const LINE = 14;

interface Placed extends Told {
  value: number[];
  cell: HeatCell;
}

export function heatOption(data: HeatData, texts: Texts, look: Look): EChartsCoreOption {
  const shades = shadesOf(data);
  const layers = layersOf(data, shades, texts, look).filter(({ series }) => series.data.length > 0);
  const base = common(data.title, data.rows.length, texts, look);
  return {
    ...base,
    grid: { ...base.grid, bottom: 56 },
    // Only what the colours do not tell.
    legend: {
      ...base.legend,
      selectedMode: false,
      data: layers.flatMap(({ series, mark }) => (mark ? [{ name: series.name, icon: 'rect', itemStyle: mark }] : [])),
    },
    visualMap: shades ? scale(shades, look) : [],
    xAxis: columns(data.columns, look),
    yAxis: { ...categoryText(look), type: 'category', inverse: true, data: data.rows.map((row) => row.label) },
    series: layers.map(({ series }) => series),
  };
}

/** Values, what is missing, and frames on top. */
function layersOf(data: HeatData, shades: Shades | null, texts: Texts, look: Look) {
  const cells = placed(data, texts);
  const full = cells.filter(({ cell }) => cell.value !== null);
  const missing = cells.filter(({ cell }) => cell.value === null);
  const flagged = cells.filter(({ cell }) => cell.flagged);
  return [
    { series: layer(data.axis, full, (api, { cell }) => filled(api, cell.value ?? '', data.scale, shades, look)) },
    {
      series: layer(say(texts, 'missing'), missing, (api) => hatched(api, look)),
      mark: { color: look.surface, borderColor: look.text, borderWidth: 1, borderType: 'dashed' },
    },
    {
      series: layer(data.flag ?? '', flagged, (api) => framed(api, look)),
      mark: { color: look.surface, borderColor: look.text, borderWidth: 3 },
    },
  ];
}

/** Cells with their column and row; those that nothing was given for are missing too. */
function placed(data: HeatData, texts: Texts): Placed[] {
  return data.rows.flatMap((row, place) =>
    data.columns.map((column, index) => {
      const cell = row.cells[index] ?? { value: null, flagged: false };
      return {
        // Without a third number the scale of colours would take the row for the value.
        value: [index, place, cell.value === null ? NaN : Number(cell.value)],
        name: `${row.label} · ${column}`,
        shown: cell.value ?? say(texts, 'noValue'),
        notes: cell.flagged && data.flag ? [data.flag] : [],
        cell,
      };
    }),
  );
}

type Draw = (api: CustomSeriesRenderItemAPI, placed: Placed) => CustomSeriesRenderItemReturn;

function layer(name: string, data: Placed[], draw: Draw) {
  return {
    type: 'custom',
    name,
    data,
    encode: { x: 0, y: 1 },
    renderItem: ({ dataIndex }: { dataIndex: number }, api: CustomSeriesRenderItemAPI) => {
      const item = data[dataIndex];
      return item ? draw(api, item) : null;
    },
  };
}

function filled(api: CustomSeriesRenderItemAPI, value: string, scale: HeatData['scale'], shades: Shades | null, look: Look) {
  const shape = place(api);
  const ground = shades ? shade(Number(value), shades) : look.surface;
  const text = scale === 'diverging' && Number(value) > 0 ? `+${value.replace(/^\+/, '')}` : value;
  const room = text.length * LETTER <= shape.width && shape.height >= LINE;
  return {
    type: 'rect' as const,
    shape,
    style: { fill: ground, stroke: look.surface, lineWidth: 1 },
    textContent: {
      type: 'text' as const,
      invisible: !room,
      style: { text, fill: textOn(ground), fontSize: 12, fontFamily: look.font },
    },
    textConfig: { position: 'inside' as const },
  };
}

/** Strokes on the ground of the page, so that nobody takes it for a pale value. */
function hatched(api: CustomSeriesRenderItemAPI, look: Look) {
  const { x, y, width, height } = place(api);
  const [top, bottom] = [y + 3, y + height - 3];
  const strokes = Array.from({ length: Math.max(Math.floor((width - height) / STROKE), 0) + 1 }, (_, step) => {
    const from = x + 3 + step * STROKE;
    return `M${from} ${bottom}L${from + height - 6} ${top}`;
  });
  return {
    type: 'group' as const,
    children: [
      { type: 'rect' as const, shape: { x, y, width, height }, style: { fill: look.surface } },
      { type: 'path' as const, shape: { pathData: strokes.join('') }, style: { stroke: look.text, fill: 'none', opacity: 0.5 } },
    ],
  };
}

function framed(api: CustomSeriesRenderItemAPI, look: Look) {
  const { x, y, width, height } = place(api);
  return {
    type: 'rect' as const,
    silent: true,
    shape: { x: x + 1, y: y + 1, width: width - 2, height: height - 2 },
    style: { fill: 'none', stroke: look.text, lineWidth: 3 },
  };
}

function place(api: CustomSeriesRenderItemAPI) {
  const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)]);
  const size = api.size?.([1, 1]);
  const [width = 0, height = 0] = Array.isArray(size) ? size : [];
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function columns(names: string[], look: Look) {
  const text = categoryText(look);
  return {
    ...text,
    type: 'category',
    position: 'top',
    data: names,
    axisTick: { show: false },
    axisLabel: { ...text.axisLabel, interval: 0, width: COLUMN_NAME, overflow: 'break' },
  };
}

function scale({ low, high, lowText, highText, stops }: Shades, look: Look) {
  return {
    type: 'continuous',
    orient: 'horizontal',
    left: 'center',
    bottom: 8,
    min: low,
    max: high > low ? high : low + 1,
    dimension: 2,
    seriesIndex: 0,
    hoverLink: false,
    text: [highText, lowText],
    textStyle: { color: look.text, fontFamily: look.font },
    inRange: { color: stops },
  };
}
