// Signing in and out in a real browser: where one wanted to go, with no token on the way, and by keyboard alone.

import assert from 'node:assert/strict';
import { expectAccessible } from '../e2e/robot/axe.mjs';
import { eventually } from '../e2e/robot/eventually.mjs';
import { list } from '../e2e/robot/queue.mjs';
import { signOut } from '../e2e/robot/session.mjs';
import { everythingStored } from '../e2e/robot/storage.mjs';
import { call } from './by_hand.mjs';
import { browserStage, choose, forgetAtLoginService, gate, isIn, signIn, wayIn } from './browser.mjs';

const journey = browserStage();

/** Everything that a browser is told and asks for, as texts. */
function overhear(context) {
  const [heard, reading] = [[], []];
  context.on('request', (request) => heard.push(request.url(), JSON.stringify(request.headers()), request.postData() ?? ''));
  context.on('response', (response) => {
    heard.push(JSON.stringify(response.headers()));
    // A redirect has no body, nor has what a page leaves behind.
    reading.push(response.text().then((text) => heard.push(text), () => {}));
  });
  return async () => {
    await Promise.all(reading);
    return heard;
  };
}

journey('she lands where she wanted to, with the filter, and her name above', async ({ open, as }) => {
  const [ad] = await (await as('Mads Friis')).free();
  const at = `/annoncer/${ad}?vis=ledige&q=a%20e`;
  const page = await open(undefined, { at });
  await gate(page).waitFor();
  await wayIn(page).waitFor();
  assert.equal(await page.locator('.banner').count(), 0, 'it is no development sign-in');
  await signIn(page, 'Ida Holm');
  const { pathname, search } = new URL(page.url());
  assert.equal(pathname + search, at);
  await page.getByText('Ida Holm', { exact: true }).waitFor();
  await page.locator(`.ad[data-ad="${ad}"]`).getByRole('heading', { name: 'Annoncens tekst' }).waitFor();
  assert.equal(await page.getByRole('searchbox', { name: 'Søg i køen' }).inputValue(), 'a e');
});

journey('by keyboard alone she signs in and is at the queue', async ({ open }) => {
  const page = await open();
  await wayIn(page).waitFor();
  const until = async (locator) => {
    for (let times = 0; times < 10; times++) {
      await page.keyboard.press('Tab');
      if (await locator.evaluate((one) => one === document.activeElement)) return;
    }
    assert.fail('it can be reached with Tab');
  };
  await until(wayIn(page));
  await page.keyboard.press('Enter');
  const ida = page.getByRole('link', { name: 'Ida Holm' });
  await ida.waitFor();
  await until(ida);
  await page.keyboard.press('Enter');
  await list(page).waitFor();
});

journey('no token comes near the browser', async ({ open, set }) => {
  const page = await open();
  const heard = overhear(page.context());
  await signIn(page, 'Ida Holm');
  await list(page).waitFor();
  await page.goto('/statistik');
  await isIn(page);
  const stored = await everythingStored(page);
  assert.equal(await page.evaluate(() => document.cookie), '', 'no cookie is for scripts');
  const cookies = await page.context().cookies(set.console.address);
  const flags = cookies.map(({ name, secure, httpOnly, sameSite, path }) => ({ name, secure, httpOnly, sameSite, path }));
  const session = { name: '__Host-approval-console-session', secure: true, httpOnly: true, sameSite: 'Strict', path: '/' };
  assert.deepEqual(flags, [session]);
  await signOut(page);
  const [texts, issued] = [await heard(), await set.provider.issued()];
  assert.ok(texts.some((text) => text.includes('"behandlerNavn":"Ida Holm"')), 'answers are heard');
  assert.ok(issued.length >= 3);
  for (const token of issued) {
    // The code is the one that a browser carries, once.
    const carried = texts.filter((text) => text.includes(token) && !text.includes(`code=${token}`));
    assert.deepEqual(carried, []);
    assert.ok(!stored.includes(token) && cookies.every(({ value }) => value !== token));
  }
  // An id token is kept nowhere: it is known by how every one of them begins.
  for (const text of [...texts, stored]) assert.doesNotMatch(text, /\beyJ[\w-]+\.[\w-]+\.[\w-]+/);
});

journey('signing out ends both, and the login service asks who it is', async ({ open }) => {
  const page = await open('Ida Holm', { at: '/statistik' });
  const back = page.waitForURL((url) => url.pathname === '/' && url.hostname === 'localhost');
  const ended = page.waitForRequest((request) => new URL(request.url()).pathname === '/session/end');
  await signOut(page);
  await ended;
  await back;
  await gate(page).waitFor();
  await page.goto('/statistik');
  await gate(page).waitFor();
  await signIn(page, 'Mads Friis');
  await page.getByText('Mads Friis', { exact: true }).waitFor();
});

journey('signing in anew ends the former session, though its cookie stays at home on the way back', async ({ open, set }) => {
  const page = await open('Ida Holm', { at: '/statistik' });
  const held = async () => {
    const [{ name, value }] = await page.context().cookies(set.console.address);
    return `${name}=${value}`;
  };
  const opens = async (cookie) => (await call(set.console, 'GET', '/bff/session', { headers: { cookie } })).status;
  const former = await held();
  assert.equal(await opens(former), 200);
  const back = page.waitForRequest((request) => new URL(request.url()).pathname === '/bff/callback');
  await forgetAtLoginService(page);
  await page.goto('/bff/sign-in?returnTo=/statistik');
  await choose(page, 'Ida Holm');
  await isIn(page);
  const { cookie } = await (await back).allHeaders();
  assert.ok(!cookie.includes('console-session'), 'it came along');
  assert.notEqual(await held(), former);
  assert.deepEqual([await opens(former), await opens(await held())], [401, 200]);
});

journey('two tabs sign in at once, and each comes to its own address', async ({ open }) => {
  const page = await open(undefined, { at: '/statistik' });
  const tab = await page.context().newPage();
  await tab.goto('/annoncer?vis=ledige');
  for (const one of [page, tab]) await wayIn(one).click();
  for (const one of [page, tab]) {
    await choose(one, 'Ida Holm');
    await isIn(one);
  }
  const at = (one) => new URL(one.url()).pathname + new URL(one.url()).search;
  assert.equal(at(page), '/statistik');
  assert.match(at(tab), /^\/annoncer.*\?vis=ledige$/);
  await page.reload();
  await isIn(page);
});

journey('the gate and the page of a sign-in that failed are readable in every look', async ({ open, set, expectNote }) => {
  const page = await open(undefined, { at: '/statistik' });
  expectNote(page, { status: 403, path: /^\/bff\/callback$/ });
  await wayIn(page).waitFor();
  await expectAccessible(page, 'the gate', { everyLook: true });
  await set.provider.set({ who: 'denied' });
  try {
    await wayIn(page).click();
    await page.getByRole('heading', { level: 1, name: 'Du blev ikke logget ind' }).waitFor();
    await page.getByText('Login blev afbrudt, eller du har ikke adgang.').waitFor();
    await expectAccessible(page, 'the failure', { everyLook: true });
  } finally {
    await set.provider.set({ who: 'asks' });
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await choose(page, 'Ida Holm');
  await isIn(page);
  assert.equal(new URL(page.url()).pathname, '/statistik', 'where she wanted to go in the first place');
});

const tryAgain = (page) => page.getByRole('link', { name: 'Prøv igen', exact: true });
const isAway = (page) => page.getByText('Login-tjenesten svarer ikke. Prøv igen om lidt.').waitFor();

journey('a login service that stops answering in the middle is told, and lets her in once it answers', async (robots) => {
  const { open, set, expectNote } = robots;
  const page = await open(undefined, { at: '/statistik' });
  expectNote(page, { status: 503, path: /^\/bff\/callback$/ });
  await wayIn(page).click();
  await set.provider.answer('/token', { status: 502 });
  try {
    await choose(page, 'Ida Holm');
    await isAway(page);
  } finally {
    await set.provider.answer('/token');
  }
  await tryAgain(page).click();
  await isIn(page);
  assert.equal(new URL(page.url()).pathname, '/statistik');
});

journey('so is one that is down, and who is signed in works on meanwhile', async ({ open, set, expectNote }) => {
  const mads = await open('Mads Friis');
  await mads.goto('about:blank');
  await set.console.stop();
  await set.provider.down();
  let page;
  try {
    await set.console.start();
    page = await open(undefined, { at: '/statistik' });
    expectNote(page, { status: 503, path: /^\/bff\/sign-in$/ });
    await wayIn(page).click();
    await isAway(page);
    await mads.goto('/annoncer');
    await isIn(mads);
    await list(mads).waitFor();
  } finally {
    await set.provider.up();
  }
  await eventually('she is led there again', async () => {
    await tryAgain(page).click();
    assert.notEqual(new URL(page.url()).hostname, 'localhost');
  });
  await choose(page, 'Ida Holm');
  await isIn(page);
  assert.equal(new URL(page.url()).pathname, '/statistik');
});
