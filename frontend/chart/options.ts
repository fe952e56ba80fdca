import type { EChartsCoreOption } from 'echarts/core';
import { barsOption } from './bars';
import type { ChartData, ChartKind } from './data';
import { heatOption } from './heat';
import type { Look } from './look';
import { radarOption } from './radar';
import { rankingOption } from './ranking';
import { stripsOption } from './strips';
import type { Texts } from './texts';

type Draw<K extends ChartKind> = (data: ChartData<K>, texts: Texts, look: Look) => EChartsCoreOption;

const OPTIONS: { [K in ChartKind]: Draw<K> } = {
  ranking: rankingOption,
  bars: barsOption,
  heat: heatOption,
  radar: radarOption,
  strips: stripsOption,
};

export function optionOf<K extends ChartKind>(kind: K, data: ChartData<K>, texts: Texts, look: Look): EChartsCoreOption {
  return OPTIONS[kind](data, texts, look);
}
