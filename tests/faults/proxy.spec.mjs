// The fault proxy itself, against the real server: each fault really happens, and nothing else does.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { advertisement } from '../e2e/robot/advertisements.mjs';
import { startServer } from '../e2e/robot/server.mjs';
import { Service } from '../e2e/robot/service.mjs';
import { FAULTS, always, calm, randomPlan } from './plan.mjs';
import { startProxy } from './proxy.mjs';
import { randomFrom } from './random.mjs';

const QUEUE = '/v2/JobannonceBehandling';

let server;
let proxy;
let truth;
before(async () => {
  const importAds = Object.keys(FAULTS).map((_, index) => advertisement(index + 1));
  server = await startServer({ ads: 0, importAds });
  proxy = await startProxy(server.address);
  truth = await Service.as(server, 'Ida Holm');
});
after(async () => {
  await proxy?.close();
  await server?.remove();
});

/** Begins an ad through the proxy, and tells how that looked: `{status, type}` or `{broken}`. */
async function begin(ad, requestId = randomUUID()) {
  return seen(`${QUEUE}/paabegynd-behandling/${ad}`, {
    method: 'POST',
    headers: {
      cookie: truth.cookie,
      'x-csrf': '1',
      'content-type': 'application/json',
      'x-requestId': requestId,
    },
    body: JSON.stringify({ behandler: truth.behandler, overtagBehandling: false }),
  });
}

async function seen(path, request) {
  try {
    const answer = await fetch(proxy.address + path, request);
    const text = await answer.text();
    return { status: answer.status, type: answer.headers.get('content-type'), text };
  } catch (error) {
    return { broken: String(error.cause ?? error) };
  }
}

/** What the client sees of each fault on a write. */
const LOOKS = {
  dropRequest: (answer) => assert.ok(answer.broken),
  cutRequest: (answer) => assert.ok(answer.broken),
  dropAnswer: (answer) => assert.ok(answer.broken),
  truncate: (answer) => assert.ok(answer.broken),
  reset: (answer) => assert.ok(answer.broken),
  error500: ({ status }) => assert.equal(status, 500),
  error503: ({ status }) => assert.equal(status, 503),
  lateError500: ({ status }) => assert.equal(status, 500),
  lateError503: ({ status }) => assert.equal(status, 503),
  wrongType: ({ status, type }) => assert.deepEqual([status, type], [200, 'text/html; charset=utf-8']),
  lateWrongType: ({ status, type }) => assert.deepEqual([status, type], [200, 'text/html; charset=utf-8']),
  delayRequest: ({ status }) => assert.equal(status, 204),
  delayAnswer: ({ status }) => assert.equal(status, 204),
};

for (const [fault, { applied }] of Object.entries(FAULTS)) {
  test(`${fault} on a write: ${applied ? 'the server does the work' : 'nothing reaches the server'}`, async () => {
    const [ad] = await truth.free();
    const delay = 120;
    proxy.plan = always(fault, undefined, { delay });
    const start = Date.now();
    const id = randomUUID();
    const looked = await begin(ad, id);
    const took = Date.now() - start;
    LOOKS[fault](looked);
    if (fault.startsWith('delay')) assert.ok(took >= delay, `${took} ms`);
    const row = await truth.pending(ad);
    assert.equal(row.behandling?.behandler.behandlerNavn, applied ? 'Ida Holm' : undefined);

    // The id was received exactly where the work was done.
    proxy.plan = calm;
    assert.equal((await begin(ad, id)).status, applied ? 412 : 204);
    const passed = proxy.log.filter((entry) => entry.requestId === id);
    assert.deepEqual(
      passed.map((entry) => entry.status),
      applied ? [204, 412] : [undefined, 204],
    );
  });
}

for (const fault of ['truncate', 'reset']) {
  test(`${fault} on a read: half of the list comes, and no more`, async () => {
    proxy.plan = always(fault);
    const answer = await fetch(`${proxy.address}${QUEUE}/afventende-jobannoncer`, {
      headers: { cookie: truth.cookie, 'x-csrf': '1', 'accept-encoding': 'identity' },
    });
    assert.equal(answer.status, 200);
    const parts = [];
    await assert.rejects(async () => {
      for await (const part of answer.body) parts.push(part);
    });
    const length = Number(answer.headers.get('content-length'));
    const came = parts.reduce((sum, part) => sum + part.length, 0);
    // A reset may overtake what was sent before it.
    assert.ok(fault === 'reset' ? came < length : came === Math.floor(length / 2), `${came} of ${length}`);
  });
}

test('the console’s own files are left alone', async () => {
  for (const fault of Object.keys(FAULTS)) {
    proxy.plan = always(fault);
    const page = await seen('/annoncer/x');
    assert.equal(page.status, 200);
    assert.match(page.text, /<title>Godkendelseskonsol<\/title>/);
  }
});

test('without a plan everything passes as it is', async () => {
  proxy.plan = calm;
  const path = `${QUEUE}/afventende-jobannoncer`;
  const request = { headers: { cookie: truth.cookie, 'x-csrf': '1', 'accept-encoding': 'gzip' } };
  const [direct, through] = [await fetch(server.address + path, request), await fetch(proxy.address + path, request)];
  assert.equal(through.status, direct.status);
  assert.equal(through.headers.get('content-encoding'), direct.headers.get('content-encoding'));
  assert.deepEqual(await through.json(), await direct.json());
});

test('a plan is the same for the same seed, breaks about as much as it says, and ends', () => {
  const met = (seed) => {
    const plan = randomPlan(randomFrom(seed), { writes: 0.5, reads: 0.1 });
    const of = (method) =>
      Array.from({ length: 400 }, () => plan({ method, path: `${QUEUE}/x` })).filter(Boolean).length / 400;
    const shares = { writes: of('PUT'), reads: of('GET'), kinds: plan.kinds().join() };
    assert.equal(plan({ method: 'GET', path: '/console-1.wasm' }), undefined);
    plan.end();
    assert.equal(of('PUT'), 0, 'it has ended');
    return shares;
  };
  assert.deepEqual(met(7), met(7));
  assert.notDeepEqual(met(7), met(8));
  const { writes, reads } = met(7);
  assert.ok(writes > 0.4 && writes < 0.6 && reads > 0.05 && reads < 0.16, `${writes}, ${reads}`);
});

test('over all seeds every kind of fault is met', () => {
  const kinds = new Set();
  for (let seed = 1; seed <= 300; seed += 1) {
    for (const kind of randomPlan(randomFrom(seed)).kinds()) kinds.add(kind);
  }
  assert.deepEqual([...kinds].sort(), Object.keys(FAULTS).sort());
});
