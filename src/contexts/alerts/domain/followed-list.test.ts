import { describe, expect, it } from 'vitest';
import { followedList } from './followed-list.ts';

const read = (address: string) => followedList(address, (id) => id);

describe('one list is one subject, however it is written', () => {
  it.each([
    ['the page of a family', '/financements', '/dispositifs?famille=funding', '/financements'],
    [
      'the family chosen by hand',
      '/dispositifs?famille=funding',
      '/dispositifs?famille=funding',
      '/financements',
    ],
    [
      'both families are no family page',
      '/dispositifs?famille=support&famille=funding',
      '/dispositifs?famille=funding&famille=support',
      '/dispositifs?famille=funding&famille=support',
    ],
    [
      'order, repeats, page and order of results',
      '/financements?stade=emergence&page=3&tri=nom&pour=scic&pour=association&pour=scic&territoire=commune-39198',
      '/dispositifs?territoire=commune-39198&famille=funding&pour=association&pour=scic&stade=emergence',
      '/financements?territoire=commune-39198&pour=association&pour=scic&stade=emergence',
    ],
    [
      'words: spaces and capitals',
      '/ressources?q=%20Bois%20%20LOCAL',
      '/ressources?q=bois+local',
      '/ressources?q=bois+local',
    ],
    ['what is not known', '/cooperations?stade=rien&x=1', '/cooperations', '/cooperations'],
  ])('%s', (_case, address, canonical, path) => {
    const list = read(address);
    expect([list?.canonical, list?.path]).toEqual([canonical, path]);
    expect(read(list?.path ?? '')?.canonical).toBe(canonical);
    expect(read(list?.canonical ?? '')?.canonical).toBe(canonical);
  });

  it.each([
    '',
    '/',
    '/carte',
    '/financements/adie',
    'https://x.example/financements',
    '/constructor',
    '//dispositifs',
  ])('%s is no list', (address) => expect(read(address)).toBeNull());
});
