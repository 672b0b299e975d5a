import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { CheckboxGroup } from './checkbox-group.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { RadioGroup } from './radio-group.tsx';
import { Select } from './select.tsx';
import { Slider } from './slider.tsx';
import { SpeakerField } from './speaker-field.tsx';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';

const page = { locale: 'fr' } as const;
const told = { page, name: 'nom', label: 'Nom', hint: 'Le vôtre.', error: 'Il manque un nom.' } as const;
const options = [
  { value: 'a', label: 'Première' },
  { value: 'b', label: 'Seconde', hint: 'Plus rare.' },
];
const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
const tags = (html: string, name: string) => html.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? [];
const idsOf = (html: string) => [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);

const FIELDS: readonly [string, VNode, string][] = [
  ['text field', <TextField {...told} autocomplete="off" />, 'input'],
  ['text area', <TextArea {...told} />, 'textarea'],
  ['select', <Select {...told} options={options} />, 'select'],
];

describe.each(FIELDS)('%s', (_, field, tag) => {
  const html = renderToString(field);
  const control = tags(html, tag)[0] ?? '';

  test('has its label, its hint and its error, all tied to it and all there', () => {
    expect(html).toContain('<label class="field-label" for="nom">');
    expect(attribute(control, 'id')).toBe('nom');
    expect(attribute(control, 'aria-describedby')).toBe('nom-aide nom-erreur');
    expect(idsOf(html)).toEqual(expect.arrayContaining(['nom', 'nom-aide', 'nom-erreur']));
    expect(attribute(control, 'aria-invalid')).toBe('true');
    expect(control).toMatch(/\srequired/);
  });
});

test('a field that may stay empty says so, is not required, and points to nothing that is not there', () => {
  const html = renderToString(<TextField page={page} name="nom" label="Nom" autocomplete="off" optional />);
  expect(html).toContain('(facultatif)');
  const control = tags(html, 'input')[0] ?? '';
  expect(control).not.toMatch(/required|aria-invalid|aria-describedby/);
});

test('one’s own name is an answer to whose name one speaks in; without a record, nothing is asked', () => {
  const asked = { page, label: 'Au nom de', myself: 'En mon nom', value: '' };
  const html = renderToString(<SpeakerField {...asked} records={[{ id: 'r1', name: 'Les Halles' }]} />);
  expect(tags(html, 'select')[0]).not.toMatch(/required/);
  expect(html).toContain('En mon nom');
  expect(html).toContain('Les Halles');
  expect(renderToString(<SpeakerField {...asked} records={[]} />)).toBe('');
});

test('what somebody typed is written back safely', () => {
  const typed = '"><script>alert(1)</script>';
  const field = renderToString(
    <TextField page={page} name="nom" label="Nom" value={typed} autocomplete="off" />,
  );
  expect(field).not.toContain('<script');
  expect(field).toContain('value="&quot;>&lt;script>');
  expect(renderToString(<TextArea page={page} name="t" label="T" value="</textarea><b>" />)).not.toContain(
    '<b>',
  );
});

describe('groups', () => {
  test('a radio group is a question with its answers, the error summary’s link leads to the first', () => {
    const html = renderToString(<RadioGroup {...told} options={options} value="b" unknown="unknown" />);
    expect(attribute(tags(html, 'fieldset')[0] ?? '', 'aria-describedby')).toBe('nom-aide nom-erreur');
    expect(html).toContain('<legend class="field-label">Nom');
    const inputs = tags(html, 'input');
    expect(inputs.map((input) => attribute(input, 'id'))).toEqual(['nom', 'nom-2', 'nom-3']);
    expect(inputs.map((input) => / checked/.test(input))).toEqual([false, true, false]);
    for (const input of inputs) expect(html).toContain(`<label for="${attribute(input, 'id')}">`);
    expect(html).toContain('Je ne sais pas');
    expect(attribute(inputs[2] ?? '', 'value')).toBe('unknown');
  });

  test('“I do not know” is offered only when it has a value', () => {
    expect(renderToString(<RadioGroup {...told} options={options} />)).not.toContain('Je ne sais pas');
    expect(renderToString(<Select {...told} options={options} />)).not.toContain('Je ne sais pas');
  });

  test('checkboxes are never required, one by one', () => {
    const html = renderToString(<CheckboxGroup {...told} options={options} values={['a', 'b']} />);
    expect(html).not.toMatch(/<input[^>]*required/);
    expect(html.match(/ checked/g)).toHaveLength(2);
  });

  test('a select begins with no answer, and shows the one that was given', () => {
    const empty = renderToString(<Select {...told} options={options} unknown="?" />);
    expect(empty).toContain('<option value>Choisir…</option>');
    expect(empty).not.toContain('selected');
    expect(renderToString(<Select {...told} options={options} value="b" />)).toMatch(
      /value="b"[^>]* selected/,
    );
  });
});

describe('slider', () => {
  const poles = ['ciblée', 'systémique'] as const;
  const slider = (value?: string) =>
    renderToString(
      <Slider page={page} name="f" label="Finalité" poles={poles} value={value} unknown="unknown" />,
    );
  const values = (html: string) => tags(html, 'input').map((input) => attribute(input, 'value'));
  const chosen = (html: string) =>
    tags(html, 'input')
      .filter((input) => / checked/.test(input))
      .map((input) => attribute(input, 'value'));

  test('is radio buttons from 0 to 100, then “I do not know”, each with its words', () => {
    const html = slider();
    expect(values(html)).toEqual([
      '0',
      '10',
      '20',
      '30',
      '40',
      '50',
      '60',
      '70',
      '80',
      '90',
      '100',
      'unknown',
    ]);
    expect(chosen(html)).toEqual([]);
    expect(html).toContain('entre ciblée et systémique (50)');
    expect(html).toContain('plutôt systémique (70)');
  });

  test.each([
    { why: 'a step', value: '70', is: ['70'] },
    { why: 'not known is an answer', value: 'unknown', is: ['unknown'] },
    { why: 'a position between two steps is kept, not rounded', value: '35', is: ['35'] },
    { why: 'nonsense is not a position', value: '135', is: [] },
  ])('$why', ({ value, is }) => {
    expect(chosen(slider(value))).toEqual(is);
  });
});

describe('error summary', () => {
  test('leads to each field, and takes the focus', () => {
    const errors = [{ field: 'nom', message: 'Il manque <un nom>.' }];
    const html = renderToString(<ErrorSummary page={page} errors={errors} />);
    expect(html).toContain('Il reste 1 point à corriger');
    expect(html).toContain('<a href="#nom">Il manque &lt;un nom>.</a>');
    expect(html).toMatch(/tabindex="-1"[^>]* autofocus/i);
  });

  test('is not there when nothing is wrong', () => {
    expect(renderToString(<ErrorSummary page={page} errors={[]} />)).toBe('');
  });
});
