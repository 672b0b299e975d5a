/** Shows records that may be the one being added, under its name, while it is typed. */
const PAUSE_MS = 400;
const SHORTEST = 4;

export default function mount(element: HTMLElement): void {
  const { source } = element.dataset;
  const name = document.querySelector<HTMLInputElement>('#name');
  const places = document.querySelector<HTMLTextAreaElement>('#territories');
  if (!source || !name) return;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | undefined;

  async function ask(text: string): Promise<void> {
    asking?.abort();
    asking = new AbortController();
    const { signal } = asking;
    if (text.length < SHORTEST) {
      element.replaceChildren();
      return;
    }
    try {
      const query = new URLSearchParams({ nom: text, lieux: places?.value ?? '' });
      const response = await fetch(`${source}?${query}`, { signal });
      if (!response.ok) return;
      const read = new DOMParser().parseFromString(await response.text(), 'text/html');
      element.replaceChildren(...read.body.childNodes);
    } catch (error) {
      if (!signal.aborted) console.error(error);
    }
  }

  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void ask(name.value.trim()), PAUSE_MS);
  };
  name.addEventListener('input', later);
  places?.addEventListener('change', later);
  if (name.value.trim() !== '') later();
}
