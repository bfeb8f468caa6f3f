/** Speaks with the lab's own server: one stream that tells how this page's runs are and what is seen of them, and requests that start them. */

const listeners = new Set();
const viewers = new Map();
let client = null;
let connected;
let jobs = new Map();
let table = null;

/** Opens the stream; closing the page closes it, and with it every run of this page. */
export function connect(onstate) {
  const stream = new EventSource('api/stream');
  connected = new Promise(resolve => {
    stream.addEventListener('hello', event => {
      client = JSON.parse(event.data).client;
      // A stream that was opened anew is another page to the server.
      if (table) hand(table).catch(() => {});
      onstate('');
      resolve();
    });
  });
  stream.addEventListener('jobs', event => {
    jobs = new Map(JSON.parse(event.data).jobs.map(job => [job.id, job]));
    listeners.forEach(listener => listener());
  });
  stream.addEventListener('frame', event => {
    const frame = JSON.parse(event.data);
    viewers.get(frame.job)?.(frame);
  });
  stream.addEventListener('full', () => {
    stream.close();
    onstate('Too many pages of this lab are open. Close one, then load this page again.');
  });
  stream.onerror = () => {
    if (stream.readyState !== EventSource.CLOSED) onstate('The lab does not answer. Was it closed in the terminal?');
  };
}

/** What the server says is wrong. */
export class Refusal extends Error {
  constructor(problems) {
    super(problems.map(p => p.found).join('; '));
    this.problems = problems;
  }
}

async function ask(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new Refusal([{place: 'lab', line: 0, found: 'no answer', expected: 'the lab to run', fix: 'start ./ligare lab again and open its address'}]);
  }
  if (!response.ok) {
    let problems;
    try {
      problems = (await response.json()).problems;
    } catch {
      problems = [{place: 'lab', line: 0, found: `answer ${response.status}`, expected: 'a result', fix: 'load the page again'}];
    }
    throw new Refusal(problems);
  }
  return response;
}

/** What the atlas holds. */
export const atlas = async () => (await ask('api/atlas')).json();

/** One of the numbered examples, as text. */
export const example = async name => (await ask(`examples/${name}.yaml`)).text();

/** The file of a finding of the atlas, as text. */
export const findingFile = async id => (await ask(`findings/${encodeURIComponent(id)}.yaml`)).text();

/** A part of the page's own data. */
export const data = async name => (await ask(name)).json();

/** Reads a study file: what the bench can edit of it, or a Refusal with its problems. */
export async function check(yaml) {
  await connected;
  return (await ask(`api/${client}/check`, {method: 'POST', body: yaml})).json();
}

/** Hands over a table of own tests, to be kept while the page is open; tells what is in it. */
export async function hand(file) {
  await connected;
  const outline = await (await ask(`api/${client}/table?${new URLSearchParams({name: file.name})}`, {method: 'PUT', body: file})).json();
  table = file;
  return outline;
}

/** Starts a run, a film or a board, and gives a handle of it. */
export async function start(kind, yaml, parameters = {}) {
  await connected;
  const query = new URLSearchParams(Object.entries(parameters).flatMap(([k, v]) => [v].flat().filter(o => o !== undefined).map(o => [k, String(o)])));
  const {id} = await (await ask(`api/${client}/${kind}?${query}`, {method: 'POST', body: yaml})).json();
  return new Job(id, client);
}

/** Something that runs for this page. */
export class Job {
  constructor(id, owner) {
    this.base = `api/${owner}/jobs/${id}`;
    this.id = id;
  }

  cancel() {
    return ask(this.base, {method: 'DELETE'});
  }

  /** The address of a result. */
  address(name) {
    return `${this.base}/${name}`;
  }

  async result(name) {
    return ask(this.address(name));
  }

  /**
   * Tells its state until it is over; resolves when it is done.
   *
   * @param onframe told what is seen of it meanwhile
   */
  done(onstate = () => {}, onframe = () => {}) {
    viewers.set(this.id, onframe);
    return new Promise((resolve, reject) => {
      const look = () => {
        const job = jobs.get(this.id);
        if (!job) return;
        onstate(job);
        if (job.state === 'waiting' || job.state === 'running') return;
        listeners.delete(look);
        viewers.delete(this.id);
        if (job.state === 'done') resolve(this);
        else reject(new Refusal([{place: 'run', line: 0, found: job.state === 'cancelled' ? 'cancelled' : 'failed', expected: 'a result', fix: job.words || 'run it again'}]));
      };
      listeners.add(look);
      look();
    });
  }
}
