/** The bench: a study put together by hand, run, kept as a file, opened from one. */

import {h, choice, field, save, fileName} from './elements.js';
import {check, example, findingFile, hand} from './server.js';
import {file} from './study-file.js';
import {runStudy, showPictures, trouble} from './results.js';
import {guess, ownTests} from './own-tests.js';
import {timeline} from './timeline.js';
import {living, watch} from './watch.js';

const PAUSE = 400;

export function benchPage(world, begin) {
  const {atlas} = world;
  const finding = atlas.findings.find(f => f.id === begin && f.study);
  let study = null;
  let table = null;
  let yaml = '';
  let sound = false;
  let timer = 0;
  let asked = 0;

  const form = h('div', {class: 'form'});
  const state = h('div', {class: 'state', role: 'status'});
  const results = h('section', {class: 'results', 'aria-label': 'Results'});
  const text = h('textarea', {class: 'file', spellcheck: false, rows: 18, 'aria-label': 'The study as a file', oninput: () => later(text.value, true)});
  const run = h('button', {type: 'button', class: 'main', onclick: () => runStudy(results, yaml, study?.name ?? 'study', {}, living(world, study?.circuit)).then(() => results.scrollIntoView({behavior: 'smooth', block: 'nearest'}))}, 'Run');
  const first = h('button', {type: 'button', onclick: () => watch(results, yaml, world, study.circuit)}, 'Watch the first subjects');
  const plan = h('button', {type: 'button', onclick: () => showPictures(results, 'powers', yaml, {}, 'power.json', `./ligare run ${fileName(study?.name ?? 'study')}.yaml --power`)}, 'Plan it: how many animals?');
  const open = h('input', {type: 'file', accept: '.yaml,.yml,.csv,.tsv', class: 'hidden', 'aria-label': 'Study file, or table of own tests', onchange: async () => {
    const [chosen] = open.files;
    if (chosen) await receive(chosen);
    open.value = '';
  }});
  const page = h('article', {class: 'bench'},
    h('h1', {}, 'The bench'),
    h('p', {class: 'lead'}, 'Who, what is done, what is measured. Everything here is a study file that the command line runs to the same bits.'),
    h('div', {class: 'acts'}, run, ' ', first, ' ', plan, ' ',
      h('button', {type: 'button', onclick: () => save(`${fileName(study?.name ?? 'study')}.yaml`, yaml, 'application/yaml')}, 'Save the file'), ' ',
      h('button', {type: 'button', onclick: () => open.click()}, 'Open a file'), open, ' ',
      choice([['', 'begin with …'], ['01-first-bond', 'first bond'], ['02-block-it', 'block it'], ['03-your-dose', 'your dose'], ['04-your-own-species-or-site', 'your own species or site'], ['06-plan-an-experiment', 'plan an experiment'], ['07-lose-it', 'lose it'], ['08-comfort-it', 'comfort it'], ['09-mirror-neurons-grow', 'mirror neurons grow'], ['10-after-the-loss', 'after the loss'], ['11-two-brains', 'two brains'], ['12-a-friend-consoles', 'a friend consoles'], ['13-acute-or-lifelong', 'acute or lifelong'], ['14-a-childhood', 'a childhood'], ['15-a-place-to-remember', 'a place to remember'], ['16-the-pain-of-another', 'the pain of another'], ['17-gonads', 'gonads'], ['18-alone-too-long', 'alone too long'], ['19-a-rhythm-of-light', 'a rhythm of light'], ['20-what-another-s-fear-teaches', 'what another’s fear teaches'], ['21-oestrus', 'oestrus'], ['22-how-far-it-spreads', 'how far it spreads'], ['23-more-is-not-more', 'more is not more'], ['24-help-is-learned', 'help is learned']], '',
        async name => name && take(await example(name)), {'aria-label': 'Begin with an example'})),
    state, results, form,
    h('details', {class: 'as-file'}, h('summary', {}, 'The study as a file'), h('p', {class: 'faint'}, 'Edit it here if you like: what is sound is taken over.'), text));
  page.addEventListener('dragover', event => event.preventDefault());
  page.addEventListener('drop', async event => {
    const [dropped] = event.dataTransfer?.files ?? [];
    if (dropped) {
      event.preventDefault();
      await receive(dropped);
    }
  });

  /** A file that was dropped or chosen: a study, or a table of tests beside it. */
  async function receive(chosen) {
    if (!/\.(csv|tsv|txt)$/i.test(chosen.name)) {
      take(await chosen.text());
      return;
    }
    try {
      table = await hand(chosen);
    } catch (error) {
      state.replaceChildren(trouble(error));
      return;
    }
    if (study.data?.file.split(/[\\/]/).at(-1) === table.name) later(yaml, true, 0);
    else if (study.form) {
      study.data = guess(table, study);
      changed(true);
      form.querySelector('.own-tests').scrollIntoView({behavior: 'smooth', block: 'center'});
    }
  }

  /** Takes over a file, whatever is in it. */
  function take(content) {
    results.replaceChildren();
    text.value = content;
    later(content, true, 0);
  }

  /** The form was changed. */
  function changed(again) {
    yaml = file(study);
    text.value = yaml;
    if (again) render();
    later(yaml, false);
  }

  function later(content, fromFile, pause = PAUSE) {
    yaml = content;
    clearTimeout(timer);
    timer = setTimeout(() => look(content, fromFile), pause);
  }

  async function look(content, fromFile) {
    const mine = ++asked;
    try {
      const read = await check(content);
      if (mine !== asked) return;
      sound = true;
      const hours = Math.max(1, Math.round(read.subjectTime / 3.6e6));
      state.replaceChildren(h('p', {class: 'faint'}, `Sound. ${read.groups.length} × ${read.subjects} subjects, ${hours.toLocaleString('en-GB')} ${hours === 1 ? 'hour' : 'hours'} of life to simulate.`));
      if (fromFile) {
        study = read;
        // What is changed in the form is not the published experiment any more.
        if (study.name === finding?.id) study.name += ', varied';
        render();
      }
    } catch (error) {
      if (mine !== asked) return;
      sound = false;
      state.replaceChildren(trouble(error));
      if (fromFile && error.problems) page.querySelector('.as-file').open = true;
    }
    run.disabled = !sound;
    // Learners live in no place, and there are no real animals to plan with.
    first.disabled = plan.disabled = !sound || Boolean(study?.learner);
  }

  const input = (value, set, attributes) => {
    const element = h('input', {type: 'text', ...attributes, oninput: () => { set(element.value); changed(false); }});
    element.value = typeof value === 'object' ? value.between.join(' to ') : value;
    return element;
  };
  /** A quantity; `1 ng to 5 ng` is a range. */
  const quantity = (owner, key, attributes) => input(owner[key], v => {
    const ends = v.split(/\s+to\s+/);
    owner[key] = ends.length === 2 ? {between: ends} : v;
  }, {class: 'short', ...attributes});
  const pick = (options, value, set) => choice(options.includes(value) ? options : [value, ...options], value, v => { set(v); changed(true); });
  const remove = (list, item, words) => h('button', {type: 'button', class: 'plain', 'aria-label': `Remove ${words}`, onclick: () => { list.splice(list.indexOf(item), 1); changed(true); }}, 'remove');

  function render() {
    form.replaceChildren();
    if (!study.form) {
      form.append(h('p', {class: 'comment'}, study.learner
        ? `This asks learners, networks that do, see and learn (‘${study.learner}’). The form has no fields for their lessons: edit it as a file below, and run it. There is nobody in a cage to be watched.`
        : 'This file describes entries of its own, or something that the form has no field for. Edit it as a file below; it runs all the same.'));
      page.querySelector('.as-file').open = true;
      return;
    }
    const shared = study.groups.every(g => JSON.stringify(g.protocol) === JSON.stringify(study.groups[0].protocol));
    form.append(
      h('fieldset', {}, h('legend', {}, 'The question'),
        h('div', {class: 'fields'},
          field('Name', input(study.name, v => { study.name = v; })),
          field('Question', input(study.question, v => { study.question = v; }, {class: 'wide-input'})),
          field('Subjects per group', number(study.subjects, v => { study.subjects = v; }, 1, 100000)),
          field('Seed', number(study.seed, v => { study.seed = v; }, 0, Number.MAX_SAFE_INTEGER)))),
      shared ? h('fieldset', {}, h('legend', {}, 'What happens to all groups'), protocol(study.groups[0], study.groups)) : '',
      h('fieldset', {}, h('legend', {}, 'Groups'),
        h('div', {class: 'palette'}, h('span', {class: 'faint'}, 'Drag a drug onto a timeline, or press it to add it to the last group: '),
          acting().map(l => h('button', {type: 'button', draggable: true, class: 'chip', title: l.describes,
            ondragstart: event => event.dataTransfer.setData('text/plain', l.name),
            onclick: () => { give(study.groups.at(-1), l.name); changed(true); }}, l.name))),
        study.groups.map(g => group(g, shared)),
        h('p', {class: 'acts'}, h('button', {type: 'button', onclick: () => { study.groups.push({...structuredClone(study.groups.at(-1)), name: fresh(study.groups.map(g => g.name), 'another group')}); changed(true); }}, 'Add a group'))),
      measures(), comparisons(), ownTests(study, table, changed, () => open.click()));
  }

  const number = (value, set, min, max) => {
    const element = h('input', {type: 'number', min: String(min), max: String(max), class: 'short', oninput: () => {
      const n = element.valueAsNumber;
      if (Number.isInteger(n)) { set(n); changed(false); }
    }});
    element.value = value;
    return element;
  };

  const fresh = (taken, wanted) => {
    let name = wanted;
    for (let i = 2; taken.includes(name); i++) name = `${wanted} ${i}`;
    return name;
  };

  /** Ligands that bind a receptor of the study's circuit. */
  function acting() {
    const circuit = atlas.circuits.find(c => c.name === study.circuit);
    const expressed = new Set(circuit?.populations.flatMap(p => Object.keys(p.expresses)));
    const binding = new Set(atlas.receptors.filter(r => expressed.has(r.name)).flatMap(r => Object.keys(r.bindings)));
    const found = atlas.ligands.filter(l => l.givable && binding.has(l.name));
    return found.length ? found : atlas.ligands.filter(l => l.givable);
  }

  function give(g, ligand, moment) {
    const known = atlas.ligands.find(l => l.name === ligand);
    if (!known) return;
    const site = [...new Set(atlas.circuits.find(c => c.name === study.circuit)?.populations.map(p => p.region) ?? [])]
      .find(r => r.startsWith('nucleus accumbens')) ?? atlas.regions[0].name;
    g.interventions.push({give: ligand, dose: known.onlyInfused ? '1 ng/h' : '1 ng', into: site, ...(known.onlyInfused ? {for: '2 h'} : {}), at: [moment ?? g.protocol[0].phase]});
  }

  function group(g, shared) {
    const species = atlas.species.find(sp => sp.name === g.species);
    return h('section', {class: 'group'},
      h('div', {class: 'fields'},
        field('Group', input(g.name, v => {
          for (const pair of study.compare) pair.forEach((n, i) => { if (n === g.name) pair[i] = v; });
          g.name = v;
        })),
        field('Species', pick(atlas.species.map(sp => sp.name), g.species, v => { g.species = v; })),
        field('Sex', pick(species?.sexes ?? [], g.sex, v => { g.sex = v; })),
        study.groups.length > 1 && h('button', {type: 'button', class: 'plain', 'aria-label': `Remove group ${g.name}`, onclick: () => {
          study.groups.splice(study.groups.indexOf(g), 1);
          study.compare = study.compare.filter(pair => !pair.includes(g.name));
          changed(true);
        }}, 'remove group')),
      shared ? null : protocol(g, [g]),
      h('div', {class: 'wide'}, timeline(g, (i, k, moment, again) => {
        i.at[k] = moment;
        changed(true);
        if (again) form.querySelectorAll('.group')[study.groups.indexOf(g)]?.querySelectorAll('.mark-handle')[g.interventions.flatMap(j => (j.at ?? []).map((_, n) => [j, n])).findIndex(([j, n]) => j === i && n === k)]?.focus();
      }, (ligand, moment) => { give(g, ligand, moment); changed(true); })),
      what(g, shared, met(g)),
      companions(g));
  }

  /** What is done to a group's subjects, or to a companion of theirs. */
  function what(g, shared, more = null) {
    return [g.interventions.map(i => intervention(g, i)),
      h('p', {class: 'acts'},
        h('button', {type: 'button', class: 'plain', onclick: () => { give(g, (acting().find(l => !l.onlyInfused) ?? acting()[0]).name); changed(true); }}, '+ a drug'),
        h('button', {type: 'button', class: 'plain', onclick: () => { g.interventions.push({express: atlas.receptors[0].name, in: 'nucleus accumbens rostral shell', factor: '0.2'}); changed(true); }}, '+ more or fewer receptors'),
        h('button', {type: 'button', class: 'plain', onclick: () => { g.interventions.push({secrete: atlas.circuits.find(c => c.name === study.circuit)?.releases[0]?.ligand ?? '', factor: '0.5'}); changed(true); }}, '+ more or less release'),
        shared && study.groups.length > 1 && h('button', {type: 'button', class: 'plain', onclick: () => { g.protocol = structuredClone(g.protocol); g.protocol[0].for = '6 h'; changed(true); }}, 'a protocol of its own'), more)];
  }

  /** Others of a group that run: each has a brain of its own, and things may be done to it. */
  function companions(g) {
    return g.others.map(o => {
      const own = {...o, protocol: g.protocol, name: `${o.name} of ${g.name}`};
      return h('section', {class: 'group companion'},
        h('p', {}, h('strong', {}, o.name), ' runs: a brain of its own, and what the two do is of both.'),
        h('div', {class: 'fields'},
          field('Species', pick(atlas.species.map(sp => sp.name), o.species, v => { o.species = v; })),
          field('Sex', pick(atlas.species.find(sp => sp.name === o.species)?.sexes ?? [], o.sex, v => { o.sex = v; })),
          h('button', {type: 'button', class: 'plain', onclick: () => { g.others.splice(g.others.indexOf(o), 1); changed(true); }}, `make ${o.name} a stimulus animal`)),
        h('div', {class: 'wide'}, timeline(own, (i, k, moment) => { i.at[k] = moment; changed(true); }, (ligand, moment) => { give(own, ligand, moment); changed(true); })),
        what(own, false));
    });
  }

  /** Offers to let run whom a group meets as a stimulus animal. */
  function met(g) {
    const names = [...new Set(g.protocol.flatMap(p => p.with))].filter(name => !g.others.some(o => o.name === name));
    return names.map(name => h('button', {type: 'button', class: 'plain', onclick: () => {
      g.others.push({name, species: g.species, sex: atlas.species.find(sp => sp.name === g.species)?.sexes.find(sex => sex !== g.sex) ?? g.sex, away: {}, interventions: []});
      changed(true);
    }}, `+ let ${name} run`));
  }

  function intervention(g, i) {
    const regions = atlas.regions.map(r => r.name);
    const circuit = atlas.circuits.find(c => c.name === study.circuit);
    const times = i.at && field('at', h('span', {class: 'moments'}, i.at.map((m, k) => input(m, v => { i.at[k] = v; }, {class: 'moment', 'aria-label': `Time ${k + 1}`})),
      h('button', {type: 'button', class: 'plain', onclick: () => { i.at.push(i.at.at(-1)); changed(true); }}, '+ time'),
      i.at.length > 1 && h('button', {type: 'button', class: 'plain', onclick: () => { i.at.pop(); changed(true); }}, '− time')));
    const parts = i.give
      ? [field('Give', pick(acting().map(l => l.name), i.give, v => { i.give = v; })),
        field('dose', quantity(i, 'dose'), i.into === 'body' ? 'such as 1 mg/kg' : i.for ? 'such as 1 ng/h' : 'such as 1 ng, or 1 ng to 5 ng'),
        field('into', pick([...regions, 'ventricle', 'body'], i.into, v => {
          if ((v === 'body') !== (i.into === 'body')) i.dose = v === 'body' ? '1 mg/kg' : '1 ng';
          i.into = v;
        })),
        i.for && field('for', quantity(i, 'for'))]
      : i.express
        ? [field('Receptor', pick(atlas.receptors.map(r => r.name), i.express, v => { i.express = v; })),
          field('in', pick(['everywhere', ...regions], i.in ?? 'everywhere', v => { if (v === 'everywhere') delete i.in; else i.in = v; })),
          field('times', quantity(i, 'factor'), '0 is a knock-out'),
          'compensated' in i && field('made up for', quantity(i, 'compensated'), '1: as far as life allows')]
        : i.secrete
          ? [field('Release of', pick([...new Set(circuit?.releases.map(r => r.ligand) ?? [])], i.secrete, v => { i.secrete = v; })), field('times', quantity(i, 'factor'), '0 is a gland taken out')]
        : i.care
          ? [field('Care for the young, times ordinary', quantity(i, 'care'), '0 is left alone'), field('for', quantity(i, 'for'))]
        : i['terminals of']
          ? [field('Terminals of', pick(circuit?.populations.map(p => p.name) ?? [], i['terminals of'], v => { i['terminals of'] = v; })), field('in', pick(regions, i.in, v => { i.in = v; })),
            i.pulses ? [field('pulses', quantity(i, 'pulses'), 'such as 5 Hz'), field('spikes per pulse', quantity(i, 'spikes per pulse'))] : field('sent, times', quantity(i, 'transmission'), '0 is silence'), field('for', quantity(i, 'for'))]
        : [field('Drive', pick(circuit?.populations.map(p => p.name) ?? [], i.drive, v => { i.drive = v; })), field('by', quantity(i, 'by')),
            'while' in i ? field('while there is', input(i.while, v => { i.while = v; })) : field('for', quantity(i, 'for'))];
    return h('div', {class: 'fields intervention'}, parts, times, remove(g.interventions, i, i.give ?? i.express ?? i.secrete ?? i.drive ?? i['terminals of'] ?? 'care'));
  }

  function protocol(g, owners) {
    const places = atlas.ethograms.find(e => e.name === study.ethogram)?.places ?? [];
    const spread = again => { owners.forEach(o => { o.protocol = g === o ? o.protocol : structuredClone(g.protocol); }); changed(again); };
    const other = (p, set, value, attributes) => {
      const element = h('input', {type: 'text', ...attributes, oninput: () => { set(element.value); spread(false); }});
      element.value = value;
      return element;
    };
    return h('div', {class: 'phases'},
      g.protocol.map((p, index) => h('div', {class: 'fields'},
        field('Phase', other(p, v => renamePhase(owners, index, v), p.phase)),
        field('for', other(p, v => { const ends = v.split(/\s+to\s+/); p.for = ends.length === 2 ? {between: ends} : v; }, typeof p.for === 'object' ? p.for.between.join(' to ') : p.for, {class: 'short'})),
        field('in', choice(places.map(l => l.name), p.place, v => { p.place = v; p.conditions = []; spread(true); })),
        field('with', other(p, v => meet(p, v), p.with.map(n => [n, ...p.states[n] ?? []].join(': ')).join(', ')), 'names, with commas'),
        (places.find(l => l.name === p.place)?.conditions ?? []).map(c => h('label', {class: 'tick'},
          h('input', {type: 'checkbox', checked: p.conditions.includes(c), onchange: event => {
            p.conditions = event.target.checked ? [...p.conditions, c] : p.conditions.filter(o => o !== c);
            spread(false);
          }}), ` ${c}`)),
        g.protocol.length > 1 && h('button', {type: 'button', class: 'plain', 'aria-label': `Remove phase ${p.phase}`, onclick: () => { g.protocol.splice(index, 1); spread(true); }}, 'remove'))),
      h('p', {class: 'acts'}, h('button', {type: 'button', class: 'plain', onclick: () => {
        g.protocol.push({phase: fresh(g.protocol.map(p => p.phase), 'separation'), place: places[0]?.name, for: '24 h', with: [], states: {}, conditions: []});
        spread(true);
      }}, '+ a phase')));
  }

  /** Who is there, and in which states: `mate: distressed, stranger`. */
  function meet(p, words) {
    const all = words.split(',').map(one => one.split(':').map(n => n.trim()).filter(Boolean)).filter(one => one.length);
    p.with = all.map(([name]) => name);
    p.states = Object.fromEntries(all.filter(one => one.length > 1).map(([name, ...states]) => [name, states]));
  }

  /** A phase has its name in moments and in measures too. */
  function renamePhase(owners, index, to) {
    const from = owners[0].protocol[index].phase;
    const everywhere = owners.length === study.groups.length;
    for (const g of owners) {
      g.protocol[index].phase = to;
      for (const i of [g, ...g.others].flatMap(o => o.interventions)) i.at = i.at?.map(m => m === from ? to : m.startsWith(`${from} + `) || m.startsWith(`${from} - `) ? to + m.slice(from.length) : m);
    }
    for (const o of owners.flatMap(g => g.others)) o.away = Object.fromEntries(Object.entries(o.away).map(([k, v]) => [k === from ? to : k, v]));
    if (everywhere) for (const m of Object.values(study.measures)) if (m.during === from) m.during = to;
  }

  function measures() {
    const words = m => Object.entries(m).map(([k, v]) => `${k} ${v}`).join(', ');
    const last = study.groups[0].protocol.at(-1);
    const places = atlas.ethograms.find(e => e.name === study.ethogram)?.places ?? [];
    const behaviours = places.find(p => p.name === last.place)?.behaviours ?? [];
    const circuit = atlas.circuits.find(c => c.name === study.circuit);
    const offers = [
      ...behaviours.filter(b => b.towardsOther).flatMap(b => last.with.map(o => [`time in ${b.name} with ${o}`, {'time in': b.name, with: o, during: last.phase}])),
      ...behaviours.filter(b => b.towardsOther).map(b => [`how often ${b.name}`, {'count of': b.name, during: last.phase}]),
      ...(circuit?.releases ?? []).map(r => [`${r.ligand} in ${r.into}`, {'concentration of': r.ligand, in: r.into, during: study.groups[0].protocol[0].phase}]),
      ...(circuit?.populations ?? []).map(p => [`rate of ${p.name}`, {'rate of': p.name, during: last.phase}]),
    ].filter(([name]) => !(name in study.measures));
    return h('fieldset', {}, h('legend', {}, 'What is measured'),
      Object.entries(study.measures).map(([name, m]) => h('div', {class: 'fields line'},
        h('span', {class: 'measure'}, h('strong', {}, name), ` ${words(m)}`),
        h('button', {type: 'button', class: 'plain', 'aria-label': `Remove measure ${name}`, onclick: () => {
          delete study.measures[name];
          study.preferences = study.preferences.filter(p => !p.includes(name));
          for (const [n, o] of Object.entries(study.measures)) if (o['share of'] === name || o.over === name) delete study.measures[n];
          changed(true);
        }}, 'remove'))),
      field('Measure also', choice([['', 'choose …'], ...offers.map(([n]) => n)], '', n => { study.measures[n] = offers.find(([o]) => o === n)[1]; changed(true); })));
  }

  function comparisons() {
    const names = study.groups.map(g => g.name);
    const times = Object.entries(study.measures).filter(([, m]) => m['time in']).map(([n]) => n);
    const pair = (list, options, index, words) => h('div', {class: 'fields line'},
      choice(options, list[index][0], v => { list[index][0] = v; changed(false); }, {'aria-label': `${words}, first`}), h('span', {}, words),
      choice(options, list[index][1], v => { list[index][1] = v; changed(false); }, {'aria-label': `${words}, second`}), remove(list, list[index], words));
    return h('fieldset', {}, h('legend', {}, 'What is compared'),
      study.preferences.map((_, i) => pair(study.preferences, times, i, 'over, within each group')),
      study.compare.map((_, i) => pair(study.compare, names, i, 'against')),
      h('p', {class: 'acts'},
        times.length > 1 && h('button', {type: 'button', class: 'plain', onclick: () => { study.preferences.push([times[0], times[1]]); changed(true); }}, '+ a preference'),
        names.length > 1 && h('button', {type: 'button', class: 'plain', onclick: () => { study.compare.push([names[0], names.at(-1)]); changed(true); }}, '+ two groups')));
  }

  (finding ? findingFile(finding.id) : example(/^\d\d-[a-z-]+$/.test(begin ?? '') ? begin : '02-block-it')).then(take, error => state.replaceChildren(trouble(error)));
  return page;
}
