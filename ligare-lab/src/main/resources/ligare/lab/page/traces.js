/** Traces of one film, a plot of uPlot for each row; all plots of a player tell their values at the same moment. */

import uPlot from './uPlot.esm.js';
import {h, digits} from './elements.js';

const HEIGHT = 58;

/** Series of one row: courses of a film that fit the row. */
function series(row, film, inks) {
  if (row.trace) {
    return film.traces.filter(t => t.name === row.trace).map(t => ({times: t.times, values: t.values, name: t.individual, ink: t.individual ? inks.get(t.individual) : 6}));
  }
  const parts = film.scenes.map(sc => [sc, sc.courses.find(c => c.what === row.what && c.name === row.name && c.by === (row.by ?? '') && (!row.region || c.region === row.region))]);
  if (parts.some(([, c]) => !c)) return [];
  return [{times: parts.flatMap(([sc]) => sc.times), values: parts.flatMap(([, c]) => c.values), name: '', ink: row.ink ?? 6}];
}

/** The lowest and the highest value of each row over all films, zero among them. */
export function limits(rows, films, inks) {
  const found = new Map();
  for (const row of rows) {
    let [low, high] = [0, row.least ?? 0];
    for (const line of films.flatMap(f => series(row, f, inks))) {
      for (const v of line.values) {
        if (v > high) high = v;
        if (v < low) low = v;
      }
    }
    found.set(row, {low, high: high > low ? high : low + 1});
  }
  return found;
}

/** Values of a row in words; what is nothing on its scale is 0. */
const said = (row, {low, high}) => given => {
  const value = Math.abs(given) < 1e-6 * (high - low) ? 0 : given;
  return row.unit === '%' || row.share ? `${digits(100 * value)} %` : digits(value);
};

export class Traces {
  /**
   * @param axis of the film
   * @param inks name of an individual → number of its colour
   * @param inset width of the axis of values, px
   */
  constructor(film, axis, inks, inset) {
    Object.assign(this, {film, axis, inks, inset});
    this.element = h('div', {class: 'traces'});
    this.plots = [];
    this.width = 0;
    this.share = 0;
  }

  /** @param ranges row → lowest and highest value over all groups, so that columns can be compared */
  show(rows, ranges) {
    this.clear();
    this.rows = rows;
    this.ranges = ranges;
    if (!this.width) return;
    this.plots = rows.map(row => this.plot(row, ranges.get(row)));
    this.at(this.share);
  }

  clear() {
    this.plots.forEach(plot => plot.destroy());
    this.plots = [];
    this.element.replaceChildren();
  }

  plot(row, range) {
    const {low, high} = range;
    const lines = series(row, this.film, this.inks);
    const tables = lines.map(line => [line.times.map(time => this.axis.share(time)), line.values]);
    const words = said(row, range);
    const ink = name => getComputedStyle(this.element).getPropertyValue(name).trim();
    const head = h('div', {class: 'trace-head'}, h('span', {class: 'trace-label'}, `${row.label}${row.unit && row.unit !== '%' ? `, ${row.unit}` : ''}`),
      !lines.length && h('span', {class: 'faint'}, 'none'));
    const place = h('div', {});
    this.element.append(head, place);
    return new uPlot({
      width: this.width + this.inset,
      height: HEIGHT,
      padding: [5, 0, 5, 0],
      scales: {x: {time: false, range: [0, 1]}, y: {range: [low, high]}},
      axes: [{show: false}, {
        size: this.inset, gap: 3, stroke: () => ink('--faint'), font: `11px ${getComputedStyle(this.element).fontFamily}`,
        splits: low < 0 && high > 0 ? [low, 0, high] : [low, high], values: (_, splits) => splits.map(words),
        grid: {stroke: () => ink('--axis'), width: 1, filter: (_, splits) => splits.map(v => v === 0 ? v : null)}, ticks: {show: false},
      }],
      series: [{}, ...lines.map((line, k) => ({
        label: line.name, class: line.name ? undefined : 'unnamed', stroke: () => ink(`--c${line.ink ?? 6}`), width: 1.75, dash: k % 2 ? [5, 3] : undefined, spanGaps: true,
        points: {show: false}, value: (_, v) => v === null || v === undefined ? '' : words(v),
      }))],
      legend: {show: lines.length > 0, mount: (_, legend) => head.append(legend)},
      cursor: {y: false, drag: {x: false, y: false}, points: {size: 6}, bind: {mousemove: () => null, mouseleave: () => null}},
    }, tables.length > 1 ? uPlot.join(tables) : tables[0] ?? [[0, 1]], place);
  }

  /** Tells the values at a share of the axis. */
  at(share) {
    this.share = share;
    for (const plot of this.plots) plot.setCursor({left: share * this.width, top: 1}, false);
  }

  /** @param width of the time axis, px */
  resize(width) {
    const first = !this.width;
    this.width = width;
    if (first && this.rows) this.show(this.rows, this.ranges);
    for (const plot of this.plots) plot.setSize({width: width + this.inset, height: HEIGHT});
    this.at(this.share);
  }

  /** Draws anew, in the colours of now. */
  redraw() {
    this.plots.forEach(plot => plot.redraw());
  }
}
