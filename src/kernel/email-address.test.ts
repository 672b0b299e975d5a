import { describe, expect, it } from 'vitest';
import { addressKey, parseEmailAddress } from './email-address.ts';

describe('an e-mail address', () => {
  it.each([
    'camille@terreau.example',
    "o'neil+terreau.alertes@courriel.coop.example",
    'contact@pôle-bois.example',
    'a@b.fr',
  ])('%s is one', (text) => expect(parseEmailAddress(text)).toBe(text));

  it.each([
    ['nothing', ''],
    ['no at', 'camille.example'],
    ['nobody', '@terreau.example'],
    ['no domain', 'camille@'],
    ['a machine of the house', 'camille@localhost'],
    ['a number for an end', 'camille@192.168.0.1'],
    ['two addresses', 'a@b.example,c@d.example'],
    ['two addresses with a space', 'a@b.example c@d.example'],
    ['a name and an address', 'Camille <camille@terreau.example>'],
    ['another header', 'a@b.example\r\nBcc: c@d.example'],
    ['another header within', 'a\nBcc:c@b.example'],
    ['a quoted part', '"a b"@c.example'],
    ['two dots', 'a..b@c.example'],
    ['a dot first', '.a@c.example'],
    ['an empty label', 'a@c..example'],
    ['a hyphen last', 'a@c-.example'],
    ['a control character', 'a@c\u0000.example'],
    ['an accent before the at', 'é@c.example'],
    ['too long', `${'a'.repeat(65)}@c.example`],
    [
      'far too long',
      `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(60)}.example`,
    ],
  ])('%s is none', (_case, text) => expect(parseEmailAddress(text)).toBeNull());

  it('is read without the spaces around it', () =>
    expect(parseEmailAddress('  a@b.example\n')).toBe('a@b.example'));

  it('is the same whatever its capitals', () => {
    const [one, other] = ['Camille@Terreau.Example', 'camille@terreau.example'].map(parseEmailAddress);
    expect(one && addressKey(one)).toBe(other);
  });
});
