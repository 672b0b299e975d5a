export { PROGRAMME, type ProgrammeCard } from './domain/kind.ts';
export { type Programme, programme } from './domain/programme.ts';
