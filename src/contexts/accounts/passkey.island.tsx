/** Asks the browser for a key, and sends its answer with the form. Without it the page says what to do instead. */
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';

export default function mount(element: HTMLElement): void {
  const form = element.querySelector('form');
  const answer = form?.querySelector<HTMLInputElement>('input[name="reponse"]');
  const told = form?.querySelector('[role="alert"]');
  const { gesture, challenge, failed = '' } = element.dataset;
  if (!form || !answer || !told || !challenge || !browserSupportsWebAuthn()) return;
  element.querySelector('[data-without]')?.remove();
  form.hidden = false;
  let asking = false;

  async function ask(url: string): Promise<string | null> {
    const response = await fetch(url, { method: 'POST', headers: { accept: 'application/json' } });
    const sent: unknown = response.redirected ? {} : await response.json();
    if (response.status === 403 && typeof sent === 'object' && sent !== null && 'go' in sent) {
      location.assign(String(sent.go));
      return null;
    }
    if (!response.ok || response.redirected) throw new Error('no challenge');
    // Our own route wrote these options for this very gesture.
    return JSON.stringify(
      gesture === 'add'
        ? await startRegistration({ optionsJSON: sent as PublicKeyCredentialCreationOptionsJSON })
        : await startAuthentication({ optionsJSON: sent as PublicKeyCredentialRequestOptionsJSON }),
    );
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (asking) return;
    asking = true;
    told.textContent = '';
    try {
      const given = await ask(challenge);
      if (given === null) return;
      answer.value = given;
      form.submit();
    } catch {
      // Given up by the person, refused by the browser, or no network: all are tried again the same way.
      told.textContent = failed;
    } finally {
      asking = false;
    }
  });
}
