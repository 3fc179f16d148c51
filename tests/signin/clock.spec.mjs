// Two machines, two clocks.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Person } from './by_hand.mjs';
import { stage } from './stage.mjs';

const set = stage();

for (const seconds of [45, -45]) {
  test(`a login service whose clock is ${seconds} s off`, async () => {
    await set.provider.clock(seconds);
    const ida = new Person(set.console);
    assert.equal((await ida.signsIn()).status, 303);
    assert.ok(await ida.session());
  });
}

for (const seconds of [600, -600]) {
  test(`a login service whose clock is ${seconds} s off is not believed, and the log says why`, async () => {
    await set.provider.clock(seconds);
    set.console.log = '';
    const answer = await new Person(set.console).signsIn();
    assert.equal(answer.status, 502);
    assert.match(answer.body, /kunne ikke bekræftes/);
    assert.match(set.console.log, /either clock may be wrong/);
  });
}
