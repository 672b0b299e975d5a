export * from '../kernel/page.ts';
