// The bar at the top counts what waits for somebody to act, from what the console knows, and nothing moves by it.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { begin, email } from './robot/decision.mjs';
import { eventually } from './robot/eventually.mjs';
import { comeBack, list, openAd } from './robot/queue.mjs';

const journey = stage({ seed: 35 });

const ads = (page) => page.getByRole('navigation', { name: 'Sider' }).getByRole('link', { name: /^Jobannoncer/ });
const more = (page) => page.locator('summary').filter({ hasText: 'Mere' });

/** Waits until something is heard so. */
const expectHeard = (element, words) =>
  eventually(`it is heard as ${words}`, async () => {
    const heard = (await element.evaluate((one) => one.textContent)).replace(/\s+/g, ' ').trim();
    if (words instanceof RegExp) assert.match(heard, words);
    else assert.equal(heard, words);
  });

const placeOf = (page) => page.getByRole('link', { name: 'Statistik' }).boundingBox();

journey('the free ads are counted beside their page, and fewer when a colleague begins one', async ({ open, as }) => {
  const mads = await as('Mads Friis');
  const free = await mads.free();
  const page = await open('Ida Holm', { at: '/journal' });
  await expectHeard(ads(page), `Jobannoncer ${free.length} ledige`);
  await ads(page).click();
  await list(page).waitFor();
  await mads.begin(free[3]);
  await comeBack(page);
  await expectHeard(ads(page), `Jobannoncer ${free.length - 1} ledige`);
});

journey('the place of a count is kept before there is one', async ({ open }) => {
  const page = await open('Ida Holm', { at: '/journal' });
  await page.route('**/afventende-jobannoncer', () => {});
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Min journal' }).waitFor();
  await expectHeard(ads(page), 'Jobannoncer');
  const before = await placeOf(page);
  await page.unroute('**/afventende-jobannoncer');
  await page.reload();
  await expectHeard(ads(page), /^Jobannoncer [\d.]+ ledige$/);
  assert.deepEqual(await placeOf(page), before);
});

for (const width of [1280, 400]) {
  journey(`one's drafts are counted at the menu that holds them, at ${width} px`, async ({ open, as }) => {
    const [ad] = await (await as('Sofie Kjeldsen')).free();
    const page = await open('Sofie Kjeldsen', { width });
    await expectHeard(more(page), 'Mere');
    const before = await more(page).boundingBox();
    await openAd(page, ad);
    await begin(page);
    await email(page).pressSequentially('Kære');
    await expectHeard(more(page), 'Mere 1 kladde');
    const { x, width: wide } = await more(page).boundingBox();
    assert.deepEqual([x, wide], [before.x, before.width], 'nothing moved');
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(over, 0);
    await email(page).fill('');
    await expectHeard(more(page), 'Mere');
  });
}
