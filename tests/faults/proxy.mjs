// A proxy between console and server that breaks what passes through it, as a network and its boxes do.

import http from 'node:http';
import { calm } from './plan.mjs';

const HTML = '<!doctype html><html lang="da"><title>Log på netværket</title><p>Accepter vilkårene for at fortsætte.</p>';
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'te', 'trailer']);

/**
 * Starts a proxy in front of a server. `plan` says for `{method, path, headers}` which `{fault, delay}` meets it, or nothing;
 * it can be replaced while the proxy runs. `log` holds what passed: `{method, path, requestId, body, fault, status}`,
 * where `status` is what the server itself answered, and missing when the server was not asked or did not answer.
 */
export async function startProxy(target, plan = calm) {
  const proxy = new FaultProxy(target, plan);
  await proxy.listen();
  return proxy;
}

class FaultProxy {
  #server = http.createServer((request, answer) => void this.#serve(request, answer));
  #agent = new http.Agent({ keepAlive: true });

  constructor(target, plan) {
    this.target = new URL(target);
    this.plan = plan;
    this.log = [];
  }

  async listen() {
    // A client that goes away in the middle is nothing to end for.
    this.#server.on('clientError', (_, socket) => socket.destroy());
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.address = `http://localhost:${this.#server.address().port}`;
  }

  /** Ends it, and every connection with it. */
  async close() {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    this.#agent.destroy();
    await closed;
  }

  async #serve(request, answer) {
    const { method, url: path, headers } = request;
    const body = await bodyOf(request).catch(() => undefined);
    if (body === undefined) return;
    const { fault, delay } = this.plan({ method, path, headers }) ?? {};
    const entry = { method, path, requestId: headers['x-requestid'], body: body.toString(), fault, at: Date.now() };
    this.log.push(entry);
    const ask = async () => {
      const answered = await this.#ask(request, body);
      entry.status = answered.status;
      return answered;
    };
    try {
      await MISHAPS[fault ?? 'none']({ request, answer, body, delay, ask, half: () => this.#half(request, body) });
    } catch {
      // The server is away: so is the answer.
      request.socket.destroy();
    }
  }

  /** Passes the request on, and gives the whole answer. */
  #ask(request, body) {
    return new Promise((resolve, reject) => {
      const onward = http.request(this.#options(request, body, this.#agent), async (answer) => {
        try {
          resolve({ status: answer.statusCode, headers: onwards(answer.headers), body: await bodyOf(answer) });
        } catch (error) {
          reject(error);
        }
      });
      onward.once('error', reject);
      onward.end(body);
    });
  }

  /** Sends the head and the first half of the body to the server, and hangs up. */
  #half(request, body) {
    return new Promise((resolve) => {
      const onward = http.request(this.#options(request, body, false));
      onward.once('error', () => {}).once('close', resolve);
      onward.once('socket', (socket) => {
        const cut = () => {
          onward.write(body.subarray(0, Math.floor(body.length / 2)), () => onward.destroy());
          if (body.length < 2) onward.destroy();
        };
        if (socket.connecting) socket.once('connect', cut);
        else cut();
      });
    });
  }

  #options({ method, url, headers }, body, agent) {
    // Said in full, so that half a body is seen to be half.
    const length = body.length > 0 || 'content-length' in headers ? { 'content-length': body.length } : {};
    return {
      host: '127.0.0.1',
      port: this.target.port,
      method,
      path: url,
      agent,
      headers: { ...onwards(headers), ...length },
    };
  }
}

const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

const MISHAPS = {
  none: async ({ answer, ask }) => give(answer, await ask()),
  dropRequest: async ({ request }) => request.socket.destroy(),
  cutRequest: async ({ request, half }) => {
    await half();
    request.socket.destroy();
  },
  dropAnswer: async ({ request, ask }) => {
    await ask();
    request.socket.destroy();
  },
  truncate: async ({ request, ask }) => {
    const whole = await ask();
    const { socket } = request;
    socket.write(begunAnswer(whole), () => socket.end());
  },
  reset: async ({ request, ask }) => {
    const whole = await ask();
    const { socket } = request;
    // A moment, so that what has been sent arrives before the reset does.
    socket.write(begunAnswer(whole), () => setTimeout(() => socket.resetAndDestroy(), 20));
  },
  error500: async ({ answer }) => refuse(answer, 500),
  error503: async ({ answer }) => refuse(answer, 503),
  lateError500: async ({ answer, ask }) => {
    await ask();
    refuse(answer, 500);
  },
  lateError503: async ({ answer, ask }) => {
    await ask();
    refuse(answer, 503);
  },
  wrongType: async ({ answer }) => page(answer),
  lateWrongType: async ({ answer, ask }) => {
    await ask();
    page(answer);
  },
  delayRequest: async ({ answer, ask, delay }) => {
    await pause(delay);
    give(answer, await ask());
  },
  delayAnswer: async ({ answer, ask, delay }) => {
    const whole = await ask();
    await pause(delay);
    give(answer, whole);
  },
};

function give(answer, { status, headers, body }) {
  answer.writeHead(status, headers);
  answer.end(body);
}

function refuse(answer, status) {
  answer.writeHead(status, { 'content-type': 'text/plain' });
  answer.end('upstream error');
}

function page(answer) {
  answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  answer.end(HTML);
}

/** The head and half of the body; of an answer without a body, half of the head's first line. */
function begunAnswer({ status, headers, body }) {
  if (body.length === 0) return `HTTP/1.1 ${String(status).slice(0, 1)}`;
  const lines = Object.entries({ ...headers, 'content-length': body.length }).flatMap(([name, value]) =>
    [value].flat().map((one) => `${name}: ${one}`),
  );
  const head = `HTTP/1.1 ${status} ${http.STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), body.subarray(0, Math.floor(body.length / 2))]);
}

function onwards(headers) {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name)));
}

async function bodyOf(stream) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}
