/** What happened over time, on one axis: a ribbon of what the animal did above its traces, and the phases behind both. */

import {h, span} from './elements.js';
import {Ribbon} from './ribbon.js';
import {Traces} from './traces.js';

/** Room for the values to the left of the time axis, px. */
const INSET = 46;

export class Courses {
  /**
   * @param axis of the film
   * @param inks name of an individual → number of its colour
   * @param senses place → behaviours
   * @param onseek told a share of the axis that was pointed at
   * @param onhover told the share over which the pointer is; null: over none
   */
  constructor(film, axis, inks, senses, onseek, onhover) {
    this.ribbon = new Ribbon(film, axis, inks, senses);
    this.traces = new Traces(film, axis, inks, INSET);
    this.cursor = h('div', {class: 'cursor'});
    const phases = axis.parts.map((part, i) => {
      const phase = h('div', {class: `phase shade${i % 4}`}, h('span', {}, `${part.phase}, ${span(part.to - part.from)}`));
      phase.style.left = `${100 * part.left}%`;
      phase.style.width = `${100 * (part.right - part.left)}%`;
      return phase;
    });
    this.ground = h('div', {class: 'ground', 'aria-hidden': 'true'}, phases, this.cursor);
    this.element = h('div', {class: 'courses'}, this.ground, h('div', {class: 'trace-head'}, h('span', {class: 'trace-label'}, 'what it does')), this.ribbon.canvas, this.traces.element);
    this.pointed(onseek, onhover);
    const colours = new AbortController();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.draw(), {signal: colours.signal});
    const sizes = new ResizeObserver(() => {
      if (this.element.isConnected) this.draw();
      else {
        sizes.disconnect();
        colours.abort();
        this.traces.clear();
      }
    });
    sizes.observe(this.element);
  }

  pointed(onseek, onhover) {
    const share = event => {
      const box = this.ground.getBoundingClientRect();
      return Math.max(0, Math.min(0.9999, (event.clientX - box.left) / box.width));
    };
    let held = false;
    this.element.addEventListener('pointerdown', event => {
      held = true;
      this.element.setPointerCapture(event.pointerId);
      onseek(share(event));
    });
    this.element.addEventListener('pointermove', event => held ? onseek(share(event)) : onhover(share(event)));
    for (const end of ['pointerup', 'pointercancel']) this.element.addEventListener(end, () => { held = false; });
    this.element.addEventListener('pointerleave', () => onhover(null));
  }

  /** @param ranges row → lowest and highest value over all groups */
  show(rows, ranges) {
    this.traces.show(rows, ranges);
  }

  draw() {
    const width = Math.floor(this.ground.getBoundingClientRect().width);
    if (width <= 0) return;
    if (width !== this.traces.width) this.traces.resize(width);
    else this.traces.redraw();
    this.ribbon.draw(width);
  }

  /** The moment that is shown. */
  cursorAt(share) {
    this.cursor.style.left = `${100 * share}%`;
  }

  /** The moment whose values are told. */
  valuesAt(share) {
    this.traces.at(share);
  }
}
