// Certificates that are made for one run: an authority, and what it signs for servers on this machine.

import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

/** Makes `ca.pem`, `server.pem` and `server.key` in a folder, and gives their paths and texts. */
export async function makeCertificates(folder) {
  const at = (name) => path.join(folder, name);
  const [ca, caKey, server, key, request, extensions] = [
    'ca.pem', 'ca.key', 'server.pem', 'server.key', 'server.csr', 'server.ext',
  ].map(at);
  await run('openssl', ['req', '-x509', ...KEY, '-keyout', caKey, '-out', ca, '-days', '2', '-subj', '/CN=Test authority']);
  await run('openssl', ['req', ...KEY, '-keyout', key, '-out', request, '-subj', '/CN=localhost']);
  await writeFile(
    extensions,
    'subjectAltName=DNS:localhost,IP:127.0.0.1\nbasicConstraints=critical,CA:FALSE\nextendedKeyUsage=serverAuth\n',
  );
  await run('openssl', [
    'x509', '-req', '-in', request, '-CA', ca, '-CAkey', caKey, '-CAcreateserial', '-out', server, '-days', '2',
    '-extfile', extensions,
  ]);
  return {
    files: { ca, server, key },
    ca: await readFile(ca, 'utf8'),
    server: await readFile(server, 'utf8'),
    key: await readFile(key, 'utf8'),
  };
}
