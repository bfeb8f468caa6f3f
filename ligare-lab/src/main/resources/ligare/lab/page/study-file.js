/** Writes a study as a file that the command line runs. */

const PLAIN = /^[\p{L}][\p{L}\p{N} _.-]*$/u;
const WORDS = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', '~']);

/** A text as YAML: bare where nothing can be misread, else in double quotes as JSON, which YAML reads as well. */
function text(value) {
  const bare = PLAIN.test(value) && !value.includes(': ') && value === value.trim() && !WORDS.has(value.toLowerCase());
  return bare ? value : JSON.stringify(value);
}

/** A quantity or a moment: digits, units, names of phases. */
function scalar(value) {
  if (typeof value === 'number') return String(value);
  return /^[\p{L}\p{N}][\p{L}\p{N} _.+/%µ-]*$/u.test(value) ? value : JSON.stringify(value);
}

function flow(value) {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    return `{${Object.entries(value).map(([k, v]) => `${text(k)}: ${flow(v)}`).join(', ')}}`;
  }
  return scalar(value);
}

/** What else a phase has, such as a cue, stays as it came. */
const phase = ({states, conditions, with: others, ...rest}) => flow({
  ...rest, with: others.map(name => states[name] ? {[name]: states[name]} : name),
  ...(conditions.length ? {conditions} : {}),
});

/** Others of a group that run, one a line. */
const others = (group, indent) => group.others.map(o => `${indent}${text(o.name)}: ${flow({
  species: o.species, sex: o.sex,
  ...(Object.keys(o.away).length ? {away: o.away} : {}),
  ...(o.interventions.length ? {interventions: o.interventions} : {}),
})}`);

const same = values => values.every(v => JSON.stringify(v) === JSON.stringify(values[0]));

/** The file of a study. What all groups share stands once. */
export function file(study) {
  const lines = [];
  const {groups} = study;
  const shared = key => same(groups.map(g => g[key]));
  lines.push(`study: ${text(study.name)}`);
  lines.push(`question: ${JSON.stringify(study.question)}`);
  lines.push('source: assumed, because it was put together in the lab');
  lines.push(`circuit: ${text(study.circuit)}`, `ethogram: ${text(study.ethogram)}`);
  if (shared('species')) lines.push(`species: ${text(groups[0].species)}`);
  if (shared('sex')) lines.push(`sex: ${text(groups[0].sex)}`);
  lines.push(`subjects: ${study.subjects}`, `seed: ${study.seed}`);
  if (shared('protocol')) lines.push('protocol:', ...groups[0].protocol.map(p => `  - ${phase(p)}`));
  if (shared('others') && groups[0].others.length) lines.push('others:', ...others(groups[0], '  '));
  lines.push('groups:');
  for (const group of groups) {
    const own = [];
    if (!shared('species')) own.push(`    species: ${text(group.species)}`);
    if (!shared('sex')) own.push(`    sex: ${text(group.sex)}`);
    if (!shared('protocol')) own.push('    protocol:', ...group.protocol.map(p => `      - ${phase(p)}`));
    if (group.interventions.length) own.push('    interventions:', ...group.interventions.map(i => `      - ${flow(i)}`));
    if (group.others.length && !shared('others')) own.push('    others:', ...others(group, '      '));
    lines.push(`  ${text(group.name)}:${own.length ? '' : ' {}'}`, ...own);
  }
  const measures = Object.entries(study.measures);
  lines.push(measures.length ? 'measures:' : 'measures: {}', ...measures.map(([name, m]) => `  ${text(name)}: ${flow(m)}`));
  if (study.preferences.length) {
    lines.push('preferences:', ...study.preferences.map(([of, over]) => `  - ${flow({of, over})}`));
  }
  if (study.compare.length) lines.push('compare:', ...study.compare.map(pair => `  - ${flow({groups: pair})}`));
  if (study.data) {
    const {file: name, columns, groups: called, measures: taken} = study.data;
    const differing = Object.fromEntries(Object.entries(columns).filter(([k, v]) => k !== v));
    const others = Object.fromEntries(Object.entries(called).filter(([k, v]) => k !== v));
    lines.push('data:', `  file: ${text(name)}`);
    if (Object.keys(differing).length) lines.push(`  columns: ${flow(differing)}`);
    if (Object.keys(others).length) lines.push(`  groups: ${flow(others)}`);
    lines.push(`  measures: ${flow(taken)}`);
  }
  if (study.findings?.length) lines.push(`findings: ${flow(study.findings)}`);
  return lines.join('\n') + '\n';
}
