/** Parts against findings as a heat map; every tint has a sign that says the same without colour. */

import {h} from './elements.js';

const LEGEND = [
  ['kept', '●', 'still agrees'],
  ['broken', '✕', 'no longer agrees: makes the part necessary'],
  ['touched', '×', 'no longer agrees, but records or manipulates the part, claims no behaviour, or is contested'],
  ['repaired', '+', 'agrees only without the part'],
  ['open', '○ ! – t', 'did not agree before; failed; not run; not run, because it records or manipulates the part'],
];

const NOT_RUN = 'not run';

const decides = cell => cell.outcome === 'broken' && cell.behavioural && !cell.contact;

function look(cell) {
  switch (cell?.outcome) {
    case 'kept': return ['kept', '●'];
    case 'broken': return decides(cell) ? ['broken', '✕'] : ['touched', '×'];
    case 'repaired': return ['repaired', '+'];
    case 'still open': return ['open', '○'];
    case 'failed': return ['open', '!'];
    default: return ['open', cell?.contact ? 't' : '–'];
  }
}

const words = cell => `${cell.finding}: ${cell.outcome}${cell.contact ? `; it ${cell.contact}` : ''}${cell.lost.length ? `: ${cell.lost.join(' ')}` : ''}`;

/**
 * Draws a matrix as `ligare ablate` writes it.
 *
 * @param shown ids of the findings that are wanted
 */
export function heat(matrix, shown) {
  let whole = false;
  const rows = matrix.parts.map(part => ({part, cells: new Map(part.cells.map(cell => [cell.finding, cell]))}));
  const place = h('div', {});
  const draw = () => {
    const columns = matrix.findings.map(f => f.id).filter(id => shown.has(id)).filter(id => whole || rows.some(r => (r.cells.get(id)?.outcome ?? NOT_RUN) !== NOT_RUN));
    const changed = row => columns.map(id => row.cells.get(id)).filter(cell => ['broken', 'repaired'].includes(cell?.outcome));
    const lost = rows.filter(row => changed(row).length);
    place.replaceChildren(
      columns.length === 0 ? h('p', {class: 'faint'}, 'None of the findings shown above was run with a part taken out: the whole model does not agree with them.')
        : h('div', {class: 'wide'}, h('table', {class: 'heat'},
          h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, 'Part taken out'), h('th', {scope: 'col', class: 'turned'}, h('span', {}, 'necessary')),
            columns.map(id => h('th', {scope: 'col', class: 'turned'}, h('span', {}, h('a', {href: `#/finding/${encodeURIComponent(id)}`}, id)))))),
          h('tbody', {}, rows.map(({part: p, cells}) => h('tr', {},
            h('th', {scope: 'row', title: p.describes}, p.part),
            h('td', {class: p.necessary ? 'yes' : 'faint'}, p.necessary ? 'yes' : 'no'),
            columns.map(id => {
              const cell = cells.get(id);
              const [kind, sign] = look(cell);
              return h('td', {class: `cell ${kind}`, title: cell ? words(cell) : `${id}: ${NOT_RUN}`}, sign);
            })))))),
      h('p', {class: 'faint signs'}, LEGEND.map(([kind, sign, meaning]) => h('span', {}, h('span', {class: `cell ${kind}`}, sign), ` ${meaning}`))),
      lost.length ? h('details', {}, h('summary', {}, 'What is lost'), lost.map(row => [
        h('h3', {}, row.part.part), h('p', {class: 'faint'}, `${row.part.describes} Taken out: ${row.part.removes.join(', ')}.`),
        h('ul', {class: 'listed'}, changed(row).map(cell => h('li', {}, words(cell))))])) : '');
  };
  draw();
  const all = h('input', {type: 'checkbox', onchange: () => { whole = all.checked; draw(); }});
  return h('div', {class: 'matrix'}, h('label', {class: 'tick'}, all, ' also findings with which the whole model does not agree'), place);
}
