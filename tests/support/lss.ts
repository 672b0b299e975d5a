/** A structure of LimeSurvey, table by table, as it writes them. */
const tag = (name: string, value: string) =>
  value === '' ? `<${name}/>` : `<${name}><![CDATA[${value}]]></${name}>`;
export const table = (name: string, rows: readonly Record<string, string>[]) =>
  `<${name}><rows>${rows
    .map(
      (row) =>
        `<row>${Object.entries(row)
          .map(([key, value]) => tag(key, value))
          .join('')}</row>`,
    )
    .join('')}</rows></${name}>`;
export const lss = (version: string, language: string, ...tables: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>${version}</DBVersion><languages><language>${language}</language></languages>${tables.join('')}</document>`;
