/** A run from the order to its pictures: where it waits, how far it is, what came of it. */

import {h, written, span, fileName} from './elements.js';
import {start} from './server.js';

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

/** Starts something and shows how it goes in `place`; gives the finished job, or null where it came to nothing. */
export async function follow(place, kind, yaml, parameters) {
  try {
    const job = await start(kind, yaml, parameters);
    const {element, told} = progress(() => job.cancel());
    place.replaceChildren(element);
    return await job.done(told);
  } catch (error) {
    place.replaceChildren(trouble(error));
    return null;
  }
}

/** Runs a study and shows its answer. */
export async function runStudy(place, yaml, name, parameters) {
  const job = await follow(place, 'runs', yaml, parameters);
  if (!job) return null;
  const [answer, pictures] = await Promise.all([job.result('answer.json').then(r => r.json()), job.result('pictures.html').then(r => r.text())]);
  const link = (file, words, download) => h('a', {href: job.address(file), download: download ?? null, target: download ? null : '_blank', rel: 'noopener'}, words);
  const base = fileName(name);
  place.replaceChildren(
    h('div', {class: 'result'},
      h('p', {class: 'take'}, 'Take it away: ', link('study.yaml', 'study file', `${base}.yaml`), ' · ', link('report.html', 'report'), ' · ',
        link('subjects.csv', 'every subject as CSV', `${base}.csv`), ' · ', link('answer.json', 'answer as JSON', `${base}.json`)),
      h('p', {class: 'faint'}, `The same bits on the command line: ./ligare run ${base}.yaml --subjects ${answer.subjects} --seed ${answer.seed}`),
      written(pictures)));
  return answer;
}
