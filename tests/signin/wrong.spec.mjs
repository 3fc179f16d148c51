// Sign-ins that are not what they should be, at a login service that others have made.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Person, call } from './by_hand.mjs';
import { SECRET } from './provider.mjs';
import { stage } from './stage.mjs';

const set = stage();

function isPage(answer, status, text) {
  assert.equal(answer.status, status, answer.body);
  assert.match(answer.body, text);
  assert.match(answer.headers['content-type'], /^text\/html/);
  assert.ok(!(answer.headers['set-cookie'] ?? []).some((set) => set.includes('-session=')), 'nobody is signed in');
}

test('a state that was made up, used, or begun elsewhere', async () => {
  const ida = new Person(set.console);
  const back = await ida.isLedBack();
  const made = new URL(back);
  made.searchParams.set('state', 'A'.repeat(43));
  isPage(await ida.call('GET', made.href), 400, /brugt eller for gammelt/);
  const victim = new Person(set.console);
  await victim.isLedBack();
  isPage(await victim.call('GET', back), 400, /begyndt i en anden browser/);
  isPage(await ida.call('GET', back), 400, /brugt eller for gammelt/);
  const again = await ida.isLedBack();
  assert.equal((await ida.call('GET', again)).status, 303);
  isPage(await new Person(set.console).call('GET', again), 400, /brugt eller for gammelt/);
});

test('a code that somebody has caught', async () => {
  const ida = new Person(set.console);
  const back = new URL(await ida.isLedBack());
  // Whoever caught it, even with our password, has no verifier.
  const body = new URLSearchParams({
    grant_type: 'authorization_code', code: back.searchParams.get('code'), redirect_uri: `${set.console.address}/bff/callback`,
    code_verifier: 'v'.repeat(43),
  }).toString();
  const basic = Buffer.from(`console:${encodeURIComponent(SECRET)}`).toString('base64');
  const caught = await call({ address: set.provider.issuer, certificates: set.certificates }, 'POST', '/token', {
    headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' }, body,
  });
  assert.equal(caught.status, 400);
  assert.equal(JSON.parse(caught.body).error, 'invalid_grant');
});

test('a code of another sign-in', async () => {
  const [ida, mallory] = [new Person(set.console), new Person(set.console)];
  const [mine, theirs] = [new URL(await ida.isLedBack()), new URL(await mallory.isLedBack())];
  mine.searchParams.set('code', theirs.searchParams.get('code'));
  isPage(await ida.call('GET', mine.href), 400, /brugt eller for gammelt/);
});

test('an answer in the name of another login service, or of none', async () => {
  const ida = new Person(set.console);
  for (const iss of ['https://evil.example', undefined]) {
    const back = new URL(await ida.isLedBack());
    assert.equal(back.searchParams.get('iss'), set.provider.issuer);
    if (iss) back.searchParams.set('iss', iss);
    else back.searchParams.delete('iss');
    isPage(await ida.call('GET', back.href), 400, /brugt eller for gammelt/);
  }
});

test('somebody gives up at the login service', async () => {
  await set.provider.set({ who: 'denied' });
  const ida = new Person(set.console);
  isPage(await ida.signsIn(), 403, /Login blev afbrudt/);
  await set.provider.set({ who: 'ida' });
  assert.equal((await ida.signsIn()).status, 303);
});

test('a profile that lacks what the console needs', async () => {
  await set.provider.person('mads', { behandlerIdentifier: 'mads' });
  await set.provider.set({ who: 'mads' });
  isPage(await new Person(set.console).signsIn(), 403, /Din brugerprofil mangler oplysninger/);
  assert.match(set.console.log, /the claim behandlerIdentifier is not a uuid/);
  await set.provider.set({ who: 'ida' });
});

test('another site that would have somebody signed in', async () => {
  const answer = await call(set.console, 'GET', '/bff/sign-in?returnTo=/annoncer', { headers: { 'sec-fetch-site': 'cross-site' } });
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.location, '/');
  assert.equal(answer.headers['set-cookie'], undefined);
});

test('addresses to come back to that are not the console\'s', async () => {
  for (const hostile of [
    'https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example', 'javascript:alert(1)', '/bff/session',
    '/x/../bff/session', '/.//evil.example', '/\r\nset-cookie: x=1', `/${'a'.repeat(1001)}`,
  ]) {
    const back = await new Person(set.console).signsIn(hostile);
    assert.equal(back.headers.location, '/', JSON.stringify(hostile));
  }
});

test('a cookie that was planted is not taken over', async () => {
  const ida = new Person(set.console);
  const planted = 'A'.repeat(43);
  ida.cookies().set('__Host-approval-console-session', planted);
  await ida.signsIn();
  assert.notEqual(ida.cookies().get('__Host-approval-console-session'), planted);
  const mallory = new Person(set.console);
  mallory.cookies().set('__Host-approval-console-session', planted);
  assert.equal(await mallory.session(), undefined);
});

test('attempt after attempt that fails', async () => {
  const mallory = new Person(set.console);
  let answer;
  for (let attempt = 0; attempt < 30 && answer?.status !== 429; attempt += 1) {
    answer = await mallory.call('GET', '/bff/callback?code=x&state=x');
  }
  isPage(answer, 429, /For mange loginforsøg/);
  assert.ok(Number(answer.headers['retry-after']) > 0);
});
