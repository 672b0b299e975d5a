/** What somebody who used a work says of it: what for, and what it changed. Read before it is public. Pure. */
export type ReviewState = 'waiting' | 'published' | 'refused';

export interface Review {
  id: string;
  author: string;
  usedFor: string;
  changed: string;
  createdAt: Date;
}
