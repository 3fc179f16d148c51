// On a narrow window the same job is done in one column, and nothing is wider than the window.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { approve, begin, panel } from './robot/decision.mjs';
import { expectOpen, list, openAd } from './robot/queue.mjs';
import { choose } from './robot/session.mjs';
import { expectToast } from './robot/toasts.mjs';

const journey = stage({ seed: 25 });

async function expectNoSidewaysScroll(page, where) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(over, 0, `${where} is ${over} px too wide`);
}

/** One reads from the top: where an ad opens, its title is in sight. */
async function expectTitleInSight(page) {
  const { top, bottom } = await page.locator('.ad-title').evaluate((title) => title.getBoundingClientRect());
  const { height } = page.viewportSize();
  assert.ok(top >= 0 && bottom <= height, `the title reaches from ${top} to ${bottom} px of ${height}`);
}

for (const width of [400, 320]) {
  journey(`an ad is found, read and approved at ${width} px`, async ({ open, as }) => {
    const [first, second] = await (await as('Ida Holm')).free();
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
    await expectToast(page, /^Godkendt: /);
    await expectOpen(page, second);
    await expectNoSidewaysScroll(page, 'the next ad');
    await expectTitleInSight(page);
    for (const path of ['/statistik', `/annoncer/${second}/dubletter`, '/findes-ikke']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await expectNoSidewaysScroll(page, path);
    }
  });
}

for (const width of [800, 1_024]) {
  journey(`queue, ad and decision are all at hand at ${width} px`, async ({ open, as }) => {
    const [first, second] = await (await as('Mads Friis')).free();
    const page = await open('Mads Friis', { width, height: 800 });
    await openAd(page, first);
    await begin(page);
    await expectNoSidewaysScroll(page, 'the desk');
    assert.ok(await list(page).isVisible());
    await approve(page);
    await expectOpen(page, second);
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
