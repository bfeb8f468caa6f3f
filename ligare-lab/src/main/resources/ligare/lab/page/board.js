/** The board: every finding with its verdict, from runs here or from a file; each opens its page. */

import {h, choice, digits, save, written} from './elements.js';
import {follow, link, problems, trouble} from './results.js';
import {data, findingFile} from './server.js';
import {watch} from './watch.js';
import {heat} from './matrix.js';

const SIGNS = {agrees: '●', disagrees: '✕', undecided: '◐', failed: '✕', 'not-applicable': '–'};
const SUBJECTS = '12';
const SUBJECTS_OF_ONE = 24;

/** What was run or opened; kept while the page is open. `rows`: id → {row, job}; `matrix`: the last ablation, `job`: where it was run. */
const kept = {rows: new Map(), board: null, from: '', matrix: null, job: null};
const filters = {family: '', verdict: '', standing: ''};

const tone = verdict => ({agrees: 'agrees', disagrees: 'disagrees', failed: 'disagrees', undecided: 'undecided'})[verdict] ?? 'neutral';
const badge = verdict => h('span', {class: `verdict tone-${tone(verdict)}`}, h('span', {'aria-hidden': 'true'}, SIGNS[verdict] ?? '–'), ` ${String(verdict).replace('-', ' ')}`);
const effect = c => Number.isFinite(c.effect) ? `${digits(c.effect)}${c.unit ? ` ${c.unit}` : ''} (${digits(c.low)} to ${digits(c.high)})` : '';

/** A scoreboard from a file that somebody opened; null if it is none. */
function read(text) {
  try {
    const board = JSON.parse(text);
    return Array.isArray(board.findings) && board.findings.every(f => typeof f.id === 'string' && Array.isArray(f.claims)) ? board : null;
  } catch {
    return null;
  }
}

/** Rows of the board: a finding each, or those of laboratories that differ over one question, which count as one. */
function grouped(findings) {
  const ids = new Set(findings.map(f => f.id));
  const rows = new Map();
  for (const f of findings) {
    const key = ids.has(f.conflict?.with) ? f.conflict.with : f.id;
    rows.set(key, [...rows.get(key) ?? [], f]);
  }
  return [...rows.values()];
}

/** With which finding one conflicts, in words: the one that it names, or one that names it. */
function conflicting(atlas, finding) {
  const own = finding.conflict;
  if (own) return `; over ${own.over}: ${own.here} here, ${own.there} in ${own.with}`;
  const other = atlas.findings.find(f => f.conflict?.with === finding.id);
  return other ? `; over ${other.conflict.over}: ${other.conflict.there} here, ${other.conflict.here} in ${other.id}` : '';
}

/** The verdict of a row: it agrees only if every outcome does, disagrees if none agrees and one disagrees. */
function together(verdicts) {
  const said = verdicts.filter(v => v && v !== 'not-applicable');
  if (said.length === 0) return 'not-applicable';
  if (said.includes('failed')) return 'failed';
  if (!said.includes('agrees')) return said.includes('disagrees') ? 'disagrees' : 'undecided';
  return said.every(v => v === 'agrees') ? 'agrees' : 'undecided';
}

/** Runs findings and keeps what comes out. */
async function run(place, ids, subjects, others = []) {
  const job = await follow(place, 'boards', '', {subjects, only: ids, others});
  if (!job) return false;
  place.replaceChildren();
  kept.board = await (await job.result('scoreboard.json')).json();
  kept.from = 'run here';
  for (const row of kept.board.findings) kept.rows.set(row.id, {row, job, board: kept.board});
  return true;
}

/** The board's page. */
export function boardPage(world) {
  const {atlas} = world;
  const place = h('div', {});
  const table = h('div', {class: 'wide'});
  const open = h('input', {type: 'file', accept: '.json', class: 'hidden', 'aria-label': 'Scoreboard file', onchange: async () => {
    const [chosen] = open.files;
    if (!chosen) return;
    const board = read(await chosen.text());
    open.value = '';
    if (!board) {
      place.replaceChildren(problems([{line: 0, found: `‘${chosen.name}’, which is no scoreboard`, expected: 'scoreboard.json, as ligare score writes it', fix: 'choose another file'}]));
      return;
    }
    place.replaceChildren();
    Object.assign(kept, {rows: new Map(board.findings.map(row => [row.id, {row, job: null, board}])), board, from: `from ${chosen.name}`});
    draw();
  }});
  const subjects = h('input', {type: 'number', min: '2', max: '1000', class: 'short', 'aria-label': 'Subjects per group'});
  subjects.value = SUBJECTS;
  const others = h('input', {type: 'checkbox'});
  const start = h('button', {type: 'button', class: 'main', onclick: async () => {
    start.disabled = true;
    const ids = shown().filter(r => r.scored !== false).map(r => r.id);
    if (await run(place, ids.length === atlas.findings.filter(f => f.scored).length ? [] : ids, subjects.value, others.checked ? ['running'] : [])) draw();
    start.disabled = false;
  }});
  const matrix = matrixPart(world, () => shown().filter(r => atlas.findings.some(f => f.id === r.id && f.scored)).map(r => r.id), subjects);
  const options = list => [['', 'all'], ...[...new Set(list)].filter(Boolean).map(v => [v, v.replace('-', ' ')])];

  /** Findings of the atlas, then those that only an opened file knows. */
  const all = () => [
    ...atlas.findings.map(f => ({...f, verdict: null, ...kept.rows.get(f.id)?.row})),
    ...[...kept.rows.values()].map(k => k.row).filter(row => !atlas.findings.some(f => f.id === row.id)),
  ];
  const shown = () => all().filter(r => (!filters.family || r.family === filters.family) && (!filters.standing || r.standing === filters.standing)
    && (!filters.verdict || (filters.verdict === 'not run' ? !r.verdict : r.verdict === filters.verdict)));

  function draw() {
    const rows = shown().map(r => r.id);
    const found = all().filter(r => r.verdict);
    const counted = grouped(found.filter(f => !f.contested && f.verdict !== 'not-applicable'));
    const agreeing = verdict => counted.filter(row => together(row.map(verdict)) === 'agrees').length;
    const nulls = [...new Set(found.flatMap(f => Object.keys(f.nullVerdicts ?? {})))];
    const rerun = found.some(f => f.runningOthers);
    const chosen = shown().filter(r => r.scored !== false).length;
    start.textContent = chosen === 1 ? 'Run this finding' : `Run these ${chosen} findings`;
    table.replaceChildren(
      kept.board ? h('p', {}, h('strong', {}, `${agreeing(f => f.verdict)} of ${counted.length} findings agree`),
        ` (${kept.from}; ${kept.board.subjects} subjects per group, seed ${kept.board.seed}). `,
        nulls.map(n => `Without a brain, ‘${n}’: ${agreeing(f => f.nullVerdicts?.[n])} of ${counted.length}. `),
        h('button', {type: 'button', class: 'plain', onclick: () => save('scoreboard.json', JSON.stringify(kept.board, null, 2), 'application/json')}, 'save scoreboard.json'))
        : h('p', {class: 'faint'}, 'Nothing was run yet. Run findings here, or open a scoreboard.json that ./ligare score wrote. All of them take minutes.'),
      h('table', {class: 'board'},
        h('thead', {}, h('tr', {}, ['Finding', 'Part', 'Literature', 'Verdict', 'Claims', 'Effect with interval', ...(rerun ? ['Others running'] : []), ...nulls].map(t => h('th', {scope: 'col'}, t)))),
        h('tbody', {}, grouped(all()).filter(row => row.some(r => rows.includes(r.id))).flatMap(row => {
          const conflict = row.length > 1 ? row.find(r => r.conflict).conflict : null;
          return [conflict && differing(row, conflict), ...row.filter(r => rows.includes(r.id)).map(r => line(r, conflict))];
        }))),
      rows.length === 0 ? h('p', {class: 'faint'}, 'No finding fits these filters.') : '');
    matrix.draw();

    /** What laboratories differ over, above their outcomes. */
    function differing(row, conflict) {
      const verdict = row.every(r => r.verdict) ? together(row.map(r => r.verdict)) : null;
      return h('tr', {class: 'conflict'},
        h('th', {scope: 'row'}, conflict.over, h('span', {class: 'question'}, 'Laboratories differ: one row, counted once, with an outcome for each')),
        h('td', {}), h('td', {}), h('td', {}, verdict ? badge(verdict) : h('span', {class: 'faint'}, 'not run')), h('td', {}), h('td', {}), rerun && h('td', {}),
        nulls.map(n => sign(together(row.map(r => r.nullVerdicts?.[n])))));
    }

    function line(r, conflict) {
      const found = conflict ? `${r.conflict ? r.conflict.here : conflict.there}: ` : '';
      return h('tr', conflict ? {class: 'outcome'} : {},
        h('th', {scope: 'row'}, found, h('a', {href: `#/finding/${encodeURIComponent(r.id)}`}, r.id), h('span', {class: 'question'}, r.question ?? '')),
        h('td', {}, r.family ?? ''), h('td', {}, r.contested ? 'contested, not counted' : r.standing ?? ''),
        h('td', {}, r.verdict ? badge(r.verdict) : h('span', {class: 'faint'}, r.scored === false ? 'listed only' : 'not run')),
        h('td', {}, r.verdict ? `${r.claims.filter(c => c.verdict === 'agrees').length}/${r.claims.length}` : String(r.claims?.length ?? '')),
        h('td', {}, effect(r)),
        rerun && h('td', {}, r.runningOthers?.verdict ? badge(r.runningOthers.verdict) : ''),
        nulls.map(n => sign(r.nullVerdicts?.[n])));
    }

    function sign(verdict) {
      return h('td', {}, h('span', {class: `verdict tone-${tone(verdict)}`, title: verdict}, SIGNS[verdict] ?? '–'));
    }
  }

  draw();
  const filter = (label, key, list) => h('label', {class: 'field'}, h('span', {}, label), choice(options(list), filters[key], v => { filters[key] = v; draw(); }));
  return h('article', {},
    h('h1', {}, 'The board'),
    h('p', {class: 'lead'}, 'Published experiments, run on simulated animals and tested as the papers tested theirs. What disagrees stays.'),
    h('div', {class: 'fields filters'}, filter('Part', 'family', atlas.findings.map(f => f.family)),
      filter('Verdict', 'verdict', ['agrees', 'undecided', 'disagrees', 'failed', 'not-applicable', 'not run']), filter('Literature', 'standing', atlas.findings.map(f => f.standing))),
    h('div', {class: 'acts'}, start, h('label', {class: 'inline'}, ' with ', subjects, ' subjects per group '),
      h('label', {class: 'inline', title: 'Each finding once more, with the other animals running where it says their sex; takes two to three times as long.'}, others, ' and with the others running '),
      h('button', {type: 'button', onclick: () => open.click()}, 'Open a scoreboard.json'), open,
      h('button', {type: 'button', onclick: () => matrix.element.scrollIntoView({behavior: 'smooth'})}, 'What they need: heat map')),
    place, table,
    matrix.element);
}

/** What the findings shown need: the matrix that came with the lab, one from a file, or one run here. */
function matrixPart(world, shown, subjects) {
  const {atlas} = world;
  const place = h('div', {});
  const map = h('div', {});
  const file = h('input', {type: 'file', accept: '.json', class: 'hidden', 'aria-label': 'Ablation file', onchange: async () => {
    const [chosen] = file.files;
    if (!chosen) return;
    try {
      const matrix = JSON.parse(await chosen.text());
      if (!Array.isArray(matrix.parts) || !Array.isArray(matrix.findings)) throw new Error('no parts and findings');
      Object.assign(kept, {matrix, job: null});
      place.replaceChildren();
      draw();
    } catch {
      place.replaceChildren(problems([{line: 0, found: `‘${chosen.name}’, which is no matrix of parts and findings`, expected: 'ablation.json, as ligare ablate writes it', fix: 'choose another file'}]));
    }
    file.value = '';
  }});
  let parts = [atlas.parts[0].name];
  const part = choice([['', 'all parts'], ...atlas.parts.map(p => [p.name, p.name])], parts[0], v => { parts = v ? [v] : []; }, {'aria-label': 'Part to be taken out'});
  const ablate = h('button', {type: 'button', onclick: async () => {
    ablate.disabled = true;
    const job = await follow(place, 'ablations', '', {subjects: subjects.value, only: shown(), part: parts});
    if (job) {
      place.replaceChildren();
      Object.assign(kept, {matrix: await (await job.result('ablation.json')).json(), job});
      draw();
    }
    ablate.disabled = false;
  }}, 'Take it out');

  function draw() {
    const {matrix, job} = kept;
    if (!matrix) return;
    const old = matrix.digest !== atlas.digest;
    map.replaceChildren(
      h('p', {}, h('strong', {}, `${matrix.parts.filter(p => p.necessary).length} of ${matrix.parts.length} parts are necessary`), ` for the ${matrix.findings.filter(f => f.whole === 'agrees').length} of ${matrix.findings.length} findings with which the whole model agreed (${job ? 'run here' : `version ${matrix.version}`}; ${matrix.subjects} subjects per group, seed ${matrix.seed}). `,
        job && link(job, 'report.html', 'report'), job && ' · ',
        h('button', {type: 'button', class: 'plain', onclick: () => save('ablation.json', JSON.stringify(matrix, null, 2), 'application/json')}, 'save ablation.json')),
      old ? h('p', {class: 'comment'}, 'This map was made with an older state of the circuit or its numbers. ./ligare ablate makes a new one; open its ablation.json here.') : '',
      heat(matrix, new Set(shown())));
  }

  if (!kept.matrix) {
    data('ablation.json').then(matrix => {
      kept.matrix ??= matrix;
      draw();
    }, error => map.replaceChildren(trouble(error)));
  }
  const element = h('section', {class: 'needs'}, h('h2', {}, 'What the findings need'),
    h('p', {}, 'Parts were taken out from birth, one at a time: which findings break? Only those with which the whole model agrees can, and a finding that measures or blocks a part says nothing about it. The filters above choose the findings.'),
    map,
    h('p', {class: 'acts'}, 'Take out ', part, ' and run the findings shown above again: ', ablate, h('button', {type: 'button', onclick: () => file.click()}, 'Open an ablation.json'), file),
    place);
  return {element, draw};
}

/** The page of one finding. */
export function findingPage(world, id) {
  const finding = world.atlas.findings.find(f => f.id === id);
  const known = kept.rows.get(id);
  if (!finding && !known) return h('article', {}, h('h1', {}, 'No such finding'), h('p', {}, h('a', {href: '#/board'}, 'Back to the board')));
  const verdict = h('p', {});
  const taken = h('span', {class: 'faint'});
  const details = h('div', {});
  const place = h('div', {});

  async function draw() {
    const {row, job, board} = kept.rows.get(id) ?? {};
    const {subjects, seed} = board ?? {subjects: SUBJECTS_OF_ONE, seed: world.atlas.seed};
    taken.textContent = `The same bits on the command line: ./ligare run ${id}.yaml --subjects ${subjects} --seed ${seed}`;
    verdict.replaceChildren(row ? badge(row.verdict) : h('span', {class: 'faint'}, finding.scored ? 'Not run yet.' : 'Listed, not scored.'));
    details.replaceChildren(...(row ? [h('ul', {class: 'listed'}, row.claims.map(c => h('li', {}, badge(c.verdict), ` ${c.claim}: ${effect(c)}`)))] : []));
    const markup = job && await job.result(`${id}.html`).then(r => r.text(), () => '');
    if (markup) details.replaceChildren(written(markup));
  }

  draw();
  const go = h('button', {type: 'button', class: 'main', onclick: async () => {
    go.disabled = true;
    if (await run(place, [id], SUBJECTS_OF_ONE)) draw();
    go.disabled = false;
  }}, `Run it with ${SUBJECTS_OF_ONE} subjects per group`);
  const films = h('div', {});
  const look = h('button', {type: 'button', onclick: async () => watch(films, await findingFile(id), world, finding.circuit)}, 'Watch the first subjects');
  return h('article', {class: 'finding'},
    h('p', {}, h('a', {href: '#/board'}, '← the board')),
    h('h1', {}, finding?.question || id),
    finding && [
      h('p', {class: 'citation'}, `${finding.authors} (${finding.year}). `, h('cite', {}, finding.journal), finding.doi ? `. doi:${finding.doi}` : ''),
      h('p', {class: 'faint'}, `${finding.id} · ${finding.family} · in the literature: ${finding.standing}${finding.standingNote ? ` (${finding.standingNote})` : ''}${conflicting(world.atlas, finding)} · ${finding.n ? `${finding.n} animals per group` : 'number of animals not known'}`),
      verdict,
      h('h3', {}, 'What the paper claims'), h('ul', {class: 'listed'}, finding.claims.map(c => h('li', {}, c))),
      (finding.scored || finding.study) && h('p', {class: 'acts'}, finding.scored && go, finding.circuit && look, finding.study && h('a', {class: 'button', href: `#/bench/${encodeURIComponent(id)}`}, 'Open it on the bench')),
      finding.study && h('p', {class: 'take'}, 'Take it away: ', h('a', {href: `findings/${encodeURIComponent(id)}.yaml`, download: `${id}.yaml`}, 'study file'), '. ', taken)],
    place, films, details);
}
