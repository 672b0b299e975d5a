/**
 * A view to HTML, as bytes. Views are pure components without state, hooks or context, so that rendering is a plain
 * walk: it writes what preact-render-to-string writes (the tests compare them) in a fraction of the time.
 * The text is turned into bytes piece by piece: one accent beyond Latin-1 would make a whole page's string twice as
 * wide, and flattening and encoding that costs as much as drawing the page.
 */
import { type ComponentChildren, type ComponentType, isValidElement } from 'preact';

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Never attributes. `dangerouslySetInnerHTML` is content. */
const NO_ATTRIBUTE = new Set(['children', 'key', 'ref', 'dangerouslySetInnerHTML']);
/** SVG has names with capitals; HTML has none: `maxLength` is written `maxlength`. */
const WITH_CAPITALS = new Set(['viewBox', 'preserveAspectRatio', 'pathLength', 'refX', 'refY']);
const RENAMED: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for' };
const ESCAPED = /["&<]/;

type Props = Readonly<Record<string, unknown>>;

/** Throws on what a view never is: a component of a class. `before` is written as it is, for a doctype. */
export function renderView(view: ComponentChildren, before = ''): Buffer {
  const page = new Page();
  page.write(before);
  draw(page, view);
  return page.bytes();
}

/** Characters at most before they become bytes; a character takes three of them at most. */
const PIECE = 4096;
const encoder = new TextEncoder();

/** The last page's room, for the next one. Taken while in use: a component may render a view of its own. */
let spare: Buffer | null = null;
/** Larger ones are given back to the system. */
const LARGEST_SPARE = 1024 * 1024;

class Page {
  private text = '';
  private room = spare ?? Buffer.allocUnsafeSlow(16 * PIECE);
  private length = 0;

  constructor() {
    spare = null;
  }

  write(text: string): void {
    this.text += text;
    if (this.text.length >= PIECE) this.encode();
  }

  bytes(): Buffer {
    this.encode();
    if (this.room.length <= LARGEST_SPARE) spare = this.room;
    return Buffer.from(this.room.subarray(0, this.length));
  }

  private encode(): void {
    const needed = this.length + 3 * this.text.length;
    if (needed > this.room.length) {
      const wider = Buffer.allocUnsafeSlow(2 * needed);
      this.room.copy(wider, 0, 0, this.length);
      this.room = wider;
    }
    this.length += encoder.encodeInto(this.text, this.room.subarray(this.length)).written;
    this.text = '';
  }
}

function draw(page: Page, view: ComponentChildren): void {
  if (view === null || view === undefined || typeof view === 'boolean') return;
  if (typeof view === 'string') page.write(escaped(view));
  else if (Array.isArray(view)) for (const each of view) draw(page, each);
  else if (!isValidElement(view)) page.write(typeof view === 'object' ? '' : String(view));
  // A component's own props are its business.
  else if (typeof view.type === 'function') {
    draw(page, called(view.type as ComponentType<Props>, view.props as Props));
  } else drawElement(page, String(view.type), view.props as Props);
}

function called(component: ComponentType<Props>, props: Props): ComponentChildren {
  if (component.prototype?.render) throw new Error(`${component.name} is a class: a view is a function`);
  return (component as (props: Props) => ComponentChildren)(props);
}

function drawElement(page: Page, tag: string, props: Props): void {
  let start = `<${tag}`;
  for (const name in props) {
    if (NO_ATTRIBUTE.has(name) || (tag === 'textarea' && name === 'value')) continue;
    start += attribute(name, props[name]);
  }
  if (VOID.has(tag)) page.write(`${start}/>`);
  else {
    page.write(`${start}>`);
    drawContent(page, tag, props);
    page.write(`</${tag}>`);
  }
}

function drawContent(page: Page, tag: string, { children, dangerouslySetInnerHTML, value }: Props): void {
  if (dangerouslySetInnerHTML) page.write((dangerouslySetInnerHTML as { __html: string }).__html);
  else if (tag === 'textarea' && children === undefined) page.write(escaped(String(value ?? '')));
  else draw(page, children as ComponentChildren);
}

function attribute(name: string, value: unknown): string {
  if (value === null || value === undefined || typeof value === 'function') return '';
  const written = attributeNames.get(name) ?? remember(name);
  // `aria-hidden={false}` says false; `hidden={false}` says nothing.
  if (typeof value === 'boolean' && !written.includes('-')) return value ? ` ${written}` : '';
  const text = String(value);
  return text === '' ? ` ${written}` : ` ${written}="${escaped(text)}"`;
}

const attributeNames = new Map<string, string>();
function remember(name: string): string {
  if (!/^[A-Za-z][\w:.-]*$/.test(name)) throw new Error(`${name} is no name of an attribute`);
  const written = RENAMED[name] ?? (WITH_CAPITALS.has(name) ? name : name.toLowerCase());
  attributeNames.set(name, written);
  return written;
}

function escaped(text: string): string {
  if (!ESCAPED.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
