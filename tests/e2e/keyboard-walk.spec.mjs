// Every page by keyboard: Tab comes to everything that can be used, in the order of the page, is always seen where it is,
// and gets out again; so it does at the width of a telephone, and back.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { everyPage } from './robot/pages.mjs';
import { walk } from './robot/walk.mjs';

const journey = stage({ seed: 36, ads: 40 });

/** Fails with everything that is wrong with a walk. */
function expectGoodWalk({ stops, left, isSameBack }, called) {
  const faults = stops.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`));
  faults.push(...left.map((html) => `Tab never comes to ${html}`));
  if (!isSameBack) faults.push('Shift+Tab does not come back to the last stop');
  if (stops[0]?.name !== 'Gå til indholdet') faults.push(`the first stop is ${stops[0]?.name}`);
  assert.deepEqual(faults, [], `${called}, ${stops.length} stops: ${stops.map(({ name }) => name).join(' → ')}`);
}

for (const [width, height] of [
  [1280, 900],
  [400, 800],
]) {
  journey(`every page is gone through with Tab at ${width} px`, async ({ open, as, expectNote }) => {
    const truth = await as('Ida Holm');
    const page = await open('Ida Holm', { width, height });
    for (const { called, at, ready, notes = [] } of await everyPage(truth)) {
      notes.forEach((note) => expectNote(page, note));
      await page.goto(at);
      await ready(page);
      expectGoodWalk(await walk(page), `${called} at ${width} px`);
    }
  });
}

journey('the sign-in is gone through with Tab', async ({ open }) => {
  const page = await open();
  await page.getByRole('button', { name: /^Ida Holm/ }).waitFor();
  const { stops, left } = await walk(page);
  assert.deepEqual(left, []);
  assert.deepEqual(stops.flatMap(({ faults }) => faults), []);
  assert.equal(stops.length, 9, 'the language, and each of eight caseworkers');
});

journey('the menus of the bar are opened, gone through and closed by keyboard', async ({ open }) => {
  const page = await open('Ida Holm', { at: '/journal' });
  await page.getByRole('heading', { level: 1, name: 'Min journal' }).waitFor();
  for (const [menu, inside] of [
    ['Mere', page.getByRole('navigation', { name: 'Mere' }).getByRole('link')],
    ['Visning', page.locator('.settings-menu').getByRole('combobox')],
  ]) {
    const summary = page.locator('summary').filter({ hasText: menu });
    await summary.focus();
    await page.keyboard.press('Enter');
    await inside.first().waitFor();
    const count = await inside.count();
    assert.ok(count >= 4, `${menu} has ${count}`);
    const { left } = await walk(page);
    assert.deepEqual(left, [], `${menu} is open`);
    await summary.focus();
    await page.keyboard.press('Enter');
    await inside.first().waitFor({ state: 'hidden' });
  }
});
