/** The first subjects of a study to be watched: while they are simulated, then as films side by side. */

import {h, choice} from './elements.js';
import {whose} from './axis.js';
import {follow} from './results.js';
import {Live} from './live.js';
import {Player} from './player.js';

/** The same world, with the circuit of a study. */
const within = (world, circuit) => ({...world, circuit: world.atlas.circuits.find(c => c.name === circuit) ?? world.circuit});

/** Where the first subjects of what runs are seen. */
export const living = (world, circuit) => new Live(within(world, circuit));

/**
 * Makes films and plays them in `place`.
 *
 * @param yaml of a study, or of a finding
 * @param circuit its name
 */
export async function watch(place, yaml, world, circuit) {
  const job = await follow(place, 'films', yaml, {}, living(world, circuit));
  if (!job) return;
  const {films} = await (await job.result('film.json')).json();
  const two = films.slice(0, 2);
  const player = h('div', {});
  const show = () => player.replaceChildren(new Player(two, within(world, circuit), {all: films, yaml}).element);
  place.replaceChildren(films.length > 2 && h('p', {class: 'acts'}, 'Side by side: ', [0, 1].map(k =>
    choice(films.map((f, i) => [String(i), whose(f)]), String(k), v => { two[k] = films[Number(v)]; show(); }, {'aria-label': `Film ${k + 1}`}))) || '', player);
  show();
}
