/** Makes elements. Whatever is passed as text stays text: nothing from a file or a field can become markup. */

const SVG = 'http://www.w3.org/2000/svg';

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name in element && typeof value !== 'string' && !(element instanceof SVGElement)) element[name] = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
  return element;
}

/** An element of HTML. Attributes that begin with `on` are listeners. */
export const h = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);

/** An element of SVG. */
export const s = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

/** A field with its label. */
export const field = (label, input, hint) =>
  h('label', {class: 'field'}, h('span', {}, label), input, hint && h('small', {class: 'faint'}, hint));

/** A list to choose from; `options` are texts or [value, text]. */
export function choice(options, value, onchange, attributes) {
  const select = h('select', {...attributes, onchange: () => onchange(select.value)},
    options.map(option => {
      const [key, text] = Array.isArray(option) ? option : [option, option];
      return h('option', {value: key, selected: key === value}, text);
    }));
  return select;
}

/** Markup that our own server wrote, every text in it escaped there. */
export function written(markup) {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content;
}

/** Hands a text to the user as a file. */
export function save(name, text, type) {
  const url = URL.createObjectURL(new Blob([text], {type}));
  h('a', {href: url, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** A file's name from any text. */
export const fileName = name => name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '').slice(0, 80) || 'study';

/** 5400 s as `1 h 30 min`. */
export function span(seconds) {
  const sign = seconds < 0 ? '−' : '';
  const minutes = Math.round(Math.abs(seconds) / 60);
  if (Math.abs(seconds) < 90) return `${sign}${Math.round(Math.abs(seconds))} s`;
  if (minutes >= 4 * 1440) return `${sign}${digits(Math.round(minutes / 144) / 10)} days`;
  const h = Math.floor(minutes / 60);
  const m = minutes % 60;
  return sign + [h && `${h} h`, m && `${m} min`].filter(Boolean).join(' ');
}

/** A number with three digits. */
export function digits(value) {
  if (!Number.isFinite(value)) return '–';
  if (value === 0) return '0';
  return (Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en-GB') : String(Number(value.toPrecision(3)))).replace('-', '−');
}
