import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { MODEL_SHORT, STAGES, STAKEHOLDER_ROLES, type Stage, THEMES } from '../../../kernel/vocabulary.ts';
import { partialDate } from '../../../ui/when.tsx';
import { codeIn } from '../domain/codes-in.ts';
import type { PeerReason } from '../domain/peers.ts';
import type { FoundPeer } from '../use-cases/find-peers.ts';
import { aroundWords } from './around-words.ts';

interface PeerItemProps {
  page: Page;
  peer: FoundPeer;
  /** The collective's own. */
  stage: Stage | null;
}

/** A cooperation like one's own: what it is, why it is shown, who helped it. */
export function PeerItem({ page, peer, stage }: PeerItemProps) {
  const m = aroundWords(page).peers;
  const { card, path, helpers, reasons } = peer;
  const why = [
    ...(stage ? [passageInWords(page, peer, stage)] : []),
    ...reasons.map((each) => inWords(page, each)),
  ];
  return (
    <li>
      <h3>
        <a href={href(page, path)} lang={contentLang(page)}>
          {card.name}
        </a>
      </h3>
      <p class="match-summary" lang={contentLang(page)}>
        {card.summary}
      </p>
      <p class="around-why">
        <strong>{m.why}</strong> {why.join(', ')}.
      </p>
      <p class="around-why">
        <strong>{m.used}</strong>{' '}
        {helpers.length === 0
          ? m.unused
          : helpers.map(({ mention, roles }, at) => (
              <>
                {at > 0 && ', '}
                <a href={href(page, `/organisations/${mention.slug}`)} lang={contentLang(page)}>
                  {mention.name}
                </a>{' '}
                ({roles.flatMap((role) => roleInWords(page, role)).join(', ')})
              </>
            ))}
      </p>
    </li>
  );
}

function roleInWords(page: Page, role: string): string[] {
  const code = codeIn(STAKEHOLDER_ROLES, role);
  return code ? [STAKEHOLDER_ROLES[code][page.locale].toLocaleLowerCase(page.locale)] : [];
}

function passageInWords(page: Page, { passed }: FoundPeer, stage: Stage): string {
  const m = aroundWords(page).peers;
  const name = STAGES[stage][page.locale];
  if (passed.truth !== 'yes') return m.stageUnknown;
  if (stage === 'scaling') return m.reached(name);
  return passed.since ? m.passedIn(name, partialDate(page.locale, passed.since)) : m.passed(name);
}

function inWords(page: Page, reason: PeerReason): string {
  const m = aroundWords(page).peers;
  switch (reason.code) {
    case 'model': {
      const named = reason.models.filter((model) => model !== 'none');
      return named.length === 0
        ? m.noModel
        : m.model(named.map((model) => MODEL_SHORT[model][page.locale]).join(', '));
    }
    case 'themes':
      return m.themes(reason.themes.map((theme) => THEMES[theme][page.locale]).join(', '));
    case 'gradient':
      return m.gradient[reason.gradient];
    case 'settlement':
      return m.settlement[reason.settlement];
    case 'distance':
      return reason.km < 1 ? m.here : m.km(Math.round(reason.km));
    case 'region':
      return m.region;
  }
}
