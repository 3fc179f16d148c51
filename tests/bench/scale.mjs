// The desk with 5,000 ads, and with 50,000.

import assert from 'node:assert/strict';
import { Service } from '../e2e/robot/service.mjs';
import {
  comeBack,
  grid,
  row,
  rowIds,
  seenList,
  seenRowCount,
  shownOtherRowCount,
  shownRows,
  shownSelected,
} from './console.mjs';
import { freshPage, withServer } from './setting.mjs';
import { fromKey } from './stopwatch.mjs';
import { median } from './table.mjs';
import { tasksDuring } from './tracing.mjs';

/** What is asked of each size; what is not asked is measured all the same. */
const SIZES = [
  { ads: 5_000, merge: 16, filter: 30, search: 30, selectAll: 50, frames: 55 },
  { ads: 50_000, cold: 1_000, longestTask: 50, filter: 50, memory: 60 },
];
/** What is polled. */
const LIST = '/afventende-jobannoncer';
/** How long the work of a poll may take to be seen whole. */
const SETTLING_MILLIS = 600;
const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
const MEGABYTE = 1_048_576;
/** One letter narrows the list, and taking it away widens it again. */
const SEARCHES = ['z', 'x', 'q', 'w', 'y'];
const SCROLLED_PIXELS = 24_000;
const PIXELS_PER_SECOND = 4_000;

export async function scale(report, browser, { runs = 5, sizes = SIZES } = {}) {
  for (const size of sizes) {
    await withServer({ ads: size.ads }, async (server) => {
      report.headline(`${size.ads.toLocaleString('en')} ads waiting`);
      const { context, page } = await coldStarts(report, browser, server, size, runs);
      const colleague = await Service.as(server, 'Mads Friis');
      await polls(report, browser, page, colleague, size, runs);
      await unchangedPolls(report, browser, context, page, runs);
      await filters(report, page, size, runs);
      await searches(report, page, size);
      await selectAll(report, page, size, runs);
      await scrolling(report, context, page, size);
      await memory(report, context, page, size);
      await context.close();
    });
  }
}

function both(report, figure, numbers, unit, bound = {}) {
  report.add(`${figure}: median`, median(numbers), unit, bound);
  report.add(`${figure}: worst of ${numbers.length}`, Math.max(...numbers), unit, bound);
}

/** Opens the console anew, each time in a new profile; the last one stays open. */
async function coldStarts(report, browser, server, { cold: limit }, runs) {
  const cold = { asked: [], data: [], rows: [], titled: [], afterData: [] };
  let opened;
  for (let run = 0; run < runs; run += 1) {
    await opened?.context.close();
    opened = await freshPage(browser, server, 'Ida Holm');
    await opened.page.goto('/', { waitUntil: 'commit' });
    const shown = (titled) =>
      opened.page.evaluate(`window.stopwatch.paintedOnce(${shownRows}, { titled: ${titled} }, 60000)`);
    const [rows, titled] = await Promise.all([shown(false), shown(true)]);
    // The first rows may be there before the whole of the list is.
    const whole = `window.stopwatch.paintedOnce(${seenList}, { list: '${LIST}' }, 60000)`;
    const { shown: data } = await opened.page.evaluate(whole);
    cold.asked.push(data.startTime);
    cold.data.push(data.responseEnd);
    cold.rows.push(rows.at);
    cold.titled.push(titled.at);
    cold.afterData.push(titled.at - data.responseEnd);
  }
  both(report, 'first rows, with titles, after the whole of the data', cold.afterData, 'ms', { below: 1_000 });
  const bound = limit ? { below: limit } : {};
  report.add('list asked for, cold: median', median(cold.asked), 'ms');
  report.add('list received, cold: median', median(cold.data), 'ms');
  both(report, 'first rows, cold', cold.rows, 'ms', bound);
  both(report, 'first rows with titles, cold', cold.titled, 'ms', bound);
  return opened;
}

/** Polls whose list has changed: one row in sight has been begun by a colleague, one far down has been decided. */
async function polls(report, browser, page, colleague, { merge, longestTask }, runs) {
  await page.waitForTimeout(2_000);
  const free = await colleague.free();
  const inSight = new Set(await rowIds(page));
  const begun = free.filter((id) => inSight.has(id));
  assert.ok(begun.length >= runs, `only ${begun.length} free rows in sight`);
  const parts = await tasksDuring(browser, page, LIST, async (part) => {
    for (let run = 0; run < runs; run += 1) {
      await colleague.begin(begun[run]);
      await colleague.decideAnyhow(free.at(-1 - run));
      await part(async () => {
        await comeBack(page);
        // Waiting in the page would be work of its main thread.
        await pause(SETTLING_MILLIS);
      });
      await row(page, begun[run]).getByText(/Mads Friis/).waitFor();
    }
  });
  const bound = (limit) => (limit ? { below: limit } : {});
  both(report, 'changed poll, main thread from the answer on', parts.map((part) => part.since), 'ms', bound(merge));
  both(report, 'changed poll, main thread with asking for it', parts.map((part) => part.busy), 'ms', bound(merge));
  both(report, 'changed poll, longest task', parts.map((part) => part.longest), 'ms', bound(longestTask ?? merge));
}

/** Polls of a list that has not changed. */
async function unchangedPolls(report, browser, context, page, runs) {
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  const [asked, answers, sizes] = [new Set(), [], []];
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.endsWith(LIST)) asked.add(requestId);
  });
  cdp.on('Network.responseReceivedExtraInfo', ({ requestId, statusCode }) => {
    if (asked.has(requestId)) answers.push(statusCode);
  });
  // With its head an answer without a body has been received whole.
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    if (asked.has(requestId)) sizes.push(response.encodedDataLength);
  });
  await comeBack(page);
  await page.waitForTimeout(300);
  answers.length = 0;
  sizes.length = 0;
  const parts = await tasksDuring(browser, page, LIST, async (part) => {
    for (let run = 0; run < runs; run += 1) {
      await part(async () => {
        await comeBack(page);
        await pause(SETTLING_MILLIS);
      });
    }
  });
  await cdp.detach();
  report.add('unchanged polls answered 304', (100 * answers.filter((one) => one === 304).length) / answers.length, '%', {
    exactly: 100,
  });
  report.add('unchanged poll, bytes received at most', Math.max(...sizes), 'B');
  both(report, 'unchanged poll, longest task', parts.map((part) => part.longest), 'ms');
}

/** From Enter on a filter to its rows. */
async function filters(report, page, { filter }, runs) {
  const millis = [];
  for (let run = 0; run < 2 * runs; run += 1) {
    const name = run % 2 === 0 ? /^Andres/ : /^Alle/;
    await page.getByRole('navigation', { name: 'Vis' }).getByRole('link', { name }).focus();
    millis.push((await fromKey(page, 'Enter', shownOtherRowCount, { before: await page.evaluate(seenRowCount) })).millis);
    await page.waitForTimeout(200);
  }
  both(report, 'filter key to paint', millis, 'ms', { below: filter });
}

/** From a letter in the search to its rows. */
async function searches(report, page, { search }) {
  const millis = [];
  const box = page.getByRole('searchbox', { name: 'Søg i køen' });
  await box.focus();
  for (const letter of SEARCHES) {
    for (const key of [letter, 'Backspace']) {
      millis.push((await fromKey(page, key, shownOtherRowCount, { before: await page.evaluate(seenRowCount) })).millis);
      await page.waitForTimeout(200);
    }
  }
  both(report, 'search key to paint', millis, 'ms', search ? { below: search } : {});
}

async function selectAll(report, page, { selectAll }, runs) {
  const millis = [];
  await grid(page).locator('a.row').first().focus();
  for (let run = 0; run < runs; run += 1) {
    millis.push((await fromKey(page, 'Shift+A', shownSelected, { selected: true })).millis);
    await page.waitForTimeout(200);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(200);
  }
  both(report, 'select-all to paint', millis, 'ms', selectAll ? { below: selectAll } : {});
}

/** Scrolls as a wheel does for some seconds, and counts the frames meanwhile. */
async function scrolling(report, context, page, { frames }) {
  const box = await page.locator('.queue-rows').boundingBox();
  const cdp = await context.newCDPSession(page);
  await page.evaluate(() => {
    window.frameTimes = [];
    const tick = (time) => {
      window.frameTimes?.push(time);
      if (window.frameTimes) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const before = await page.locator('.queue-rows').evaluate((box) => box.scrollTop);
  await cdp.send('Input.synthesizeScrollGesture', {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    yDistance: -SCROLLED_PIXELS,
    speed: PIXELS_PER_SECOND,
    gestureSourceType: 'mouse',
    preventFling: true,
  });
  const times = await page.evaluate(() => {
    const { frameTimes } = window;
    delete window.frameTimes;
    return frameTimes;
  });
  const after = await page.locator('.queue-rows').evaluate((box) => box.scrollTop);
  assert.ok(after - before > SCROLLED_PIXELS / 2, `it scrolled ${after - before} px`);
  await cdp.detach();
  const gaps = times.slice(1).map((time, index) => time - times[index]);
  const seconds = (times.at(-1) - times[0]) / 1_000;
  report.add('frames while scrolling', gaps.length / seconds, '/s', frames ? { atLeast: frames } : {});
  report.add('longest gap between two frames', Math.max(...gaps), 'ms');
}

async function memory(report, context, page, { memory }) {
  const cdp = await context.newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  const wasm = await page.evaluate(() => window.stopwatch.wasmBytes());
  assert.ok(wasm > 0, 'the wasm memory was not found');
  report.add('JavaScript heap', usedSize / MEGABYTE, 'MB');
  report.add('wasm memory', wasm / MEGABYTE, 'MB');
  report.add('both together', (usedSize + wasm) / MEGABYTE, 'MB', memory ? { below: memory } : {});
}
