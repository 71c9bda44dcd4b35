import {
  line,
  scaleLog,
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
  type ScaleLogarithmic,
  type SymbolType,
} from 'd3';
import type { EngineFigures } from './figures.ts';
import type { Cost } from './growth.ts';
import { plotSeries, type PlotSeries } from './plot-series.ts';

const WIDTH = 900;
const HEIGHT = 560;
const FRAME = { left: 74, right: 660, top: 56, bottom: 492 };
const LEGEND = { x: 690, rowPx: 22, headPx: 30 };
const COLOURS = { Neighbours: '#1b6ca8', Layout: '#b1480f', 'Whole build': '#1f6f54' } as const;
/** Ours is drawn whole; the others differ by dashes and marks, so that colour is not all that tells them apart. */
const RIVAL_STYLES: readonly { readonly dash: string; readonly mark: SymbolType }[] = [
  { dash: '2 4', mark: symbolTriangle },
  { dash: '9 4', mark: symbolSquare },
  { dash: '6 3 1 3', mark: symbolDiamond },
  { dash: '12 3 3 3', mark: symbolDiamond },
];

/** Returns an SVG picture of how seconds grow with papers, both axes logarithmic, on a light ground of its own.
 * @throws RangeError where no size was measured twice over */
export function growthPlot(figures: EngineFigures): string {
  const series = plotSeries(figures);
  if (series.length === 0) throw new RangeError('a plot needs something measured at two sizes');
  const costs = series.flatMap((one) => one.costs);
  const x = scaleLog(wholeDecades(costs.map(({ papers }) => papers)), [FRAME.left, FRAME.right]);
  const y = scaleLog(wholeDecades(costs.map(({ seconds }) => seconds)), [FRAME.bottom, FRAME.top]);
  const styled = series.map((one, at) => ({ ...one, style: styleOf(one, series.slice(0, at)) }));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title" font-family="system-ui, sans-serif" font-size="13" fill="#222">`,
    '<title id="title">Seconds by number of papers, both on logarithmic scales</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" rx="6" fill="#fff"/>`,
    `<text x="${FRAME.left}" y="32" font-size="16" font-weight="600">How cost grows with the number of papers</text>`,
    ...axes(x, y),
    ...styled.map((one) => drawLine(one, x, y)),
    ...legend(styled),
    '</svg>\n',
  ].join('\n');
}

type Scale = ScaleLogarithmic<number, number>;

interface LineStyle {
  readonly colour: string;
  readonly width: number;
  readonly dash: string | null;
  readonly mark: SymbolType;
  /** A hollow mark is filled with the ground. */
  readonly isHollow: boolean;
}

type Styled = PlotSeries & { readonly style: LineStyle };

function styleOf({ task, isOurs }: PlotSeries, before: readonly PlotSeries[]): LineStyle {
  const alike = before.filter((one) => one.task === task && one.isOurs === isOurs).length;
  const colour = COLOURS[task];
  if (isOurs)
    return { colour, width: 2.6, dash: null, mark: symbolCircle, isHollow: alike % 2 === 1 };
  const { dash, mark } = RIVAL_STYLES[alike % RIVAL_STYLES.length] ?? {
    dash: '2 4',
    mark: symbolTriangle,
  };
  return { colour, width: 1.5, dash, mark, isHollow: alike % 2 === 1 };
}

/** From the power of ten below the least to the one above the most. */
function wholeDecades(values: readonly number[]): [number, number] {
  const least = 10 ** Math.floor(Math.log10(Math.min(...values)));
  const most = 10 ** Math.ceil(Math.log10(Math.max(...values)));
  return [least, Math.max(most, least * 10)];
}

function axes(x: Scale, y: Scale): readonly string[] {
  const middle = (FRAME.left + FRAME.right) / 2;
  const height = (FRAME.top + FRAME.bottom) / 2;
  return [
    ...decades(x).flatMap((papers) => [
      `<path d="M${px(x(papers))} ${FRAME.top}V${FRAME.bottom}" stroke="#ddd"/>`,
      `<text x="${px(x(papers))}" y="${FRAME.bottom + 20}" text-anchor="middle">${papers.toLocaleString('en')}</text>`,
    ]),
    ...decades(y).flatMap((seconds) => [
      `<path d="M${FRAME.left} ${px(y(seconds))}H${FRAME.right}" stroke="#ddd"/>`,
      `<text x="${FRAME.left - 8}" y="${px(y(seconds) + 4.5)}" text-anchor="end">${seconds}</text>`,
    ]),
    `<path d="M${FRAME.left} ${FRAME.top}V${FRAME.bottom}H${FRAME.right}" fill="none" stroke="#555"/>`,
    `<text x="${middle}" y="${FRAME.bottom + 46}" text-anchor="middle">papers</text>`,
    `<text transform="translate(22 ${height}) rotate(-90)" text-anchor="middle">seconds</text>`,
  ];
}

function decades(scale: Scale): readonly number[] {
  const [least = 1, most = 1] = scale.domain();
  const [from, to] = [Math.round(Math.log10(least)), Math.round(Math.log10(most))];
  return Array.from({ length: to - from + 1 }, (_, at) => Number(`1e${from + at}`));
}

function drawLine({ costs, style }: Styled, x: Scale, y: Scale): string {
  const path = line<Cost>(
    ({ papers }) => x(papers),
    ({ seconds }) => y(seconds),
  ).digits(1);
  const marks = costs.map(({ papers, seconds }) => drawMark(style, x(papers), y(seconds)));
  return `<g>${drawPath(path(costs) ?? '', style)}${marks.join('')}</g>`;
}

function drawPath(path: string, { colour, width, dash }: LineStyle): string {
  const dashes = dash === null ? '' : ` stroke-dasharray="${dash}"`;
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}"${dashes}/>`;
}

function drawMark({ colour, mark, isHollow }: LineStyle, x: number, y: number): string {
  const path = symbol(mark, 44).digits(1)() ?? '';
  return `<path d="${path}" transform="translate(${px(x)} ${px(y)})" fill="${isHollow ? '#fff' : colour}" stroke="${colour}" stroke-width="1.5"/>`;
}

/** The tasks one below the other, each with its series. */
function legend(series: readonly Styled[]): readonly string[] {
  let top = FRAME.top + 12;
  let task: string | null = null;
  return series.flatMap((one) => {
    const head: string[] = [];
    if (one.task !== task) {
      top += task === null ? 0 : LEGEND.headPx - LEGEND.rowPx;
      head.push(`<text x="${LEGEND.x}" y="${top}" font-weight="600">${one.task}</text>`);
      top += LEGEND.rowPx;
      task = one.task;
    }
    const sample = `M${LEGEND.x} ${top - 4.5}h36`;
    const row = [
      drawPath(sample, one.style),
      drawMark(one.style, LEGEND.x + 18, top - 4.5),
      `<text x="${LEGEND.x + 46}" y="${top}">${one.name}</text>`,
    ].join('');
    top += LEGEND.rowPx;
    return [...head, row];
  });
}

function px(value: number): number {
  return Math.round(value * 10) / 10;
}
