/** The board: every finding with its verdict, from a run here or from a file; each opens its page. */

import {h, choice, digits, save, written} from './elements.js';
import {follow, problems} from './results.js';

const SIGNS = {agrees: '●', disagrees: '✕', undecided: '◐', failed: '✕', 'not-applicable': '–'};
const SUBJECTS = 24;

/** What was run or opened last; kept while the page is open. */
const kept = {board: null, job: null, from: ''};
const filters = {family: '', verdict: '', standing: ''};

const tone = verdict => ({agrees: 'agrees', disagrees: 'disagrees', failed: 'disagrees', undecided: 'undecided'})[verdict] ?? 'neutral';
const badge = verdict => h('span', {class: `verdict tone-${tone(verdict)}`}, h('span', {'aria-hidden': 'true'}, SIGNS[verdict] ?? '–'), ` ${String(verdict).replace('-', ' ')}`);

/** Text of a scoreboard that somebody opened; null if it is none. */
function read(text) {
  try {
    const board = JSON.parse(text);
    return Array.isArray(board.findings) && board.findings.every(f => typeof f.id === 'string' && Array.isArray(f.claims)) ? board : null;
  } catch {
    return null;
  }
}

export function boardPage(world) {
  const {atlas} = world;
  const place = h('div', {});
  const table = h('div', {class: 'wide'});
  const open = h('input', {type: 'file', accept: '.json', class: 'hidden', 'aria-label': 'Scoreboard file', onchange: async () => {
    const [chosen] = open.files;
    open.value = '';
    if (!chosen) return;
    const board = read(await chosen.text());
    if (!board) {
      place.replaceChildren(problems([{line: 0, found: `'${chosen.name}', which is no scoreboard`, expected: 'scoreboard.json, as ligare score writes it', fix: 'choose another file'}]));
      return;
    }
    Object.assign(kept, {board, job: null, from: `from ${chosen.name}`});
    place.replaceChildren();
    draw();
  }});
  const subjects = h('input', {type: 'number', min: '2', max: '500', class: 'short', 'aria-label': 'Subjects per group'});
  subjects.value = SUBJECTS;
  const run = h('button', {type: 'button', class: 'main', onclick: async () => {
    run.disabled = true;
    const job = await follow(place, 'boards', '', {subjects: subjects.value});
    run.disabled = false;
    if (!job) return;
    place.replaceChildren();
    Object.assign(kept, {board: await (await job.result('scoreboard.json')).json(), job, from: 'run here'});
    draw();
  }}, 'Run all findings');
  const known = new Map(atlas.findings.map(f => [f.id, f]));
  const options = list => [['', 'all'], ...[...new Set(list)].map(v => [v, v.replace('-', ' ')])];

  function draw() {
    const {board} = kept;
    const rows = (board ? board.findings.map(f => ({...known.get(f.id), ...f})) : atlas.findings.map(f => ({...f, verdict: null, claims: f.claims.map(c => ({claim: c}))})))
      .filter(r => (!filters.family || r.family === filters.family) && (!filters.verdict || r.verdict === filters.verdict) && (!filters.standing || r.standing === filters.standing));
    const counted = board ? board.findings.filter(f => !f.contested && f.verdict !== 'not-applicable') : [];
    const nulls = board ? [...new Set(board.findings.flatMap(f => Object.keys(f.nullVerdicts ?? {})))] : [];
    table.replaceChildren(
      board ? h('p', {}, h('strong', {}, `${counted.filter(f => f.verdict === 'agrees').length} of ${counted.length} findings agree`),
        ` (${kept.from}; ${board.subjects} subjects per group, seed ${board.seed}). `,
        nulls.map(n => `Without a brain, ‘${n}’: ${counted.filter(f => f.nullVerdicts?.[n] === 'agrees').length} of ${counted.length}. `),
        h('button', {type: 'button', class: 'plain', onclick: () => save('scoreboard.json', JSON.stringify(board, null, 2), 'application/json')}, 'save scoreboard.json'))
        : h('p', {class: 'faint'}, 'Nothing was run yet. Run the findings here, or open a scoreboard.json that ./ligare score wrote.'),
      h('table', {class: 'board'},
        h('thead', {}, h('tr', {}, ['Finding', 'Part', 'Literature', 'Verdict', 'Claims', 'Effect with interval', ...nulls].map(t => h('th', {scope: 'col'}, t)))),
        h('tbody', {}, rows.map(r => h('tr', {},
          h('th', {scope: 'row'}, h('a', {href: `#/finding/${encodeURIComponent(r.id)}`}, r.id), h('span', {class: 'question'}, r.question ?? '')),
          h('td', {}, r.family ?? ''), h('td', {}, r.contested ? 'contested, not counted' : r.standing ?? ''),
          h('td', {}, r.verdict ? badge(r.verdict) : h('span', {class: 'faint'}, r.scored === false ? 'listed only' : 'not run')),
          h('td', {}, board ? `${r.claims.filter(c => c.verdict === 'agrees').length}/${r.claims.length}` : String(r.claims.length)),
          h('td', {}, Number.isFinite(r.effect) ? `${digits(r.effect)} (${digits(r.low)} to ${digits(r.high)})` : ''),
          nulls.map(n => h('td', {}, h('span', {class: `verdict tone-${tone(r.nullVerdicts?.[n])}`, title: r.nullVerdicts?.[n]}, SIGNS[r.nullVerdicts?.[n]] ?? '–'))))))),
      rows.length === 0 ? h('p', {class: 'faint'}, 'No finding fits these filters.') : '');
  }

  draw();
  const filter = (label, key, list) => h('label', {class: 'field'}, h('span', {}, label), choice(options(list), filters[key], v => { filters[key] = v; draw(); }));
  return h('article', {},
    h('h1', {}, 'The board'),
    h('p', {class: 'lead'}, 'Published experiments, run on simulated animals and tested as the papers tested theirs. What disagrees stays.'),
    h('div', {class: 'acts'}, run, h('label', {class: 'inline'}, ' with ', subjects, ' subjects per group '),
      h('button', {type: 'button', onclick: () => open.click()}, 'Open a scoreboard.json'), open),
    place,
    h('div', {class: 'fields filters'}, filter('Part', 'family', atlas.findings.map(f => f.family)),
      filter('Verdict', 'verdict', ['agrees', 'undecided', 'disagrees', 'failed', 'not-applicable']), filter('Literature', 'standing', atlas.findings.map(f => f.standing))),
    table);
}

/** The page of one finding. */
export function findingPage(world, id) {
  const finding = world.atlas.findings.find(f => f.id === id);
  if (!finding) return h('article', {}, h('h1', {}, 'No such finding'), h('p', {}, h('a', {href: '#/board'}, 'Back to the board')));
  const row = kept.board?.findings.find(f => f.id === id);
  const details = h('div', {});
  if (kept.job) {
    kept.job.result(`${id}.html`).then(r => r.text()).then(markup => details.replaceChildren(written(markup)), () => {});
  } else if (row) {
    details.append(h('ul', {class: 'listed'}, row.claims.map(c => h('li', {}, badge(c.verdict), ` ${c.claim}: ${digits(c.effect)} (${digits(c.low)} to ${digits(c.high)}) ${c.unit ?? ''}`))));
  }
  return h('article', {},
    h('p', {}, h('a', {href: '#/board'}, '← the board')),
    h('h1', {}, finding.question || finding.id),
    h('p', {class: 'citation'}, `${finding.authors} (${finding.year}). `, h('cite', {}, finding.journal), finding.doi ? `. doi:${finding.doi}` : ''),
    h('p', {class: 'faint'}, `${finding.id} · ${finding.family} · in the literature: ${finding.standing}${finding.standingNote ? ` (${finding.standingNote})` : ''} · ${finding.n ? `${finding.n} animals per group` : 'number of animals not known'}`),
    row ? h('p', {}, badge(row.verdict)) : h('p', {class: 'faint'}, 'Not run yet: run the board, or its study on the bench.'),
    h('h3', {}, 'What the paper claims'), h('ul', {class: 'listed'}, finding.claims.map(c => h('li', {}, c))),
    finding.study && h('p', {class: 'acts'}, h('a', {class: 'button', href: `#/bench/${encodeURIComponent(id)}`}, 'Open its study on the bench')),
    details);
}
