/** Stories of a minute: a question, a film, an answer. Each is a file in `stories/` about one of the numbered examples. */

import {h, save, span} from './elements.js';
import {example} from './server.js';
import {follow, runStudy, trouble} from './results.js';
import {Live} from './live.js';
import {Player} from './player.js';

/** Seconds of touch with each animal in the last scene of a film. */
function contact(film, places) {
  const scene = film.scenes.at(-1);
  const touching = new Set((places.get(scene.place)?.behaviours ?? []).filter(b => b.senses.touch).map(b => b.name));
  return scene.others.map((name, o) => {
    const time = scene.behaviours.reduce((sum, b, i) => sum + (touching.has(b) ? scene.timeIn[i][o] : 0), 0);
    return {name, time};
  });
}

/** The page of a story. */
export function storyPage(id, world) {
  const story = world.stories[id];
  const stage = h('div', {class: 'stage-place'});
  const after = h('div', {class: 'after'});
  const guessed = h('p', {class: 'guessed', 'aria-live': 'polite'});
  let guess = null;
  const buttons = story.options.map(option => h('button', {type: 'button', class: 'guess', onclick: event => {
    guess = option;
    buttons.forEach(b => b.setAttribute('aria-pressed', String(b === event.currentTarget)));
    guessed.textContent = 'Now watch.';
    begin();
  }}, option));
  const page = h('article', {class: 'story'},
    h('h1', {}, story.title), h('p', {class: 'lead'}, story.lead),
    h('div', {class: 'question-box'}, h('h2', {}, story.question), h('div', {class: 'guesses', role: 'group', 'aria-label': 'Your guess'}, buttons,
      h('button', {type: 'button', class: 'plain', onclick: () => begin()}, 'just watch')), guessed),
    stage, after);
  let begun = null;
  let yaml = '';

  function begin() {
    begun ??= prepare();
    begun.then(player => {
      if (!player) return;
      page.querySelector('.player').scrollIntoView({behavior: 'smooth', block: 'start'});
      player.seek(0);
      player.play();
    });
  }

  async function prepare() {
    stage.replaceChildren(h('p', {class: 'faint'}, 'One subject of each group is simulated now, on this machine …'));
    try {
      yaml = await example(story.file);
      const job = await follow(stage, 'films', yaml, {}, new Live(world, story.light));
      if (!job) return null;
      const {films} = await (await job.result('film.json')).json();
      const player = new Player(films, world, {...story, yaml, onend: () => ended(films)});
      stage.replaceChildren(player.element);
      after.replaceChildren();
      return player;
    } catch (error) {
      stage.replaceChildren(trouble(error));
      return null;
    }
  }

  function ended(films) {
    const found = films.map(film => ({group: film.group, touched: contact(film, world.places)}));
    const result = h('div', {});
    const run = h('button', {type: 'button', class: 'main', onclick: async () => {
      run.disabled = true;
      await runStudy(result, yaml, story.file, {}, new Live(world, story.light));
      run.disabled = false;
    }}, story.many);
    after.replaceChildren(
      h('section', {class: 'reveal'},
        h('h2', {}, 'What this one did'),
        found.map(f => h('p', {class: 'big'}, films.length > 1 && h('strong', {}, `${f.group}: `),
          f.touched.map(t => `${span(t.time)} in touch with the ${t.name}`).join(', ') || 'nobody was there')),
        guess && h('p', {}, `Your guess was: ${guess}.`),
        h('p', {}, 'One animal is an anecdote: each has receptors, release and luck of her own. A question is answered by many, and by an interval.'),
        h('p', {class: 'acts'}, run, ' ',
          h('button', {type: 'button', onclick: () => save(`${story.file}.yaml`, yaml, 'application/yaml')}, 'Save the study file'), ' ',
          h('a', {class: 'button', href: `#/bench/${story.file}`}, 'Change it on the bench')),
        result));
    after.scrollIntoView({behavior: 'smooth', block: 'nearest'});
  }

  return page;
}
