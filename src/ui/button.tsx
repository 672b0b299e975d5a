import type { ComponentChildren } from 'preact';

/** `bold`: the one thing to do here. `plain`: other actions. `quiet`: as discreet as a link. */
export type ButtonLook = 'bold' | 'plain' | 'quiet';

interface ButtonProps {
  look?: ButtonLook | undefined;
  type?: 'submit' | 'button' | undefined;
  name?: string | undefined;
  value?: string | undefined;
  disabled?: boolean | undefined;
  /** Where this button sends the form, when it is elsewhere than the form says. */
  formaction?: string | undefined;
  children: ComponentChildren;
}

export const Button = ({ look = 'plain', type = 'submit', children, ...rest }: ButtonProps) => (
  <button class={`button is-${look}`} type={type} {...rest}>
    {children}
  </button>
);

interface ButtonLinkProps {
  href: string;
  look?: ButtonLook | undefined;
  current?: 'page' | undefined;
  children: ComponentChildren;
}

/** A link that looks like a button: it leads somewhere, it changes nothing. */
export const ButtonLink = ({ look = 'plain', current, href, children }: ButtonLinkProps) => (
  <a class={`button is-${look}`} href={href} aria-current={current}>
    {children}
  </a>
);
