// A program that is started, says where it listens, and is ended: as often as a journey needs it.

import { spawn } from 'node:child_process';

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

/** The server's program; one at a time. */
export class Program {
  #process;
  #ended;

  constructor() {
    this.said = '';
    this.log = [];
    /** Where it listens; the same again after it was ended, if `start` is told so. */
    this.port = 0;
  }

  /** Starts it with these options, and gives the address that it says. */
  async start(options) {
    const server = spawn(program('CONSOLE_SERVER'), options, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process = server;
    this.#ended = new Promise((resolve) => server.once('exit', resolve).once('error', resolve));
    server.stderr.setEncoding('utf8').on('data', (text) => {
      this.log = [...this.log, ...text.split('\n').filter(Boolean)].slice(-KEPT_LINES);
    });
    const address = await new Promise((resolve, reject) => {
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
    this.port = Number(new URL(address).port);
    return address;
  }

  /** Ends it and waits until it has ended. */
  async end(signal) {
    if (this.#process && this.#process.exitCode === null && this.#process.signalCode === null) {
      this.#process.kill(signal);
    }
    await this.#ended;
  }

  /** What it logged as its own failure. */
  failures() {
    return this.log.filter((line) => / (ERROR|WARN) /.test(line));
  }
}
