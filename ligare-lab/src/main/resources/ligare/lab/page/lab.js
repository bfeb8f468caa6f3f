/** The lab's page: finds out what there is, then shows what the address asks for. */

import {h, written} from './elements.js';
import {atlas, connect, data} from './server.js';
import {trouble} from './results.js';
import {storyPage} from './stories.js';
import {benchPage} from './bench.js';
import {boardPage, findingPage} from './board.js';
import {Brain} from './brain.js';

const main = document.getElementById('main');
const connection = document.getElementById('connection');

function home(world) {
  const brain = new Brain(world.drawing, world.circuit, world.regions);
  brain.svg.setAttribute('aria-hidden', 'true');
  for (const way of brain.ways) if (way.kind === 'plastic' || way.kind === 'release') way.line.classList.add('shown');
  const card = (href, title, words) => h('a', {class: 'card', href}, h('strong', {}, title), h('span', {}, words));
  return h('article', {class: 'home'},
    h('div', {class: 'hero'},
      h('div', {}, h('h1', {}, 'How do two animals come to prefer each other?'),
        h('p', {class: 'lead'}, 'A model of a vole’s brain, from receptors to the choice of a companion. Watch it, disturb it, and see whether it does what real voles did.')),
      brain.element),
    h('nav', {class: 'cards', 'aria-label': 'Where to begin'},
      Object.entries(world.stories).map(([id, story]) => card(`#/story/${id}`, story.title, story.question)),
      card('#/bench', 'The bench', 'Your own animals, drugs, doses, times; a cohort, and an answer in words.'),
      card('#/board', 'The board', `${world.atlas.findings.length} published findings, and what the model makes of them.`)));
}

const PAGES = {
  '': home,
  story: (world, id) => world.stories[id] ? storyPage(id, world) : home(world),
  bench: benchPage,
  board: boardPage,
  finding: findingPage,
};

function show(world, first) {
  const [, name = '', part] = location.hash.split('/');
  const page = PAGES[name] ?? home;
  main.replaceChildren(page(world, part === undefined ? undefined : decodeURIComponent(part)));
  document.querySelectorAll('header nav a').forEach(a => {
    if (a.hash === location.hash) a.setAttribute('aria-current', 'page');
    else a.removeAttribute('aria-current');
  });
  const heading = main.querySelector('h1');
  document.title = heading && name ? `${heading.textContent} · Ligare lab` : 'Ligare lab';
  if (!first) {
    scrollTo(0, 0);
    main.focus({preventScroll: true});
  }
}

connect(words => {
  connection.hidden = !words;
  connection.textContent = words;
});

try {
  const [known, drawing, stories] = await Promise.all([atlas(), data('brain.json'), data('stories.json')]);
  const places = new Map(known.ethograms.flatMap(e => e.places).map(p => [p.name, p]));
  const world = {atlas: known, drawing, stories, places, circuit: known.circuits[0], regions: known.regions};
  document.querySelector('header nav').prepend(...Object.entries(stories).map(([id, story]) => h('a', {href: `#/story/${id}`}, story.short)));
  document.getElementById('version').textContent = `Version ${known.version}.`;
  addEventListener('hashchange', () => show(world, false));
  show(world, true);
} catch (error) {
  main.replaceChildren(trouble(error));
}
