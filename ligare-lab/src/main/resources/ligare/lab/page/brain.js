/** The brain as a drawing: regions that light up, and the ways between them. */

import {h, s, digits} from './elements.js';

const SCALE = 50;
const x = anterior => (5.3 - anterior) * SCALE;
const y = depth => (depth + 0.75) * SCALE;

/** A smooth line through points (Catmull and Rom). */
function smooth(points, closed) {
  const p = points.map(([a, d]) => [x(a), y(d)]);
  const at = i => closed ? p[(i + p.length) % p.length] : p[Math.max(0, Math.min(p.length - 1, i))];
  let path = `M${p[0].join(' ')}`;
  for (let i = 0; i < (closed ? p.length : p.length - 1); i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    path += `C${b[0] + (c[0] - a[0]) / 6} ${b[1] + (c[1] - a[1]) / 6} ${c[0] - (d[0] - b[0]) / 6} ${c[1] - (d[1] - b[1]) / 6} ${c[0]} ${c[1]}`;
  }
  return path + (closed ? 'Z' : '');
}

/** What light can stand for, from the courses of films: activity, each ligand, each receptor with each of its ligands. */
export function lights(films) {
  const found = new Map([['rate', {key: 'rate', what: 'rate', label: 'activity of the cells'}]]);
  for (const course of films.flatMap(f => f.scenes).flatMap(sc => sc.courses)) {
    if (course.what === 'concentration') {
      found.set(`c ${course.name}`, {key: `c ${course.name}`, what: 'concentration', name: course.name, unit: 'nM', label: `${course.name}, nM`});
    } else if (course.what === 'occupancy') {
      const key = `o ${course.name} ${course.by}`;
      found.set(key, {key, what: 'occupancy', name: course.name, by: course.by, label: `${course.name} held by ${course.by}`});
    }
  }
  const order = {rate: 0, concentration: 1, occupancy: 2};
  return [...found.values()].sort((a, b) => order[a.what] - order[b.what]);
}

const matches = (light, course) =>
  course.what === light.what && (light.what === 'rate' || course.name === light.name) && (light.what !== 'occupancy' || course.by === light.by);

/** The scale of a light over all films: activity of each population between its own lowest and highest rate. */
export function scaleOf(light, films) {
  const ranges = new Map();
  for (const course of films.flatMap(f => f.scenes).flatMap(sc => sc.courses).filter(c => matches(light, c))) {
    const key = light.what === 'rate' ? course.name : '';
    const range = ranges.get(key) ?? {low: light.what === 'rate' ? Infinity : 0, high: 0};
    for (const v of course.values) {
      if (v < range.low) range.low = v;
      if (v > range.high) range.high = v;
    }
    ranges.set(key, range);
  }
  return course => {
    const range = ranges.get(light.what === 'rate' ? course.name : '');
    // What hardly moves stays dark: a change of a twentieth is no light.
    const floor = light.what === 'rate' ? Math.max(range.high - range.low, range.high / 20) : light.what === 'occupancy' ? Math.max(range.high, 0.05) : range.high;
    return value => floor > 0 ? Math.max(0, Math.min(1, (value - range.low) / floor)) : 0;
  };
}

/** Depth, in mm, above which a region has its name above the brain. */
const HIGH = 3.55;
const LETTER = 6.5;
const [LEFT, RIGHT] = [-70, 720];
const ABOVE = [-1, 13];
const BELOW = [389, 404, 419, 434];

/** Names of regions in lines above and below the brain, in the order of the regions, none over another; lines lead to them. */
function named(places) {
  const [leaders, texts] = [[], []];
  for (const [rows, side] of [[ABOVE, places.filter(([, p]) => p.at[1] < HIGH)], [BELOW, places.filter(([, p]) => p.at[1] >= HIGH)]]) {
    const sorted = side.map(([name, place]) => ({name: place.short ?? name, place, px: x(place.at[0]), py: y(place.at[1])})).sort((a, b) => a.px - b.px);
    rows.forEach((py, row) => {
      const line = sorted.filter((_, i) => i % rows.length === row);
      const width = ({name}) => name.length * LETTER + 16;
      let from = LEFT;
      for (const label of line) {
        label.from = Math.max(from, label.px - width(label) / 2);
        from = label.from + width(label);
      }
      let to = RIGHT;
      for (const label of line.toReversed()) {
        label.from = Math.min(label.from, to - width(label));
        to = label.from;
      }
      for (const label of line) {
        const middle = label.from + width(label) / 2;
        const up = rows === ABOVE;
        leaders.push(s('path', {class: 'leader', d: `M${label.px} ${label.py + (up ? -0.9 : 0.9) * label.place.radii[1] * SCALE}L${middle} ${up ? py + 4 : py - 11}`}));
        texts.push(s('text', {x: middle, y: py, 'text-anchor': 'middle'}, label.name));
      }
    });
  }
  return [...leaders, ...texts];
}

export class Brain {
  /**
   * @param drawing the page's own data of outline and regions
   * @param circuit of the study
   * @param regions of the atlas: one that the drawing does not know lies where the atlas says
   * @param onpick told which region was chosen; none: none can be
   */
  constructor(drawing, circuit, regions, onpick) {
    this.circuit = circuit;
    const where = new Map(circuit.populations.map(p => [p.name, p.region]));
    const needed = new Set([...where.values(), ...circuit.releases.map(r => r.into)]);
    this.places = new Map();
    for (const region of regions) {
      const known = drawing.regions[region.name];
      if (!needed.has(region.name)) continue;
      if (known) this.places.set(region.name, known);
      else {
        const inside = (value, least, most) => Math.max(least, Math.min(most, value));
        this.places.set(region.name, {at: [inside(region.anterior, -8.9, 4.8), inside(region.depth, 0.4, 6.9)], radii: [0.2, 0.2], turn: 0});
      }
    }
    this.shapes = new Map();
    this.ways = [];
    const glow = s('filter', {id: 'glow', x: '-60%', y: '-60%', width: '220%', height: '220%'}, s('feGaussianBlur', {stdDeviation: 9}));
    const paths = s('g', {class: 'ways'});
    const add = (from, to, kind, ligand, source) => {
      const [a, b] = [this.places.get(from), this.places.get(to)];
      if (!a || !b || from === to) return;
      const path = this.way(a.at, b.at, kind);
      const line = s('path', {d: path, class: `way ${kind}`});
      paths.append(line);
      this.ways.push({line, ligand, source, kind});
    };
    const drawn = new Set();
    for (const p of circuit.projections) {
      const key = `${where.get(p.from)}|${where.get(p.to)}`;
      if (drawn.has(key) && !p.plastic) continue;
      drawn.add(key);
      add(where.get(p.from), where.get(p.to), p.plastic ? 'plastic' : p.inhibits ? 'inhibits' : 'excites', null, p.from);
    }
    for (const r of circuit.releases) add(where.get(r.from), r.into, 'release', r.ligand, r.from);
    const glows = s('g', {filter: 'url(#glow)', 'aria-hidden': 'true'});
    const bodies = s('g', {});
    const labels = s('g', {class: 'labels', 'aria-hidden': 'true'});
    for (const [name, place] of this.places) {
      const turned = {cx: x(place.at[0]), cy: y(place.at[1]), rx: place.radii[0] * SCALE, ry: place.radii[1] * SCALE,
        transform: `rotate(${-(place.turn ?? 0)} ${x(place.at[0])} ${y(place.at[1])})`};
      const halo = s('ellipse', {...turned, class: 'halo', 'fill-opacity': 0});
      const title = s('title', {}, name);
      const light = s('ellipse', {...turned, class: 'light', 'fill-opacity': 0});
      const rim = s('ellipse', {...turned, class: 'rim'});
      const pick = () => onpick(name);
      const body = s('g', {'aria-label': name, ...(onpick ? {class: 'region', tabindex: 0, role: 'button', onclick: pick,
        onkeydown: e => (e.key === 'Enter' || e.key === ' ') && (e.preventDefault(), pick())} : {role: 'img'})},
        title, s('ellipse', {...turned, class: 'tissue'}), light, rim);
      glows.append(halo);
      bodies.append(body);
      if (place.label) labels.append(s('text', {x: x(place.label[0]), y: y(place.label[1]), 'text-anchor': place.end}, place.short ?? name));
      this.shapes.set(name, {body, light, halo, title});
    }
    labels.append(...named([...this.places].filter(([, place]) => !place.label)));
    this.svg = s('svg', {class: 'brain', viewBox: '-75 -14 800 452', role: 'group', 'aria-label': 'Brain, seen from the side, nose to the left'},
      s('defs', {}, glow),
      s('path', {class: 'outline', d: smooth(drawing.outline, true)}),
      drawing.lines.map(line => s('path', {class: 'fold', d: smooth(line, false)})),
      paths, glows, bodies, labels);
    this.element = h('div', {class: 'brain-box'}, this.svg);
  }

  /** A bow from region to region; what is released leaves upwards, what is projected downwards. */
  way(from, to, kind) {
    const [ax, ay, bx, by] = [x(from[0]), y(from[1]), x(to[0]), y(to[1])];
    const bow = kind === 'release' ? -0.22 : 0.18;
    const [mx, my] = [(ax + bx) / 2, (ay + by) / 2];
    return `M${ax} ${ay}Q${mx - (by - ay) * bow * Math.sign(ax - bx || 1)} ${my + Math.abs(bx - ax) * bow} ${bx} ${by}`;
  }

  pick(name) {
    for (const [region, shape] of this.shapes) shape.body.classList.toggle('picked', region === name);
  }

  /** What the light stands for from now on. */
  show(light, films) {
    this.light = light;
    this.scale = scaleOf(light, films);
    this.svg.classList.toggle('chemical', light.what !== 'rate');
    for (const way of this.ways) {
      const shown = light.what === 'rate' ? way.kind !== 'release' : way.kind === 'release' && way.ligand === (light.by || light.name);
      way.line.classList.toggle('shown', shown);
    }
    this.bound = null;
  }

  /** Lights the brain as it is in a frame of a scene. */
  frame(scene, index) {
    if (this.bound !== scene) this.bind(scene);
    for (const [name, shape] of this.shapes) {
      let level = 0;
      let value = null;
      for (const {course, scaled} of this.lit.get(name) ?? []) {
        const own = scaled(course.values[index]);
        if (own >= level) {
          level = own;
          value = course.values[index];
        }
      }
      shape.light.setAttribute('fill-opacity', (level * 0.95).toFixed(3));
      shape.halo.setAttribute('fill-opacity', (level * 0.75).toFixed(3));
      if (this.light.what !== 'rate') {
        shape.title.textContent = value === null ? name : `${name}: ${this.light.what === 'occupancy' ? `${digits(100 * value)} %` : `${digits(value)} nM`}`;
      }
    }
    for (const way of this.ways) {
      const source = this.sources.get(way.source);
      if (source) way.line.setAttribute('stroke-opacity', (0.12 + 0.75 * source.scaled(source.course.values[index])).toFixed(3));
    }
  }

  bind(scene) {
    this.bound = scene;
    this.lit = new Map();
    this.sources = new Map();
    const rate = scaleOf({what: 'rate'}, [{scenes: [scene]}]);
    for (const course of scene.courses) {
      if (matches(this.light, course)) {
        if (!this.lit.has(course.region)) this.lit.set(course.region, []);
        this.lit.get(course.region).push({course, scaled: this.scale(course)});
      }
      if (course.what === 'rate') this.sources.set(course.name, {course, scaled: rate(course)});
    }
  }
}
