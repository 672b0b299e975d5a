/**
 * The register abbreviates the form of an EPCI: « CC du Royans-Vercors ». People read it in full, unless the name
 * already says what it is: « CA Redon Agglomération » is Redon Agglomération.
 */
const FORMS: Readonly<Record<string, string>> = {
  CC: 'Communauté de communes',
  CA: 'Communauté d’agglomération',
  CU: 'Communauté urbaine',
};
const SAYS_ITS_FORM = /(?<!\p{L})(communauté|agglo|agglomération|métropole|interco|intercom)(?!\p{L})/iu;
const LINK_WORD = /^(de la |de l’|du |des |de |d’)/i;

/** The name shown, from the register's. */
export function epciName(registered: string): string {
  const [, form = '', rest = registered] = /^(CC|CA|CU) (.+)$/.exec(registered) ?? [];
  const spelled = FORMS[form];
  if (!spelled) return registered;
  return SAYS_ITS_FORM.test(rest) && !LINK_WORD.test(rest) ? rest : `${spelled} ${rest}`;
}

/** What people call it: « Royans-Vercors », « Pays basque », « Nantes ». */
export function epciShortName(name: string): string {
  return name
    .replace(/^(communauté de communes|communauté d’agglomération|communauté urbaine) /i, '')
    .replace(/\s*\([^)]*\)$/, '')
    .replace(/^(eurométropole|métropole européenne|métropole|communauté|l’agglo) /i, '')
    .replace(/ (communauté|agglo|agglomération|métropole|interco|intercom)$/i, '')
    .replace(LINK_WORD, '');
}
