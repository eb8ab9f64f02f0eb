import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import type { Config } from './config.ts';
import { accept, refuse, type Setting } from './setting.ts';

/** Certificate and key as files hold them (PEM). */
export interface TlsFiles {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** Reads both files and tries whether they belong together, so that a wrong one stops the start and not the first visitor. */
export function loadTls(tls: NonNullable<Config['tls']>): Setting<TlsFiles> {
  const cert = readSettingFile('TLS_CERT', tls.certFile);
  if (!cert.ok) return cert;
  const key = readSettingFile('TLS_KEY', tls.keyFile);
  if (!key.ok) return key;
  try {
    createSecureContext({ cert: cert.value, key: key.value });
    return accept({ cert: cert.value, key: key.value });
  } catch (error) {
    return refuse(
      `TLS_CERT（${tls.certFile}）和 TLS_KEY（${tls.keyFile}）不能一起使用：${reasonOf(error)}。`,
      `TLS_CERT (${tls.certFile}) and TLS_KEY (${tls.keyFile}) cannot be used together: ${reasonOf(error)}.`,
    );
  }
}

function readSettingFile(name: string, path: string): Setting<Buffer> {
  try {
    return accept(readFileSync(path));
  } catch (error) {
    return refuse(
      `${name} 指向的文件 ${path} 无法读取：${reasonOf(error)}。`,
      `${name} names the file ${path}, which cannot be read: ${reasonOf(error)}.`,
    );
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
