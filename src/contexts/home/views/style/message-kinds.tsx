import { ButtonLink } from '../../../../ui/button.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { Notice, type NoticeKind } from '../../../../ui/notice.tsx';
import { type SectionProps, styleWords } from './specimen.tsx';

const KINDS = ['info', 'attention', 'approximate', 'done'] as const satisfies readonly NoticeKind[];

export function MessageKinds({ page }: SectionProps) {
  const m = styleWords(page).messages;
  return (
    <div class="specimen">
      {KINDS.map((kind) => (
        <Notice page={page} kind={kind}>
          <p>{m[kind]}</p>
        </Notice>
      ))}
      <EmptyState
        title={m.emptyTitle}
        level={3}
        action={
          <ButtonLink href="#messages" look="bold">
            {m.emptyAction}
          </ButtonLink>
        }
      >
        <p>{m.empty}</p>
      </EmptyState>
    </div>
  );
}
