/** The form of an offer or request, to publish one or write it again. */
import { href, type Page } from '../../../kernel/page.ts';
import type { Terms } from '../../../kernel/vocabulary.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { FieldGroup } from '../../../ui/field-group.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { SpeakerField } from '../../../ui/speaker-field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { contactInWords } from '../../conduct/public.ts';
import { TerritoryField } from '../../territories/public.ts';
import { DIRECTIONS, LASTS } from '../domain/offer.ts';
import { type OfferFault, publicTexts, type TypedOffer } from '../forms/offer-form.ts';
import { LISTS, words } from './words.ts';

interface OfferFormPageProps {
  page: Page;
  typed: TypedOffer;
  /** In whose name this person may speak. */
  records: readonly { id: string; name: string }[];
  faults?: readonly OfferFault[];
  /** The places that a text may mean, when several do. */
  choices?: readonly string[];
  /** The offer that is written again. */
  editing?: { path: string; title: string; open: boolean } | undefined;
  /** Why it was not taken. */
  refused?: string;
}

export function OfferFormPage(props: OfferFormPageProps) {
  const { page, typed, records, faults = [], choices = [], editing, refused } = props;
  const m = words(page);
  const f = m.form;
  const title = editing ? f.editTitle : f.newTitle;
  const errors = faults.map(({ field, fault }) => ({
    field,
    message:
      (fault === 'contact' && contactInWords(page, publicTexts(typed)[field] ?? '')) ||
      (fault === 'unknown_place'
        ? f.placeUnknown
        : fault === 'several_places'
          ? f.placeSeveral(choices.join(', '))
          : f.fault[field]),
  }));
  const error = (field: string) => errors.find((each) => each.field === field)?.message;
  const options = (list: Terms) =>
    Object.entries(list).map(([value, label]) => ({ value, label: label[page.locale] }));
  return (
    <FormPage
      page={page}
      title={title}
      lead={f.lead}
      current="peers"
      under={[{ label: m.title, path: '/pairs' }]}
      errors={errors}
      refused={refused}
    >
      <form
        class="stack"
        method="post"
        action={href(page, editing ? `${editing.path}/modifier` : '/pairs/nouvelle')}
      >
        <RadioGroup
          page={page}
          name="sens"
          label={f.direction}
          options={DIRECTIONS.map((value) => ({ value, label: f.directionOf[value] }))}
          value={typed.direction}
          error={error('sens')}
        />
        <SpeakerField
          page={page}
          label={f.holder}
          hint={f.holderHint}
          myself={f.myself}
          records={records}
          value={typed.holder}
          error={error('au-nom')}
        />
        <TextField
          page={page}
          name="signature"
          label={f.author}
          hint={f.authorHint}
          value={typed.author}
          autocomplete="nickname"
          maxLength={60}
          error={error('signature')}
          optional={records.length > 0 && 'by_hint'}
        />
        <TextField
          page={page}
          name="titre"
          label={f.titleField}
          hint={f.titleHint}
          value={typed.title}
          autocomplete="off"
          maxLength={140}
          error={error('titre')}
        />
        <TextArea
          page={page}
          name="texte"
          label={f.summary}
          hint={f.summaryHint}
          value={typed.summary}
          maxLength={3000}
          rows={7}
          error={error('texte')}
        />
        <FieldGroup page={page} name="sujets" label={f.topics} hint={f.topicsHint} error={error('sujets')}>
          <div class="stack is-close" id="sujets">
            <CheckboxGroup
              page={page}
              name="competences"
              label={f.competences}
              options={options(LISTS.competences)}
              values={typed.competences}
            />
            <CheckboxGroup
              page={page}
              name="themes"
              label={f.themes}
              options={options(LISTS.themes)}
              values={typed.themes}
            />
          </div>
        </FieldGroup>
        <CheckboxGroup
          page={page}
          name="etapes"
          label={f.stages}
          hint={f.stagesHint}
          options={options(LISTS.stages)}
          values={typed.stages}
        />
        <CheckboxGroup
          page={page}
          name="formes"
          label={f.forms}
          options={options(LISTS.forms)}
          values={typed.forms}
          error={error('formes')}
        />
        <TerritoryField
          page={page}
          name="lieu"
          label={f.place}
          hint={f.placeHint}
          value={typed.place}
          error={error('lieu')}
          optional="by_hint"
        />
        <CheckboxGroup
          page={page}
          name="a-distance"
          label={m.group.distance}
          options={[{ value: 'oui', label: f.remote }]}
          values={typed.remote ? ['oui'] : []}
        />
        <TextField
          page={page}
          name="moments"
          label={f.times}
          hint={f.timesHint}
          value={typed.times}
          autocomplete="off"
          maxLength={300}
          error={error('moments')}
          optional
        />
        <CheckboxGroup
          page={page}
          name="conditions"
          label={f.terms}
          options={options(LISTS.terms)}
          values={typed.terms}
          error={error('conditions')}
        />
        <CheckboxGroup
          page={page}
          name="langues"
          label={f.languages}
          options={options(LISTS.languages)}
          values={typed.languages}
          error={error('langues')}
        />
        <RadioGroup
          page={page}
          name="duree"
          label={f.lasts}
          hint={f.lastsHint}
          options={LASTS.map((value) => ({ value, label: f.lastsOf[value] }))}
          value={typed.lasts}
          error={error('duree')}
        />
        <CheckboxGroup
          page={page}
          name="accord"
          label={f.agreedLabel}
          options={[{ value: 'oui', label: f.agreed }]}
          values={typed.agreed ? ['oui'] : []}
          error={error('accord')}
        />
        <div class="actions">
          <Button look="bold">{editing ? (editing.open ? f.save : f.reopen) : f.submit}</Button>
        </div>
      </form>
      {editing?.open && (
        <form class="actions" method="post" action={href(page, `${editing.path}/fermeture`)}>
          <Button look="quiet">{m.own.close}</Button>
        </form>
      )}
    </FormPage>
  );
}
