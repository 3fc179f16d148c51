// Ordinary ads are written in all sorts of editors. What they say can be read as it was meant: words and lines stay
// apart, lists are lists, and links lead out of the console without taking it along.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { advertisement } from './robot/advertisements.mjs';
import { expectOpen, sheet } from './robot/queue.mjs';

const WORD_PROCESSOR = advertisement(1, {
  body: `<div class="WordSection1"><p class="MsoNormal" style="margin:0cm"><b><span style="font-size:11.0pt" lang="DA">Om os</span></b></p>
    <o:p></o:p><div>Første linje</div><div>Anden linje</div><section><p>Et afsnit</p></section><article>Et til</article>
    <span>Et</span> <span>ord</span><font color="red"> i rødt</font></div>`,
});
const TABLE = advertisement(2, {
  body: '<table><thead><tr><th>Løn</th><th>Timer</th></tr></thead><tbody><tr><td>30.000 kr.</td><td>37</td></tr></tbody></table><pre>Fast  bredde\nny linje</pre>',
});
const STRUCTURE = advertisement(3, {
  body: `<h1>Stillingen</h1><h2>Om <em>dig</em></h2><ul><li>Første</li><li>Andet</li></ul><ol><li>Ét</li></ol>
    <p>Skriv til <a href="mailto:job@example.com">os</a>, ring <a href="tel:+4570101010">her</a> eller
    <a href="https://example.com/job?a=1&amp;style=2#søg" onclick="void 0">ansøg</a>.</p><blockquote>Citat</blockquote>`,
});
const PLAIN = advertisement(4, { body: 'Kun tekst, 5 &lt; 6 &amp; 7 > 3.\nNy linje' });
// To HTML a quotation mark is one only where a value begins.
const APOSTROPHES = advertisement(6, {
  body: `<p class=it's>Vi er online om onsdagen</p><p don't>Kom 'nu', style=1 og on=2</p><p title="a'b">Onlinehjælp</p>`,
});
const NOTHING = advertisement(5, { body: '' });

const journey = stage({ ads: 0, importAds: [WORD_PROCESSOR, TABLE, STRUCTURE, PLAIN, APOSTROPHES, NOTHING] });

async function openText(open, { id }) {
  const page = await open('Ida Holm', { at: `/annoncer/${id}` });
  await expectOpen(page, id);
  return sheet(page).locator('.ad-body');
}

/** The text's lines as they are drawn, without the blank ones. */
async function lines(body) {
  return (await body.innerText())
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

journey('paragraphs made in a word processor keep their lines apart', async ({ open }) => {
  const body = await openText(open, WORD_PROCESSOR);
  assert.deepEqual(await lines(body), ['Om os', 'Første linje', 'Anden linje', 'Et afsnit', 'Et til', 'Et ord i rødt']);
});

journey('the cells of a table and the lines of a listing stay apart', async ({ open }) => {
  const text = await (await openText(open, TABLE)).innerText();
  assert.match(text, /Løn\s+Timer\s+30\.000 kr\.\s+37\s+Fast\s+bredde\s+ny linje/);
});

journey('headings, lists and quotes are what they were, below the page’s own headings', async ({ open }) => {
  const body = await openText(open, STRUCTURE);
  assert.deepEqual(await body.getByRole('heading').evaluateAll((all) => all.map((one) => one.localName)), ['h4', 'h4']);
  assert.deepEqual(await body.getByRole('listitem').allInnerTexts(), ['Første', 'Andet', 'Ét']);
  assert.equal(await body.getByRole('blockquote').innerText(), 'Citat');
});

journey('a link opens beside the console, says where it leads, and is unchanged', async ({ open }) => {
  const links = (await openText(open, STRUCTURE)).getByRole('link');
  const read = await links.evaluateAll((all) =>
    all.map((one) => [one.getAttribute('href'), one.title, one.target, one.rel]),
  );
  const out = (address) => [address, address, '_blank', 'noopener noreferrer nofollow'];
  assert.deepEqual(read, [
    out('mailto:job@example.com'),
    out('tel:+4570101010'),
    out('https://example.com/job?a=1&style=2#søg'),
  ]);
});

journey('a stray apostrophe in a tag changes no word of the text', async ({ open }) => {
  const body = await openText(open, APOSTROPHES);
  assert.deepEqual(await lines(body), ['Vi er online om onsdagen', "Kom 'nu', style=1 og on=2", 'Onlinehjælp']);
});

journey('text without markup is shown as it is, and no text is told as that', async ({ open }) => {
  const body = await openText(open, PLAIN);
  assert.equal((await body.innerText()).replace(/\s+/g, ' '), 'Kun tekst, 5 < 6 & 7 > 3. Ny linje');
  const page = body.page();
  await page.goto(`/annoncer/${NOTHING.id}`);
  await page.getByText('Annoncen har ingen tekst.').waitFor();
});
