import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** A certificate for localhost and its key (PEM), made on the spot: no key lies in the repository. */
export function makeSelfSignedCertificate(): { cert: string; key: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const signature = ECDSA_WITH_SHA256;
  const body = sequence(
    der(0x02, Buffer.from([1])), // serial number
    signature,
    COMMON_NAME,
    sequence(utcTime('200101000000Z'), utcTime('491231235959Z')),
    COMMON_NAME,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signed = sign('sha256', body, privateKey);
  const certificate = sequence(body, signature, der(0x03, Buffer.concat([Buffer.from([0]), signed])));
  return { cert: pemOf('CERTIFICATE', certificate), key: pemOfKey(privateKey) };
}

const COMMON_NAME_OID = [0x55, 0x04, 0x03];
const ECDSA_WITH_SHA256_OID = [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02];

const ECDSA_WITH_SHA256 = sequence(der(0x06, Buffer.from(ECDSA_WITH_SHA256_OID)));
const COMMON_NAME = sequence(
  der(0x31, sequence(der(0x06, Buffer.from(COMMON_NAME_OID)), der(0x0c, Buffer.from('localhost')))),
);

function utcTime(text: string): Buffer {
  return der(0x17, Buffer.from(text));
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

/** One value of the DER encoding: tag, length, content. */
function der(tag: number, content: Buffer): Buffer {
  const length = content.length;
  const header = length < 0x80 ? [tag, length] : [tag, 0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(header), content]);
}

function pemOf(label: string, content: Buffer): string {
  const lines = content.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

function pemOfKey(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}
