/** A group's protocol as a line on which what is given can be moved. */

import {s, span} from './elements.js';

const UNITS = {ms: 0.001, s: 1, min: 60, h: 3600, d: 86400, day: 86400, days: 86400, week: 604800, weeks: 604800};
const BEFORE = 0.1;
const EARLIEST = -7200;
const STEP = 600;
const WIDTH = 900;

/** Seconds of `24 h`, or of the middle of a range; NaN if it is neither. */
export function seconds(text) {
  if (text && typeof text === 'object') return Math.sqrt(seconds(text.between[0]) * seconds(text.between[1]));
  const found = /^\s*([\d.]+)\s*([a-z]+)\s*$/i.exec(text ?? '');
  return found && UNITS[found[2]] ? Number(found[1]) * UNITS[found[2]] : NaN;
}

/** Where phases begin and end, in seconds. */
export function stretches(protocol) {
  let clock = 0;
  return protocol.map(p => {
    const length = seconds(p.for);
    const stretch = {phase: p.phase, from: clock, to: clock + (Number.isFinite(length) ? length : 3600)};
    clock = stretch.to;
    return stretch;
  });
}

/** Seconds of `cohabitation + 12 h`; NaN if it names no phase. */
export function momentOf(text, phases) {
  const found = /^(.*?)\s+([+-])\s+([\d.]+\s*[a-z]+)$/i.exec(text.trim());
  const name = found ? found[1] : text.trim();
  const phase = phases.find(p => p.phase === name);
  return phase ? phase.from + (found ? (found[2] === '-' ? -1 : 1) * seconds(found[3]) : 0) : NaN;
}

function short(time) {
  return time % 3600 === 0 ? `${time / 3600} h` : `${Math.round(time / 60)} min`;
}

/** The moment of a time, said from the phase in which it lies. */
export function momentAt(time, phases) {
  const snapped = Math.round(time / STEP) * STEP;
  const phase = phases.filter(p => p.from <= snapped).at(-1) ?? phases[0];
  const offset = snapped - phase.from;
  return offset === 0 ? phase.phase : `${phase.phase} ${offset < 0 ? '-' : '+'} ${short(Math.abs(offset))}`;
}

/**
 * Draws it.
 *
 * @param group of the study
 * @param onmove told (intervention, position in `at`, new moment)
 * @param ondrop told (ligand, moment) when a drug is dropped on it
 */
export function timeline(group, onmove, ondrop) {
  const phases = stretches(group.protocol);
  const weights = phases.map(p => (p.to - p.from) ** 0.3);
  const sum = weights.reduce((a, b) => a + b, 0);
  let at = BEFORE;
  phases.forEach((p, i) => {
    p.left = at;
    at += (1 - BEFORE) * weights[i] / sum;
    p.right = at;
  });
  const place = time => {
    if (time < 0) return BEFORE * Math.max(0, 1 - time / EARLIEST);
    const p = phases.find(q => time < q.to) ?? phases.at(-1);
    return Math.min(1, p.left + (p.right - p.left) * (time - p.from) / (p.to - p.from));
  };
  const timeAt = share => {
    if (share < BEFORE) return EARLIEST * (1 - share / BEFORE);
    const p = phases.find(q => share < q.right) ?? phases.at(-1);
    return p.from + (p.to - p.from) * Math.min(1, (share - p.left) / (p.right - p.left));
  };
  const rows = Math.max(1, group.interventions.length);
  const height = 34 + rows * 26;
  const svg = s('svg', {class: 'timeline', viewBox: `0 0 ${WIDTH} ${height}`, role: 'group', 'aria-label': `Timeline of ${group.name}`});
  const share = event => {
    const box = svg.getBoundingClientRect();
    return Math.max(0, Math.min(0.9999, (event.clientX - box.left) / box.width));
  };
  phases.forEach((p, i) => {
    svg.append(s('rect', {class: `shade${i % 4} block`, x: p.left * WIDTH, y: 0, width: (p.right - p.left) * WIDTH, height, rx: 4}),
      s('text', {x: p.left * WIDTH + 8, y: 18}, `${p.phase}, ${span(p.to - p.from)}`));
  });
  svg.append(s('text', {class: 'faint', x: 4, y: 18}, 'before'));
  group.interventions.forEach((intervention, row) => {
    const y = 34 + row * 26 + 10;
    const what = intervention.give ?? intervention.express ?? intervention.secrete ?? intervention.drive ?? intervention['terminals of'] ?? 'care';
    const length = intervention.for ? seconds(intervention.for) : 0;
    (intervention.at ?? []).forEach((moment, k) => {
      const time = momentOf(moment, phases);
      if (!Number.isFinite(time)) return;
      const bar = s('rect', {class: `fill ink${3 + row % 3}`, x: place(time) * WIDTH, y: y - 4, width: Math.max(0, (place(time + length) - place(time)) * WIDTH), height: 8, opacity: 0.5});
      const mark = s('g', {class: `mark-handle ink${3 + row % 3}`, tabindex: 0, role: 'slider', 'aria-label': `${what}, time ${k + 1}`, 'aria-valuenow': Math.round(time / 60), 'aria-valuetext': moment,
        transform: `translate(${place(time) * WIDTH} ${y})`},
        s('rect', {class: 'grip', x: -12, y: -13, width: 24, height: 26}), s('path', {d: 'M0 -9L7 0L0 9L-7 0Z'}), k === 0 && s('text', {x: 13, y: 4}, what));
      mark.addEventListener('keydown', event => {
        const step = {ArrowLeft: -STEP, ArrowRight: STEP, PageDown: -6 * STEP, PageUp: 6 * STEP}[event.key];
        if (step) {
          event.preventDefault();
          onmove(intervention, k, momentAt(Math.max(EARLIEST, time + step), phases), true);
        }
      });
      mark.addEventListener('pointerdown', event => {
        event.preventDefault();
        mark.setPointerCapture(event.pointerId);
        mark.focus();
        mark.onpointermove = e => mark.setAttribute('transform', `translate(${share(e) * WIDTH} ${y})`);
        mark.onpointerup = e => {
          mark.onpointermove = null;
          mark.onpointerup = null;
          onmove(intervention, k, momentAt(timeAt(share(e)), phases), false);
        };
      });
      svg.append(bar, mark);
    });
    const young = (intervention.at ?? []).filter(moment => !Number.isFinite(momentOf(moment, phases)));
    if (!intervention.at?.length || young.length) svg.append(s('text', {x: BEFORE * WIDTH + 8, y: y + 4}, `${what}: ${young.join(', ') || 'from birth'}`));
  });
  svg.addEventListener('dragover', event => event.preventDefault());
  svg.addEventListener('drop', event => {
    event.preventDefault();
    const ligand = event.dataTransfer.getData('text/plain');
    ondrop(ligand, momentAt(timeAt(share(event)), phases));
  });
  return svg;
}
