/** What contexts declare of themselves: kinds of records, their forms, what is done with personal data. */

import { PROCESSINGS as ACCOUNTS } from './contexts/accounts/public.ts';
import { PROCESSINGS as ALERTS } from './contexts/alerts/public.ts';
import { PROCESSINGS as COMMUNITIES } from './contexts/communities/public.ts';
import { PROCESSINGS as CONDUCT } from './contexts/conduct/public.ts';
import { PROCESSINGS as CONSENTS } from './contexts/consents/public.ts';
import { PROCESSINGS as CONTRIBUTIONS } from './contexts/contributions/public.ts';
import { COOPERATION, COOPERATION_FORM } from './contexts/cooperations/public.ts';
import { PROCESSINGS as DIAGNOSIS } from './contexts/diagnosis/public.ts';
import { PROCESSINGS as EVENTS } from './contexts/events/public.ts';
import { PROCESSINGS as FEDERATION } from './contexts/federation/public.ts';
import { PROCESSINGS as FIELDS } from './contexts/fields/public.ts';
import { PROCESSINGS as FRESHNESS } from './contexts/freshness/public.ts';
import { PROCESSINGS as IMPORTS } from './contexts/imports/public.ts';
import { PROCESSINGS as APPEALS } from './contexts/moderation/public.ts';
import { ORGANISATION, ORGANISATION_FORM } from './contexts/organisations/public.ts';
import { PROCESSINGS as PEERS } from './contexts/peers/public.ts';
import { PROCESSINGS as PRIVACY } from './contexts/privacy/public.ts';
import { PROGRAMME, PROGRAMME_FORM } from './contexts/programmes/public.ts';
import {
  type Kinds,
  PROCESSINGS as RECORDS,
  type RecordForm,
  type RecordKind,
} from './contexts/records/public.ts';
import { PROCESSINGS as REMARKS } from './contexts/remarks/public.ts';
import { RESOURCE, RESOURCE_FORM, PROCESSINGS as RESOURCES } from './contexts/resources/public.ts';
import { PROCESSINGS as CODING } from './contexts/survey-synthesis/public.ts';
import { PROCESSINGS as SURVEYS } from './contexts/surveys/public.ts';
import { PROCESSINGS as TOKENS } from './contexts/tokens/public.ts';
import { PROCESSINGS as TRADES } from './contexts/trades/public.ts';
import { TRAINING, TRAINING_FORM } from './contexts/trainings/public.ts';
import { PROCESSINGS as WEBHOOKS } from './contexts/webhooks/public.ts';
import type { Processing } from './kernel/processing.ts';

/** What a person may fill of each. */
export const FORMS: Readonly<Record<RecordKind, RecordForm>> = {
  cooperation: COOPERATION_FORM,
  organisation: ORGANISATION_FORM,
  programme: PROGRAMME_FORM,
  resource: RESOURCE_FORM,
  training: TRAINING_FORM,
};

export const KINDS: Kinds = {
  cooperation: COOPERATION,
  organisation: ORGANISATION,
  programme: PROGRAMME,
  resource: RESOURCE,
  training: TRAINING,
};

/** What is done with personal data, as each context declares it. */
export const REGISTER: readonly Processing[] = [
  ...ACCOUNTS,
  ...CONTRIBUTIONS,
  ...IMPORTS,
  ...CONDUCT,
  ...REMARKS,
  ...APPEALS,
  ...FRESHNESS,
  ...RECORDS,
  ...FIELDS,
  ...ALERTS,
  ...DIAGNOSIS,
  ...CONSENTS,
  ...TOKENS,
  ...TRADES,
  ...WEBHOOKS,
  ...FEDERATION,
  ...PEERS,
  ...EVENTS,
  ...COMMUNITIES,
  ...SURVEYS,
  ...CODING,
  ...PRIVACY,
  ...RESOURCES,
];
