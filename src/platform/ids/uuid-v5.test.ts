import { describe, expect, test } from 'vitest';
import { CONTENT_NAMESPACE, recordId, uuidV5 } from './uuid-v5.ts';

const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
const URL_NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

describe('identifiers computed from names', () => {
  test.each([
    ['the example of RFC 9562', DNS, 'www.example.com', '2ed6657d-e927-568b-95e1-2665a8aea6a2'],
    ['accents, as UTF-8', URL_NAMESPACE, 'été', '6a279c39-2375-5c04-8e66-4905c47645de'],
    ['the namespace of content', URL_NAMESPACE, 'terreau/content', CONTENT_NAMESPACE],
  ])('%s', (_, namespace, name, expected) => {
    expect(uuidV5(namespace, name)).toBe(expected);
  });

  test('a record keeps the identifier that its file name gave it', () => {
    expect(recordId('organisation', 'rtes')).toBe('6e42c330-c170-5b9e-a612-c4db3883b540');
  });
});
