// The login service of a test, in a process of its own: it can die, freeze, and have another time.

import { fork } from 'node:child_process';
import { once } from 'node:events';

/** What the console has to send along, with signs that must be encoded on the way. */
export const SECRET = 'a+b/c=% &-secret';

/** Starts a login service; `certificates` as makeCertificates gives them. */
export async function startProvider(certificates) {
  const provider = new ProviderProcess();
  provider.issuer = await provider.begin({ key: certificates.key, certificate: certificates.server, secret: SECRET });
  return provider;
}

/** Every command of provider/main.mjs is a method that waits for its answer. */
class ProviderProcess {
  #child = fork(new URL('provider/main.mjs', import.meta.url), { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  #waiting = new Map();
  #next = 0;

  constructor() {
    this.said = '';
    this.#child.stderr.setEncoding('utf8').on('data', (text) => (this.said += text));
    this.#child.on('message', ({ id, value, error }) => {
      const { resolve, reject } = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) reject(new Error(error));
      else resolve(value);
    });
    const ended = (code) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`The provider ended with ${code}.\n${this.said}`));
      this.#waiting.clear();
    };
    this.#child.once('exit', ended);
    for (const command of [
      'begin', 'serve', 'set', 'person', 'rotate', 'revoke', 'clock', 'down', 'up', 'answer', 'counts', 'issued',
    ]) {
      this[command] = (...given) => this.#tell(command, given);
    }
  }

  #tell(command, given) {
    const id = this.#next;
    this.#next += 1;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#child.send({ id, command, given });
    });
  }

  /** How often a path was asked for. */
  async asked(path) {
    return (await this.counts())[path] ?? 0;
  }

  /** It keeps its connections and says nothing any more. */
  freeze() {
    this.#child.kill('SIGSTOP');
  }

  thaw() {
    this.#child.kill('SIGCONT');
  }

  async end() {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill('SIGKILL');
    await once(this.#child, 'exit');
  }
}
