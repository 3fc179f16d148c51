// Tokens that run out, are renewed, and are withdrawn, at a login service that withdraws all where one is used twice.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from '../e2e/robot/eventually.mjs';
import { Person } from './by_hand.mjs';
import { stage } from './stage.mjs';

const QUEUE = '/v2/JobannonceBehandling/afventende-jobannoncer';
/** A token that has run out as soon as one looks. */
const SHORT = 1;
const set = stage();

/** Somebody whose access token runs out all the time. */
async function signedIn(who = 'ida') {
  await set.provider.set({ who, access: SHORT });
  const person = new Person(set.console);
  assert.equal((await person.signsIn()).status, 303);
  return person;
}

/** How often the token endpoint was asked. */
const exchanges = () => set.provider.asked('/token');

test('work goes on from token to token, one renewal for fifty calls', async () => {
  const ida = await signedIn();
  for (let round = 0; round < 3; round += 1) {
    const before = await exchanges();
    await eventually('the token runs out', async () => {
      assert.equal((await ida.call('GET', QUEUE)).status, 200);
      assert.ok(await exchanges() > before);
    });
  }
  await set.provider.set({ access: 600 });
  const before = await exchanges();
  // The short one must have run out, so that all need a new one.
  await eventually('a long token is there', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => ida.call('GET', QUEUE)));
    assert.ok(answers.every(({ status }) => status === 200));
    assert.ok(await exchanges() > before);
  });
  assert.equal(await exchanges(), before + 1);
  await Promise.all(Array.from({ length: 50 }, () => ida.call('GET', QUEUE)));
  assert.equal(await exchanges(), before + 1, 'a good token is not renewed');
});

test('a browser that goes away in the middle', async () => {
  const ida = await signedIn();
  for (let round = 0; round < 5; round += 1) {
    const gone = new AbortController();
    const call = ida.call('GET', QUEUE, { signal: gone.signal }).catch(() => undefined);
    setImmediate(() => gone.abort());
    await call;
  }
  await eventually('she works on', async () => assert.equal((await ida.call('GET', QUEUE)).status, 200));
});

test('a server that is killed in the middle: at worst one signs in again, never as another', async () => {
  const ida = await signedIn();
  const calls = Array.from({ length: 10 }, () => ida.call('GET', QUEUE).catch(() => undefined));
  await set.console.stop('SIGKILL');
  await Promise.all(calls);
  await set.console.start();
  const session = await ida.session();
  assert.ok(session === undefined || session.behandler.behandlerNavn === 'Ida Holm');
  assert.equal((await ida.signsIn()).status, 303);
});

test('who is locked out at the login service is out', async () => {
  const mads = await signedIn('mads');
  await set.provider.revoke('mads');
  await eventually('she is out', async () => assert.equal((await mads.call('GET', QUEUE)).status, 401));
});

test('rights that are withdrawn are gone', async () => {
  const ida = await signedIn();
  await set.provider.person('ida', { roller: ['læser'] });
  await eventually('it was noticed', async () => {
    assert.deepEqual((await ida.session()).scopes, ['virksomhedsindsats.jobannoncegodkendelse.read']);
  });
  await set.provider.person('ida', { roller: ['godkender'] });
});

test('signing out takes the refresh token back', async () => {
  const ida = await signedIn();
  const before = await set.provider.asked('/token/revocation');
  await ida.call('DELETE', '/bff/session');
  await eventually('it was taken back', async () => assert.equal(await set.provider.asked('/token/revocation'), before + 1));
  assert.doesNotMatch(set.console.log, /did not take a refresh token back/);
});

test('keys that seal tokens are changed: none is signed out until the old one is gone', async () => {
  await set.provider.set({ who: 'ida', access: 600 });
  const ida = new Person(set.console);
  await ida.signsIn();
  const restart = async (sessionKeys) => {
    await set.console.stop();
    await set.console.configure({ sessionKeys });
    await set.console.start();
  };
  await restart(['newer', 'session']);
  assert.ok(await ida.session());
  await restart(['newer']);
  assert.equal(await ida.session(), undefined);
  assert.match(set.console.log, /sealed with a key that is no longer configured/);
  await restart(['session']);
});
