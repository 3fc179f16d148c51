// Plays one script: a server, a proxy and a browser profile of its own, a caseworker, and the check at the end.

import assert from 'node:assert/strict';
import { eventually } from '../e2e/robot/eventually.mjs';
import { startServer } from '../e2e/robot/server.mjs';
import { Service } from '../e2e/robot/service.mjs';
import { readDatabase } from './database.mjs';
import { isOpen, mailOnScreen, outbox, prepare, readAd, send, tryNow } from './desk.mjs';
import { Ledger, numberOf } from './ledger.mjs';
import { calm, isService, randomPlan } from './plan.mjs';
import { startProxy } from './proxy.mjs';
import { randomFrom } from './random.mjs';

const WHO = 'Ida Holm';
/** How long a pressed key may take to be believed. */
const TAKEN_MILLIS = 2_500;
const TRIES = 6;
/** How long all may take to come to rest once the network is well. */
const REST_MILLIS = 60_000;
const OFFLINE_MILLIS = 1_200;

export class Script {
  #ledger = new Ledger();
  #tabs = [];
  #turn = 0;
  #errors = [];

  constructor(script, browser) {
    this.script = script;
    this.browser = browser;
  }

  async play(data) {
    this.data = data;
    this.server = await startServer({ ads: 0, data });
    this.proxy = await startProxy(this.server.address);
    await this.#open();
    this.plan = randomPlan(randomFrom(this.script.seed + 1_000_000));
    this.proxy.plan = this.plan;
    for (const act of this.script.acts) await this.#decide(act);
    await new Promise((resolve) => setTimeout(resolve, this.script.lasts));
    return this.#rest();
  }

  /** What passed the proxy for the services. */
  passed() {
    return this.proxy.log.filter((entry) => isService(entry.path));
  }

  async #open() {
    const truth = await Service.as(this.server, WHO);
    const [name, ...value] = truth.cookie.split('=');
    this.context = await this.browser.newContext({ baseURL: this.proxy.address, locale: 'da-DK' });
    await this.context.addCookies([{ name, value: value.join('='), url: this.proxy.address }]);
    await this.context.addInitScript((seconds) => {
      localStorage.setItem('console.undo-seconds', seconds);
    }, String(this.script.undoSeconds));
    for (let tab = 0; tab < this.script.tabs; tab += 1) await this.#openTab();
  }

  async #openTab() {
    const page = await this.context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => this.#errors.push(String(error.stack ?? error)));
    await page.goto('/');
    this.#tabs.push(page);
    return page;
  }

  /** Each act in the next tab. */
  #nextTab() {
    this.#turn += 1;
    return this.#tabs[this.#turn % this.#tabs.length];
  }

  async #decide(act) {
    const page = this.#nextTab();
    await page.bringToFront();
    const ad = await readAd(page, { but: (ad) => this.#ledger.isDecided(ad) });
    // After an undone rejection its text is back, and an approval would be refused.
    const isWritten = act.kind === 'approve' && (await mailOnScreen(page)) !== '';
    const really = isWritten ? { ...act, kind: 'reject', text: ' Alligevel ikke.' } : act;
    await prepare(page, really);
    const decision = await this.#press(page, ad, really);
    await page.waitForTimeout(act.pause);
    await this.#befall(page, decision, act.after);
  }

  /** Presses the last key, and again where nothing came of it, as one does. */
  async #press(page, ad, act) {
    for (let turn = 0; turn < TRIES; turn += 1) {
      const text = act.kind === 'reject' ? await mailOnScreen(page) : '';
      await send(page, act);
      const isTaken = await eventually(
        'the decision is taken',
        async () => {
          const entry = (await outbox(page)).find((one) => one.number === numberOf(ad));
          assert.ok(entry || !(await isOpen(page, ad)));
          return true;
        },
        { within: TAKEN_MILLIS },
      ).catch(() => false);
      if (isTaken) return this.#ledger.add({ ad, kind: act.kind, digit: act.digit, text, undone: false });
    }
    return assert.fail(`${act.kind} of ${ad} was never taken`);
  }

  async #befall(page, decision, what) {
    const fates = {
      none: async () => {},
      undo: () => this.#undo(page, decision),
      reload: () => page.reload(),
      close: async () => this.#replace(page, () => page.close()),
      crash: async () => this.#replace(page, () => crash(this.context, page)),
      signal: async () => {
        await this.context.setOffline(true);
        await page.waitForTimeout(OFFLINE_MILLIS);
        await this.context.setOffline(false);
      },
      server: async () => {
        await this.server.kill();
        await page.waitForTimeout(OFFLINE_MILLIS);
        await this.server.start();
      },
    };
    await fates[what]();
  }

  async #replace(page, end) {
    await end();
    this.#tabs = this.#tabs.filter((tab) => tab !== page);
    await this.#openTab();
  }

  /** Undone is what was still waiting: the ad is back with its text, and the outbox lacks it. */
  async #undo(page, decision) {
    const before = (await outbox(page)).find((one) => one.number === numberOf(decision.ad));
    // With faults, reading the list before sending may hold it up: then there is more time, not less.
    if (!before || before.state !== 'waiting' || /om [01] s/.test(before.text)) return;
    await page.keyboard.press('z');
    await eventually('the decision is undone', async () => {
      assert.ok(!(await outbox(page)).some((one) => one.number === numberOf(decision.ad)));
      assert.ok(await isOpen(page, decision.ad));
    });
    decision.undone = true;
    if (decision.kind === 'reject') assert.equal(await mailOnScreen(page), decision.text, 'the text is back');
  }

  /** The network is well again: waits until all has come to rest, and holds it against the ledger. */
  async #rest() {
    this.plan.end();
    this.proxy.plan = calm;
    const page = this.#tabs[0] ?? (await this.#openTab());
    await page.bringToFront();
    const outcome = await eventually(
      'all comes to rest',
      async () => {
        await tryNow(page);
        const shown = await outbox(page);
        const moving = shown.filter(({ state }) => !['refused', 'unknown', 'done'].includes(state));
        assert.deepEqual(moving, [], 'nothing is on its way');
        return this.#ledger.check({ database: await readDatabase(this.data), shown, passed: this.passed() });
      },
      { within: REST_MILLIS },
    );
    assert.deepEqual(this.#errors, [], 'uncaught errors');
    return outcome;
  }

  /** Where everything stands, for a failure. */
  async explain() {
    const calls = this.proxy
      ? this.passed()
          .filter(({ method }) => method !== 'GET')
          .map(({ method, path, fault, status, requestId }) => `  ${method} ${path.slice(-75)} ${requestId?.slice(0, 8)} ${fault ?? ''} ${status ?? 'unanswered'}`)
      : [];
    const tabs = await Promise.all(
      this.#tabs.map(async (page) => {
        const told = page.evaluate(() => `${location.pathname}\n${document.body.innerText.slice(0, 1_500)}`);
        const late = new Promise((resolve) => setTimeout(resolve, 3_000, 'no answer'));
        return Promise.race([told.catch((error) => String(error)), late]);
      }),
    );
    return [`Run it again with FAULT_SEED=${this.script.seed}`, ...calls, ...tabs, ...this.#errors].join('\n');
  }

  async end() {
    await this.context?.close();
    await this.proxy?.close();
    await this.server?.remove();
  }
}

/** Ends a tab's process, as running out of memory does. */
async function crash(context, page) {
  const cdp = await context.newCDPSession(page);
  // It never answers.
  cdp.send('Page.crash').catch(() => {});
  await new Promise((resolve) => page.once('crash', resolve));
  await page.close();
}
