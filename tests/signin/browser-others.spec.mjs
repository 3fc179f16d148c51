// Somebody else signs in where a caseworker's work waits: she sees none of it, nothing of it is done in her name, and it
// waits for whose it is.

import assert from 'node:assert/strict';
import { expectKept } from '../e2e/robot/approved.mjs';
import { button, email, expectAhead, expectDecided, expectStanding } from '../e2e/robot/decision.mjs';
import { SIGNED_OUT, endSession, expectEnded, openForm, someoneElse } from '../e2e/robot/ended.mjs';
import { eventually } from '../e2e/robot/eventually.mjs';
import { LONE, field, form } from '../e2e/robot/jobagent.mjs';
import { LATER, look, outbox, writes } from '../e2e/robot/outbox.mjs';
import { list } from '../e2e/robot/queue.mjs';
import { visit } from '../e2e/robot/session.mjs';
import { browserStage, choose, forgetAtLoginService, gate, isIn, signIn, wayIn } from './browser.mjs';
import { DRAFT, expectSentOnce, signInBeside, workBeside } from './interrupted.mjs';
import { PEOPLE } from './provider/people.mjs';

const journey = browserStage();

/** Runs inside the page: whatever is drawn there, were it for a moment, is kept for the test. */
function noteDrawn() {
  window.drawn = [];
  const note = (node) => window.drawn.push(node.outerHTML ?? node.textContent, ...values(node));
  const values = (node) => [...(node.querySelectorAll?.('input, textarea') ?? [])].map(({ value }) => value);
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) (type === 'childList' ? [...addedNodes] : [target]).forEach(note);
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}

/** Every call of a browser from now on, as a text. */
function noteCalls(page) {
  const calls = [];
  page.context().on('request', (request) => {
    calls.push([request.method(), request.url(), JSON.stringify(request.headers()), request.postData() ?? ''].join(' '));
  });
  return calls;
}

journey('another who signs in sees none of it; the first finds it all when she is back', async (robots) => {
  const truth = await robots.as('Rasmus Dalgaard');
  const page = await robots.open(undefined, { settings: LATER });
  await page.context().addInitScript(noteDrawn);
  robots.expectNote(page, SIGNED_OUT);
  await page.goto('/jobagent');
  await signIn(page, 'Ida Holm');
  const { desk, drafted, ad, sent } = await workBeside(page, truth);
  await endSession(page);
  await expectEnded(page);
  await expectEnded(desk);
  await desk.close();
  await forgetAtLoginService(page);
  const calls = noteCalls(page);
  await signInBeside(page, { who: 'Mads Friis' });
  await page.getByText('Mads Friis', { exact: true }).waitFor();
  const drawn = () => page.evaluate(() => window.drawn.splice(0).join('\n'));
  await drawn();
  const lookAround = async () => {
    await visit(page, 'Mine kladder');
    await page.getByText('Du har ingen kladder.').waitFor();
    await visit(page, 'Min journal');
    await page.getByText('Der er ingen linjer at vise.').waitFor();
    assert.deepEqual(await outbox(page), []);
    return drawn();
  };
  const inPlace = await lookAround();
  await page.goto(`/annoncer/${drafted}`);
  await isIn(page);
  await list(page).waitFor();
  const anew = await lookAround();
  for (const seen of [inPlace, anew]) {
    assert.ok(seen.includes('Du har ingen kladder.'), 'what is drawn is noted');
    // Not her name: that she has begun an ad is for every colleague to see.
    assert.ok(!seen.includes(DRAFT), 'her draft was shown to another');
  }
  for (const hers of [DRAFT, PEOPLE.ida.behandlerIdentifier]) {
    assert.deepEqual(calls.filter((one) => one.includes(hers)), []);
  }
  assert.notEqual((await truth.ad(ad)).approvalStatus, 'Godkendt');

  await endSession(page);
  await expectEnded(page);
  await forgetAtLoginService(page);
  await signInBeside(page, { who: 'Ida Holm' });
  await page.getByText('Ida Holm', { exact: true }).waitFor();
  await expectDecided(truth, ad, 'Godkendt');
  expectSentOnce(sent, ad);
  await page.goto(`/annoncer/${drafted}`);
  await eventually('her draft is back', async () => assert.equal(await email(page).inputValue(), DRAFT));
});

journey('who says that she is someone else is asked who she is, and finds an empty form', async (robots) => {
  const page = await openForm(robots, 'Ida Holm');
  await endSession(page);
  await expectEnded(page);
  const calls = noteCalls(page);
  await someoneElse(page);
  await gate(page).waitFor();
  await page.waitForURL((url) => url.pathname === '/' && url.hostname === 'localhost');
  await wayIn(page).click();
  await choose(page, 'Mads Friis');
  await isIn(page);
  await page.getByText('Mads Friis', { exact: true }).waitFor();
  await visit(page, 'Jobagent');
  assert.equal(await field(page).inputValue(), '');
  assert.equal(await form(page).count(), 0);
  const seen = await page.locator('body').innerText();
  assert.ok(!seen.includes(LONE.slice(0, 6)) && !seen.includes('Ida Holm'), seen);
  const hers = calls.filter((one) => one.includes(LONE) || one.includes(PEOPLE.ida.behandlerIdentifier));
  const signedOut = ['DELETE', `${robots.set.console.address}/bff/session`];
  assert.deepEqual(hers.map((one) => one.split(' ', 2)), [signedOut], 'nothing but her own way out');
});

journey('a tab of hers does nothing as the one who has signed in elsewhere since', async (robots) => {
  const truth = await robots.as('Rasmus Dalgaard');
  const [ad] = await truth.free();
  const page = await robots.open('Ida Holm', { at: `/annoncer/${ad}`, settings: LATER });
  robots.expectNote(page, SIGNED_OUT);
  await expectStanding(page, 'Ledig');
  await expectAhead(page);
  await forgetAtLoginService(page);
  const tab = await page.context().newPage();
  // Nothing of the console runs in it: the first tab must find out by itself.
  await tab.goto('/bff/sign-in?returnTo=/logget-ind');
  const sent = writes(page);
  await look(page);
  await button(page, 'Godkend').click();
  await expectKept(page, ad);
  const hers = [];
  page.context().on('response', (response) => {
    const { 'x-behandler': who } = response.request().headers();
    if (who === PEOPLE.ida.behandlerIdentifier) hers.push([response.status(), new URL(response.url()).pathname]);
  });
  await choose(tab, 'Mads Friis');
  await tab.getByRole('heading', { name: 'Du er logget ind' }).waitFor();
  await page.bringToFront();
  await page.getByText('Mads Friis', { exact: true }).waitFor();
  assert.deepEqual(await outbox(page), []);
  const refused = hers.slice(hers.findIndex(([status]) => status === 401));
  assert.ok(refused.length > 0 && refused.every(([status]) => status === 401), JSON.stringify(hers));
  assert.ok((await truth.free()).includes(ad), 'nothing was done to the ad');

  await endSession(page);
  await expectEnded(page);
  await forgetAtLoginService(page);
  await signInBeside(page, { who: 'Ida Holm' });
  await page.getByText('Ida Holm', { exact: true }).waitFor();
  await expectDecided(truth, ad, 'Godkendt');
  expectSentOnce(sent, ad);
});

journey('nor does it sign out the one who has signed in elsewhere since', async ({ open, expectNote }) => {
  const page = await open('Rasmus Dalgaard', { at: '/statistik' });
  expectNote(page, SIGNED_OUT);
  await forgetAtLoginService(page);
  const tab = await page.context().newPage();
  await tab.goto('/bff/sign-in?returnTo=/statistik');
  // Or the first tab would find out by what it reads.
  const held = [];
  await page.route(/\/(v1|v2|bff)\//, (route) => {
    if (route.request().method() === 'DELETE') return route.continue();
    return held.push(route);
  });
  await choose(tab, 'Mads Friis');
  await isIn(tab);
  const answer = page.waitForResponse((one) => one.request().method() === 'DELETE');
  await page.getByRole('button', { name: 'Log ud', exact: true }).click();
  assert.equal((await answer).status(), 401);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  for (const route of held) await route.continue().catch(() => {});
  await page.getByText('Mads Friis', { exact: true }).waitFor();
  await tab.reload();
  await isIn(tab);
});

journey('nor does she who says there that she is someone else', async (robots) => {
  const page = await openForm(robots, 'Ida Holm');
  await endSession(page);
  await expectEnded(page);
  await forgetAtLoginService(page);
  const tab = await page.context().newPage();
  await tab.goto('/bff/sign-in?returnTo=/statistik');
  // Or the first tab would find out by asking.
  const held = [];
  await page.route('**/bff/session', (route) => {
    if (route.request().method() === 'DELETE') return route.continue();
    return held.push(route);
  });
  await choose(tab, 'Mads Friis');
  await isIn(tab);
  await page.bringToFront();
  const answer = page.waitForResponse((one) => one.request().method() === 'DELETE');
  await someoneElse(page);
  assert.equal((await answer).status(), 401);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  for (const route of held) await route.continue().catch(() => {});
  await page.getByText('Mads Friis', { exact: true }).waitFor();
  assert.equal(await form(page).count(), 0);
  await tab.reload();
  await isIn(tab);
});
