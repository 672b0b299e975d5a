/** One screen of an account: a few questions, saved as one goes. */
import { href, type Page } from '../../../kernel/page.ts';
import { STAGES, THEMES } from '../../../kernel/vocabulary.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { faultInWords } from '../../contributions/public.ts';
import type { FormFault } from '../../records/public.ts';
import { ACCOUNT_HINTS, ACCOUNT_LABELS, ACCOUNT_PARTS } from '../domain/account.ts';
import { filePath, isImage } from '../domain/file.ts';
import { MOST_FILES, stepsOf, type TellingKind } from '../domain/telling.ts';
import type { Draft } from '../queries/drafts.ts';
import type { NameAsked } from '../use-cases/near-names.ts';
import type { FileRefusal } from '../use-cases/take-file.ts';
import { FileForm } from './file-form.tsx';
import { fileWords } from './file-words.ts';
import { tellingWords } from './telling-words.ts';
import { words } from './words.ts';

interface StepPageProps {
  page: Page;
  draft: Draft;
  kind: TellingKind;
  at: number;
  refusal?: { reason: FileRefusal | 'again'; alt: string } | undefined;
  /** What is wrong on this screen, and the names that no record bears. */
  faults?: readonly FormFault[] | undefined;
  asked?: readonly NameAsked[] | undefined;
}

export function StepPage(props: StepPageProps) {
  const { page, draft, kind, at, faults = [], asked = [] } = props;
  const messageOf = (name: string) => {
    const fault = faults.find(({ path }) => fieldOf(path) === name);
    return fault && faultInWords(page, fault.fault, fault.said);
  };
  const m = tellingWords(page);
  const steps = stepsOf(kind);
  const step = steps[at];
  if (!step) return null;
  const title = m.steps[step.code];
  const path = `/raconter/${draft.id}`;
  return (
    <Layout
      page={page}
      title={title}
      robots="noindex"
      current="resources"
      breadcrumbs={[
        { label: words(page).title, path: '/ressources' },
        { label: m.title, path: '/raconter' },
        { label: title },
      ]}
    >
      <PageHeading kicker={m.begin[kind]} title={title} />
      <div class="stack is-close">
        <Progress page={page} current={at + 1} total={steps.length} label={title} />
        {step.code === 'pictures' ? (
          <Pictures {...props} path={path} next={`${path}?etape=${at + 2}`} />
        ) : (
          <form class="stack is-close" method="post" action={href(page, `${path}?etape=${at + 1}`)}>
            <ErrorSummary
              page={page}
              errors={step.fields.flatMap((field) => {
                const message = messageOf(field);
                return message ? [{ field, message }] : [];
              })}
            />
            {step.fields.map((name) => (
              <>
                <Asked page={page} name={name} values={draft.typed[name] ?? []} error={messageOf(name)} />
                <Offered page={page} name={name} asked={asked} />
              </>
            ))}
            <div class="actions">
              <Button look="bold" name="suite" value="continuer">
                {m.next}
              </Button>
              {at > 0 && (
                <Button name="suite" value="retour">
                  {m.back}
                </Button>
              )}
              <Button look="quiet" name="suite" value="plus-tard">
                {m.later}
              </Button>
            </div>
          </form>
        )}
      </div>
    </Layout>
  );
}

/** Nothing is required on the way: what is missing is told at the end. */
function Asked({
  page,
  name,
  values,
  error,
}: {
  page: Page;
  name: string;
  values: readonly string[];
  error: string | undefined;
}) {
  const m = tellingWords(page).fields;
  const [value = ''] = values;
  const shared = { page, name, value, error };
  const options = (terms: Readonly<Record<string, { fr: string; en: string }>>) =>
    Object.entries(terms).map(([code, label]) => ({ value: code, label: label[page.locale] }));
  const part = ACCOUNT_PARTS.find((each) => name === `account.${each}`);
  if (part)
    return (
      <TextArea
        {...shared}
        label={ACCOUNT_LABELS[part][page.locale]}
        hint={ACCOUNT_HINTS[part][page.locale]}
        optional
        rows={8}
        maxLength={10_000}
      />
    );
  switch (name) {
    case 'name':
      return (
        <TextField {...shared} label={m.name} hint={m.nameHint} optional autocomplete="off" maxLength={200} />
      );
    case 'summary':
      return (
        <TextArea {...shared} label={m.summary} hint={m.summaryHint} optional rows={3} maxLength={1200} />
      );
    case 'territories':
      return <TextArea {...shared} label={m.territories} hint={m.territoriesHint} optional rows={2} />;
    case 'cooperations':
      return <TextArea {...shared} label={m.cooperations} hint={m.cooperationsHint} optional rows={2} />;
    case 'authors':
      return <TextArea {...shared} label={m.authors} hint={m.authorsHint} optional rows={2} />;
    case 'stages':
      return (
        <CheckboxGroup page={page} name={name} label={m.stages} options={options(STAGES)} values={values} />
      );
    case 'themes':
      return (
        <CheckboxGroup page={page} name={name} label={m.themes} options={options(THEMES)} values={values} />
      );
    default:
      return (
        <TextField
          {...shared}
          label={m.teller}
          hint={m.tellerHint}
          optional
          autocomplete="off"
          maxLength={200}
        />
      );
  }
}

/** The field of a screen that a fault is beside. */
const fieldOf = (path: string): string => (path.startsWith('tellers') ? 'teller' : path);

/** The records that may be meant by each name that nobody bears, to choose from. */
function Offered({ page, name, asked }: { page: Page; name: string; asked: readonly NameAsked[] }) {
  const m = tellingWords(page);
  return (
    <>
      {asked.map(
        ({ field, typed, offered }, at) =>
          field === name &&
          (offered.length === 0 ? (
            <p class="hint">{m.noneNear(typed)}</p>
          ) : (
            <RadioGroup
              page={page}
              name={`nom-${at}`}
              label={m.meant(typed)}
              optional
              options={offered.map((each) => ({ value: each, label: each }))}
            />
          )),
      )}
    </>
  );
}

function Pictures({ page, draft, refusal, path, next }: StepPageProps & { path: string; next: string }) {
  const m = tellingWords(page);
  return (
    <>
      <p>{m.picturesLead}</p>
      {draft.files.length > 0 && (
        <section>
          <h2>{m.kept}</h2>
          <ul class="kept-files" role="list">
            {draft.files.map((file) => (
              <li class="kept-file">
                {isImage(file.type) && <img src={filePath(file)} alt="" width={96} height={72} />}
                <p>
                  {file.name}
                  <span class="stakeholder-roles">{file.alt}</span>
                </p>
                <form method="post" action={href(page, `${path}/fichiers/${file.id}/retrait`)}>
                  <Button look="quiet">
                    {fileWords(page).remove} <span class="visually-hidden">{file.name}</span>
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
      {draft.files.length >= MOST_FILES ? (
        <div class="actions">
          <ButtonLink look="bold" href={href(page, next)}>
            {m.next}
          </ButtonLink>
        </div>
      ) : (
        <FileForm
          page={page}
          action={`${path}/fichiers`}
          refusal={refusal}
          onward={{ label: m.next, action: `${path}/fichiers?suite=continuer` }}
        />
      )}
    </>
  );
}
