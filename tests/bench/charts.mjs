// The statistics of a year with fifty caseworkers: from the last answer to the painted charts and table.

import { freshPage, withServer } from './setting.mjs';
import { median, percentile } from './table.mjs';

const DAYS = 365;
const CASEWORKERS = 50;
const RUNS = 20;
const BELOW_MILLIS = 50;
const DAY_MILLIS = 86_400_000;

/** The page shows other numbers than before, in both charts and the whole table. Runs inside the page. */
function shownOtherNumbers({ before, caseworkers }) {
  const total = document.querySelectorAll('.figure dd')[2]?.textContent;
  const charts = document.querySelectorAll('.chart-drawing');
  const rows = document.querySelectorAll('.caseworker-table tbody tr').length;
  const last = performance
    .getEntriesByType('resource')
    .filter(({ name }) => name.includes('/statistik/'))
    .slice(-3);
  if (!total || total === before || charts.length < 2 || rows < caseworkers || last.length < 3) return undefined;
  return { total, answered: Math.max(...last.map(({ responseEnd }) => responseEnd)) };
}

export async function charts(report, browser, { runs = RUNS } = {}) {
  await withServer({ ads: 250 }, async (server) => {
    const { context, page, truth } = await freshPage(browser, server, 'Ida Holm');
    let turn = 0;
    // So many caseworkers and approvals are not in the demo data. Each turn has other numbers, so that all is drawn anew.
    await page.route('**/statistik/**', async (route) => {
      const isPerCaseworker = new URL(route.request().url()).pathname.endsWith('/behandler');
      const statistikElementer = isPerCaseworker ? caseworkersOf(turn, truth) : daysOf(turn);
      await route.fulfill({ json: { statistikElementer } });
    });
    const drawn = async (act, before) => {
      turn += 1;
      const argument = JSON.stringify({ before, caseworkers: CASEWORKERS });
      // `void`, or what is to come would be awaited here.
      await page.evaluate(`void (window.drawn = window.stopwatch.paintedOnce(${shownOtherNumbers}, ${argument}, 10000))`);
      await act();
      return page.evaluate(() => window.drawn);
    };
    await page.goto(`/statistik?dage=${DAYS}`);
    let { shown } = await drawn(async () => {}, '');
    const millis = [];
    for (let run = 0; run < runs; run += 1) {
      // Out and in again: the page is made anew, as on a first visit.
      await page.getByRole('region', { name: 'I dag' }).getByRole('link').click();
      await page.locator('.statistics').waitFor({ state: 'detached' });
      await page.evaluate(() => performance.clearResourceTimings());
      const { at, shown: now } = await drawn(() => page.goBack(), shown.total);
      millis.push(at - now.answered);
      shown = now;
    }
    await context.close();
    report.headline(`statistics: ${DAYS} days × ${CASEWORKERS} caseworkers, from the last answer to the painted page, ${runs} times`);
    report.add('statistics: draw, median', median(millis), 'ms', { below: BELOW_MILLIS });
    report.add('statistics: draw, 95 of 100', percentile(millis, 0.95), 'ms', { below: BELOW_MILLIS });
  });
}

function daysOf(turn) {
  return Array.from({ length: DAYS + 1 }, (_, back) => ({
    godkendteJobannoncer: 200 + turn + ((back * 37) % 150),
    godkendelsesDato: new Date(Math.floor(Date.now() / DAY_MILLIS - back) * DAY_MILLIS + DAY_MILLIS / 2).toISOString(),
  }));
}

function caseworkersOf(turn, truth) {
  return Array.from({ length: CASEWORKERS }, (_, number) => ({
    behandler:
      number === 0
        ? truth.behandler
        : { behandlerIdentifier: crypto.randomUUID(), behandlerNavn: `Behandler Nummer ${number}` },
    godkendteJobannoncer: 1_000 + turn + ((number * 131) % 900),
    dagligtGennemsnit: (1_000 + turn + ((number * 131) % 900)) / DAYS,
  }));
}
