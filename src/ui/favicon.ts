/** The sign of Terreau for browser tabs, inside the page itself: one request less. Colours of the light scheme. */
const SIGN =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#faf6ee"/>' +
  '<path d="M4 9h24M4 16h24M4 23h24" stroke="#8a7d68" stroke-width="2"/><g fill="#1f5b3f">' +
  '<circle cx="20" cy="9" r="4"/><circle cx="10" cy="16" r="4"/></g><circle cx="23" cy="23" r="4" fill="#9c3c16"/></svg>';

/** Only what an address cannot hold is written in escapes: the page stays small. */
export const FAVICON = `data:image/svg+xml,${SIGN.replaceAll('"', "'").replace(/[#<>]/g, encodeURIComponent)}`;
