// Schemathesis drives the real server from its own description: no 5xx, and no answer outside its schema.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { program, startServer } from '../e2e/robot/server.mjs';
import { Service } from '../e2e/robot/service.mjs';
import { CASES, CITIZENS } from './demo.mjs';

/** Always the same calls. */
const SEED = '20261122';
/** Calls of one method that are made up, besides those that try every limit. */
const EXAMPLES = '60';
/** They would end the session that all other calls are made in. */
const LEFT_OUT = ['SignIn', 'SignOut'];
const BUDGET_MILLIS = 180_000;

const CHECKS = [
  'no_failure_of_its_own',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'missing_required_header',
  'unsupported_method',
];

/** In a folder of its own, since Schemathesis leaves notes of its runs where it is. */
async function run(command, options, { folder, environment }) {
  const env = { ...process.env, ...environment };
  const child = spawn(command, options, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const code = await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
  return { code, said };
}

/** The methods that the checked-in description holds. */
async function described() {
  const copy = JSON.parse(await readFile(new URL('../../contract/openapi.json', import.meta.url)));
  const operations = Object.values(copy.paths).flatMap((path) => Object.values(path));
  return operations.filter((operation) => !LEFT_OUT.includes(operation.operationId)).length;
}

test('no call leads to a 5xx or to an answer outside its schema', async (context) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'approval-console-api-'));
  const server = await startServer({ ads: 40 });
  context.after(async () => {
    await server.remove();
    await rm(folder, { recursive: true });
  });
  const ida = await Service.as(server, 'Ida Holm');
  const ads = await ida.free();
  const jobagents = await ida.jobagents(CITIZENS[0]);
  const real = {
    ads,
    behandler: ida.behandler,
    caseworkers: [ida.behandler.behandlerIdentifier],
    cases: CASES,
    citizens: CITIZENS,
    jobagents: jobagents.map((jobagent) => jobagent.jobagentIdentifier),
    occupations: jobagents.flatMap((jobagent) => jobagent.joboensker.map((wish) => wish.conceptUriDa)),
  };

  const start = Date.now();
  const { code, said } = await run(
    program('SCHEMATHESIS'),
    [
      ...['run', `${server.address}/openapi.json`],
      ...['--header', `Cookie:${ida.cookie}`],
      ...LEFT_OUT.flatMap((id) => ['--exclude-operation-id', id]),
      ...['--checks', CHECKS.join(','), '--phases', 'examples,coverage,fuzzing'],
      ...['--max-examples', EXAMPLES, '--seed', SEED, '--generation-database', 'none'],
      ...['--continue-on-failure', '--no-color', '--report', 'json', '--report-dir', folder],
    ],
    {
      folder,
      environment: { SCHEMATHESIS_HOOKS: fileURLToPath(new URL('./hooks.py', import.meta.url)), REAL: JSON.stringify(real) },
    },
  );
  const taken = Date.now() - start;
  assert.equal(code, 0, said);
  console.log(said.slice(said.indexOf('= SUMMARY =')));
  const [, tested] = /Tested: (\d+)/.exec(said) ?? [];
  assert.equal(Number(tested), await described(), 'every method is tried');
  const [, cases] = /(\d+) generated/.exec(said) ?? [];
  assert.ok(Number(cases) > 1_000, `${cases} cases`);
  assert.ok(taken < BUDGET_MILLIS, `it took ${taken} ms`);
  assert.deepEqual(server.failures(), [], 'the server logged a failure of its own');
});
