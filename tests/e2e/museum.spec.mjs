// The bug museum: others' bugs, each replayed on ours by a test that is named after it. This is the list of them, and
// a test that every one of them has its place.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const DECISIONS = 'tests/e2e/museum-decisions.spec.mjs';
const MANY = 'tests/e2e/museum-many.spec.mjs';
const PAGES = 'tests/e2e/museum-pages.spec.mjs';
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
  'CardBook#85: equal fields in the way': {
    at: PAGES,
    also: ['src/duplicates/fields.rs: what_is_written_otherwise_is_the_same'],
  },
  'spraakbanken/korp-frontend#272: CSV broken in Danish Excel': {
    at: PAGES,
    also: ['src/csv.rs: fields_are_quoted_where_they_must_be_and_no_formula_gets_in', 'src/statistics/files.rs: days_as_danish_excel_wants_them'],
  },
};

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
  for (const file of [DECISIONS, MANY, PAGES, QUEUE]) {
    for (const [, name] of source(file).matchAll(/^journey\('(.+?)', async/gm)) {
      assert.ok(name in MUSEUM, `${file} has ${name}`);
    }
  }
});
