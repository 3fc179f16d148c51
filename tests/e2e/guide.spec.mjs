// Help and the accessibility statement: reached from everywhere, with pictures that come, and readable in every look.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { expectAccessible } from './robot/axe.mjs';
import { eventually } from './robot/eventually.mjs';
import { choose, signIn, visit } from './robot/session.mjs';

const journey = stage({ seed: 37, ads: 10 });

/** What each picture shows now: `{name, alt, isThere}`. */
const pictures = (page) =>
  page.locator('.guide-picture').evaluateAll((all) =>
    all.map((one) => ({
      name: new URL(one.currentSrc || one.src).pathname.split('/').at(-1),
      alt: one.alt,
      isThere: one.complete && one.naturalWidth > 0,
    })),
  );

journey('help explains the day in ten pictures at most, each with words for who does not see it', async ({ open }) => {
  const page = await open('Ida Holm');
  await visit(page, 'Hjælp');
  const steps = page.getByRole('main').getByRole('listitem');
  const count = await steps.count();
  assert.ok(count >= 8 && count <= 10, `${count} steps`);
  for (let at = 0; at < count; at += 1) await steps.nth(at).scrollIntoViewIfNeeded();
  await eventually('every picture has come', async () => {
    const shown = await pictures(page);
    assert.equal(shown.length, count);
    for (const { name, alt, isThere } of shown) assert.ok(isThere && alt.length > 30 && name.endsWith('-light.webp'), name);
  });
  await expectAccessible(page, 'help', { everyLook: true });
});

journey('the pictures are dark where the console is, and are kept by the browser for a day', async ({ open, server }) => {
  const page = await open('Ida Holm', { at: '/hjaelp', scheme: 'dark' });
  const dark = async () => assert.match((await pictures(page))[0].name, /-dark\.webp$/);
  await eventually('as the system', dark);
  await choose(page, 'Farver', 'Lys');
  await eventually('as chosen', async () => assert.match((await pictures(page))[0].name, /-light\.webp$/));
  await choose(page, 'Farver', 'Mørk');
  await page.emulateMedia({ colorScheme: 'light' });
  await eventually('whatever the system', dark);
  const answer = await fetch(`${server.address}/help/queue-dark.webp`);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'image/webp');
  assert.equal(answer.headers.get('cache-control'), 'public, max-age=86400');
});

journey('nothing moves when a picture comes', async ({ open }) => {
  const page = await open('Ida Holm', { at: '/annoncer' });
  let come = () => {};
  const held = new Promise((resolve) => (come = resolve));
  await page.route('**/help/*.webp', async (route) => {
    await held;
    await route.continue();
  });
  await visit(page, 'Hjælp');
  const second = page.getByRole('heading', { level: 2 }).nth(1);
  const before = await second.boundingBox();
  come();
  await eventually('the first picture has come', async () => assert.ok((await pictures(page))[0].isThere));
  assert.deepEqual(await second.boundingBox(), before);
});

journey('from help one gets to the keys, to operations and to the statement', async ({ open, expectNote }) => {
  const page = await open(null, { at: '/hjaelp' });
  expectNote(page, { status: 404, path: /^\/v1\/Jobagent$/ });
  await signIn(page, 'Ida Holm');
  await page.getByRole('button', { name: 'Vis genveje' }).click();
  await page.getByRole('dialog', { name: 'Genveje lige nu' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Tilgængelighedserklæring' }).click();
  await page.getByRole('heading', { level: 1, name: 'Tilgængelighedserklæring' }).waitFor();
  await page.goBack();
  await page.getByRole('link', { name: 'Er der noget, der ikke virker?' }).click();
  await page.getByRole('heading', { level: 1, name: 'Drift' }).waitFor();
});

journey('the accessibility statement has every part of the model, and is readable in every look', async ({ open }) => {
  const page = await open('Ida Holm');
  await visit(page, 'Tilgængelighed');
  const parts = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
  assert.deepEqual(parts, [
    'Oplever du, at noget ikke er tilgængeligt?',
    'Overholdelsesstatus',
    'Sådan er det undersøgt',
    'Indhold, der ikke er tilgængeligt',
    'Udarbejdelse',
    'Håndhævelse',
  ]);
  await page.getByText('Konsollen overholder standarden delvist').waitFor();
  await page.getByText(/senest gennemgået \d+\. \p{L}+ \d{4}/u).waitFor();
  const authority = page.getByRole('link', { name: /Digitaliseringsstyrelsen/ });
  assert.match(await authority.getAttribute('href'), /^https:\/\/digst\.dk\//);
  await expectAccessible(page, 'the accessibility statement', { everyLook: true });
});
