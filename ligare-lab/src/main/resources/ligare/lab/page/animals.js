/** The animals in their place, from above: a home cage, or three chambers where two other animals are tethered. */

import {s} from './elements.js';

const WIDTH = 480;
const HEIGHT = 196;

/** An animal that looks to the right, its middle at 0 0. */
function vole(classes) {
  return s('g', {class: `vole ${classes}`},
    s('path', {class: 'tail', d: 'M-27 1q-9 5 -19 -1'}),
    s('circle', {class: 'ear', cx: 15, cy: -11, r: 4}), s('circle', {class: 'ear', cx: 15, cy: 11, r: 4}),
    s('path', {class: 'fur', d: 'M-30 0c0 -13 13 -17 27 -16c8 0.500 13 2 18 5c8 3 14 7 20 11c-6 4 -12 8 -20 11c-5 3 -10 4.500 -18 5c-14 1 -27 -3 -27 -16z'}),
    s('circle', {class: 'eye', cx: 23, cy: -4.500, r: 1.7}), s('circle', {class: 'eye', cx: 23, cy: 4.500, r: 1.7}));
}

const room = (left, width) => s('rect', {class: 'room', x: left, y: 8, width, height: 158, rx: 10});

export class Animals {
  /**
   * @param places of the ethogram: what each behaviour makes an animal sense says how close it is
   * @param inks name of an individual → number of its colour
   */
  constructor(places, inks) {
    this.places = places;
    this.inks = inks;
    this.ground = s('g', {});
    this.actors = s('g', {});
    this.words = s('text', {class: 'doing', x: WIDTH / 2, y: HEIGHT - 10, 'text-anchor': 'middle'});
    this.element = s('svg', {class: 'plan', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': 'The animals, seen from above'},
      this.ground, this.actors, this.words);
    this.subject = vole('subject');
    this.at = {x: WIDTH / 2, y: 84, turn: 0};
  }

  enter(scene) {
    this.scene = scene;
    this.behaviours = this.places.get(scene.place)?.behaviours ?? [];
    const chambers = scene.others.length > 1;
    // Where nothing can be done with anybody there is no cage to live in: a tube, a maze.
    const narrow = !this.behaviours.some(b => b.towardsOther);
    const sides = chambers && scene.others.length < 3 ? [{x: 62, y: 84}, {x: WIDTH - 62, y: 84}] : [{x: 62, y: 55}, {x: WIDTH - 62, y: 55}, {x: 62, y: 130}, {x: WIDTH - 62, y: 130}];
    this.others = scene.others.map((name, i) => {
      const home = chambers ? sides[i % sides.length] : {x: 330, y: 84};
      const figure = vole(`ink${this.inks.get(name) ?? 6}`);
      const label = s('text', {class: `who ink${this.inks.get(name) ?? 6}`, 'text-anchor': 'middle'}, name);
      return {name, home, figure, label, at: {x: home.x, y: home.y, turn: chambers && home.x > WIDTH / 2 ? 180 : 0}};
    });
    this.ground.replaceChildren(...(chambers
      ? [room(10, 145), room(167, 146), room(325, 145),
        s('path', {class: 'door', d: 'M161 66v42M319 66v42'}),
        ...this.others.map(o => s('path', {class: 'tether', d: `M${o.home.x < WIDTH / 2 ? 12 : WIDTH - 12} ${o.home.y}L${o.home.x} ${o.home.y}`}))]
      : narrow ? [room(150, 180)]
      : [room(60, 360), s('circle', {class: 'nest', cx: 345, cy: 105, r: 44}), s('rect', {class: 'bottle', x: 66, y: 30, width: 20, height: 34, rx: 5})]));
    this.actors.replaceChildren(...this.others.flatMap(o => [o.figure, o.label]), this.subject);
    this.chambers = chambers;
    this.narrow = narrow;
    this.last = -1;
    for (const o of this.others) this.place(o.figure, o.at, o.label);
  }

  place(figure, {x, y, turn}, label) {
    figure.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn.toFixed(0)})`);
    if (label) {
      label.setAttribute('x', x.toFixed(1));
      label.setAttribute('y', (y - 24).toFixed(1));
    }
  }

  /** Somewhere with nobody. */
  away(chance) {
    return this.chambers ? {x: 205 + 70 * chance(1), y: 40 + 90 * chance(2)} : this.narrow ? {x: 215 + 50 * chance(1), y: 70 + 30 * chance(2)} : {x: 110 + 150 * chance(1), y: 38 + 95 * chance(2)};
  }

  /** Where a behaviour takes the subject; a number per bout makes it look about, the same every time. */
  goal(behaviour, other, bout) {
    const chance = chances(bout);
    const what = this.behaviours[behaviour];
    const who = this.others[other];
    if (!who) return this.away(chance);
    const senses = what?.senses ?? {};
    const inner = who.home.x < WIDTH / 2 ? 1 : -1;
    const side = this.chambers ? inner : -1;
    if (senses.touch) {
      const over = Object.keys(senses).length > 3;
      return over ? {x: who.home.x + side * 18, y: who.home.y + 5, close: true} : {x: who.home.x + side * 8, y: who.home.y + 31, close: true};
    }
    return {x: who.home.x + side * (48 + 18 * chance(1)), y: who.home.y - 14 + 40 * chance(2)};
  }

  /**
   * Moves on.
   *
   * @param bout number of the bout that goes on
   * @param seconds of real time since the last call; 0: at once
   * @param words what it does
   * @param partner name of an other → its own scene and bout, if it runs; then it comes and goes as well
   */
  frame(bout, seconds, words, partner = () => null) {
    const {boutBehaviour, boutOther} = this.scene;
    const pull = seconds > 0 ? 1 - Math.exp(-seconds / 0.16) : 1;
    const goal = this.goal(boutBehaviour[bout], boutOther[bout], bout);
    approach(this.at, goal, pull);
    this.place(this.subject, this.at);
    this.subject.classList.toggle('close', Boolean(goal.close));
    for (const o of this.others) {
      const own = partner(o.name);
      if (!own) continue;
      approach(o.at, own.scene.boutOther[own.bout] < 0 && !this.chambers ? this.away(chances(own.bout + 0.5)) : o.home, pull);
      this.place(o.figure, o.at, o.label);
    }
    this.words.textContent = words;
  }
}

/** Numbers from 0 to 1 that belong to a bout. */
const chances = bout => k => {
  const v = Math.sin((bout + 1) * 12.9898 + k * 78.233) * 43758.5453;
  return v - Math.floor(v);
};

/** Brings an animal nearer to where it wants to be, and turns it there. */
function approach(at, goal, pull) {
  const dx = goal.x - at.x;
  const dy = goal.y - at.y;
  at.x += dx * pull;
  at.y += dy * pull;
  if (Math.hypot(dx, dy) > 4) {
    let turn = Math.atan2(dy, dx) * 180 / Math.PI - at.turn;
    turn = ((turn + 540) % 360) - 180;
    at.turn += turn * Math.min(1, pull * 1.4);
  }
}
