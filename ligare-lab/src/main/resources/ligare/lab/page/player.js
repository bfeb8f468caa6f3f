/** Plays films: the animals in their place and the brain, above the courses, all at one time. */

import {h, choice, digits, span} from './elements.js';
import {Animals} from './animals.js';
import {Brain, lights} from './brain.js';
import {showPictures} from './results.js';
import {Axis, before, filmOf, shares, whose} from './axis.js';
import {Courses} from './courses.js';
import {limits} from './traces.js';

/** Seconds that everything lasts at speed 1. */
const LENGTH = 48;
const SPEEDS = [['0.02', '1/50 speed'], ['0.1', '1/10 speed'], ['0.25', '1/4 speed'], ['0.5', '1/2 speed'], ['1', 'speed 1'], ['2', 'speed 2'], ['4', 'speed 4']];

/** The same colour for an individual everywhere, in the order in which they appear. */
export function inksOf(films) {
  const inks = new Map();
  films.flatMap(f => f.scenes).flatMap(sc => sc.others).forEach(o => inks.has(o) || inks.set(o, inks.size % 6));
  return inks;
}

/** Pure numbers that move less are not worth a row: a hundredth of what a synapse can learn is nothing to see. */
const LEAST = 0.01;

/** What kinds of traces there are, in the order in which they are offered. */
const KINDS = [
  ['what is learned', row => /^(weight|gate) /.test(row.trace)],
  ['concentrations', row => row.unit === 'nM'],
  ['rates', row => row.unit === 'Hz'],
  ['read-outs', () => true],
];

/** Rows for any film, kind by kind: what is recorded of every first subject, save what hardly moves. */
function usualRows(films) {
  const kinds = new Map(KINDS.map(([kind]) => [kind, new Map()]));
  for (const {name, unit, values} of films.flatMap(f => f.traces)) {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    if (high - low <= Math.max(0.05 * Math.max(Math.abs(high), Math.abs(low)), unit ? 0 : LEAST)) continue;
    const row = {label: name, trace: name, unit};
    const rows = kinds.get(KINDS.find(([, fits]) => fits(row))[0]);
    if (!rows.has(name)) rows.set(name, row);
  }
  return new Map([...kinds].filter(([, rows]) => rows.size).map(([kind, rows]) => [kind, [...rows.values()]]));
}

/** A region's own rows. */
function regionRows(region, films) {
  const rows = new Map();
  for (const c of films.flatMap(f => f.scenes).flatMap(sc => sc.courses).filter(c => c.region === region)) {
    const key = `${c.what}|${c.name}|${c.by}`;
    const label = c.what === 'rate' ? c.name : c.what === 'concentration' ? c.name : `${c.name} held by ${c.by}`;
    const unit = {rate: 'Hz', concentration: 'nM', occupancy: '%'}[c.what];
    if (!rows.has(key) && c.values.some(v => v > 1e-4)) rows.set(key, {label, what: c.what, name: c.name, by: c.by, region, unit});
  }
  return [...rows.values()];
}

export class Player {
  /**
   * @param films to be shown, at least one
   * @param world places, drawing, circuit and regions that films refer to
   * @param options light: key to begin with; all: films of all animals, if more ran than are shown; rows: of courses; beats: [share, text]; onend; yaml: of the study, to look
   *     closer at a moment
   */
  constructor(films, world, options = {}) {
    this.films = films;
    this.world = world;
    this.options = options;
    this.inks = inksOf(films);
    this.axis = new Axis(films);
    this.share = 0;
    this.speed = 1;
    this.playing = false;
    this.hovered = null;
    const usual = options.rows ? new Map() : usualRows(films);
    this.rows = options.rows ?? [...usual.values()][0] ?? [];
    const found = lights(films);
    this.light = found.find(l => l.key === options.light) ?? found[0];

    this.button = h('button', {class: 'play', type: 'button', onclick: () => this.toggle()});
    this.scrub = h('input', {type: 'range', min: '0', max: '1000', value: '0', step: '1', 'aria-label': 'Time', oninput: () => this.seek(Number(this.scrub.value) / 1000.1)});
    this.clock = h('output', {class: 'clock'});
    this.say = h('p', {class: 'beat', 'aria-live': 'polite'});
    this.legend = h('p', {class: 'legend'}, [...this.inks].map(([name, ink]) => h('span', {}, h('span', {class: `dot ink${ink}`, 'aria-hidden': 'true'}, '●'), ` ${name} `)),
      h('span', {class: 'faint'}, 'full: touching, pale: near'));
    const selects = h('div', {class: 'selects'},
      h('label', {}, h('span', {}, 'Light'), choice(found.map(l => [l.key, l.label]), this.light.key, key => { this.light = found.find(l => l.key === key); this.relight(); })),
      usual.size > 1 && h('label', {}, h('span', {}, 'Traces'), choice([...usual.keys()], '', kind => { this.rows = usual.get(kind); this.picked ? this.pick(this.picked) : this.setRows(this.rows); })),
      h('label', {}, h('span', {}, 'Speed'), choice(SPEEDS, '1', v => { this.speed = Number(v); })));
    this.region = h('aside', {class: 'region-panel', 'aria-live': 'polite'});
    this.closer = h('section', {class: 'closer', 'aria-label': 'The moment as spikes', 'aria-live': 'polite'});
    this.stages = h('div', {class: `stages of-${Math.min(2, films.length)}`});
    this.element = h('section', {class: 'player', 'aria-label': 'Player'},
      h('div', {class: 'controls'}, this.button, this.scrub, this.clock, selects), this.say, this.legend, this.region, this.stages, this.closer);
    this.columns = films.map(film => this.column(film));
    this.stages.append(...this.columns.map(c => c.element));
    this.relight();
    this.label();
    this.show(0);
    this.element.addEventListener('keydown', event => {
      if (event.key === ' ' && !['BUTTON', 'SELECT', 'A', 'g'].includes(event.target.tagName)) {
        event.preventDefault();
        this.toggle();
      }
    });
  }

  column(film) {
    const clock = h('output', {class: 'own-clock'});
    const brain = new Brain(this.world.drawing, this.world.circuit, this.world.regions, name => this.pick(name));
    const animals = new Animals(this.world.places, this.inks);
    const axis = this.axis.of(film);
    const courses = new Courses(film, axis, this.inks, this.world.places, share => this.seek(share), share => this.hover(share));
    courses.show(this.rows, limits(this.rows, this.films, this.inks));
    const element = h('article', {class: 'stage'},
      this.films.length > 1 && h('h3', {}, whose(film), ' ', clock),
      h('div', {class: 'views'}, animals.element, brain.element), courses.element,
      this.options.yaml && h('p', {class: 'acts'}, h('button', {type: 'button', onclick: () => this.zoom(film)}, 'This moment as spikes')));
    return {film, axis, clock, brain, animals, courses, element, scene: null};
  }

  relight() {
    for (const c of this.columns) {
      c.brain.show(this.light, this.films);
      c.scene = null;
    }
    this.show(0);
  }

  /** Opens a region: what lies in it, and its courses. */
  pick(name) {
    this.picked = this.picked === name ? null : name;
    this.columns.forEach(c => c.brain.pick(this.picked));
    if (!this.picked) {
      this.region.replaceChildren();
      this.setRows(this.rows);
      return;
    }
    const {circuit} = this.world;
    const here = circuit.populations.filter(p => p.region === name);
    const names = new Set(here.map(p => p.name));
    const sources = circuit.releases.filter(r => r.into === name);
    const receptors = [...new Set(here.flatMap(p => Object.keys(p.expresses)))];
    const line = (title, words) => words.length > 0 && h('p', {}, h('strong', {}, `${title}: `), words.join(', '));
    this.region.replaceChildren(h('div', {},
      h('h3', {}, name, ' ', h('button', {type: 'button', class: 'plain', onclick: () => this.pick(name)}, 'close')),
      line('Populations', here.map(p => `${p.name} (${p.cell})`)),
      line('Receptors', receptors),
      line('Released here', sources.map(r => `${r.ligand} by ${r.from}`)),
      line('Receives from', [...new Set(circuit.projections.filter(p => names.has(p.to)).map(p => p.from))]),
      line('Projects to', [...new Set(circuit.projections.filter(p => names.has(p.from)).map(p => p.to))]),
      this.sources(name, here)));
    this.setRows(regionRows(name, this.films));
  }

  /** Where the numbers of a region come from: its cells', and its receptors' in the species of the films. */
  sources(region, populations) {
    const species = this.world.atlas.species.filter(sp => this.films.some(f => f.species === sp.name));
    const found = [...populations.map(p => [p.name, p.sources]), ...species.map(sp => [`receptors, ${sp.name}`, sp.sources[region]])]
      .flatMap(([what, list]) => (list ?? []).map(({source, status, numbers}) => `${what}: ${numbers} ${numbers === 1 ? 'number' : 'numbers'}, ${source.startsWith(status) ? '' : `${status}: `}${source}`));
    return found.length > 0 && h('details', {}, h('summary', {}, 'Sources'), h('ul', {class: 'listed'}, found.map(words => h('li', {}, words))));
  }

  setRows(rows) {
    const high = limits(rows, this.films, this.inks);
    for (const c of this.columns) {
      c.courses.show(rows, high);
      c.courses.valuesAt(this.share);
    }
  }

  /** Values are told where the pointer is; where there is none, at the present time. */
  hover(share) {
    this.hovered = share;
    for (const c of this.columns) c.courses.valuesAt(share ?? this.share);
  }

  toggle() {
    this.playing ? this.pause() : this.play();
  }

  play() {
    if (this.share >= 0.999) this.share = 0;
    this.playing = true;
    this.label();
    let last = performance.now();
    const step = now => {
      if (!this.playing || !this.element.isConnected) return;
      const seconds = Math.min(0.1, (now - last) / 1000);
      last = now;
      this.share += seconds * this.speed / LENGTH;
      if (this.share >= 1) {
        this.share = 0.9999;
        this.show(seconds);
        this.pause();
        this.options.onend?.();
        return;
      }
      this.show(seconds);
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  }

  pause() {
    this.playing = false;
    this.label();
  }

  /** Runs the present moment of a film as spikes. */
  zoom(film) {
    this.pause();
    const axis = this.axis.of(film);
    const at = Math.floor(Math.min(axis.time(this.share), film.scenes.at(-1).to - 1));
    const command = `./ligare zoom FILE --group "${whose(film)}" --subject 1 --at "${at} s" --for "2 s"`;
    showPictures(this.closer, 'zooms', this.options.yaml, {group: whose(film), at}, 'zoom.json', command).then(async job => {
      if (!job) return;
      const words = await (await job.result('words.txt')).text();
      this.closer.prepend(h('h2', {}, `${whose(film)}, ${axis.words(axis.share(at))}`), h('p', {}, words));
    });
  }

  seek(share) {
    this.share = Math.max(0, Math.min(0.9999, share));
    this.show(this.playing ? 0.016 : 0);
  }

  label() {
    this.button.textContent = this.playing ? 'Pause' : 'Play';
    this.button.setAttribute('aria-pressed', String(this.playing));
  }

  /** Shows everything as it is at the present time. */
  show(seconds) {
    const words = this.axis.words(this.share);
    this.clock.textContent = words;
    this.scrub.value = String(Math.round(this.share * 1000));
    this.scrub.setAttribute('aria-valuetext', words);
    const beat = (this.options.beats ?? []).filter(([at]) => at <= this.share + 1e-9).at(-1)?.[1] ?? '';
    if (this.say.textContent !== beat) this.say.textContent = beat;
    for (const c of this.columns) {
      const time = c.axis.time(this.share);
      const part = c.axis.part(this.share);
      const window = Math.max(20, 0.5 * this.speed / LENGTH * (part.to - part.from) / (part.right - part.left));
      c.clock.textContent = c.axis.words(this.share) === words ? '' : c.axis.words(this.share);
      const scene = c.film.scenes.find(sc => time < sc.to) ?? c.film.scenes.at(-1);
      if (c.scene !== scene) {
        if (c.animals.scene !== scene) c.animals.enter(scene);
        c.scene = scene;
      }
      const index = Math.max(0, Math.min(scene.times.length - 1, before(scene.times, time) + 1));
      c.brain.frame(scene, index);
      c.animals.frame(Math.max(0, before(scene.boutFrom, time)), seconds, this.doing(scene, time, window), name => this.partner(c.film, name, scene, time));
      c.courses.cursorAt(this.share);
      if (this.hovered === null) c.courses.valuesAt(this.share);
    }
  }

  /** What an other that runs does at a time. */
  partner(film, name, {from}, time) {
    const scene = filmOf(this.options.all ?? this.films, film, name)?.scenes.find(sc => sc.from === from);
    return scene && {scene, bout: Math.max(0, before(scene.boutFrom, time))};
  }

  doing(scene, time, window) {
    const from = Math.max(scene.from, time - window / 2);
    const to = Math.min(scene.to, time + window / 2);
    const found = [...shares(scene, from, to)].sort((a, b) => b[1] - a[1]).slice(0, scene.others.length > 1 ? 2 : 3);
    const words = ([key]) => {
      const [b, o] = key.split('|').map(Number);
      return scene.behaviours[b] + (o >= 0 && scene.others.length > 1 ? ` with ${scene.others[o]}` : '');
    };
    if (found.length === 1) return words(found[0]);
    return `in ${span(to - from)}: ` + found.map(f => `${words(f)} ${digits(Math.round(100 * f[1] / (to - from)))} %`).join(', ');
  }
}
