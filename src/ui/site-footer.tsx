import { href, type Page } from '../kernel/page.ts';
import { BrandMark } from './brand-mark.tsx';
import type { Messages } from './messages.fr.ts';
import { FOOTER } from './navigation.ts';
import { words } from './words.ts';

export function SiteFooter({ page }: { page: Page }) {
  const m = words(page);
  return (
    <footer class="site-footer">
      <div class="footer-promise">
        <p class="brand">
          <BrandMark />
          <span>{m.site.name}</span>
        </p>
        <p>{m.footer.promise}</p>
        <p>{m.footer.privacy}</p>
      </div>
      <FooterColumn page={page} title={m.footer.understand} links={FOOTER.understand} />
      <FooterColumn page={page} title={m.footer.takePart} links={FOOTER.takePart} />
      <FooterColumn page={page} title={m.footer.reuse} links={FOOTER.reuse} />
      <p class="footer-licence">{m.footer.dataLicence}</p>
    </footer>
  );
}

type FooterLinks = Readonly<Partial<Record<keyof Messages['footer'], string>>>;

function FooterColumn({ page, title, links }: { page: Page; title: string; links: FooterLinks }) {
  const m = words(page).footer;
  const ids = Object.keys(links) as (keyof FooterLinks)[]; // the keys of a literal table
  return (
    <nav class="footer-column" aria-label={title}>
      <p class="footer-title" aria-hidden="true">
        {title}
      </p>
      <ul>
        {ids.map((id) => (
          <li>
            <a href={href(page, links[id] ?? '/')}>{m[id]}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
