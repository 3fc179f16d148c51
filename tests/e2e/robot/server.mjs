// The real server, on a free port and with a folder of its own: started, stopped, killed, started again.

import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const START_MILLIS = 60_000;
/** Log lines kept to explain a failure. */
const KEPT_LINES = 400;

/** The program named by an environment variable. */
export function program(variable) {
  const named = process.env[variable];
  if (!named) {
    throw new Error(`${variable} names no program. Run the journeys with: cargo xtask test e2e`);
  }
  return named;
}

/**
 * Starts a server. `seed` and `ads` choose the demo data (0 ads: caseworkers only), `importAds` are records for
 * --import, `importFile` is a file for it, `data` an existing data folder, `flags` go to the server as they are.
 */
export async function startServer({ seed = 1, ads = 60, importAds, importFile, data, flags = [] } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'approval-console-e2e-'));
  if (importAds) {
    importFile = path.join(folder, 'import.jsonl');
    await writeFile(importFile, importAds.map((ad) => JSON.stringify(ad)).join('\n'));
  }
  const choice = ['--data', data ?? path.join(folder, 'data'), '--ads', String(ads), '--seed', String(seed), ...flags];
  const server = new Server(folder, choice);
  try {
    await server.start(importFile ? ['--import', importFile] : []);
  } catch (error) {
    await server.remove();
    throw error;
  }
  return server;
}

class Server {
  #process;
  #ended;
  #port = 0;

  constructor(folder, choice) {
    this.folder = folder;
    this.choice = choice;
    this.said = '';
    this.log = [];
  }

  /** Starts; again on the same port and data after `stop` or `kill`. */
  async start(more = []) {
    const options = ['--port', String(this.#port), ...this.choice, ...more];
    const server = spawn(program('CONSOLE_SERVER'), options, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process = server;
    this.#ended = new Promise((resolve) => server.once('exit', resolve).once('error', resolve));
    server.stderr.setEncoding('utf8').on('data', (text) => {
      this.log = [...this.log, ...text.split('\n').filter(Boolean)].slice(-KEPT_LINES);
    });
    this.address = await new Promise((resolve, reject) => {
      const fail = (why) => reject(new Error(`The server ${why}.\n${this.said}\n${this.log.join('\n')}`));
      const timer = setTimeout(() => fail('did not start in time'), START_MILLIS);
      server.once('error', (error) => fail(`can't be run: ${error.message}`));
      server.once('exit', (code) => fail(`ended with ${code}`));
      let said = '';
      server.stdout.setEncoding('utf8').on('data', (text) => {
        said += text;
        this.said += text;
        const address = /^The console is at (\S+)$/m.exec(said);
        if (address) {
          clearTimeout(timer);
          if (said.includes('not built')) fail('has no console in it');
          resolve(address[1]);
        }
      });
    });
    this.#port = Number(new URL(this.address).port);
  }

  /** Asks it to end. */
  async stop() {
    await this.#end('SIGTERM');
  }

  /** Ends it with no chance to tidy up. */
  async kill() {
    await this.#end('SIGKILL');
  }

  async #end(signal) {
    if (this.#process && this.#process.exitCode === null && this.#process.signalCode === null) {
      this.#process.kill(signal);
    }
    await this.#ended;
  }

  /** Ends it and deletes what it wrote. */
  async remove() {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** What it logged as its own failure. */
  failures() {
    return this.log.filter((line) => / (ERROR|WARN) /.test(line));
  }
}
