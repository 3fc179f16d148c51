// A caseworker at the console beside ten simulated colleagues: how often two begin the same ad.

import assert from 'node:assert/strict';
import { outbox, seenAd, shownRows } from './console.mjs';
import { freshPage, withServer } from './setting.mjs';

const COLLEAGUES = 10;
/**
 * They read this many times as fast as people, so that some minutes hold some hundred begins; they still read the list
 * every five seconds, which makes collisions more likely, not less.
 */
const TIMES_AS_FAST = 10;
/** About as long as the list is on an ordinary day. */
const ADS = 400;
/** Between two decisions at the console: as quick as anybody could read. */
const READING_MILLIS = 6_000;
const PERCENT_AT_MOST = 1;
const HELD_BY_A_COLLEAGUE = 121301;

export async function colleagues(report, browser, { minutes = 5 } = {}) {
  const flags = ['--colleagues', `${COLLEAGUES}x${TIMES_AS_FAST}`];
  await withServer({ ads: ADS, flags }, async (server) => {
    const { context, page, truth } = await freshPage(browser, server, 'Ida Holm');
    const mine = { begins: 0, collisions: 0 };
    page.on('response', async (answer) => {
      if (!answer.url().includes('/paabegynd-behandling/')) return;
      mine.begins += 1;
      const problem = answer.status() === 409 ? await answer.json().catch(() => ({})) : {};
      if (problem.fejlkode === HELD_BY_A_COLLEAGUE) mine.collisions += 1;
    });
    const work = async () => {
      const answer = await fetch(`${server.address}/bff/kolleger`, { headers: { cookie: truth.cookie, 'x-csrf': '1' } });
      assert.equal(answer.status, 200, 'what the colleagues have done');
      return (await answer.json()).total;
    };
    await page.goto('/');
    await page.evaluate(`window.stopwatch.paintedOnce(${shownRows}, { titled: true }, 10000).then(() => {})`);
    await page.keyboard.press('j');
    await page.waitForURL(/\/annoncer\//);
    const end = Date.now() + minutes * 60_000;
    let decided = 0;
    while (Date.now() < end) {
      await page.waitForTimeout(READING_MILLIS);
      const { path } = await page.evaluate(seenAd);
      await page.keyboard.press('g');
      const moved = await page.waitForURL((url) => url.pathname !== path, { timeout: 5_000 }).then(
        () => true,
        () => false,
      );
      // An ad that a colleague has begun meanwhile is left to her.
      if (moved) decided += 1;
      else await page.keyboard.press('j');
    }
    const theirs = await work();
    const late = (await outbox(page)).filter(({ state }) => state === 'refused').length;
    await context.close();

    const begins = theirs.begins + mine.begins;
    assert.ok(theirs.begins > 0 && mine.begins > 0, `begins: ${theirs.begins} theirs, ${mine.begins} mine`);
    report.headline(`${COLLEAGUES} simulated colleagues, ${TIMES_AS_FAST} times as fast as people, and one console, ${minutes} min`);
    report.add('begins of the colleagues', theirs.begins, '');
    report.add('begins of the console', mine.begins, '');
    report.add('decisions at the console', decided, '');
    report.add('of all begins, refused with 121301', (100 * (theirs.collisions + mine.collisions)) / begins, '%', {
      atMost: PERCENT_AT_MOST,
    });
    report.add('decisions that a colleague came before, shown in the outbox', late, '');
  });
}
