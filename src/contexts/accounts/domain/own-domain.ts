/**
 * The domain of an organisation, by which it shows that a claim is its own: that of a web site it calls its own. A page
 * on somebody else's site (a network, a social network, a host of free sites) is not; nor is a domain where anybody
 * gets an address. Only the very host counts: `www.` apart, no domain above or below it.
 */
const OPEN_TO_ALL = new Set(
  `gmail.com googlemail.com google.com outlook.com outlook.fr hotmail.com hotmail.fr live.com live.fr msn.com
  yahoo.com yahoo.fr ymail.com icloud.com me.com mac.com aol.com aol.fr gmx.com gmx.fr gmx.net mail.com mail.ru
  proton.me protonmail.com pm.me tutanota.com tuta.io zoho.com yandex.com
  orange.fr wanadoo.fr free.fr aliceadsl.fr sfr.fr neuf.fr cegetel.net club-internet.fr numericable.fr bbox.fr
  laposte.net voila.fr caramail.com ik.me netcourrier.com mailo.com mailo.fr disroot.org riseup.net zaclys.net
  facebook.com instagram.com linkedin.com twitter.com x.com youtube.com vimeo.com tiktok.com linktr.ee bsky.app
  helloasso.com wordpress.com blogspot.com wixsite.com jimdofree.com jimdosite.com weebly.com webflow.io
  sites.google.com notion.site github.io gitlab.io framasite.org frama.site sitew.fr e-monsite.com over-blog.com
  canalblog.com medium.com substack.com netlify.app vercel.app pages.dev myshopify.com openstreetmap.org
  wikipedia.org wikidata.org`.split(/\s+/),
);

const openToAll = (host: string): boolean =>
  [...OPEN_TO_ALL].some((domain) => host === domain || host.endsWith(`.${domain}`));

/** The web site is at its own address, not a page of another's: `https://phare.example/`, `…/fr/`. */
const ROOT = /^\/([a-z]{2}\/?|index\.(html?|php))?$/i;

/** `phare.example` from `https://www.phare.example/`; null when the address shows no domain of one's own. */
export function ownDomain(address: string): string | null {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol) || !ROOT.test(url.pathname) || url.search !== '') return null;
  const host = url.hostname.replace(/^www\./, '').toLowerCase();
  if (!/\.\p{L}[\p{L}\d-]+$/u.test(host) || openToAll(host)) return null;
  return host;
}

/** The domains that the links of a record show. */
export function ownDomains(document: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const links = Array.isArray(document.links) ? document.links : [];
  const addresses = [document.url, ...links.map((link: unknown) => addressIn(link))];
  return new Set(addresses.flatMap((each) => (typeof each === 'string' ? (ownDomain(each) ?? []) : [])));
}

const addressIn = (link: unknown): unknown =>
  typeof link === 'object' && link !== null && 'url' in link ? link.url : undefined;

/** What stands after the at sign. */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();
