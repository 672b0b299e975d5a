/**
 * The only script of reading pages: finds the parts of a page that a browser can make quicker and loads the code of
 * those in sight. An island that does not load or fails leaves in place what the server wrote.
 */
type Mount = (element: HTMLElement) => void;
const islands = import.meta.glob<Mount>('./contexts/**/*.island.tsx', { import: 'default' });

async function wake(element: HTMLElement): Promise<void> {
  const written = [...element.childNodes];
  try {
    const [context, name] = (element.dataset.island ?? '').split('/');
    const load = islands[`./contexts/${context}/${name}.island.tsx`];
    if (!load) throw new Error(`no island ${context}/${name}`);
    const mount = await load();
    mount(element);
  } catch (error) {
    element.replaceChildren(...written);
    console.error(error);
  }
}

/** A little before it comes in sight. */
const NEAR = '200px';
const watcher = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      watcher.unobserve(target);
      void wake(target as HTMLElement); // only elements are observed below
    }
  },
  { rootMargin: NEAR },
);
for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) watcher.observe(element);
