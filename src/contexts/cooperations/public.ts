export { type Cooperation, cooperation } from './domain/cooperation.ts';
export { COOPERATION_FORM } from './domain/form.ts';
export { COOPERATION, type CooperationCard } from './domain/kind.ts';
export { CooperationCardView } from './views/cooperation-card.tsx';
