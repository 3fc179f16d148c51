// A session ends in the middle of work: it is said over the page, nothing of the work can be read or is lost, the same
// caseworker goes on where she was, and another sees none of it.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { approved, anotherTab, expectKept, SHORT } from './robot/approved.mjs';
import { expectAccessible } from './robot/axe.mjs';
import { begin, email, expectDecided, expectFocus } from './robot/decision.mjs';
import {
  SIGNED_OUT,
  ended,
  endSession,
  expectCaret,
  expectEnded,
  expectForm,
  expectShutIn,
  goOn,
  openForm,
  someoneElse,
} from './robot/ended.mjs';
import { speakEverywhere } from './robot/english.mjs';
import { eventually } from './robot/eventually.mjs';
import { LONE, field, form, lookUp } from './robot/jobagent.mjs';
import { expectOnItsWay, outbox } from './robot/outbox.mjs';
import { expectOpen, list } from './robot/queue.mjs';
import { signIn, visit } from './robot/session.mjs';
import { cprIn, everythingStored } from './robot/storage.mjs';

const journey = stage({ seed: 23 });

journey('by keyboard alone she signs in again and goes on in the middle of a word', async (robots) => {
  const page = await openForm(robots, 'Ida Holm');
  await endSession(page);
  await expectEnded(page);
  await page.getByRole('dialog').getByText('Log ind igen som Ida Holm, så fortsætter du, hvor du var.').waitFor();
  await expectFocus(ended(page).getByRole('button', { name: 'Log ind igen' }), 'the way on');
  await expectShutIn(page);
  await ended(page).getByRole('button', { name: 'Log ind igen' }).focus();
  await page.keyboard.press('Enter');
  await ended(page).waitFor({ state: 'hidden' });
  await expectCaret(page);
  await expectForm(page);
  assert.deepEqual(cprIn(await everythingStored(page)), []);
});

journey('while it is said, the server is asked for nothing but who is signed in', async (robots) => {
  const page = await openForm(robots, 'Ida Holm');
  await endSession(page);
  await expectEnded(page);
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const again = () => page.waitForRequest((request) => request.url().endsWith('/bff/session'));
  for (let times = 0; times < 3; times++) await again();
  assert.deepEqual([...new Set(asked)], ['/bff/session']);
});

journey('the message is readable in every look, and the page behind it is not', async (robots) => {
  const page = await openForm(robots, 'Ida Holm');
  await endSession(page);
  await expectEnded(page);
  await expectAccessible(page, 'the ended session', { everyLook: true });
  const backdrop = await ended(page).evaluate((dialog) => getComputedStyle(dialog, '::backdrop').backdropFilter);
  assert.match(backdrop, /^blur\(/);
  await goOn(page);
  await speakEverywhere(page, 'English');
  await endSession(page);
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
  await dialog.getByText('Sign in again as Ida Holm to go on where you were. Drafts and outbox wait.').waitFor();
  await dialog.getByRole('button', { name: 'Sign in again' }).click();
  await dialog.waitFor({ state: 'hidden' });
});

journey('a decision that was on its way is sent once she is back, and once', async (robots) => {
  const { truth, ad, title, page, sent } = await approved(robots, 'Jonas Brandt', SHORT);
  robots.expectNote(page, SIGNED_OUT);
  await expectKept(page, ad);
  await endSession(page);
  await expectEnded(page);
  assert.equal((await truth.ad(ad)).approvalStatus, 'UnderBehandling');
  await goOn(page);
  await expectDecided(truth, ad, 'Godkendt');
  await expectOnItsWay(page, title, 'done');
  const decided = sent.filter(({ act }) => act === 'opdater-godkendelsesstatus');
  assert.equal(new Set(decided.map(({ id }) => id)).size, 1, 'one decision, whatever was tried without a session');
});

journey('who is someone else sees none of it, and the draft waits for who wrote it', async ({ open, as, expectNote }) => {
  const [ad] = await (await as('Sofie Kjeldsen')).free();
  const page = await open('Sofie Kjeldsen', { at: `/annoncer/${ad}` });
  expectNote(page, SIGNED_OUT);
  await begin(page);
  await email(page).fill('Et halvt udkast.');
  await visit(page, 'Jobagent');
  await lookUp(page, LONE);
  await endSession(page);
  await expectEnded(page);
  await someoneElse(page);
  await page.getByRole('heading', { name: 'Log ind' }).waitFor();
  await signIn(page, 'Mads Friis');
  await field(page).waitFor();
  const seen = await page.locator('body').innerText();
  assert.ok(!seen.includes(LONE.slice(0, 6)) && !seen.includes('Sofie'), seen);
  assert.deepEqual(await outbox(page), []);
  await visit(page, 'Mine kladder');
  await page.getByText('Du har ingen kladder.').waitFor();
  assert.equal(await page.getByText('Et halvt udkast.').count(), 0);
  await endSession(page);
  await expectEnded(page);
  await someoneElse(page);
  await signIn(page, 'Sofie Kjeldsen');
  await page.goto(`/annoncer/${ad}`);
  await expectOpen(page, ad);
  await eventually('her draft is back', async () => assert.equal(await email(page).inputValue(), 'Et halvt udkast.'));
});

journey('signing in again in one tab lets the others go on; a colleague there takes them over', async (robots) => {
  const page = await openForm(robots, 'Ida Holm');
  const tab = await anotherTab(page);
  await endSession(tab);
  await expectEnded(page);
  await expectEnded(tab);
  await goOn(tab);
  await ended(page).waitFor({ state: 'hidden' });
  await expectForm(page);

  await endSession(tab);
  await expectEnded(page);
  await expectEnded(tab);
  await someoneElse(tab);
  await signIn(tab, 'Mads Friis');
  await list(tab).waitFor();
  await page.bringToFront();
  await page.getByText('Mads Friis', { exact: true }).waitFor();
  await ended(page).waitFor({ state: 'detached' });
  assert.equal(await field(page).inputValue(), '', 'not for who comes next');
  assert.equal(await form(page).count(), 0);
});

journey('a server where anyone can be anyone says so, in both languages and on one line', async ({ open }) => {
  const page = await open();
  const note = page.getByRole('status').filter({ hasText: /^(Udviklingsindgang|Development sign-in):/ });
  const WORDS = 'Udviklingsindgang: alle, der kan nå denne maskine, kan logge ind som hvem som helst. Brug kun opdigtede data.';
  await page.getByText('Ida Holm').waitFor();
  for (const at of ['the gate', 'the desk']) {
    assert.equal(await note.innerText(), WORDS, at);
    for (const width of [1280, 800, 400, 320]) {
      await page.setViewportSize({ width, height: 900 });
      assert.equal((await note.boundingBox()).height, 24, `${at} at ${width} px`);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    if (at === 'the gate') await signIn(page, 'Ida Holm');
  }
  await list(page).waitFor();
  const over = () => page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  assert.equal(await over(), 0, 'the desk fills what is left, and no more');
  await speakEverywhere(page, 'English');
  assert.equal(
    await note.innerText(),
    'Development sign-in: anyone who can reach this machine can sign in as anyone. Use made-up data only.',
  );
});
