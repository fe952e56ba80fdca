import { BarChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([
  AriaComponent,
  BarChart,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  ScatterChart,
  SVGRenderer,
  TooltipComponent,
]);

export interface Drawing {
  show(option: EChartsCoreOption): void;
  resize(): void;
  dispose(): void;
}

/** Draws into an element. In a module of its own, so that ECharts is read only where a chart is seen. */
export function drawingIn(place: HTMLElement, size?: { width: number; height: number }): Drawing {
  const chart = init(place, null, { renderer: 'svg', ...size });
  return {
    show: (option) => chart.setOption(option, { notMerge: true }),
    resize: () => chart.resize(),
    dispose: () => chart.dispose(),
  };
}
