/**
 * A view to HTML. Views are pure components without state, hooks or context, so that rendering is a plain walk: it
 * writes what preact-render-to-string writes (the tests compare them) in a fraction of the time.
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

/** Throws on what a view never is: a component of a class. */
export function renderView(view: ComponentChildren): string {
  if (view === null || view === undefined || typeof view === 'boolean') return '';
  if (typeof view === 'string') return escaped(view);
  if (Array.isArray(view)) {
    let all = '';
    for (const each of view) all += renderView(each);
    return all;
  }
  if (!isValidElement(view)) return typeof view === 'object' ? '' : String(view);
  const { type, props } = view;
  // A component's own props are its business.
  if (typeof type === 'function') return renderView(called(type as ComponentType<Props>, props as Props));
  return element(String(type), props as Props);
}

function called(component: ComponentType<Props>, props: Props): ComponentChildren {
  if (component.prototype?.render) throw new Error(`${component.name} is a class: a view is a function`);
  return (component as (props: Props) => ComponentChildren)(props);
}

function element(tag: string, props: Props): string {
  let start = `<${tag}`;
  for (const name in props) {
    if (NO_ATTRIBUTE.has(name) || (tag === 'textarea' && name === 'value')) continue;
    start += attribute(name, props[name]);
  }
  const content = contentOf(tag, props);
  return content === '' && VOID.has(tag) ? `${start}/>` : `${start}>${content}</${tag}>`;
}

function contentOf(tag: string, { children, dangerouslySetInnerHTML, value }: Props): string {
  if (dangerouslySetInnerHTML) return (dangerouslySetInnerHTML as { __html: string }).__html;
  if (tag === 'textarea' && children === undefined) return escaped(String(value ?? ''));
  return renderView(children as ComponentChildren);
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
