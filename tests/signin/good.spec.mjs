// Signing in at a login service that others have made and certified, without a browser.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Person } from './by_hand.mjs';
import { stage } from './stage.mjs';

const SESSION = '__Host-approval-console-session';
const ATTEMPT = '__Host-approval-console-sign-in';
const READ = 'virksomhedsindsats.jobannoncegodkendelse.read';
const WRITE = 'virksomhedsindsats.jobannoncegodkendelse.write';
const set = stage();

test('a caseworker signs in and lands where she wanted to, with her rights', async () => {
  const ida = new Person(set.console);
  assert.equal(await ida.session(), undefined);
  const back = await ida.signsIn('/annoncer/1?filter=kok&x=%C3%A6');
  assert.equal(back.status, 303, back.body);
  assert.equal(back.headers.location, '/annoncer/1?filter=kok&x=%C3%A6');
  const [session, attempt] = back.headers['set-cookie'];
  assert.match(session, new RegExp(`^${SESSION}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict; Max-Age=43200; Secure$`));
  assert.match(attempt, new RegExp(`^${ATTEMPT}=; .*Max-Age=0`));
  const { behandler, scopes } = await ida.session();
  assert.deepEqual(behandler, { behandlerIdentifier: '5b0c6a1e-7d42-4f0b-9c3e-1a2b6f0de101', behandlerNavn: 'Ida Holm' });
  assert.deepEqual(scopes, [READ, WRITE]);
  const queue = await ida.call('GET', '/v2/JobannonceBehandling/afventende-jobannoncer');
  assert.equal(queue.status, 200);
});

test('each sign-in has a cookie of its own', async () => {
  const ida = new Person(set.console);
  await ida.signsIn();
  const first = ida.cookies().get(SESSION);
  await ida.signsIn();
  assert.notEqual(ida.cookies().get(SESSION), first);
  const stolen = new Person(set.console);
  stolen.cookies().set(SESSION, first);
  assert.equal(await stolen.session(), undefined);
});

test('claims are found in the id token or asked for', async () => {
  await set.provider.set({ who: 'rasmus', userinfoOnly: true });
  const rasmus = new Person(set.console);
  await rasmus.signsIn();
  assert.deepEqual((await rasmus.session()).scopes, [READ]);
  assert.ok(await set.provider.asked('/me') > 0);
  await set.provider.set({ who: 'nynne', userinfoOnly: false });
  const nynne = new Person(set.console);
  await nynne.signsIn();
  assert.deepEqual((await nynne.session()).scopes, []);
  await set.provider.set({ who: 'ida' });
});

test('signing out ends it here and at the login service', async () => {
  const ida = new Person(set.console);
  await ida.signsIn();
  const asked = async () => (await set.provider.counts()).interaction;
  const once = await asked();
  await ida.signsIn();
  assert.equal(await asked(), once, 'the login service knows her still');
  const out = await ida.call('DELETE', '/bff/session');
  assert.equal(out.status, 200, out.body);
  assert.equal(await ida.session(), undefined);
  const form = await ida.goes(JSON.parse(out.body).endSession);
  const left = await ida.submits(form);
  assert.equal(left.headers.location, `${set.console.address}/`);
  await ida.signsIn();
  assert.equal(await asked(), once + 1, 'it asks who she is');
});

test('no token leaves the server', async () => {
  const ida = new Person(set.console);
  await ida.signsIn();
  await ida.session();
  await ida.call('DELETE', '/bff/session');
  const issued = await set.provider.issued();
  const written = await set.console.written();
  assert.ok(issued.length > 5);
  for (const token of issued) {
    // The code is the one that a browser carries, once.
    const carried = ida.seen.some((text) => text.includes(token) && !text.includes(`code=${token}`));
    assert.ok(!carried, 'a browser saw a token');
    assert.ok(!set.console.log.includes(token), 'the log has a token');
    assert.ok(!written.includes(token), 'the database has a token');
  }
  assert.doesNotMatch(set.console.log, /Ida Holm|5b0c6a1e|eyJ|state=|code=/);
});
