/**
 * Which browser, on which system: what tells a session opened elsewhere from one opened as usual. Coarse on purpose: a
 * version that changes every month is the same browser, and where somebody is (their network) tells nothing, as it changes
 * on every train.
 */
const BROWSERS: readonly (readonly [string, RegExp])[] = [
  ['edge', /\bEdgA?\//],
  ['opera', /\bOPR\//],
  ['samsung', /\bSamsungBrowser\//],
  ['firefox', /\b(Firefox|FxiOS)\//],
  ['chrome', /\b(Chrome|CriOS|Chromium)\//],
  ['safari', /\bSafari\//],
];
const SYSTEMS: readonly (readonly [string, RegExp])[] = [
  ['ios', /\b(iPhone|iPad|iPod)\b/],
  ['android', /\bAndroid\b/],
  ['windows', /\bWindows\b/],
  ['mac', /\bMac OS X\b/],
  ['linux', /\bLinux\b/],
];

/** `firefox linux`; what is none that is known goes by its first word. */
export function browserOf(userAgent: string): string {
  const named = (list: readonly (readonly [string, RegExp])[]) =>
    list.find(([, shape]) => shape.test(userAgent))?.[0];
  const browser = named(BROWSERS) ?? userAgent.split(/[/\s]/)[0]?.slice(0, 40).toLowerCase() ?? '';
  return `${browser} ${named(SYSTEMS) ?? ''}`.trim();
}
