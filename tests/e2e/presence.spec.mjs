// Two who look at the same ad see each other there, and neither is hindered.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import { approve, expectDecided, expectNext, expectStanding } from './robot/decision.mjs';
import { expectOpen, openAd, row } from './robot/queue.mjs';
import { AT_ONCE } from './robot/outbox.mjs';

const journey = stage({ seed: 53 });

/** A ping, and a little for the way. */
const WITHIN = { within: 8_000 + 2_000 };

const onAd = (page) => page.locator('.ad:not([hidden]) .looked-at');
const onRow = (page, ad) => row(page, ad).locator('.row-looked-at');

async function expectLooking(page, words) {
  await eventually(`the ad says ${words}`, async () => assert.equal(await onAd(page).textContent(), words), WITHIN);
}

async function expectAlone(page, within = WITHIN) {
  await eventually('nobody else is told of', async () => assert.ok(await onAd(page).isHidden()), within);
}

journey('two on one ad see each other within a ping, and one sees the other leave', async ({ open, as }) => {
  const truth = await as('Ida Holm');
  const [ad, other] = await truth.free();
  const ida = await open('Ida Holm', { at: `/annoncer/${ad}`, settings: AT_ONCE });
  await expectOpen(ida, ad);
  await expectAlone(ida);
  const mads = await open('Mads Friis', { at: `/annoncer/${ad}` });
  await expectOpen(mads, ad);
  await expectLooking(mads, 'Ida Holm ser på annoncen');
  await expectLooking(ida, 'Mads Friis ser på annoncen');
  assert.equal(await onRow(ida, ad).textContent(), 'Mads ser på den');

  await openAd(mads, other);
  await expectAlone(ida);
  await eventually('his row says where he is', async () => {
    assert.equal(await onRow(ida, other).textContent(), 'Mads ser på den');
  });
  await openAd(mads, ad);
  await expectLooking(ida, 'Mads Friis ser på annoncen');
  // It tells, and never blocks.
  await expectStanding(ida, 'Ledig');
  await approve(ida);
  await expectNext(ida, ad);
  await expectDecided(truth, ad, 'Godkendt');
});

journey('who has closed the window is gone after a while', async ({ open, as }) => {
  const [ad] = await (await as('Lene Thorup')).free();
  const lene = await open('Lene Thorup', { at: `/annoncer/${ad}` });
  const sofie = await open('Sofie Kjeldsen', { at: `/annoncer/${ad}` });
  await expectLooking(lene, 'Sofie Kjeldsen ser på annoncen');
  await sofie.close();
  // Gone 25 s after her last word, which the next ping tells.
  await expectAlone(lene, { within: 25_000 + 8_000 + 2_000 });
});

journey('a caseworker’s own second tab is not somebody else', async ({ open, as }) => {
  // An ad that nobody of the journeys before has looked at.
  const ad = (await (await as('Jonas Brandt')).free()).at(-1);
  const page = await open('Jonas Brandt', { at: `/annoncer/${ad}` });
  const told = page.waitForResponse((answer) => answer.url().endsWith('/bff/tilstede'));
  const tab = await page.context().newPage();
  await tab.goto(`/annoncer/${ad}`);
  await expectOpen(tab, ad);
  await told;
  await expectAlone(tab);
  await expectAlone(page);
});
