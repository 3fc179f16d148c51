// From the decision key to the next ad on the screen, over some hundred ads.

import assert from 'node:assert/strict';
import { eventually } from '../e2e/robot/eventually.mjs';
import { outbox, seenAd, shownNextAd } from './console.mjs';
import { freshPage, withServer } from './setting.mjs';
import { fromKey } from './stopwatch.mjs';
import { percentile } from './table.mjs';

/** Between the ad's appearing and the key: a quick reader, and past the time in which keys are not yet heard. */
const READING_MILLIS = 450;
const RUNS = [
  { who: 'Ida Holm', throttle: 1, bound: 50 },
  { who: 'Sofie Kjeldsen', throttle: 4, bound: 100 },
];
/** Decisions of the run with the network cut off. */
const CUT_OFF = 20;

export async function next(report, browser, { ads = 500 } = {}) {
  await withServer({ ads: 2 * ads + 400 }, async (server) => {
    for (const run of RUNS) await decideMany(report, browser, server, { ...run, ads });
  });
}

async function decideMany(report, browser, server, { who, throttle, bound, ads }) {
  const { context, page, truth } = await freshPage(browser, server, who);
  const begun = [];
  const started = [];
  page.on('request', (request) => {
    const [, id] = /paabegynd-behandling\/([^/?]+)/.exec(request.url()) ?? [];
    if (id) begun.push(id);
    started.push({ url: request.url(), at: Date.now(), method: request.method() });
  });
  const before = new Set((await truth.waiting()).filter((row) => isMine(row, truth)).map((row) => row.jobannonceId));
  // One that nobody holds; after it come others like it by themselves.
  const [first] = await truth.free();
  await page.goto(`/annoncer/${first}`);
  await giveTitles(page, truth);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });

  const measured = [];
  const decided = [];
  for (let turn = 0; turn < ads; turn += 1) {
    const { path } = await readyAd(page);
    const one = await fromKey(page, 'g', shownNextAd, { before: path }).catch(async (error) => {
      const panel = await page.getByRole('region', { name: 'Afgørelse' }).innerText();
      throw new Error(`ad ${turn + 1}, ${path}, was not left: ${panel.split('\n').slice(0, 8).join(' / ')}; ${error.message}`);
    });
    measured.push(one);
    decided.push(path.split('/')[2]);
  }
  const online = await page.evaluate(requestsWithin, measured);
  const opinion = await page.evaluate((starts) => {
    const durations = new Map(window.stopwatch.events.map(({ startTime, duration }) => [startTime, duration]));
    // Below 16 ms none is told.
    return starts.map((start) => durations.get(start) ?? 8);
  }, measured.map(({ start }) => start));
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  assert.equal(new Set(decided).size, decided.length, 'an ad was decided twice');

  const millis = measured.map((one) => one.millis);
  report.headline(`decision key to next ad painted, ${ads} ads, CPU at ${throttle === 1 ? 'full speed' : `1/${throttle}`}`);
  report.add('median', percentile(millis, 0.5), 'ms');
  report.add('95th percentile', percentile(millis, 0.95), 'ms', { below: bound });
  report.add('slowest', Math.max(...millis), 'ms');
  report.add('95th percentile by Event Timing (steps of 8)', percentile(opinion, 0.95), 'ms', { below: bound });
  report.add('reads started between key and paint', online.reads, '', { exactly: 0 });
  report.add('requests that ended between key and paint', online.ended, '');

  if (throttle === 1) {
    const [cut, more] = await withoutNetwork(context, page);
    decided.push(...more);
    report.add(`with the network cut off, of ${CUT_OFF}: next ads painted`, cut, '', { exactly: CUT_OFF });
  }
  await settled(page, decided, truth, report);
  const strangers = begun.filter((id) => !decided.includes(id));
  const mine = (await truth.waiting()).filter((row) => isMine(row, truth) && !before.has(row.jobannonceId));
  report.add('ads begun that were not decided (as asked, and at the server)', strangers.length + mine.length, '', {
    exactly: 0,
  });
  await context.close();
}

const isMine = ({ behandling }, { behandler }) =>
  behandling?.behandler.behandlerIdentifier === behandler.behandlerIdentifier;

/** Tells the page the true title of every ad, so that it can judge what it shows. */
async function giveTitles(page, truth) {
  const titles = {};
  for (const id of (await truth.waiting()).map((row) => row.jobannonceId)) {
    titles[id] = (await truth.ad(id)).title.replace(/\s+/g, ' ').trim();
  }
  await page.evaluate((titles) => (window.titles = titles), titles);
}

/** Waits until an ad is on the desk and has been there for a while. */
async function readyAd(page) {
  await page.evaluate(`window.stopwatch.paintedOnce(${shownNextAd}, { before: '' }, 10000).then(() => {})`);
  await page.waitForTimeout(READING_MILLIS);
  return page.evaluate(seenAd);
}

/** Runs inside the page: which requests fell between a key and its paint. */
function requestsWithin(measured) {
  const entries = performance.getEntriesByType('resource');
  const within = (time) => measured.some(({ start, end }) => time > start && time < end);
  // Writes are the outbox's, of ads decided before, and the list is read by the clock; both go on all the time.
  const isRead = ({ name }) => !/afventende-jobannoncer$|paabegynd-behandling|opdater-godkendelsesstatus|parker\/|\/bff\//.test(name);
  return {
    reads: entries.filter((entry) => isRead(entry) && within(entry.startTime)).length,
    ended: entries.filter((entry) => measured.some(({ start, end }) => entry.startTime > start && entry.responseEnd < end)).length,
  };
}

/** Decides with no network at all, in pairs, as two ads are read ahead; counts the next ads that came all the same. */
async function withoutNetwork(context, page) {
  let painted = 0;
  const decided = [];
  while (decided.length < CUT_OFF) {
    // The pause with network is for reading ahead.
    await page.waitForTimeout(1_500);
    const { path } = await readyAd(page);
    await context.setOffline(true);
    const shown = await fromKey(page, 'g', shownNextAd, { before: path }).catch(() => undefined);
    decided.push(path.split('/')[2]);
    if (shown) painted += 1;
    await context.setOffline(false);
  }
  return [painted, decided];
}

/** Waits until everything has been sent, and compares with the services. */
async function settled(page, decided, truth, report) {
  await eventually(
    'the outbox is empty',
    async () => {
      const left = await outbox(page);
      assert.deepEqual(left, []);
    },
    { within: 60_000 },
  );
  const statuses = await Promise.all(decided.map(async (id) => (await truth.ad(id)).approvalStatus));
  report.add('decided ads that the services hold as approved', statuses.filter((one) => one === 'Godkendt').length, '', {
    exactly: decided.length,
  });
}
