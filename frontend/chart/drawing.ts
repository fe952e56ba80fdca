import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  PolarComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([
  AriaComponent,
  BarChart,
  CustomChart,
  GridComponent,
  LegendComponent,
  LineChart,
  MarkLineComponent,
  PolarComponent,
  ScatterChart,
  SVGRenderer,
  TooltipComponent,
  VisualMapComponent,
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
    show: (option) => {
      chart.setOption(option, { notMerge: true });
      scalable(place);
    },
    resize: () => {
      // Told on every occasion, but drawing thousands of marks anew takes its time.
      if (place.clientWidth !== chart.getWidth() || place.clientHeight !== chart.getHeight()) {
        chart.resize();
        scalable(place);
      }
    },
    dispose: () => chart.dispose(),
  };
}

/** The drawing as a file of its own. */
export function drawnApart(option: EChartsCoreOption, size: { width: number; height: number }): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** Paper is narrower than the screen: with a view box the style sheet can shrink the drawing. */
function scalable(place: HTMLElement): void {
  const svg = place.querySelector('svg');
  svg?.setAttribute('viewBox', `0 0 ${svg.getAttribute('width')} ${svg.getAttribute('height')}`);
}
