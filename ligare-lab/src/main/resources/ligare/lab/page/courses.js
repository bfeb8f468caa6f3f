/** What happened over time, on one axis: a ribbon of what the animal did, and courses below it. */

import {h, digits, span} from './elements.js';

const GAP = 6;
const LABEL = 17;
const RIBBON = 46;
const ROW = 44;
const FOOT = 20;

/**
 * Model time along the page: phases in order, long ones squeezed. Films whose phases have the same names share their places on
 * the page, however long a phase lasts in each; others share the time.
 */
export class Axis {
  constructor(films) {
    const longest = films.reduce((a, b) => b.scenes.at(-1).to > a.scenes.at(-1).to ? b : a);
    const names = film => film.scenes.map(sc => sc.phase).join('|');
    this.alike = films.every(f => names(f) === names(longest));
    const lasts = i => this.alike ? Math.max(...films.map(f => f.scenes[i].to - f.scenes[i].from)) : longest.scenes[i].to - longest.scenes[i].from;
    const weights = longest.scenes.map((_, i) => lasts(i) ** 0.3);
    const sum = weights.reduce((a, b) => a + b, 0);
    let at = 0;
    this.parts = longest.scenes.map((sc, i) => {
      const part = {phase: sc.phase, from: sc.from, to: sc.to, left: at, right: at + weights[i] / sum};
      at = part.right;
      return part;
    });
    this.parts.at(-1).right = 1;
  }

  /** The same places on the page, with the times of one film. */
  of(film) {
    const own = Object.create(Axis.prototype);
    own.alike = this.alike;
    own.parts = this.alike ? this.parts.map((p, i) => ({...p, from: film.scenes[i].from, to: film.scenes[i].to})) : this.parts;
    return own;
  }

  part(share) {
    return this.parts.find(p => share < p.right) ?? this.parts.at(-1);
  }

  /** Seconds of model time at a share of the axis. */
  time(share) {
    const p = this.part(share);
    return p.from + (p.to - p.from) * (share - p.left) / (p.right - p.left);
  }

  /** The share at which a time lies. */
  share(time) {
    const p = this.parts.find(part => time < part.to) ?? this.parts.at(-1);
    return Math.max(0, Math.min(1, p.left + (p.right - p.left) * (time - p.from) / (p.to - p.from)));
  }

  /** A time in words: phase, and time since it began. */
  words(share) {
    const p = this.part(share);
    return `${p.phase}, ${span(this.time(share) - p.from)}`;
  }
}

/** Position of the last number that is at most `value`; −1 if none is. */
export function before(sorted, value) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Seconds between two times in each behaviour with each other; keys `behaviour|other`. */
export function shares(scene, from, to) {
  const found = new Map();
  const {boutFrom, boutBehaviour, boutOther} = scene;
  for (let i = Math.max(0, before(boutFrom, from)); i < boutFrom.length && boutFrom[i] < to; i++) {
    const time = Math.min(to, boutFrom[i + 1] ?? scene.to) - Math.max(from, boutFrom[i]);
    if (time > 0) {
      const key = `${boutBehaviour[i]}|${boutOther[i]}`;
      found.set(key, (found.get(key) ?? 0) + time);
    }
  }
  return found;
}

/** Series of one row: courses of a film that fit the row. */
function series(row, film, inks) {
  if (row.trace) {
    return film.traces.filter(t => t.name === row.trace).map(t => ({times: t.times, values: t.values, name: t.individual, ink: t.individual ? inks.get(t.individual) : 6}));
  }
  const parts = film.scenes.map(sc => [sc, sc.courses.find(c => c.what === row.what && c.name === row.name && c.by === (row.by ?? '') && (!row.region || c.region === row.region))]);
  if (parts.some(([, c]) => !c)) return [];
  return [{times: parts.flatMap(([sc]) => sc.times), values: parts.flatMap(([, c]) => c.values), name: '', ink: row.ink ?? 6}];
}

/** The courses of one film. */
export class Courses {
  /**
   * @param senses place → behaviours: touch is drawn full, nearness pale
   * @param limits row → lowest and highest value over all groups, so that columns can be compared
   * @param onseek told a share of the axis that was pointed at
   */
  constructor(film, axis, rows, inks, senses, limits, onseek) {
    Object.assign(this, {film, axis, rows, inks, senses, limits});
    this.canvas = h('canvas', {'aria-hidden': 'true'});
    this.cursor = h('div', {class: 'cursor'});
    this.element = h('div', {class: 'courses'}, this.canvas, this.cursor);
    const seek = event => {
      const box = this.canvas.getBoundingClientRect();
      onseek(Math.max(0, Math.min(0.9999, (event.clientX - box.left) / box.width)));
    };
    this.canvas.addEventListener('pointerdown', event => {
      this.canvas.setPointerCapture(event.pointerId);
      seek(event);
      this.canvas.onpointermove = seek;
    });
    this.canvas.addEventListener('pointerup', () => { this.canvas.onpointermove = null; });
    new ResizeObserver(() => this.draw()).observe(this.element);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.draw());
  }

  cursorAt(share) {
    this.cursor.style.left = `${100 * share}%`;
  }

  draw() {
    const width = this.element.clientWidth;
    if (!width) return;
    const rows = this.rows.map(row => ({row, lines: series(row, this.film, this.inks)}));
    const height = LABEL + RIBBON + rows.length * (ROW + LABEL + GAP) + FOOT;
    const ratio = devicePixelRatio || 1;
    this.canvas.width = width * ratio;
    this.canvas.height = height * ratio;
    this.canvas.style.height = `${height}px`;
    const pen = this.canvas.getContext('2d');
    pen.scale(ratio, ratio);
    const style = getComputedStyle(this.element);
    this.colour = name => style.getPropertyValue(name).trim();
    pen.font = `11px ${style.fontFamily}`;
    this.phases(pen, width, height);
    this.ribbon(pen, width);
    let top = LABEL + RIBBON + GAP;
    for (const {row, lines} of rows) {
      this.row(pen, row, lines, top, width);
      top += ROW + LABEL + GAP;
    }
  }

  phases(pen, width, height) {
    this.axis.parts.forEach((part, i) => {
      const [left, right] = [part.left * width, part.right * width];
      pen.fillStyle = this.colour(`--shade${i % 4}`);
      pen.fillRect(left, 0, right - left, height);
      pen.fillStyle = this.colour('--faint');
      const words = `${part.phase}, ${span(part.to - part.from)}`;
      pen.textAlign = 'left';
      if (pen.measureText(words).width < right - left - 8) pen.fillText(words, left + 4, height - 6);
    });
  }

  ribbon(pen, width) {
    pen.fillStyle = this.colour('--ink');
    pen.textAlign = 'left';
    pen.fillText('what it does', 4, 12);
    const bottom = LABEL + RIBBON;
    for (const scene of this.film.scenes) {
      const behaviours = this.senses.get(scene.place)?.behaviours ?? [];
      const [left, right] = [this.axis.share(scene.from) * width, this.axis.share(scene.to - 0.01) * width];
      for (let px = Math.floor(left); px < right; px++) {
        const from = Math.max(scene.from, this.axis.time(Math.max(0, px / width)));
        const to = Math.min(scene.to, this.axis.time(Math.min(0.9999, (px + 1) / width)));
        if (to <= from) continue;
        let base = bottom;
        const found = [...shares(scene, from, to)].map(([key, time]) => {
          const [b, o] = key.split('|').map(Number);
          return {o, touch: Boolean(behaviours[b]?.senses?.touch), time};
        }).filter(f => f.o >= 0).sort((a, b) => b.touch - a.touch || a.o - b.o);
        for (const f of found) {
          const size = RIBBON * f.time / (to - from);
          pen.globalAlpha = f.touch ? 0.95 : 0.3;
          pen.fillStyle = this.colour(`--c${this.inks.get(scene.others[f.o]) ?? 6}`);
          pen.fillRect(px, base - size, 1, size);
          base -= size;
        }
        pen.globalAlpha = 1;
      }
    }
  }

  row(pen, row, lines, top, width) {
    const {low, high} = this.limits.get(row) ?? {low: 0, high: 1};
    const bottom = top + LABEL + ROW;
    const place = value => bottom - Math.max(0, Math.min(1, (value - low) / (high - low || 1))) * (ROW - 2);
    const said = value => row.unit === '%' || row.share ? `${digits(100 * value)} %` : digits(value);
    pen.fillStyle = this.colour('--ink');
    pen.textAlign = 'left';
    const range = `${low < 0 ? `${said(low)} to ` : 'up to '}${said(high)}${row.unit && row.unit !== '%' ? ` ${row.unit}` : ''}`;
    const room = width - 16 - pen.measureText(range).width;
    let label = row.label;
    while (pen.measureText(label).width > room && label.length > 4) label = `${label.slice(0, -2).trimEnd()}…`;
    pen.fillText(label, 4, top + 12);
    pen.fillStyle = this.colour('--faint');
    pen.textAlign = 'right';
    pen.fillText(range, width - 4, top + 12);
    pen.strokeStyle = this.colour('--axis');
    pen.lineWidth = 1;
    pen.beginPath();
    const zero = Math.round(place(0)) + 0.5;
    pen.moveTo(0, zero);
    pen.lineTo(width, zero);
    pen.stroke();
    if (!lines.length) {
      pen.textAlign = 'center';
      pen.fillText('none', width / 2, bottom - ROW / 2 + 4);
    }
    lines.forEach((line, k) => {
      pen.strokeStyle = this.colour(`--c${line.ink ?? 6}`);
      pen.lineWidth = 1.75;
      pen.setLineDash(k % 2 ? [5, 3] : []);
      pen.beginPath();
      line.times.forEach((time, i) => {
        const px = this.axis.share(time) * width;
        const py = place(line.values[i]);
        if (i) pen.lineTo(px, py);
        else pen.moveTo(px, py);
      });
      pen.stroke();
      pen.setLineDash([]);
    });
  }
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
    found.set(row, {low, high});
  }
  return found;
}
