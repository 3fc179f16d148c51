// A login service that is down, frozen, or behind a proxy that answers for it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from '../e2e/robot/eventually.mjs';
import { Person } from './by_hand.mjs';
import { stage } from './stage.mjs';

const QUEUE = '/v2/JobannonceBehandling/afventende-jobannoncer';
const AWAY = /Login-tjenesten svarer ikke/;
const set = stage({ begin: false });

async function isAway() {
  const answer = await new Person(set.console).call('GET', '/bff/sign-in');
  assert.equal(answer.status, 503);
  assert.match(answer.body, AWAY);
}

const signsIn = (person) => eventually('the login service is back', async () => {
  assert.equal((await person.signsIn()).status, 303);
}, { within: 20_000 });

test('it is down when the server starts, and found once it is up', async () => {
  await set.provider.down();
  await set.console.start();
  await isAway();
  await set.provider.up();
  await signsIn(new Person(set.console));
});

test('it goes down in the middle: work goes on, nobody is signed out', async () => {
  await set.provider.set({ access: 1 });
  const ida = new Person(set.console);
  await signsIn(ida);
  await set.provider.down();
  set.console.log = '';
  await eventually('a renewal has failed', async () => {
    assert.equal((await ida.call('GET', QUEUE)).status, 200);
    assert.match(set.console.log, /can't be renewed now/);
  });
  assert.equal((await ida.call('GET', QUEUE)).status, 200);
  await set.provider.up();
  await set.provider.set({ access: 600 });
  assert.equal((await ida.call('GET', QUEUE)).status, 200);
});

test('it freezes: whoever signs in is told within ten seconds, and nobody else is slower', async () => {
  const ida = new Person(set.console);
  await signsIn(ida);
  const back = await new Person(set.console).isLedBack();
  const mads = new Person(set.console);
  const led = await mads.isLedBack();
  assert.ok(back && led);
  set.provider.freeze();
  try {
    const begun = Date.now();
    const waiting = mads.call('GET', led);
    let calls = 0;
    let slowest = 0;
    let done = false;
    waiting.finally(() => (done = true));
    while (!done) {
      const at = Date.now();
      assert.equal((await ida.call('GET', QUEUE)).status, 200);
      slowest = Math.max(slowest, Date.now() - at);
      calls += 1;
    }
    const answer = await waiting;
    assert.equal(answer.status, 503, answer.body);
    assert.ok(Date.now() - begun < 10_500);
    assert.ok(calls > 10 && slowest < 2000, `${calls} calls, the slowest took ${slowest} ms`);
  } finally {
    set.provider.thaw();
  }
});

for (const [what, canned] of Object.entries({
  'a proxy\'s page': { status: 502, body: '<html><h1>Bad gateway</h1></html>' },
  'nothing but a status': { status: 500 },
  'five megabytes': { status: 200, type: 'application/json', body: JSON.stringify('x'.repeat(5_000_000)) },
  'a redirect': { status: 302, location: 'https://127.0.0.1:1/token' },
})) {
  test(`its token endpoint answers ${what}`, async () => {
    await set.provider.answer('/token', canned);
    const answer = await new Person(set.console).signsIn();
    assert.equal(answer.status, 503, answer.body);
    assert.match(answer.body, AWAY);
    await set.provider.answer('/token');
    assert.equal((await new Person(set.console).signsIn()).status, 303);
  });
}
