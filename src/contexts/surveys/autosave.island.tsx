/**
 * A long form is never lost: what is typed goes to the server as one types, and stays on this device until the server
 * said that it has it. Without it, the page's own button saves.
 */
import { live, livingTabs } from './autosave.island/device.ts';
import { type Part, partOf } from './autosave.island/part.ts';
import { shipKept } from './autosave.island/ship-kept.ts';
import { statusOf } from './autosave.island/status.ts';

export default function mount(element: HTMLElement): void {
  const { path, view } = element.dataset;
  if (!path) return;
  const tab = crypto.randomUUID();
  const status = statusOf(element);
  live(tab);
  const part: Part | null = view === 'part' ? partOf(element, { path, tab, status }) : null;
  void wake();

  async function wake(): Promise<void> {
    const living = await livingTabs();
    await part?.takeUp(living);
    await shipKept({ path: path ?? '', tab, living, except: element.dataset.part, status, view });
  }
}
