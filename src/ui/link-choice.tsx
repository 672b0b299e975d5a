/** One way among a few of showing the same list, as links: a sort order, or list and map. */
import { Icon, type IconName } from './icon.tsx';

export interface ChoiceLink {
  label: string;
  href: string;
  current: boolean;
  icon?: IconName | undefined;
}

interface LinkChoiceProps {
  /** What is being chosen: “Trier par”. */
  label: string;
  choices: readonly ChoiceLink[];
}

export const LinkChoice = ({ label, choices }: LinkChoiceProps) => (
  <nav class="link-choice" aria-label={label}>
    <span class="link-choice-label" aria-hidden="true">
      {label}
    </span>
    <ul>
      {choices.map((choice) => (
        <li>
          <a href={choice.href} rel="nofollow" aria-current={choice.current ? 'true' : undefined}>
            {choice.icon && <Icon name={choice.icon} />}
            {choice.label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
