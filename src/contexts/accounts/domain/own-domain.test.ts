import { describe, expect, test } from 'vitest';
import { ownDomain, ownDomains } from './own-domain.ts';

describe('the domain of an organisation', () => {
  test.each([
    ['https://www.phare.example/', 'phare.example'],
    ['http://Phare.Example', 'phare.example'],
    ['https://phare.example/fr/', 'phare.example'],
    ['https://ptce.phare.example/', 'ptce.phare.example'],
    ['https://phare.example/membres/moi', null],
    ['https://phare.example/?page=moi', null],
    ['https://gmail.com/', null],
    ['https://collectif.wixsite.com/', null],
    ['https://www.facebook.com/', null],
    ['https://192.0.2.7/', null],
    ['https://localhost/', null],
    ['javascript:alert(1)', null],
    ['phare.example', null],
  ])('of %s is %s', (address, domain) => expect(ownDomain(address)).toBe(domain));

  test('is read off every link of a record, and nothing else', () => {
    const document = {
      links: [{ url: 'https://a.example/' }, { url: 'https://b.example/page' }, null, 'https://c.example/'],
      sources: [{ url: 'https://d.example/' }],
    };
    expect([...ownDomains(document)]).toEqual(['a.example']);
  });
});
