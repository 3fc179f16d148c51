// The bug museum: others' bugs, each replayed on ours by a test that is named after it. This is the list of them, and
// a test that every one of them has its place.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { stage } from './robot/stage.mjs';

const DECISIONS = 'tests/e2e/museum-decisions.spec.mjs';
const MANY = 'tests/e2e/museum-many.spec.mjs';
const QUEUE = 'tests/e2e/museum-queue.spec.mjs';

/** Where each bug is replayed; `also` names native tests of the rule behind it, as `file: function`. */
const MUSEUM = {
  'chatwoot#2731: action hit the wrong item': { at: DECISIONS },
  'label-studio#4834: hotkey sent a blank draft': { at: DECISIONS },
  'camunda#35032: Enter lost the last input': { at: DECISIONS },
  'camunda#60174: saved values looked empty': { at: DECISIONS },
  'zammad#5953: draft lost on owner change': { at: DECISIONS },
  'freescout#2873: old mail re-sent': {
    at: DECISIONS,
    also: ['src/outbox/verdict.rs: received_before_is_settled_by_the_list'],
  },
  'discourse#43704, #33377: leaked claim': { at: DECISIONS },
  'publisher#344: stale list overwrote claimer': { at: QUEUE },
  'superdesk-client#802: previous holder kicked out': { at: DECISIONS },
  'redux-toolkit#5139: poll undid a decision on screen': {
    at: QUEUE,
    also: ['src/queue/merge_tests.rs: a_decided_ad_does_not_flicker_back'],
  },
  'dedupe#363: false "empty"': { at: QUEUE },
  'zammad#2279: select-all froze': { at: MANY },
  'superset#24688: virtual table unreadable': { at: MANY },
  'freescout#4548: presence expired early': { at: MANY },
  'tldw_server#1621: Ctrl+R eaten': { at: QUEUE },
  'camunda#43889: filter reset': { at: QUEUE },
  'digiwf-project#338: place in list lost': { at: QUEUE },
  'camunda#27846: wrong error text': { at: DECISIONS },
  'toolbox#403: buttons moved': { at: QUEUE },
  'ozone#302: 16 Tab stops to Submit': { at: QUEUE },
};

/** Bugs of parts that the console does not have; a test below notices when it gets them. */
const NO_SUCH_PART = ['CardBook#85: equal fields in the way', 'spraakbanken/korp-frontend#272: CSV broken in Danish Excel'];

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const sources = new Map();
function source(file) {
  if (!sources.has(file)) sources.set(file, readFileSync(path.join(root, file), 'utf8'));
  return sources.get(file);
}

test('every bug of the museum has the test that is named after it', () => {
  for (const [bug, { at, also = [] }] of Object.entries(MUSEUM)) {
    assert.ok(source(at).includes(`journey('${bug}'`), `${at} lacks ${bug}`);
    for (const one of also) {
      const [file, name] = one.split(': ');
      assert.ok(source(file).includes(`fn ${name}(`), `${file} lacks ${name}`);
    }
  }
});

test('and no test is of a bug that is not on the list', () => {
  for (const file of [DECISIONS, MANY, QUEUE]) {
    for (const [, name] of source(file).matchAll(/^journey\('(.+?)', async/gm)) {
      assert.ok(name in MUSEUM, `${file} has ${name}`);
    }
  }
});

const journey = stage({ seed: 33 });

journey(`not in the museum yet, since there is nothing they could break: ${NO_SUCH_PART.join('; ')}`, async ({ open, as }) => {
  const [ad] = await (await as('Ida Holm')).free();
  const page = await open('Ida Holm', { at: '/statistik' });
  await page.getByRole('heading', { name: 'Statistik', exact: true }).waitFor();
  assert.equal(await page.getByText(/CSV|Excel/).count(), 0, 'statistics can be exported: replay korp-frontend#272');
  await page.goto(`/annoncer/${ad}/dubletter`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await page.locator('ins, del, mark').count(), 0, 'ads are compared word by word: replay CardBook#85');
});
