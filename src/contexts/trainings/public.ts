/** Trainings: records of the register, their sessions, and those that lead to what somebody lacks. */
export type { Distance, Match, Wanted } from './domain/covering.ts';
export { SESSION_FORM, TRAINING_FORM } from './domain/form.ts';
export { TRAINING, type TrainingCard } from './domain/kind.ts';
export { MOST_SESSIONS, type Training, training } from './domain/training.ts';
export { type CoveringNeeds, findCovering } from './use-cases/find-covering.ts';
export { ProviderIndex } from './use-cases/provider-index.ts';
export { type RunTrainingNeeds, runTrainingImport } from './use-cases/run-import.ts';
export { CoveringList } from './views/covering-list.tsx';
