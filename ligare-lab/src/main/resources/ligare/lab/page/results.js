/** A run from the order to its pictures: where it waits, how far it is, what came of it. */

import {h, written, span, fileName} from './elements.js';
import {start} from './server.js';

/** A link to a result, to be looked at or kept as a file. */
export const link = (job, file, words, download) => h('a', {href: job.address(file), download: download ?? null, target: download ? null : '_blank', rel: 'noopener'}, words);

/** Problems as people read them. */
export function problems(list) {
  return h('ul', {class: 'problems', role: 'alert'}, list.map(p => h('li', {},
    h('strong', {}, p.line ? `line ${p.line}: ` : '', p.found),
    h('span', {}, `expected ${p.expected}`), h('span', {}, p.fix))));
}

/** What went wrong, whatever it was. */
export const trouble = error => error.problems ? problems(error.problems) : problems([{found: String(error), expected: 'no mistake of this page', fix: 'load it again', line: 0}]);

/** A bar with words and a way to stop. Gives the element and a function to be told the state. */
export function progress(oncancel) {
  const bar = h('progress', {max: 1, value: 0, 'aria-label': 'Progress'});
  const words = h('span', {class: 'faint', role: 'status'}, 'asked for …');
  const element = h('div', {class: 'progress'}, bar, words, h('button', {type: 'button', onclick: oncancel}, 'Cancel'));
  const told = job => {
    bar.value = job.share;
    words.textContent = job.state === 'waiting'
      ? (job.ahead ? `waits: ${job.ahead} before it` : 'waits')
      : `${Math.round(100 * job.share)} %` + (job.share >= 0.999 ? ', comparing and drawing …' : job.secondsLeft === null ? ', time left not known yet' : `, about ${span(Math.max(1, job.secondsLeft))} left`);
  };
  return {element, told};
}

/** What the board keeps is wanted wherever the user goes meanwhile; all else only as long as somebody can see it. */
const KEPT = new Set(['boards', 'ablations']);

/**
 * Starts something and shows how it goes in `place`; gives the finished job, or null where it came to nothing.
 *
 * @param live where what is seen of it meanwhile is shown; none: nothing is
 */
export async function follow(place, kind, yaml, parameters, live) {
  try {
    const job = await start(kind, yaml, parameters);
    const {element, told} = progress(() => job.cancel());
    place.replaceChildren(element, live?.element ?? '');
    const left = () => setTimeout(() => { if (!place.isConnected) job.cancel(); });
    if (!KEPT.has(kind)) addEventListener('hashchange', left);
    try {
      return await job.done(told, frame => live?.take(frame));
    } finally {
      removeEventListener('hashchange', left);
    }
  } catch (error) {
    place.replaceChildren(trouble(error));
    return null;
  }
}

/** Runs a study, with its first subjects to be seen meanwhile, and shows its answer. */
export async function runStudy(place, yaml, name, parameters, live) {
  const job = await follow(place, 'runs', yaml, parameters, live);
  if (!job) return null;
  const [answer, pictures] = await Promise.all([job.result('answer.json').then(r => r.json()), job.result('pictures.html').then(r => r.text())]);
  const base = fileName(name);
  place.replaceChildren(
    h('div', {class: 'result'},
      h('p', {class: 'take'}, 'Take it away: ', link(job, 'study.yaml', 'study file', `${base}.yaml`), ' · ', link(job, 'report.html', 'report'), ' · ',
        link(job, 'subjects.csv', 'every subject as CSV', `${base}.csv`), ' · ', link(job, 'answer.json', 'answer as JSON', `${base}.json`)),
      h('p', {class: 'faint'}, `The same bits on the command line: ./ligare run ${base}.yaml --subjects ${answer.subjects} --seed ${answer.seed}`),
      written(pictures)));
  return answer;
}

/** Has something else made and shows its pictures: a power analysis, a moment as spikes. */
export async function showPictures(place, kind, yaml, parameters, document, command) {
  const job = await follow(place, kind, yaml, parameters);
  if (!job) return null;
  const pictures = await (await job.result('pictures.html')).text();
  place.replaceChildren(h('div', {class: 'result'},
    h('p', {class: 'take'}, 'Take it away: ', link(job, 'report.html', 'report'), ' · ', link(job, document, 'numbers as JSON', document)),
    h('p', {class: 'faint'}, `The same on the command line: ${command}`),
    written(pictures)));
  return job;
}
