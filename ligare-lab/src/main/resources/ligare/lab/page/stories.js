/** Two stories of a minute: a question, a film, an answer. Each is one of the numbered examples. */

import {h, save, span} from './elements.js';
import {example} from './server.js';
import {follow, runStudy, trouble} from './results.js';
import {Player} from './player.js';

const ACCUMBENS = 'nucleus accumbens rostral shell';
const oxytocin = {label: 'oxytocin in the accumbens (rostral shell)', what: 'concentration', name: 'oxytocin', region: ACCUMBENS, unit: 'nM', ink: 2};
const learned = {label: 'synapses that know each animal, accumbens: change of weight', trace: 'weight identity to rostral shell D2', unit: '', share: true};
const worth = {label: 'ventral pallidal cells: what the animal in reach is worth', what: 'rate', name: 'ventral pallidal cells', unit: 'Hz', ink: 6};

export const STORIES = {
  'first-bond': {
    title: 'The first bond',
    file: '01-first-bond',
    lead: 'A female prairie vole spends a day with a male and mates. Then she may choose: he sits tethered in one chamber, a male whom she has never met in the other.',
    question: 'With whom will she huddle?',
    options: ['her mate', 'the stranger', 'both alike'],
    light: 'c oxytocin',
    rows: [oxytocin, learned, worth],
    beats: [
      [0, 'A female and a male in one cage. Every touch and, above all, every mating makes the oxytocin cells of her hypothalamus fire.'],
      [0.035, 'Oxytocin reaches the accumbens, where dopamine tells that this is good. Watch the third line: the synapses that know him change, within hours.'],
      [0.13, 'Those synapses drive cells that hold the reward system back. They weaken, so for him, and for him alone, the brake comes off.'],
      [0.3, 'Mating becomes rarer and oxytocin falls. The change stays: a tag was set while it was strong, and the tag keeps it.'],
      [0.5, 'This lasting mark, about him and nobody else, is what the model calls a bond.'],
      [0.652, 'The test: three chambers. Her mate on the left, the stranger on the right. Nobody can follow her.'],
      [0.78, 'When he is near, her ventral pallidum fires more than for the stranger. She stays longer, visit by visit.'],
    ],
  },
  'block-it': {
    title: 'Block it',
    file: '02-block-it',
    lead: 'The same day twice. One female is left alone; the other gets an antagonist into her accumbens, which sits on the oxytocin receptor and does nothing there.',
    question: 'Whom will the treated female prefer afterwards?',
    options: ['her mate, as before', 'the stranger', 'nobody in particular'],
    light: 'o OXTR oxytocin',
    rows: [
      oxytocin,
      {label: 'oxytocin receptors there that oxytocin holds', what: 'occupancy', name: 'OXTR', by: 'oxytocin', region: ACCUMBENS, unit: '%', ink: 2},
      {label: 'and that the antagonist holds', what: 'occupancy', name: 'OXTR', by: 'OTA', region: ACCUMBENS, unit: '%', ink: 3},
      learned, worth,
    ],
    beats: [
      [0, 'Left: nothing is given. Right: the antagonist, ten minutes before he comes, and once more after twelve hours.'],
      [0.04, 'Both meet, touch and mate. The light shows how many receptors oxytocin holds: right, in the accumbens, hardly any.'],
      [0.13, 'Left, the synapses that know him weaken and the brake on reward comes off. Right, without the receptor, nothing permits it.'],
      [0.4, 'Everything else goes on as before: oxytocin is released on both sides, and elsewhere in the brain it still finds its receptor.'],
      [0.652, 'The test. Both move about as much: what is lost is not strength or appetite for company.'],
      [0.8, 'Only one of them has somebody whom she prefers.'],
    ],
  },
};

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
  const story = STORIES[id];
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
      const job = await follow(stage, 'films', yaml);
      if (!job) return null;
      const {films} = await (await job.result('film.json')).json();
      const player = new Player(films, world, {...story, onend: () => ended(films)});
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
      await runStudy(result, yaml, story.file);
      run.disabled = false;
    }}, 'Ask 24 females per group');
    after.replaceChildren(
      h('section', {class: 'reveal'},
        h('h2', {}, 'What this one did'),
        found.map(f => h('p', {class: 'big'}, films.length > 1 && h('strong', {}, `${f.group}: `),
          f.touched.map(t => `${span(t.time)} with the ${t.name}`).join(', '))),
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
