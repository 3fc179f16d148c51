// The real server, on a free port and with a folder of its own: started, stopped, killed, started again. With
// CONSOLE_GATEWAY=1 it is two: the one that the browser knows, and behind it, over mutual TLS, the one with the services.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Pair } from './pair.mjs';
import { Program } from './program.mjs';

export { program } from './program.mjs';

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
  const choice = { seed, ads, data: data ?? path.join(folder, 'data'), importFile, flags };
  const server = process.env.CONSOLE_GATEWAY ? new Pair(folder, choice) : new Server(folder, choice);
  try {
    await server.fill();
  } catch (error) {
    await server.remove();
    throw error;
  }
  return server;
}

class Server {
  #program = new Program();
  #choice;

  constructor(folder, choice) {
    this.folder = folder;
    this.#choice = choice;
  }

  /** Starts for the first time. */
  async fill() {
    const { importFile } = this.#choice;
    await this.start(importFile ? ['--import', importFile] : []);
  }

  /** Starts; again on the same port and data after `stop` or `kill`. */
  async start(more = []) {
    const { data, ads, seed, flags } = this.#choice;
    const options = ['--data', data, '--ads', String(ads), '--seed', String(seed), ...flags, ...more];
    this.address = await this.#program.start(['--port', String(this.#program.port), ...options]);
  }

  /** Asks it to end. */
  async stop() {
    await this.#program.end('SIGTERM');
  }

  /** Ends it with no chance to tidy up. */
  async kill() {
    await this.#program.end('SIGKILL');
  }

  /** Ends it and deletes what it wrote. */
  async remove() {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }

  get log() {
    return this.#program.log;
  }

  /** What it logged as its own failure. */
  failures() {
    return this.#program.failures();
  }
}
