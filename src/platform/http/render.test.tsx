import { Component, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { renderView } from './render.ts';

const Named = ({ name, children }: { name: string; children?: VNode | string }) => (
  <p class="named" data-name={name}>
    {children}
  </p>
);

const CASES: readonly [string, VNode][] = [
  ['text that could be markup', <p title={'"a" & <b>'}>{'<script>alert("x")</script> & l’été'}</p>],
  [
    'nothing, true, false and zero',
    <p>
      {null}
      {undefined}
      {true}
      {false}
      {0}
    </p>,
  ],
  ['lists within lists', <ul>{[['a', <b>b</b>], [[1, null, 'c']]].flat()}</ul>],
  [
    'fragments',
    <>
      <i>a</i>
      <>b{'c'}</>
    </>,
  ],
  [
    'components and their children',
    <Named name="x">
      <Named name="y">z</Named>
    </Named>,
  ],
  ['a component that says nothing', <div>{[(() => null)()]}</div>],
  [
    'attributes set or not',
    <input disabled required={false} maxLength={3} tabIndex={-1} value="" hidden={undefined} />,
  ],
  [
    'what assistive technologies read',
    <button type="button" aria-hidden={false} aria-current="true" aria-expanded={true} />,
  ],
  [
    'void elements and empty ones',
    <div>
      <br />
      <img alt="" src="/a.png" />
      <span />
      <hr />
    </div>,
  ],
  ['a text area keeps its text as content', <textarea rows={2} value={'a < b\n"c"'} />],
  [
    'options',
    <select>
      <option value="a" selected={false}>
        A
      </option>
      <option value="" selected>
        B
      </option>
    </select>,
  ],
  [
    'drawings',
    <svg viewBox="0 0 1 1" width="88" role="img">
      <title>t</title>
      <circle cx="1%" cy={2} r={0.75} class="m" />
    </svg>,
  ],
  [
    'content that is HTML already',
    <div class="prose" dangerouslySetInnerHTML={{ __html: '<p>fait & prêt</p>' }} />,
  ],
  [
    'names of DOM properties',
    <label htmlFor="q" className="l">
      <time dateTime="2026-11-21">x</time>
      <td colSpan={2} />
    </label>,
  ],
  [
    'keys and handlers leave no trace',
    <p key="k" onCopy={() => {}}>
      x
    </p>,
  ],
];

describe('a view as HTML', () => {
  it.each(CASES)('%s', (_case, view) => {
    expect(renderView(view).toString()).toBe(renderToString(view));
  });

  it('is whole whatever its length and its alphabet', () => {
    for (const word of ['a', 'é', '’', '😀']) {
      for (const times of [4_095, 4_096, 9_000, 200_000]) {
        const view = (
          <p title={word}>
            {word.repeat(times)}
            <b>{word}</b>
          </p>
        );
        const text = renderView(view, '<!doctype html>').toString();
        expect(text === `<!doctype html>${renderToString(view)}`, `${times} × ${word}`).toBe(true);
      }
    }
  });

  it('does not mix with a view rendered meanwhile', () => {
    const Within = () => <i>{renderView(<b>{'é'.repeat(5_000)}</b>).toString()}</i>;
    const view = <p>{[1, <Within key="w" />, 2]}</p>;
    expect(renderView(view).toString()).toBe(renderToString(view));
  });

  it('refuses a component with a state of its own', () => {
    class Counter extends Component {
      override render() {
        return <p />;
      }
    }
    expect(() => renderView(<Counter />)).toThrow('Counter is a class');
  });

  it('refuses a name that would break out of its place', () => {
    const spread: object = { 'x onload=alert(1)': 'y' };
    expect(() => renderView(<p {...spread} />)).toThrow('no name of an attribute');
  });
});
