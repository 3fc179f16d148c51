// Randomised scripts: a caseworker decides through a network that breaks, with tabs that die and a server that is
// killed. Afterwards the database holds each decision exactly once, with the text that was on the screen, or the
// console still shows it as not sent.
//
// FAULT_SCRIPTS says how many (300), FAULT_SEED runs one of them, FAULT_LANES how many go on at once.

import { after, before, describe, test } from 'node:test';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { advertisement } from '../e2e/robot/advertisements.mjs';
import { program, startServer } from '../e2e/robot/server.mjs';
import { Script } from './caseworker.mjs';
import { scriptOf, told } from './script.mjs';

const ADS = 8;
const BROWSER_ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

const number = (name, otherwise) => Number(process.env[name] ?? otherwise);
const seeds = process.env.FAULT_SEED
  ? [number('FAULT_SEED')]
  : Array.from({ length: number('FAULT_SCRIPTS', 300) }, (_, index) => index + 1);
// Most of a script is waiting, so more go on at once than there are processors.
const lanes = number('FAULT_LANES', 4 * availableParallelism());

const counts = { held: 0, shown: 0, undone: 0 };
const faults = new Map();
const words = new Map();
const count = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
const most = (map) => [...map].sort(([, a], [, b]) => b - a).map(([key, times]) => `${times}× ${key}`);
let folder;
let browser;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'approval-console-faults-'));
  const importAds = Array.from({ length: ADS }, (_, index) => advertisement(index + 1));
  const server = await startServer({ ads: 0, importAds, data: path.join(folder, 'data') });
  await server.stop();
  await server.remove();
  browser = await chromium.launch({ executablePath: program('CHROMIUM'), args: BROWSER_ARGUMENTS });
});

after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
  console.log(
    `${seeds.length} scripts: ${counts.held} decisions held exactly once, ${counts.shown} shown as not sent, ` +
      `${counts.undone} undone\nfaults met: ${most(faults).join(', ')}\nshown as not sent: ${most(words).join(' | ')}`,
  );
});

describe('decisions through a network that breaks', { concurrency: lanes }, () => {
  for (const seed of seeds) {
    const script = scriptOf(seed);
    test(told(script), async () => {
      const data = path.join(folder, `script-${seed}`);
      await cp(path.join(folder, 'data'), data, { recursive: true });
      const played = new Script(script, browser);
      try {
        const outcome = await played.play(data);
        for (const what of Object.keys(counts)) counts[what] += outcome[what];
        for (const one of outcome.words) count(words, one);
        for (const { fault } of played.passed()) if (fault) count(faults, fault);
      } catch (error) {
        throw new Error(`${error.message}\n${await played.explain()}`, { cause: error });
      } finally {
        await played.end();
        await rm(data, { recursive: true, force: true });
      }
    });
  }
});
