/** Reading the forms of communities: what was typed is kept to be shown again. */
import { COMPETENCES } from '../../kernel/competences.ts';
import { codes, THEMES } from '../../kernel/vocabulary.ts';

export interface Sent {
  text(name: string, longest?: number): string;
  texts(name: string): readonly string[];
}
const line = (text: string): string => text.replaceAll(/\s+/g, ' ');
const nameIn = (sent: Sent): string => line(sent.text('nom', 60)).replaceAll(/[<>]/g, '');

export function readCommunity(sent: Sent) {
  const typed = {
    title: line(sent.text('titre', 120)),
    summary: sent.text('texte', 2000),
    competences: codes(COMPETENCES).filter((code) => sent.texts('competences').includes(code)),
    themes: codes(THEMES).filter((code) => sent.texts('themes').includes(code)),
    name: nameIn(sent),
  };
  const faults: ('titre' | 'texte' | 'nom')[] = [];
  if (typed.title.length < 3) faults.push('titre');
  if (typed.summary === '') faults.push('texte');
  if (typed.name === '') faults.push('nom');
  return { typed, faults };
}
export type TypedCommunity = ReturnType<typeof readCommunity>['typed'];
export const NEW_COMMUNITY: TypedCommunity = {
  title: '',
  summary: '',
  competences: [],
  themes: [],
  name: '',
};

export const readName = nameIn;

export function readQuestion(sent: Sent) {
  const typed = { title: line(sent.text('titre', 200)), body: sent.text('texte', 5000) };
  const faults: 'titre'[] = typed.title.length < 3 ? ['titre'] : [];
  return { typed, faults };
}
