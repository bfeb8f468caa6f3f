/** What goes on in the first subjects, and in companions that run, while they are simulated: their place and their brain, at the moment that is reached. */

import {h, choice, span} from './elements.js';
import {Animals} from './animals.js';
import {filmOf, whose} from './axis.js';
import {Brain, lights} from './brain.js';

/** Seconds between two frames, as the server sends them: so long an animal takes to where it is next. */
const BETWEEN = 0.15;

export class Live {
  /**
   * @param world places, drawing, circuit and regions that frames refer to
   * @param light key to begin with
   */
  constructor(world, light) {
    this.world = world;
    this.wanted = light;
    this.inks = new Map();
    this.columns = new Map();
    this.light = null;
    this.selects = h('div', {class: 'selects'});
    this.stages = h('div', {class: 'stages'});
    this.element = h('section', {class: 'live', 'aria-label': 'While it is simulated'}, this.selects, this.stages);
  }

  get films() {
    return [...this.columns.values()].map(c => c.film);
  }

  /** Shows a frame of one animal. */
  take({place, group, animal, scene}) {
    for (const name of scene.others) if (!this.inks.has(name)) this.inks.set(name, this.inks.size % 6);
    const column = this.columns.get(place) ?? this.open(place, group, animal);
    const grown = this.grow(column, scene);
    if (!this.light) this.offer();
    column.clock.textContent = `${scene.phase}, ${span(grown.times.at(-1) - scene.from)}`;
    const last = grown.boutBehaviour.length - 1;
    const other = grown.boutOther[last] >= 0 && scene.others.length > 1 ? ` with ${scene.others[grown.boutOther[last]]}` : '';
    column.animals.frame(last, BETWEEN, scene.behaviours[grown.boutBehaviour[last]] + other, name => this.partner(column.film, name, grown));
    column.brain.show(this.light, this.films);
    column.brain.frame(grown, grown.times.length - 1);
  }

  /** What an other that runs did when it was seen last. */
  partner(film, name, {from}) {
    const scene = filmOf(this.films, film, name)?.scenes.at(-1);
    return scene?.from === from ? {scene, bout: scene.boutBehaviour.length - 1} : null;
  }

  open(place, group, animal) {
    const clock = h('output', {class: 'own-clock'});
    const brain = new Brain(this.world.drawing, this.world.circuit, this.world.regions);
    const animals = new Animals(this.world.places, this.inks);
    const element = h('article', {class: 'stage'}, h('h3', {}, whose({group, animal}), ' ', clock), h('div', {class: 'views'}, animals.element, brain.element));
    const column = {place, film: {group, animal, scenes: []}, clock, brain, animals, element};
    this.columns.set(place, column);
    this.columns = new Map([...this.columns].sort(([a], [b]) => a - b));
    this.stages.className = `stages of-${Math.min(2, this.columns.size)}`;
    this.stages.replaceChildren(...[...this.columns.values()].map(c => c.element));
    return column;
  }

  /** Keeps a frame with those before it: light is scaled by what was seen so far. */
  grow({film, animals}, scene) {
    let last = film.scenes.at(-1);
    if (!last || last.from !== scene.from) {
      last = scene;
      film.scenes.push(last);
      animals.enter(last);
      return last;
    }
    last.times.push(...scene.times);
    last.courses.forEach((course, i) => course.values.push(...scene.courses[i].values));
    if (scene.boutFrom[0] !== last.boutFrom.at(-1)) {
      last.boutFrom.push(...scene.boutFrom);
      last.boutBehaviour.push(...scene.boutBehaviour);
      last.boutOther.push(...scene.boutOther);
    }
    return last;
  }

  /** Once it is known what can light up: from here on there is something to look at. */
  offer() {
    if (this.element.getBoundingClientRect().top > 0.6 * innerHeight) this.element.scrollIntoView({behavior: 'smooth', block: 'start'});
    const found = lights(this.films);
    this.light = found.find(l => l.key === this.wanted) ?? found[0];
    this.selects.replaceChildren(h('label', {}, h('span', {}, 'Light'),
      choice(found.map(l => [l.key, l.label]), this.light.key, key => { this.light = found.find(l => l.key === key); })));
  }
}
