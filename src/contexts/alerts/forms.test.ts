import { describe, expect, it } from 'vitest';
import { readAsk } from './forms.ts';

const read = (fields: Record<string, string>) => readAsk(new URLSearchParams(fields));

describe('the form to ask', () => {
  it('reads an address and a rhythm', () =>
    expect(read({ courriel: ' a@b.example ', rythme: 'daily' })).toEqual({
      typed: { address: ' a@b.example ', rhythm: 'daily' },
      faults: [],
      address: 'a@b.example',
      rhythm: 'daily',
    }));
  it.each([
    ['nothing', {}, ['courriel missing', 'rythme choose']],
    ['spaces', { courriel: '  ', rythme: 'daily' }, ['courriel missing']],
    ['no address', { courriel: 'camille', rythme: 'daily' }, ['courriel not_an_address']],
    [
      'two addresses',
      { courriel: 'a@b.example, c@d.example', rythme: 'weekly' },
      ['courriel not_an_address'],
    ],
    [
      'a header',
      { courriel: 'a@b.example\nBcc: c@d.example', rythme: 'weekly' },
      ['courriel not_an_address'],
    ],
    ['another rhythm', { courriel: 'a@b.example', rythme: 'hourly' }, ['rythme choose']],
  ])('says what is wrong with %s, and keeps it', (_case, fields: Record<string, string>, faults) => {
    const form = read(fields);
    expect(form.faults.map(({ field, fault }) => `${field} ${fault}`)).toEqual(faults);
    expect(form.typed.address).toBe(fields.courriel ?? '');
  });
});
