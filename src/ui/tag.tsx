import type { ComponentChildren } from 'preact';

interface TagProps {
  href?: string | undefined;
  /** `strong` for a state (open), `attention` for a doubt (approximate, closed). The words say it, not the colour alone. */
  tone?: 'strong' | 'attention' | undefined;
  children: ComponentChildren;
}

/** A word that classifies: a theme, a model, a state. A link when it leads to the others of its kind. */
export function Tag({ href, tone, children }: TagProps) {
  const classes = tone ? `tag is-${tone}` : 'tag';
  return href ? (
    <a class={classes} href={href}>
      {children}
    </a>
  ) : (
    <span class={classes}>{children}</span>
  );
}

/** Several tags. */
export const Tags = ({ children }: { children: ComponentChildren[] }) => (
  <ul class="tags">
    {children.map((tag) => (
      <li>{tag}</li>
    ))}
  </ul>
);
