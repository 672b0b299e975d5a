import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import { type Reader, words } from './words.ts';

export type NoticeKind = 'info' | 'attention' | 'approximate' | 'done';
const ICONS = { info: 'info', attention: 'attention', approximate: 'approximate', done: 'check' } as const;

interface NoticeProps {
  page: Reader;
  kind: NoticeKind;
  /** In place of the usual word for this kind. */
  title?: string | undefined;
  children: ComponentChildren;
}

/** Something to know before reading on. Its kind is said in words and by a drawing, not by colour alone. */
export const Notice = ({ page, kind, title, children }: NoticeProps) => (
  <div class={`notice is-${kind}`}>
    <Icon name={ICONS[kind]} />
    <div class="notice-body">
      <p class="notice-title">{title ?? words(page).notice[kind]}</p>
      {children}
    </div>
  </div>
);
