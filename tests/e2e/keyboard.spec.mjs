// From the sign-in to an approved ad without a mouse.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import { dialog, expectAhead, expectDecided, expectNext, expectStanding } from './robot/decision.mjs';
import { expectOpen, list } from './robot/queue.mjs';
import { AT_ONCE, beginAndDecide, calls, expectEmpty, expectOnItsWay, look, shownTitle, writes } from './robot/outbox.mjs';

const journey = stage({ seed: 19 });

/** Most presses of Tab from anywhere to anywhere: more would be a page nobody can use by keyboard. */
const MOST_TABS = 40;

const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    // A button's key is shown on it, but is not part of its name.
    const keys = [...element.querySelectorAll('kbd[aria-hidden]')].map((key) => key.innerText);
    const shown = keys.reduce((text, key) => (text.endsWith(key) ? text.slice(0, -key.length) : text), element.innerText ?? '');
    return {
      words: (element.getAttribute('aria-label') ?? shown).trim(),
      id: element.id,
      tag: element.localName,
    };
  });

/** Presses Tab until what has the focus says this, and checks that the focus can be seen. */
async function tabTo(page, words) {
  const met = [];
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    met.push(now.words.split('\n')[0] || now.id || now.tag);
    if (words instanceof RegExp ? words.test(now.words) : now.words === words) {
      const ring = await page.evaluate(() => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement);
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
      });
      assert.ok(ring, `${words}: the focus can't be seen`);
      return;
    }
  }
  assert.fail(`Tab does not reach ${words}; it met: ${met.join(' → ')}`);
}

async function expectFocusOn(page, selector) {
  await eventually(`the focus is on ${selector}`, async () => {
    assert.ok(
      await page.evaluate((it) => document.activeElement?.matches(it), selector),
      JSON.stringify(await focused(page)),
    );
  });
}

journey('an ad is approved from the sign-in with Tab, the arrows and Enter alone', async ({ open, as }) => {
  const truth = await as('Ida Holm');
  const [first, second] = await truth.free();
  const page = await open(null, { settings: AT_ONCE });
  await page.getByRole('button', { name: /^Ida Holm/ }).waitFor();
  await tabTo(page, /^Ida Holm/);
  await page.keyboard.press('Enter');
  await list(page).waitFor();

  const { title } = await truth.ad(first);
  await list(page).getByText(title.trim(), { exact: true }).first().waitFor();
  await tabTo(page, /Ledig$/);
  await page.keyboard.press('Enter');
  await expectOpen(page, first);
  await page.keyboard.press('ArrowDown');
  await expectOpen(page, second);
  await expectFocusOn(page, `a.row[href*="${second}"]`);
  await page.keyboard.press('ArrowUp');
  await expectOpen(page, first);
  await expectFocusOn(page, `a.row[href*="${first}"]`);

  await tabTo(page, 'Påbegynd');
  await page.keyboard.press('Enter');
  await expectStanding(page, /^Min siden /);
  await expectAhead(page);
  // A script is here sooner than a hand, which is taken for a slip.
  await look(page);
  await tabTo(page, 'Godkend');
  await page.keyboard.press('Enter');
  await expectNext(page, first);
  await expectDecided(truth, first, 'Godkendt');
});

journey('one key approves, one takes it back, and two presses in a hurry decide one ad', async ({ open, as }) => {
  const truth = await as('Lene Thorup');
  const [ad] = await truth.free();
  const page = await open('Lene Thorup', { at: `/annoncer/${ad}` });
  const title = await shownTitle(truth, ad);
  const sent = writes(page);
  await expectOpen(page, ad);
  await expectAhead(page);
  await look(page);
  await page.keyboard.press('g');
  await expectNext(page, ad);
  await page.keyboard.press('z');
  await expectOpen(page, ad);
  await expectEmpty(page);

  await look(page);
  // The hand does not wait for the first press to be dealt with.
  const pressing = page.keyboard.press('g');
  await page.waitForTimeout(120);
  await Promise.all([pressing, page.keyboard.press('g')]);
  const next = await expectNext(page, ad);
  await expectOnItsWay(page, title, 'waiting');
  await expectDecided(truth, ad, 'Godkendt');
  assert.equal(new URL(page.url()).pathname, `/annoncer/${next}`);
  assert.deepEqual(calls(sent), beginAndDecide(ad));
});

journey('no key acts while a text is written, with a modifier, or when it is held down', async ({ open, as }) => {
  const truth = await as('Jonas Brandt');
  const [ad] = await truth.free();
  const page = await open('Jonas Brandt', { at: `/annoncer/${ad}`, settings: AT_ONCE });
  const sent = writes(page);
  await expectOpen(page, ad);
  await expectAhead(page);
  await look(page);
  await page.keyboard.press('e');
  await page.keyboard.type('gapobzjknx/?.123');
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await page.keyboard.type('gapob');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#email').inputValue(), 'gapobzjknx/?.123');
  assert.equal(await page.locator('#kommentar').inputValue(), 'gapob');
  for (const key of ['Alt+g', 'Control+g', 'Control+Shift+g', 'Meta+g', 'Alt+b']) await page.keyboard.press(key);
  assert.equal(new URL(page.url()).pathname, `/annoncer/${ad}`);
  // Held down: the first press counts, those that the keyboard makes of it do not.
  await page.keyboard.down('j');
  const second = await expectNext(page, ad);
  for (let times = 0; times < 5; times += 1) await page.keyboard.down('j');
  await page.keyboard.up('j');
  await look(page);
  assert.equal(new URL(page.url()).pathname, `/annoncer/${second}`);
  assert.deepEqual(calls(sent), []);
});

journey(
  'the first Tab leads past the queue, and the take-over dialog keeps the keyboard to itself',
  async ({ open, as }) => {
    const [sofie, ida] = [await as('Sofie Kjeldsen'), await as('Ida Holm')];
    const [ad] = await ida.free();
    await sofie.begin(ad);
    const page = await open('Ida Holm', { at: `/annoncer/${ad}` });
    await expectOpen(page, ad);
    await page.evaluate(() => document.activeElement?.blur());
    await page.keyboard.press('Tab');
    assert.equal((await focused(page)).words, 'Gå til indholdet');
    await page.keyboard.press('Enter');
    await expectFocusOn(page, '#content');
    await tabTo(page, 'Overtag …');
    await page.keyboard.press('Enter');
    await dialog(page).waitFor();
    for (let tabs = 0; tabs < 6; tabs += 1) {
      const within = await page.evaluate(
        () => document.activeElement === document.body || document.activeElement.closest('dialog') !== null,
      );
      assert.ok(within, 'the focus has left the dialog');
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
  },
);
