import { expect, test } from 'vitest';
import { dateFormat, numberFormat } from './formats.ts';

test('a formatter is made once for a language and its options', () => {
  const options = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  expect(dateFormat('fr', options)).toBe(dateFormat('fr', { ...options }));
  expect(dateFormat('fr', options)).not.toBe(dateFormat('en', options));
  expect(dateFormat('fr', options).format(Date.UTC(2026, 10, 2))).toBe('2 novembre');
  expect(dateFormat('en', options).format(Date.UTC(2026, 10, 2))).toBe('2 November');
  expect(numberFormat('en', {}).format(1234.5)).toBe('1,234.5');
});

test('an unknown time zone is refused each time; many known ones leave others right', () => {
  for (let turn = 0; turn < 2; turn++)
    expect(() => dateFormat('fr', { timeZone: 'Mars/Olympus' })).toThrow(RangeError);
  const hour = (zone: string) =>
    dateFormat('en', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(Date.UTC(2026, 0, 1, 12));
  for (const zone of Intl.supportedValuesOf('timeZone')) hour(zone);
  expect([hour('Indian/Reunion'), hour('Europe/Paris'), hour('UTC')]).toEqual(['16', '13', '12']);
});
