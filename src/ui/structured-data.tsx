/** A block of JSON-LD. Data, never run; `<` is escaped so that no text can close the block early. */
export function StructuredData({ data }: { data: object }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return (
    <script
      type="application/ld+json"
      // HTML escapes would break the JSON; `<` is escaped above.
      dangerouslySetInnerHTML={{ __html: json }}
    />
  );
}
