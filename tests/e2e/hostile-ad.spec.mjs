// Ads are text from strangers. Whatever they hold, they are shown as text, run nothing, ask no other host for
// anything, and leave the page around them as it was.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { HOSTILE, READABLE } from './robot/hostile-ads.mjs';
import { begin, button, email, insertTemplate, panel } from './robot/decision.mjs';
import { eventually } from './robot/eventually.mjs';
import { everyRow, expectOpen, list, row, rows, sheet } from './robot/queue.mjs';
import { LATER, look } from './robot/outbox.mjs';
import { visit } from './robot/session.mjs';

const journey = stage({ ads: 0, importAds: HOSTILE.map(({ ad }) => ad) });

const ELEMENTS = [
  ...[
    'a',
    'b',
    'blockquote',
    'br',
    'caption',
    'code',
    'dd',
    'div',
    'dl',
    'dt',
    'em',
    'h4',
    'hr',
    'i',
    'li',
    'ol',
    'p',
    'pre',
    's',
  ],
  ...['small', 'span', 'strong', 'sub', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'u', 'ul'],
];
const LINK_ATTRIBUTES = ['href', 'rel', 'target', 'title'];

/** Whatever stands in the ad's body and should not. */
function strangers(body, { ELEMENTS, LINK_ATTRIBUTES }) {
  const found = [];
  for (const element of body.querySelectorAll('*')) {
    const name = element.localName;
    if (!ELEMENTS.includes(name) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') found.push(`<${name}>`);
    for (const attribute of element.attributes) {
      if (name !== 'a' || !LINK_ATTRIBUTES.includes(attribute.name)) found.push(`<${name} ${attribute.name}>`);
    }
    if (element.hasAttribute('href')) {
      if (!/^(https?|mailto|tel):/i.test(element.getAttribute('href')))
        found.push(`a link to ${element.getAttribute('href')}`);
      if (element.target !== '_blank' || !/\bnoopener\b/.test(element.rel))
        found.push('a link that keeps hold of the console');
    }
  }
  return found;
}

/** What is wider than the window, or nothing. */
const tooWide = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const moves = [...document.querySelectorAll('.ad, .decision, .queue-rows')].filter(
      (box) => box.checkVisibility() && box.scrollWidth > box.clientWidth,
    );
    return [
      ...(scrollWidth > clientWidth ? [`the page by ${scrollWidth - clientWidth} px`] : []),
      ...moves.map((box) => box.className),
    ];
  });

/** Presses whatever an ad offers to be pressed, and hovers over its text. */
async function provoke(page) {
  const body = sheet(page).locator('.ad-body');
  await body.hover();
  await body.evaluate((element) => {
    for (const one of element.querySelectorAll('*')) {
      for (const type of ['pointerenter', 'mouseover', 'focus', 'toggle', 'animationstart', 'load', 'error']) {
        one.dispatchEvent(new Event(type, { bubbles: true }));
      }
      // A real link to elsewhere opens another window, and is not what is tried here.
      if (!/^https?:/.test(one.getAttribute('href') ?? '')) one.click?.();
    }
  });
}

for (const { name, ad } of HOSTILE) {
  journey(`an ad with ${name} is harmless and can be read, wide and narrow`, async ({ open }) => {
    const page = await open('Ida Holm', { at: `/annoncer/${ad.id}` });
    const shown = await expectOpen(page, ad.id);
    assert.equal(shown.replace(/\s+/g, ' '), ad.title.replace(/\s+/g, ' '), 'the title is text');
    const body = sheet(page).locator('.ad-body');
    assert.deepEqual(await body.evaluate(strangers, { ELEMENTS, LINK_ATTRIBUTES }), []);
    assert.ok((await body.innerText()).includes(READABLE));
    await body.getByText(READABLE).last().scrollIntoViewIfNeeded();
    await provoke(page);
    assert.equal(await page.evaluate(() => window.__pwned), undefined);
    assert.equal(new URL(page.url()).pathname, `/annoncer/${ad.id}`);
    // The page around it still works, and is where it was.
    await button(page, 'Påbegynd').waitFor();
    assert.equal(await body.evaluate((one) => one.closest('main .desk > .sheet > article') !== null), true);
    assert.deepEqual(await tooWide(page), [], 'at 1280 px');
    await page.setViewportSize({ width: 400, height: 900 });
    assert.deepEqual(await tooWide(page), [], 'at 400 px');
    await body.getByText(READABLE).last().waitFor();
    assert.ok(await panel(page).isVisible());
  });
}

journey('the queue shows hostile titles as text, each in a row of the usual height', async ({ open }) => {
  const page = await open('Ida Holm');
  await list(page).waitFor();
  const height = await list(page)
    .getByRole('row')
    .first()
    .evaluate((row) => row.getBoundingClientRect().height);
  const shown = await everyRow(page);
  assert.equal(shown.length, HOSTILE.length);
  for (const row of shown) assert.ok(Math.abs(row.height - height) < 0.5, `${row.height} px: ${row.title}`);
  const seen = new Map(shown.map((row) => [row.id, row.title]));
  // Signs that turn the direction of writing may be left out; nothing else may.
  const plain = (text) =>
    text
      .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  for (const { ad } of HOSTILE) assert.equal(plain(seen.get(ad.id)), plain(ad.title));
  assert.equal(await page.evaluate(() => window.__pwned), undefined);
});

/** Whether a word of ours is drawn from left to right. */
function expectForward(element, word) {
  return eventually(`${word} reads forward`, async () => {
    const places = await element.evaluate((element, word) => {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const start = texts.currentNode.data.lastIndexOf(word);
        if (start < 0) continue;
        const at = (offset) => {
          const letter = document.createRange();
          letter.setStart(texts.currentNode, start + offset);
          letter.setEnd(texts.currentNode, start + offset + 1);
          return letter.getBoundingClientRect().left;
        };
        return [at(0), at(word.length - 1)];
      }
      return null;
    }, word);
    assert.ok(places, 'the word is there');
    assert.ok(places[0] < places[1], `it is drawn from ${places[0]} to ${places[1]}`);
  });
}

journey('text that runs backwards does not turn round the console’s own words beside it', async ({ open }) => {
  const { ad } = HOSTILE.find(({ name }) => name === 'a title and a company that run backwards');
  const page = await open('Ida Holm', { at: `/annoncer/${ad.id}`, settings: LATER });
  await expectOpen(page, ad.id);
  await look(page);
  await expectForward(row(page, ad.id).locator('.row-beneath'), 'Ribe');
  await begin(page);
  await expectForward(page.getByRole('region', { name: 'Mine annoncer' }), 'siden');
  await button(page, 'Godkend').click();
  const outbox = page.getByRole('region', { name: 'Udbakke' });
  await expectForward(outbox.locator('.outbox-what'), 'Godkendt');
  await expectForward(outbox.locator('.outbox-how'), 'Sendes');
  await outbox.getByRole('button', { name: 'Fortryd' }).click();
  await expectOpen(page, ad.id);
  await expectForward(page.getByRole('status', { name: 'Beskeder' }), 'Intet');
});

journey('a hostile title goes into an e-mail as text', async ({ open }) => {
  const { ad } = HOSTILE.find(({ name }) => name === 'markup in the title');
  const page = await open('Ida Holm', { at: `/annoncer/${ad.id}` });
  await expectOpen(page, ad.id);
  await insertTemplate(page, 'Dublet');
  const text = await email(page).inputValue();
  assert.ok(text.includes(ad.title), text);
  const preview = panel(page).locator('.preview-body');
  assert.equal(await preview.evaluate((one) => one.textContent), text);
  assert.deepEqual(
    await preview.evaluate((one) => [...new Set([...one.querySelectorAll('*')].map((e) => e.localName))]),
    ['span'],
  );
});

journey('wherever a hostile title turns up it is text', async ({ open }) => {
  const { ad } = HOSTILE.find(({ name }) => name === 'markup in the title');
  const page = await open('Sofie Kjeldsen', { at: `/annoncer/${ad.id}`, settings: LATER });
  await expectOpen(page, ad.id);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('onclick');
  await page.getByRole('option', { name: ad.title }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+G');
  await page.getByRole('dialog').getByText(ad.title).waitFor();
  await page.keyboard.press('Escape');
  await email(page).fill('Et udkast.');
  await begin(page);
  await page.getByRole('region', { name: 'Mine annoncer' }).getByText(ad.title).waitFor();
  await visit(page, 'Mine kladder');
  await page.getByRole('listitem').getByText(ad.title).waitFor();
  await page.goBack();
  await expectOpen(page, ad.id);
  await look(page);
  await email(page).fill('');
  await button(page, 'Godkend').click();
  await page.locator('.outbox-what').getByText(`Godkendt: ${ad.title}`).waitFor();
  await visit(page, 'Min journal');
  await page.getByRole('rowheader').getByText(ad.title).first().waitFor();
  assert.equal(await page.locator('[onclick]').count(), 0);
  assert.equal(await page.evaluate(() => window.__pwned), undefined);
  await page.getByRole('region', { name: 'Udbakke' }).getByRole('button', { name: 'Fortryd' }).click();
});
