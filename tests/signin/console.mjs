// The real server with a configuration file, on TLS of its own: a login service, embedded services, a folder of its own.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { eventually } from '../e2e/robot/eventually.mjs';
import { Program, program } from '../e2e/robot/program.mjs';
import { call } from './by_hand.mjs';
import { SECRET } from './provider.mjs';

/** Keys and passwords: for the server's user alone, as it demands. */
const secretly = { mode: 0o600 };

/** A port that was free a moment ago: browsers must be told the address before the server has it. */
export async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Prepares a server in a folder; `said` overrides what the file says: `algorithms`, `sessionKeys` (the first seals), `roles`.
 */
export async function makeConsole(folder, certificates, issuer, said) {
  const made = new Console(folder, certificates, issuer, await freePort());
  await made.configure(said);
  return made;
}

class Console {
  #process;

  constructor(folder, certificates, issuer, port) {
    Object.assign(this, { folder, certificates, issuer, port });
    this.address = `https://localhost:${port}`;
    this.data = path.join(folder, 'data');
    this.log = '';
  }

  async configure({ algorithms = ['RS256'], sessionKeys = ['session'], roles = {}, more = '' } = {}) {
    const at = (name) => path.join(this.folder, name);
    for (const name of [...sessionKeys, 'access-log']) {
      await writeFile(at(`${name}.key`), randomBytes(32).toString('base64'), { ...secretly, flag: 'wx' }).catch((error) => {
        if (error.code !== 'EEXIST') throw error;
      });
    }
    await writeFile(at('oidc-secret'), SECRET, secretly);
    const [seals, ...opens] = sessionKeys.map((name) => `${name}.key`);
    const text = (value) => JSON.stringify(value);
    const read = '"virksomhedsindsats.jobannoncegodkendelse.read"';
    await writeFile(at('console.toml'), `
[listen]
address = "127.0.0.1:${this.port}"
public_url = ${text(this.address)}
certificate = ${text(this.certificates.files.server)}
key = ${text(this.certificates.files.key)}
[data]
folder = ${text(this.data)}
[access_log]
key_file = "access-log.key"
keep_days = 30
[sign_in]
issuer = ${text(this.issuer)}
client_id = "console"
client_secret_file = "oidc-secret"
ca = ${text(this.certificates.files.ca)}
scopes = ["openid", "offline_access", "profile", "console"]
id_token_algorithms = ${text(algorithms)}
answer_seconds = 8
[sign_in.claims]
scopes = "roller"
[sign_in.roles]
godkender = [${read}, "virksomhedsindsats.jobannoncegodkendelse.write"]
"læser" = [${read}]
${Object.entries(roles).map(([role, scopes]) => `${role} = ${text(scopes)}`).join('\n')}
[session]
key_file = ${text(seals)}
former_key_files = ${text(opens)}
recheck_minutes = 1
outage_minutes = 15
${more}`);
  }

  /** Fills its data folder by a start for development: beside a login service it makes nothing up. */
  async fill() {
    const development = new Program();
    await development.start(['--port', '0', '--data', this.data, '--ads', '60', '--seed', '23']);
    await development.end('SIGTERM');
  }

  async start() {
    const server = spawn(program('CONSOLE_SERVER'), ['--config', path.join(this.folder, 'console.toml')], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = server;
    let said = '';
    server.stdout.setEncoding('utf8').on('data', (text) => (said += text));
    server.stderr.setEncoding('utf8').on('data', (text) => {
      this.log += text;
      said += text;
    });
    await eventually(`the server at ${this.address} lives`, async () => {
      const { status } = await call(this, 'GET', '/healthz');
      assert.equal(status, 200);
    }).catch((error) => {
      throw new Error(`${error.message}\n${said}`);
    });
  }

  async stop(signal = 'SIGTERM') {
    const server = this.#process;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    server.kill(signal);
    await once(server, 'exit');
  }

  /** Everything that lies in its data folder. */
  async written() {
    const files = await readdir(this.data, { recursive: true, withFileTypes: true });
    const read = files.filter((file) => file.isFile()).map((file) => readFile(path.join(file.parentPath ?? file.path, file.name)));
    return Buffer.concat(await Promise.all(read));
  }
}
