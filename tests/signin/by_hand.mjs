// A person with a browser, by hand: cookies are kept for each host and port, and every redirect is looked at.

import https from 'node:https';

const MOST_REDIRECTS = 20;

/** One call to a server of a test; gives `{ status, headers, body }`. `at` has `address` and `certificates`. */
export function call(at, method, path, { headers = {}, body, signal } = {}) {
  return new Promise((resolve, reject) => {
    const request = https.request(new URL(path, at.address), {
      method, headers, signal, ca: at.certificates.ca, agent: false,
    }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts).toString() });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** Somebody with a browser of her own. */
export class Person {
  #cookies = new Map();

  constructor(console) {
    this.console = console;
    /** Every address she was led to and every page she got. */
    this.seen = [];
  }

  /** The cookies of a server, by name. */
  cookies(address = this.console.address) {
    const { host } = new URL(address);
    if (!this.#cookies.has(host)) this.#cookies.set(host, new Map());
    return this.#cookies.get(host);
  }

  async #send(method, address, { headers = {}, body, ...more } = {}) {
    const cookies = [...this.cookies(address)].map(([name, value]) => `${name}=${value}`).join('; ');
    const at = { address, certificates: this.console.certificates };
    const answer = await call(at, method, address, { headers: { ...(cookies && { cookie: cookies }), ...headers }, body, ...more });
    for (const set of answer.headers['set-cookie'] ?? []) {
      const [pair, ...attributes] = set.split(';');
      const cut = pair.indexOf('=');
      const [name, value] = [pair.slice(0, cut), pair.slice(cut + 1)];
      const gone = value === '' || attributes.some((one) => /^\s*max-age=0$/i.test(one));
      if (gone) this.cookies(address).delete(name);
      else this.cookies(address).set(name, value);
    }
    this.seen.push(address, answer.headers.location ?? '', answer.body);
    return answer;
  }

  /** One call to the console, as its pages make them. */
  call(method, path, { headers = {}, ...more } = {}) {
    return this.#send(method, new URL(path, this.console.address).href, { headers: { 'x-csrf': '1', ...headers }, ...more });
  }

  /** Goes to an address and follows where it leads, until `stop` says so; gives the last answer and its address. */
  async goes(address, stop = () => false) {
    let [at, answer] = [new URL(address, this.console.address).href, undefined];
    for (let led = 0; led < MOST_REDIRECTS; led += 1) {
      if (stop(at)) return { at, answer };
      answer = await this.#send('GET', at);
      if (![302, 303].includes(answer.status)) return { at, answer };
      at = new URL(answer.headers.location, at).href;
    }
    throw new Error(`led in circles, at last to ${at}`);
  }

  /** Begins to sign in and gives the address that the login service leads back to, without going there. */
  async isLedBack(returnTo = '/annoncer') {
    const { at } = await this.goes(`/bff/sign-in?returnTo=${encodeURIComponent(returnTo)}`, (next) => {
      return next.startsWith(`${this.console.address}/bff/callback`);
    });
    return at;
  }

  /** Signs in; gives the callback's answer. */
  async signsIn(returnTo) {
    return this.#send('GET', await this.isLedBack(returnTo));
  }

  /** Who she is now, or nothing. */
  async session() {
    const answer = await this.call('GET', '/bff/session');
    return answer.status === 200 ? JSON.parse(answer.body) : undefined;
  }

  /** Submits the one form of a page, as its script would. */
  async submits({ at, answer }) {
    const fields = [...answer.body.matchAll(/name="(?<name>[^"]+)" value="(?<value>[^"]*)"/g)].map(({ groups }) => groups);
    const action = /action="(?<action>[^"]+)"/.exec(answer.body).groups.action;
    const body = new URLSearchParams(fields.map(({ name, value }) => [name, value])).toString();
    return this.#send('POST', new URL(action, at).href, {
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }, body,
    });
  }
}
