import { countTogether } from '../../platform/i18n/say.ts';
import type { Messages } from './messages.fr.ts';

const locale = 'en';
const KEPT = 'Your words are kept here.';

export const en: Messages = {
  trap: 'Leave this field empty',
  contact: (seen) =>
    `This text will be public, and it bears ${seen.map((each) => `“${each}”`).join(', ')}. Take it out: the exchange goes through the platform. The rest of your words is kept here.`,
  refusal: {
    sanction: (until) =>
      until === null
        ? `You may no longer send this. ${KEPT} The e-mail that told you leads to the page where another look can be asked for.`
        : `You may not send this before ${until}. ${KEPT} The e-mail that told you leads to the page where another look can be asked for.`,
    trap: `A field that stays empty was filled, probably by a tool of your browser. ${KEPT} Send again without that tool.`,
    expired: `This form is out of date. ${KEPT} Send again.`,
    quick: (seconds) =>
      `That was too quick for somebody who types. ${KEPT} Read it again, then send after ${countTogether(locale, seconds, 'second', 'seconds')}.`,
    links: (most) =>
      `Too many links: ${countTogether(locale, most, 'link at most', 'links at most')}. ${KEPT} Keep the most useful ones, then send.`,
    repeated: `The same text was sent on other records this week. ${KEPT} Say what is particular to this one, or write to the team when many records are concerned.`,
    rate: {
      address: (most, time) =>
        `${most} ${time} at most for one address. ${KEPT} Come back later, or sign in.`,
      person: (most, time) =>
        `${most} ${time} at most. ${KEPT} Come back later. For many records at once, use the import.`,
      network: (most, time) =>
        `${most} ${time} at most from one network. ${KEPT} Come back later, or sign in.`,
    },
    repeatedPeer: `The same text was already sent several times this week. ${KEPT} Say what is proper to this person or topic.`,
    ratePeer: {
      peer: (most, time) => `${most} notices and messages ${time} at most. ${KEPT} Come back later.`,
      report: (most, time) =>
        `${most} reports ${time} at most. ${KEPT} Come back later; those that you sent are being looked at.`,
    },
    inAnHour: 'an hour',
    inADay: 'a day',
  },
  kind: {
    warning: 'Warning',
    comments_only: 'Remarks only',
    held: 'Read before it is shown',
    suspended: 'Suspension',
    excluded: 'Exclusion',
  },
  meaning: {
    warning: 'Nothing is taken away: it is said, and kept for a year.',
    comments_only: 'May make remarks, read before they are shown; may neither propose nor edit.',
    held: 'All that the person sends is read before it is shown, even on records they look after.',
    suspended:
      'May neither propose, nor make a remark, nor write about a proposal, nor ask to look after a record, nor edit.',
    excluded:
      'May send nothing any more, without an end. Reading, taking one’s data, leaving and asking for another look stay possible.',
  },
};
