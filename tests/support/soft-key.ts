/**
 * A security key in software: answers as a browser would, signed with a real ES256 key, and as an attacker would: for
 * another site, with a count that goes backwards, with another key. WebAuthn level 3, attestation "none".
 */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

interface Answering {
  challenge: string;
  origin?: string;
  rpId?: string;
}

const ORIGIN = 'https://terreau.test';
const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const url = (data: Buffer | string) => Buffer.from(data).toString('base64url');

export class SoftKey {
  readonly id = randomBytes(32);
  private readonly pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  counter = 0;

  /** The answer to the making of a key. */
  made({ challenge, origin = ORIGIN, rpId = new URL(origin).hostname }: Answering): string {
    const { x = '', y = '' } = this.pair.publicKey.export({ format: 'jwk' });
    // COSE: kty EC2 (2), alg ES256 (-7), crv P-256 (1), x, y.
    const key = Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
      Buffer.from(x, 'base64url'),
      Buffer.from([0x22, 0x58, 0x20]),
      Buffer.from(y, 'base64url'),
    ]);
    const length = Buffer.from([0, this.id.length]);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.id, key]);
    const data = Buffer.concat([this.data(rpId, 0x41), attested]);
    // CBOR: {"fmt": "none", "attStmt": {}, "authData": bytes}
    const object = Buffer.concat([
      Buffer.from([0xa3, 0x63]),
      Buffer.from('fmt'),
      Buffer.from([0x64]),
      Buffer.from('none'),
      Buffer.from([0x67]),
      Buffer.from('attStmt'),
      Buffer.from([0xa0, 0x68]),
      Buffer.from('authData'),
      Buffer.from([0x58, data.length]),
      data,
    ]);
    const client = clientData('webauthn.create', challenge, origin);
    return this.json({ clientDataJSON: url(client), attestationObject: url(object), transports: ['usb'] });
  }

  /** The answer to the showing of a key. */
  shown(
    { challenge, origin = ORIGIN, rpId = new URL(origin).hostname }: Answering,
    tampered = false,
  ): string {
    this.counter += 1;
    const data = this.data(rpId, 0x01);
    const client = clientData('webauthn.get', challenge, origin);
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.pair.privateKey);
    if (tampered) signature[signature.length - 1] = (signature.at(-1) ?? 0) ^ 1;
    return this.json({
      clientDataJSON: url(client),
      authenticatorData: url(data),
      signature: url(signature),
    });
  }

  private data(rpId: string, flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), counter]);
  }

  private json(response: object): string {
    const id = url(this.id);
    return JSON.stringify({ id, rawId: id, type: 'public-key', response, clientExtensionResults: {} });
  }
}

const clientData = (type: string, challenge: string, origin: string) =>
  JSON.stringify({ type, challenge, origin, crossOrigin: false });
