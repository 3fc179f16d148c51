// Keys of the login service that come and go.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Person } from './by_hand.mjs';
import { stage } from './stage.mjs';

const set = stage();
const signsIn = async () => (await new Person(set.console).signsIn()).status;

test('a login service that signs in another way than agreed is not believed', async () => {
  await set.provider.set({ algorithm: 'ES256' });
  await set.provider.rotate();
  assert.equal(await signsIn(), 502);
  assert.match(set.console.log, /id_token_algorithms does not name/);
  await set.provider.set({ algorithm: 'RS256' });
  await set.provider.rotate({ forget: true });
  await set.console.stop();
  await set.console.configure();
  await set.console.start();
});

test('keys are changed between two sign-ins', async () => {
  assert.equal(await signsIn(), 303);
  const before = await set.provider.asked('/jwks');
  await set.provider.rotate({ forget: true });
  assert.equal(await signsIn(), 303);
  assert.equal(await signsIn(), 303);
  assert.equal(await set.provider.asked('/jwks'), before + 1);
});

test('another key under the former one\'s name', async () => {
  await set.console.stop();
  await set.provider.rotate({ forget: true, kid: 'always-the-same' });
  await set.console.start();
  assert.equal(await signsIn(), 303);
  await set.provider.rotate({ forget: true, kid: 'always-the-same' });
  assert.equal(await signsIn(), 303);
});

test('a key that is never shown does not make us ask and ask', async () => {
  await set.console.stop();
  await set.console.start();
  assert.equal(await signsIn(), 303);
  const before = await set.provider.asked('/jwks');
  await set.provider.rotate({ hidden: true });
  for (let attempt = 0; attempt < 20; attempt += 1) assert.equal(await signsIn(), 502);
  assert.ok(await set.provider.asked('/jwks') <= before + 2);
});
