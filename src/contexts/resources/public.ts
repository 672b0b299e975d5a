export { RESOURCE_FORM } from './domain/form.ts';
export { RESOURCE, type ResourceCard } from './domain/kind.ts';
export { type Resource, resource } from './domain/resource.ts';
