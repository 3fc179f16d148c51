// The judge of the scripts, judged itself: what may pass, and that everything else is caught.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Ledger } from './ledger.mjs';

const AD = '00000000-0000-4000-8000-000000000007';
const path = `/v2/JobannonceBehandling/opdater-godkendelsesstatus/${AD}`;
const call = { path, requestId: 'a', body: '{"emailBroedtekst":"Nej."}', status: 204 };
const held = {
  decisions: [{ id: AD, status: 'IkkeGodkendt' }],
  mails: [{ id: AD, body: 'Nej.' }],
  parkings: [],
  begun: [AD],
};
const nothing = { decisions: [], mails: [], parkings: [], begun: [] };
const rejected = { ad: AD, kind: 'reject', text: 'Nej.' };
const entry = (state) => [{ number: 7, state, text: 'Afvist: Prøveannonce 7' }];

function check(decisions, world) {
  const ledger = new Ledger();
  for (const decision of decisions) ledger.add(decision);
  return ledger.check({ database: nothing, shown: [], passed: [], ...world });
}

test('held once, shown as not sent, or undone without a trace', () => {
  assert.deepEqual(check([rejected], { database: held, passed: [call] }), { held: 1, shown: 0, undone: 0, words: [] });
  assert.deepEqual(check([rejected], { database: held, passed: [{ ...call, status: 412 }, call] }).held, 1);
  for (const state of ['waiting', 'retrying', 'refused', 'unknown']) {
    assert.deepEqual(check([rejected], { shown: entry(state) }), { held: 0, shown: 1, undone: 0, words: ['Afvist: …'] });
  }
  assert.deepEqual(check([{ ...rejected, undone: true }], {}), { held: 0, shown: 0, undone: 1, words: [] });
  assert.deepEqual(check([{ ...rejected, undone: true }, rejected], { database: held }).undone, 1);
});

const CAUGHT = {
  'a lost decision': [[rejected], {}],
  'one that is shown as sent and is not': [[rejected], { shown: entry('done') }],
  'one that is shown as refused and is held': [[rejected], { database: held, shown: entry('refused') }],
  'another text': [[rejected], { database: { ...held, mails: [{ id: AD, body: 'Nej' }] } }],
  'a mail twice': [[rejected], { database: { ...held, mails: [...held.mails, ...held.mails] } }],
  'another outcome': [[{ ...rejected, kind: 'approve', text: '' }], { database: held }],
  'parked twice': [
    [{ ad: AD, kind: 'park', digit: '1', text: '' }],
    { database: { ...nothing, parkings: [900_000, 900_000].map((millis) => ({ id: AD, millis })) } },
  ],
  'an undone one that is held': [[{ ...rejected, undone: true }], { database: held }],
  'an undone one that was begun': [[{ ...rejected, undone: true }], { database: { ...nothing, begun: [AD] } }],
  'what nobody decided': [[], { database: held }],
  'what was begun by itself': [[], { database: { ...nothing, begun: [AD] } }],
  'a new id': [[rejected], { database: held, passed: [{ ...call, status: undefined }, { ...call, requestId: 'b' }] }],
  'another body': [[rejected], { database: held, passed: [call, { ...call, body: '{"emailBroedtekst":"Ja."}' }] }],
};

for (const [what, [decisions, world]] of Object.entries(CAUGHT)) {
  test(`caught: ${what}`, () => assert.throws(() => check(decisions, world), assert.AssertionError));
}
