/** A ribbon of what the animal did: of each moment the share that it was with whom, touching full, near pale. */

import {h} from './elements.js';
import {shares} from './axis.js';

const HEIGHT = 46;

export class Ribbon {
  /**
   * @param axis of the film
   * @param inks name of an individual → number of its colour
   * @param senses place → behaviours: touch is drawn full, nearness pale
   */
  constructor(film, axis, inks, senses) {
    Object.assign(this, {film, axis, inks, senses});
    this.canvas = h('canvas', {class: 'ribbon', 'aria-hidden': 'true'});
  }

  draw(width) {
    const ratio = devicePixelRatio || 1;
    this.canvas.width = width * ratio;
    this.canvas.height = HEIGHT * ratio;
    const pen = this.canvas.getContext('2d');
    pen.scale(ratio, ratio);
    const style = getComputedStyle(this.canvas);
    for (const scene of this.film.scenes) {
      const behaviours = this.senses.get(scene.place)?.behaviours ?? [];
      const colours = scene.others.map(name => style.getPropertyValue(`--c${this.inks.get(name) ?? 6}`).trim());
      const [left, right] = [this.axis.share(scene.from) * width, this.axis.share(scene.to - 0.01) * width];
      for (let px = Math.floor(left); px < right; px++) {
        const from = Math.max(scene.from, this.axis.time(Math.max(0, px / width)));
        const to = Math.min(scene.to, this.axis.time(Math.min(0.9999, (px + 1) / width)));
        if (to <= from) continue;
        let base = HEIGHT;
        const found = [...shares(scene, from, to)].map(([key, time]) => {
          const [b, o] = key.split('|').map(Number);
          return {o, touch: Boolean(behaviours[b]?.senses?.touch), time};
        }).filter(f => f.o >= 0).sort((a, b) => b.touch - a.touch || a.o - b.o);
        for (const f of found) {
          const size = HEIGHT * f.time / (to - from);
          pen.globalAlpha = f.touch ? 0.95 : 0.3;
          pen.fillStyle = colours[f.o];
          pen.fillRect(px, base - size, 1, size);
          base -= size;
        }
      }
    }
  }
}
