/** Licences of public records: the name that people read and the text it leads to, by the code that records keep. */
export const LICENCES: Readonly<Record<string, { name: string; href: string }>> = {
  'licence-ouverte-2.0': {
    name: 'Licence Ouverte 2.0',
    href: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  },
  'cc-by-sa-4.0': { name: 'CC BY-SA 4.0', href: 'https://creativecommons.org/licenses/by-sa/4.0/deed.fr' },
  'cc-by-4.0': { name: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/deed.fr' },
  'odbl-1.0': { name: 'ODbL 1.0', href: 'https://opendatacommons.org/licenses/odbl/1-0/' },
  'cc0-1.0': { name: 'CC0 1.0', href: 'https://creativecommons.org/publicdomain/zero/1.0/deed.fr' },
};
