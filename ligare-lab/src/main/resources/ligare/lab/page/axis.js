/** Model time along the page, and what was done when. */

import {span} from './elements.js';

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

/** Whom a film shows, in words. */
export const whose = ({group, animal}) => animal === 'subject' ? group : `${animal} of ${group}`;

/** The film among others of an animal that is there and runs; undefined: it is a stimulus animal. */
export const filmOf = (films, {group}, other) => films.find(f => f.group === group && f.animal === other);

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
