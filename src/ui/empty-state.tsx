import type { ComponentChildren } from 'preact';

interface EmptyStateProps {
  /** What would stand here. */
  title: string;
  /** How to begin, and an example. */
  children: ComponentChildren;
  /** The first thing to do. */
  action?: ComponentChildren;
  level?: 2 | 3 | undefined;
}

/** A place where nothing stands yet: it teaches what would, and how to begin. */
export function EmptyState({ title, children, action, level = 2 }: EmptyStateProps) {
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <section class="empty-state">
      <svg class="empty-seedling" viewBox="0 0 64 40" width="64" height="40" aria-hidden="true">
        <path class="empty-soil" d="M4 32h56M14 38h36" />
        <path
          class="empty-sprout"
          d="M32 32V16m0 4c-1-7-6-10-13-10 0 7 5 11 13 10Zm0-4c1-7 6-10 13-10 0 7-5 11-13 10Z"
        />
      </svg>
      <Title>{title}</Title>
      {children}
      {action && <div class="actions">{action}</div>}
    </section>
  );
}
