/** A table of one's own tests beside a study: which column and which word of it mean what. */

import {h, choice, field} from './elements.js';

const KEYS = ['animal', 'pair', 'group'];
const NONE = ['', 'not in the table'];

/** Times that a person with a stopwatch can take. */
const timed = study => Object.entries(study.measures).filter(([, m]) => m['time in'] || m['latency to']);

/** What a table most likely means; what cannot be guessed is left to the user. */
export function guess(table, study) {
  const names = Object.keys(table.columns);
  const like = word => names.find(n => n.toLowerCase() === word) ?? names.find(n => n.toLowerCase().includes(word));
  const columns = Object.fromEntries(KEYS.map(k => [k, like(k) ?? (k === 'pair' ? k : names[0])]));
  const called = table.columns[columns.group] ?? [];
  const groups = Object.fromEntries(study.groups.map(({name}) => [name, called.find(c => c.toLowerCase() === name.toLowerCase()) ?? name]));
  const measures = {};
  for (const [name, m] of timed(study)) {
    const column = names.find(n => n === name) ?? (m.with && names.find(n => n.toLowerCase().includes(m.with.toLowerCase())));
    if (column) measures[name] = column;
  }
  return {file: table.name, columns, groups, measures};
}

/**
 * The part of the bench.
 *
 * @param study whose `data` says what the table means
 * @param table that was handed over: name, rows, column → values; null: none
 * @param changed to be told of every change
 * @param onchoose to be told that the user wants to choose a table
 */
export function ownTests(study, table, changed, onchoose) {
  const box = (...children) => h('fieldset', {class: 'own-tests'}, h('legend', {}, 'Your own tests'), children);
  const choose = words => h('button', {type: 'button', onclick: onchoose}, words);
  if (!study.data) {
    return box(h('p', {class: 'faint'}, 'Have you tested real animals like this? Drop the table here (CSV, one line per test: animal, pair, group, seconds with partner, seconds with stranger). It is held against the model, and its spread is used to plan. It stays on this machine, in memory, until the page is closed.'),
      h('p', {class: 'acts'}, choose('Choose a table')));
  }
  const {data} = study;
  const drop = h('button', {type: 'button', class: 'plain', onclick: () => { delete study.data; changed(true); }}, 'leave it out');
  if (!table || table.name !== data.file.split(/[\\/]/).at(-1)) {
    return box(h('p', {}, `The study names ‘${data.file}’. Drop that table here, too: a page can open no file of its own.`), h('p', {class: 'acts'}, choose('Choose the table'), drop));
  }
  const names = Object.keys(table.columns);
  const called = table.columns[data.columns.group] ?? [];
  const set = (owner, key) => value => {
    if (value === '') delete owner[key];
    else owner[key] = value;
    changed(true);
  };
  const pick = (label, options, owner, key) => {
    const known = owner[key] === undefined || options.some(o => (Array.isArray(o) ? o[0] : o) === owner[key]);
    return field(label, choice(known ? options : [[owner[key], `${owner[key]} (not there)`], ...options], owner[key] ?? '', set(owner, key)));
  };
  return box(
    h('p', {}, h('strong', {}, table.name), `, ${table.rows} tests `, choose('Another table'), drop),
    h('div', {class: 'fields'}, KEYS.map(k => pick(k === 'pair' ? 'pair, if known' : `${k} is in`, names, data.columns, k))),
    h('div', {class: 'fields'}, study.groups.map(g => pick(`‘${g.name}’ is called`, called, data.groups, g.name))),
    h('div', {class: 'fields'}, timed(study).map(([name]) => pick(`${name}, in seconds`, [NONE, ...names], data.measures, name))));
}
