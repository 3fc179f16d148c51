// Two servers of the same program, one behind the other over mutual TLS: the front has the console and the sessions, the
// back the services and their data. To a journey they are one.

import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { Program, program } from './program.mjs';

const SERVICES = [
  'jobannonce_behandling',
  'flexjob',
  'webservicebesked',
  'jobagent',
  'cv_workflow',
  'annoncekilde',
  'arbejdsbord',
];
/** A queue of many ads. */
const LARGEST_ANSWER = 67_108_864;

export class Pair {
  #back = new Program();
  #front = new Program();
  #choice;

  constructor(folder, choice) {
    if (choice.flags.length > 0) throw new Error('A server with a configuration takes no flags.');
    this.folder = folder;
    this.#choice = choice;
  }

  /** Starts for the first time. */
  async fill() {
    await promisify(execFile)(program('CERTIFICATES'), [this.#file('tls')]);
    await writeFile(this.#file('development.key'), randomBytes(32).toString('base64'), { mode: 0o600 });
    const { data, ads, seed, importFile } = this.#choice;
    if (importFile) {
      // A configuration imports nothing: that is for trying things out.
      const options = ['--port', '0', '--data', data, '--ads', String(ads), '--seed', String(seed)];
      await this.#back.start([...options, '--import', importFile]);
      await this.#back.end('SIGTERM');
      this.#back.port = 0;
    }
    await this.start();
  }

  /** Starts both; again on the same ports and data after `stop` or `kill`. */
  async start() {
    await writeFile(this.#file('back.toml'), this.#backSettings());
    await this.#back.start(['--config', this.#file('back.toml')]);
    await writeFile(this.#file('front.toml'), this.#frontSettings());
    this.address = await this.#front.start(['--config', this.#file('front.toml')]);
  }

  #backSettings() {
    const { data, ads, seed } = this.#choice;
    return `
[listen]
address = "127.0.0.1:${this.#back.port}"
certificate = "tls/server.pem"
key = "tls/server.key"

[data]
folder = ${JSON.stringify(data)}

[demo]
ads = ${ads}
seed = ${seed}

[accept]
development_key_file = "development.key"
client_ca = "tls/ca.pem"
`;
  }

  #frontSettings() {
    const service = (name) => `
[services.${name}]
base_url = "https://127.0.0.1:${this.#back.port}"
answer_bytes = ${LARGEST_ANSWER}
`;
    return `
[listen]
address = "127.0.0.1:${this.#front.port}"

[data]
folder = "front"

[demo]
ads = 0
seed = ${this.#choice.seed}

[services.defaults]
ca = "tls/ca.pem"
client_certificate = "tls/client.pem"
client_key = "tls/client.key"
token = "development"
development_key_file = "development.key"
${SERVICES.map(service).join('')}`;
  }

  #file(name) {
    return path.join(this.folder, name);
  }

  /** Asks both to end. */
  async stop() {
    await this.#end('SIGTERM');
  }

  /** Ends both with no chance to tidy up. */
  async kill() {
    await this.#end('SIGKILL');
  }

  /** The front first, which would otherwise complain of the back. */
  async #end(signal) {
    await this.#front.end(signal);
    await this.#back.end(signal);
  }

  /** Ends both and deletes what they wrote. */
  async remove() {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }

  get log() {
    return [...this.#back.log, ...this.#front.log];
  }

  /** What either logged as its own failure. */
  failures() {
    return [...this.#back.failures(), ...this.#front.failures()];
  }
}
