// Others' bugs with lists, places and keys, replayed on ours. The list of all of them is in museum.spec.mjs.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import { askToTakeOver, button, dialog, panel } from './robot/decision.mjs';
import { comeBack, expectOpen, list, openAd, row, rows } from './robot/queue.mjs';
import { AT_ONCE, look, outbox } from './robot/outbox.mjs';

const journey = stage({ seed: 32, ads: 120 });

const LIST = '**/v2/JobannonceBehandling/afventende-jobannoncer';
const filter = (page, name) => page.getByRole('navigation', { name: 'Vis' }).getByRole('link', { name });
const scroller = (page) => page.locator('.queue-rows');
/** Where a list comes to rest: scrolling is smooth, and goes on for a while. */
const whereItRests = (box) =>
  new Promise((rests) => {
    let [top, frames] = [box.scrollTop, 0];
    const look = () => {
      frames = box.scrollTop === top ? frames + 1 : 0;
      top = box.scrollTop;
      if (frames === 20) rests(top);
      else requestAnimationFrame(look);
    };
    look();
  });

journey('publisher#344: stale list overwrote claimer', async ({ open, as }) => {
  const [sofie, jonas] = [await as('Sofie Kjeldsen'), await as('Jonas Brandt')];
  const [ad] = await sofie.free();
  await sofie.begin(ad);
  const page = await open('Ida Holm', { at: `/annoncer/${ad}` });
  await askToTakeOver(page);
  // What is on the screen is old by now.
  await jonas.begin(ad, { takeOver: true });
  await dialog(page).getByRole('button', { name: 'Overtag', exact: true }).click();
  await dialog(page).getByText(/Jonas Brandt/).waitFor();
  const { behandling } = await jonas.pending(ad);
  assert.equal(behandling.behandler.behandlerNavn, 'Jonas Brandt', 'he was not overwritten unseen');
});

journey('redux-toolkit#5139: poll undid a decision on screen', async ({ open, as }) => {
  const truth = await as('Mads Friis');
  const [ad] = await truth.free();
  const page = await open('Mads Friis', { at: `/annoncer/${ad}`, settings: AT_ONCE });
  await expectOpen(page, ad);
  await row(page, ad).waitFor();
  await look(page);
  // A read that begins before the decision, and whose answer comes after it.
  let release;
  const held = new Promise((resolve) => (release = resolve));
  let isHeld = false;
  await page.route(LIST, async (route) => {
    if (isHeld) return route.continue();
    isHeld = true;
    const answer = await route.fetch();
    await held;
    await route.fulfill({ response: answer });
  });
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await eventually('a read is under way', async () => assert.ok(isHeld));
  await page.keyboard.press('g');
  await row(page, ad).waitFor({ state: 'detached' });
  await page.evaluate((ad) => {
    window.cameBack = false;
    const look = () => (window.cameBack ||= document.querySelector(`.queue-rows a[href*="${ad}"]`) !== null);
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  }, ad);
  release();
  await eventually('it is approved', async () => assert.equal((await truth.ad(ad)).approvalStatus, 'Godkendt'));
  await comeBack(page);
  await comeBack(page);
  assert.equal(await page.evaluate(() => window.cameBack), false, 'the row flickered back');
});

journey('dedupe#363: false "empty"', async ({ open, as }) => {
  const truth = await as('Sofie Kjeldsen');
  const page = await open('Sofie Kjeldsen', { settings: { 'console.undo-seconds': '15' } });
  const [ad] = await truth.free();
  await openAd(page, ad);
  // From here on no ad can be read ahead.
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route('**/annoncekilde/v1/jobannoncer/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.evaluate(() => {
    window.said = [];
    const look = () => {
      if (/Køen er tom/.test(document.body.innerText)) window.said.push(location.pathname);
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  // What lies here is decided, until nothing does.
  const fetching = page.getByText('Henter', { exact: false }).locator('visible=true').first();
  for (let turn = 0; turn < 40 && !(await fetching.isVisible()); turn += 1) {
    await look(page);
    await page.keyboard.press('g');
  }
  await fetching.waitFor();
  assert.deepEqual(await page.evaluate(() => window.said), [], 'it said that the queue is empty');
  const titles = (await outbox(page)).map(({ text }) => text);
  assert.ok(titles.length > 0 && !titles.some((text) => /^Godkendt: [0-9a-f]{8}/.test(text)), `decided unread: ${titles}`);
  release();
});

journey('camunda#43889: filter reset', async ({ open, as }) => {
  const colleague = await as('Mads Friis');
  const page = await open('Ida Holm');
  await filter(page, /^Ledige/).click();
  const isKept = () =>
    eventually('the filter holds', async () => {
      assert.equal(await filter(page, /^Ledige/).getAttribute('aria-current'), 'true');
      assert.ok((await rows(page)).every((row) => row.state === 'Ledig'));
    });
  await isKept();
  const [ad, other] = await colleague.free();
  await openAd(page, ad);
  await isKept();
  await colleague.begin(other);
  await comeBack(page);
  await isKept();
  await page.reload();
  await isKept();
  await page.getByRole('link', { name: 'Statistik' }).click();
  await page.getByRole('heading', { name: 'Statistik', exact: true }).waitFor();
  await page.goBack();
  await isKept();
});

journey('digiwf-project#338: place in list lost', async ({ open }) => {
  const page = await open('Ida Holm');
  await list(page).waitFor();
  await scroller(page).hover();
  await page.mouse.wheel(0, 2_400);
  await eventually('it has scrolled', async () =>
    assert.ok((await scroller(page).evaluate((box) => box.scrollTop)) > 2_000),
  );
  const top = await scroller(page).evaluate(whereItRests);
  const { y: upperEdge } = await scroller(page).boundingBox();
  const { id } = (await rows(page)).find((row) => row.top > upperEdge);
  await openAd(page, id);
  assert.ok(Math.abs((await scroller(page).evaluate((box) => box.scrollTop)) - top) < 2, 'opening moves nothing');
  await page.goBack();
  await page.waitForURL((url) => !url.pathname.includes(id));
  await comeBack(page);
  assert.ok(Math.abs((await scroller(page).evaluate((box) => box.scrollTop)) - top) < 2, 'nor does going back');
});

journey('toolbox#403: buttons moved', async ({ open, as }) => {
  const colleague = await as('Jonas Brandt');
  const [ad, other, third] = await colleague.free();
  const page = await open('Fatima Yildiz', { at: `/annoncer/${ad}` });
  await expectOpen(page, ad);
  const places = async () => ({
    approve: await button(page, 'Godkend').boundingBox(),
    reject: await button(page, 'Afvis').boundingBox(),
  });
  await button(page, 'Godkend').waitFor();
  const before = await places();
  await openAd(page, other);
  assert.deepEqual(await places(), before, 'on another ad');
  await colleague.begin(third);
  await comeBack(page);
  assert.deepEqual(await places(), before, 'after a poll');
  await page.reload();
  await expectOpen(page, other);
  assert.deepEqual(await places(), before, 'after loading anew');
});

journey('tldw_server#1621: Ctrl+R eaten', async ({ open, as }) => {
  const truth = await as('Lene Thorup');
  const [ad] = await truth.free();
  const page = await open('Lene Thorup', { at: `/annoncer/${ad}`, settings: AT_ONCE });
  await expectOpen(page, ad);
  await look(page);
  const eaten = await page.evaluate(() => {
    const presses = ['r', 'f', 'p', 'a', 'g', 'l', 't', 'w', 'z', 'd'].flatMap((key) => [
      { key, ctrlKey: true },
      { key, metaKey: true },
      { key, altKey: true },
      { key: key.toUpperCase(), ctrlKey: true, shiftKey: true },
    ]);
    return presses.filter((press) => {
      const event = new KeyboardEvent('keydown', { ...press, bubbles: true, cancelable: true });
      document.activeElement.dispatchEvent(event);
      return event.defaultPrevented;
    });
  });
  assert.deepEqual(eaten, [], 'the browser keeps its own keys');
  await page.keyboard.press('Control+g');
  await page.waitForTimeout(500);
  assert.equal(new URL(page.url()).pathname, `/annoncer/${ad}`);
  assert.equal((await truth.ad(ad)).approvalStatus, 'UnderBehandling');
  assert.equal((await truth.pending(ad)).behandling ?? null, null);
});

journey('ozone#302: 16 Tab stops to Submit', async ({ open, as }) => {
  const truth = await as('Jonas Brandt');
  const [ad] = await truth.free();
  const page = await open('Jonas Brandt', { at: `/annoncer/${ad}` });
  await expectOpen(page, ad);
  await panel(page).waitFor();
  await page.getByRole('heading', { name: 'Annoncens tekst' }).evaluate((heading) => {
    heading.tabIndex = -1;
    heading.focus();
  });
  const met = [];
  while (!met.at(-1)?.startsWith('Godkend') && met.length < 4) {
    await page.keyboard.press('Tab');
    // A button's name, with the key that stands on it.
    met.push(await page.evaluate(() => document.activeElement.textContent.trim()));
  }
  assert.ok(met.length <= 3, `Tab meets ${met.join(' → ')}`);
});
