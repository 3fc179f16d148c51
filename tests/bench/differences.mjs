// Two long ads side by side: what comparing them costs the page's main thread.

import { advertisement } from '../e2e/robot/advertisements.mjs';
import { startServer } from '../e2e/robot/server.mjs';
import { freshPage } from './setting.mjs';
import { fromKey } from './stopwatch.mjs';
import { median } from './table.mjs';
import { tasksOf } from './tracing.mjs';

/** Bytes of text of each of two ads, and what is asked of them: of comparing them, and of the longest task. */
const SIZES = [
  { bytes: 10_000, compare: { below: 20 } },
  { bytes: 200_000 },
];
/** One word in so many differs, and now and then a paragraph is missing. */
const CHANGED = 40;
const MISSING = 25;
const WORDS = 'vi søger en erfaren kollega til vores køkken i Ribe hvor du får ansvar for indkøb planlægning og drift hver dag'.split(' ');

export async function differences(report, browser, { runs = 5 } = {}) {
  for (const { bytes, compare } of SIZES) {
    const pair = [text(bytes, false), text(bytes, true)].map((body, index) =>
      advertisement(index + 1, { title: 'Kok til køkkenet i Ribe', body }),
    );
    const server = await startServer({ ads: 0, importAds: pair });
    try {
      report.headline(`two ads of ${bytes / 1_000} kB side by side`);
      const measured = { paint: [], task: [], compare: [] };
      const { context, page } = await freshPage(browser, server, 'Ida Holm');
      for (let run = 0; run < runs; run += 1) {
        await page.goto(`/annoncer/${pair[0].id}`);
        await page.getByRole('link', { name: 'Mulige dubletter: 1' }).waitFor();
        // The other ad is fetched once before, so that the figures are of comparing and not of fetching.
        await page.keyboard.press('d');
        await page.locator('.difference').first().waitFor();
        await page.keyboard.press('d');
        await page.locator('.ad-body').first().waitFor();
        const tasks = await tasksOf(browser, page, async () => {
          await page.evaluate(() => performance.clearMeasures());
          measured.paint.push((await fromKey(page, 'd', shownCompared)).millis);
          // What is drawn after the first counts for the longest task too.
          await page.waitForFunction(
            (least) => document.querySelectorAll('.difference').length > least,
            bytes / (12 * CHANGED),
          );
        });
        measured.compare.push(await page.evaluate(() => performance.getEntriesByName('compare', 'measure').at(-1).duration));
        measured.task.push(Math.max(...tasks.map(({ millis }) => millis)));
      }
      report.add('comparing: median', median(measured.compare), 'ms', compare);
      report.add(`comparing: worst of ${runs}`, Math.max(...measured.compare), 'ms', compare);
      report.add('longest task from D to the differences: median', median(measured.task), 'ms');
      report.add(`longest task from D to the differences: worst of ${runs}`, Math.max(...measured.task), 'ms');
      report.add('from D to the first differences painted: median', median(measured.paint), 'ms');
      await context.close();
    } finally {
      await server.remove();
    }
  }
}

/** The differences are marked. Runs in the page. */
function shownCompared() {
  return document.querySelector('.difference') !== null;
}

/** Paragraphs of made-up text; the second version has some words changed and some paragraphs left out. */
function text(bytes, changed) {
  let [body, word, paragraph] = ['', 0, 0];
  while (body.length < bytes) {
    paragraph += 1;
    let sentence = '';
    for (let count = 0; count < 30; count += 1) {
      word += 1;
      const plain = `${WORDS[(word * 7 + paragraph) % WORDS.length]}${word % 11 === 0 ? word : ''}`;
      sentence += changed && word % CHANGED === 0 ? `${plain}agtig ` : `${plain} `;
    }
    if (!(changed && paragraph % MISSING === 0)) body += `<p>${sentence.trim()}.</p>`;
  }
  return body;
}
