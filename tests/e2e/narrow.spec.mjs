// On a narrow window the same job is done in one column, and nothing is wider than the window.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import { approve, begin, expectNext, panel } from './robot/decision.mjs';
import { expectOnItsWay, shownTitle } from './robot/outbox.mjs';
import { list, openAd, sheet } from './robot/queue.mjs';
import { choose, visit } from './robot/session.mjs';

const journey = stage({ seed: 25 });

async function expectNoSidewaysScroll(page, where) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(over, 0, `${where} is ${over} px too wide`);
}

/** One reads from the top: where an ad opens, its title is in sight, and nothing lies over it. */
async function expectTitleInSight(page) {
  await eventually('the title is in sight', async () => {
    const title = sheet(page).locator('.ad-title');
    const { top, bottom } = await title.evaluate((title) => title.getBoundingClientRect());
    const { height } = page.viewportSize();
    assert.ok(top >= 0 && bottom <= height, `the title reaches from ${top} to ${bottom} px of ${height}`);
    const over = await title.evaluate((title) => {
      const { left, top, width, height } = title.getBoundingClientRect();
      const there = document.elementFromPoint(left + Math.min(40, width / 2), top + height / 2);
      return title.contains(there) ? null : (there?.className ?? 'nothing');
    });
    assert.equal(over, null, `${over} lies over the title`);
  });
}

for (const width of [400, 320]) {
  journey(`an ad is found, read and approved at ${width} px`, async ({ open, as }) => {
    const truth = await as('Ida Holm');
    const [first] = await truth.free();
    const approved = await shownTitle(truth, first);
    const page = await open('Ida Holm', { width, height: 800 });
    await expectNoSidewaysScroll(page, 'the queue');
    await openAd(page, first);
    assert.equal(await list(page).isVisible(), false, 'the ad has the window to itself');
    await expectNoSidewaysScroll(page, 'the ad');
    await expectTitleInSight(page);
    await page.getByRole('link', { name: 'Til køen' }).click();
    await openAd(page, first);
    await begin(page);
    assert.ok(await panel(page).isVisible());
    await approve(page);
    const next = await expectNext(page, first);
    await expectOnItsWay(page, approved, 'waiting');
    await expectNoSidewaysScroll(page, 'the next ad');
    await expectTitleInSight(page);
    for (const name of ['Mine kladder', 'Min journal', 'Skabeloner']) {
      await visit(page, name);
      await expectNoSidewaysScroll(page, name);
    }
    for (const path of ['/statistik', '/genveje', `/annoncer/${next}/dubletter`, '/findes-ikke']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await expectNoSidewaysScroll(page, path);
    }
  });
}

for (const width of [800, 1_024]) {
  journey(`queue, ad and decision are all at hand at ${width} px`, async ({ open, as }) => {
    const [first] = await (await as('Mads Friis')).free();
    const page = await open('Mads Friis', { width, height: 800 });
    await openAd(page, first);
    await begin(page);
    await expectNoSidewaysScroll(page, 'the desk');
    assert.ok(await list(page).isVisible());
    await approve(page);
    await expectNext(page, first);
    await expectTitleInSight(page);
  });
}

journey('light, dark and density are remembered', async ({ open }) => {
  const page = await open('Ida Holm');
  await choose(page, 'Farver', 'Mørk');
  await choose(page, 'Tæthed', 'Kompakt');
  const looks = () =>
    page.evaluate(() => ({
      scheme: document.documentElement.dataset.colorScheme,
      size: document.documentElement.dataset.size,
      dark: getComputedStyle(document.documentElement).colorScheme,
    }));
  const chosen = await looks();
  assert.deepEqual(chosen, { scheme: 'dark', size: 'sm', dark: 'dark' });
  await page.reload();
  await list(page).waitFor();
  assert.deepEqual(await looks(), chosen);
});
