import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeSelfSignedCertificate } from '../../../../tests/support/self-signed-certificate.ts';
import { loadTls } from './load-tls.ts';

const folder = mkdtempSync(join(tmpdir(), 'yizhan-tls-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('the certificate files', () => {
  const own = makeSelfSignedCertificate();
  const certFile = fileOf('own.crt', own.cert);
  const keyFile = fileOf('own.key', own.key);

  it('are read where they belong together', () => {
    const tls = loadTls({ certFile, keyFile });
    expect(tls.ok && tls.value.cert.toString()).toBe(own.cert);
    expect(tls.ok && tls.value.key.toString()).toBe(own.key);
  });

  it('stop the start where one is missing, and the sentence names variable and file', () => {
    const tls = loadTls({ certFile, keyFile: join(folder, 'none.key') });
    expect(tls.ok ? 'accepted' : tls.problem).toMatch(
      /^TLS_KEY .*none\.key.*\nTLS_KEY names the file .*none\.key/,
    );
  });

  it('stop the start where the key is of another certificate', () => {
    const tls = loadTls({ certFile, keyFile: fileOf('other.key', makeSelfSignedCertificate().key) });
    expect(tls.ok ? 'accepted' : tls.problem).toContain('cannot be used together');
  });

  it('stop the start where one is no certificate', () => {
    const tls = loadTls({ certFile: fileOf('hello.crt', 'hello'), keyFile });
    expect(tls.ok ? 'accepted' : tls.problem).toContain('cannot be used together');
  });
});
