/**
 * What of an office document would act when it is opened: fetch from elsewhere, run a program, ask another for data.
 * Links that a reader follows are left. A part that hides its words from this look (another encoding, entities where
 * plain letters do) is taken for one that acts: nothing that writes such documents does so.
 */
type Parts = ReadonlyMap<string, string>;

/** Parts of a DOCX that are looked into: what each relates to, and the texts with their fields. */
export const DOCX_LOOKED = /(^|\/)_rels\/[^/]*\.rels$|^word\/[^/]*\.xml$/i;
export const ODT_LOOKED = /^(content|styles|settings)\.xml$/;

const RELATION = /<(?:\w+:)?Relationship\b[^>]*>/gi;
const EXTERNAL = /\bTargetMode\s*=\s*["']\s*External\s*["']/i;
const LINK = /\bType\s*=\s*["'][^"']*\/hyperlink["']/i;
const HIDDEN = /\b(Type|TargetMode)\s*=\s*("[^"]*&#|'[^']*&#)|<!DOCTYPE|<!ENTITY|\0/i;
/** The words of fields, of which one may be cut over several runs. */
const FIELD = /<w:instrText\b[^>]*>([^<]*)|\bw:instr\s*=\s*["']([^"']*)|<w:fldChar\b[^>]*["'](begin)["']/gi;
/** What they ask for by themselves: data of a program, a text or a picture of elsewhere. */
const ASKS =
  /\b(DDE|DDEAUTO)\b|\b(INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK)\s+\\?["“]?\s*(https?|ftp|file|\\\\)/i;

export const docxActs = (parts: Parts): boolean =>
  [...parts].some(([name, text]) => (/\.rels$/i.test(name) ? relationActs(text) : ASKS.test(fieldsOf(text))));

function relationActs(text: string): boolean {
  if (HIDDEN.test(text)) return true;
  return (text.match(RELATION) ?? []).some((each) => EXTERNAL.test(each) && !LINK.test(each));
}

/** Each field begun stands on a line of its own, its runs put together again. */
function fieldsOf(text: string): string {
  let fields = '';
  for (const [, run, whole, begin] of text.matchAll(FIELD))
    fields += begin ? '\n' : whole === undefined ? (run ?? '') : `\n${whole}\n`;
  return fields.replaceAll('&quot;', '"');
}

const ODT_ACTS =
  /<(script:event-listener|office:dde-source|text:dde-connection)\b|<draw:(plugin|applet|floating-frame)\b/i;
const ODT_FETCHES =
  /<(draw:image|text:section-source|draw:object|draw:object-ole|style:background-image)\b[^>]*\bxlink:href\s*=\s*["'](?:https?|ftp|file|smb|\\\\|\/\/|vnd\.sun)/i;
export const odtActs = (parts: Parts): boolean =>
  [...parts.values()].some(
    (text) => /<!DOCTYPE|<!ENTITY|\0/i.test(text) || ODT_ACTS.test(text) || ODT_FETCHES.test(text),
  );
