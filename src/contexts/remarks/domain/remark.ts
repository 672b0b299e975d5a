/**
 * What somebody says of a record, beside proposing a change: a remark, or a signal that something is wrong. What may
 * harm somebody (offence, personal data, rights) is for those who decide only: to show it would do the harm again.
 */
export interface TopicRule {
  fr: string;
  en: string;
  /** May be shown on the page of remarks; otherwise only those who decide read it. */
  shown: boolean;
}

export const TOPICS = {
  remark: { fr: 'Une remarque, une question', en: 'A remark, a question', shown: true },
  wrong: { fr: 'Quelque chose est inexact', en: 'Something is wrong', shown: true },
  out_of_date: { fr: 'Quelque chose n’est plus à jour', en: 'Something is out of date', shown: true },
  offensive: { fr: 'Un contenu blesse ou insulte', en: 'Something hurts or insults', shown: false },
  personal_data: {
    fr: 'Une personne y est nommée sans son accord',
    en: 'A person is named there without agreeing',
    shown: false,
  },
  rights: {
    fr: 'Un texte ou une image est repris sans droit',
    en: 'A text or an image is used without the right to',
    shown: false,
  },
} as const satisfies Record<string, TopicRule>;
export type Topic = keyof typeof TOPICS;

export const TOPIC_CODES = Object.keys(TOPICS) as readonly Topic[];
export const isTopic = (text: string): text is Topic => Object.hasOwn(TOPICS, text);

/** `waiting`: for a first look. `closed`: seen, and nothing to show. */
export type RemarkState = 'unconfirmed' | 'waiting' | 'published' | 'hidden' | 'withdrawn' | 'closed';

/** Trusted people are shown at once; all others, and what is never shown, wait for a look. */
export const firstState = (topic: Topic, trusted: boolean): 'waiting' | 'published' =>
  trusted && TOPICS[topic].shown ? 'published' : 'waiting';

export const DEEDS = ['publish', 'hide', 'answer', 'resolve', 'close'] as const;
export type Deed = (typeof DEEDS)[number];

/** What may be done with a remark that stands so. */
export function deedsOn({
  state,
  topic,
  resolved,
}: {
  state: RemarkState;
  topic: Topic;
  resolved: boolean;
}): Deed[] {
  const { shown } = TOPICS[topic];
  switch (state) {
    case 'waiting':
      return shown ? ['publish', 'close', 'hide'] : ['close', 'hide'];
    case 'published':
      return resolved ? ['answer', 'hide'] : ['answer', 'resolve', 'hide'];
    case 'closed':
      return shown ? ['publish'] : [];
    case 'hidden':
      return shown ? ['publish'] : ['close'];
    default:
      return [];
  }
}
