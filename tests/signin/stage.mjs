// What every test of signing in stands on: a login service and a server that sends people there.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before } from 'node:test';
import { makeCertificates } from './certificates.mjs';
import { makeConsole } from './console.mjs';
import { startProvider } from './provider.mjs';

/**
 * Sets it up before a file's tests and tidies up after them. `begin` false leaves the server to the test, `said` is for
 * makeConsole, `filled` puts made-up ads and citizens there, and `more` is what else there is to set up.
 */
export function stage({ begin = true, said, filled = false, more = async () => {} } = {}) {
  const set = {};
  before(async () => {
    set.folder = await mkdtemp(path.join(tmpdir(), 'approval-console-signin-'));
    set.certificates = await makeCertificates(set.folder);
    set.provider = await startProvider(set.certificates);
    set.console = await makeConsole(set.folder, set.certificates, set.provider.issuer, said);
    await set.provider.serve(set.console.address);
    if (filled) await set.console.fill();
    if (begin) await set.console.start();
    await more(set);
  });
  after(async () => {
    await set.console?.stop('SIGKILL');
    await set.provider?.end();
    await rm(set.folder, { recursive: true, force: true });
  });
  return set;
}
