/** What somebody hostile would type, and how to see that it came back as it was. */

export const SCRIPT = '"><img src=x onerror=xss><script>xss</script>';
export const MARKDOWN = `${SCRIPT}

[ici](javascript:xss) <a href="javascript:xss">là</a> [encore](data:text/html,xss) <svg onload=xss> <iframe src=x onload=xss></iframe>

<form action="/compte/effacement"><button>Effacer</button></form> <style>body{display:none}</style>`;

const RAW =
  /<script>\s*xss|<(?:img|svg|iframe)\b[^<>]*\bon(?:error|load)=xss|\b(?:href|src|action)=["']?\s*(?:javascript|data:text)|<style>body|<form action="\/compte\/effacement"/i;

/** What of it stands in a page or a feed as markup, with what surrounds it; null when none does. */
export function rawIn(text: string): string | null {
  const found = RAW.exec(text);
  return found && text.slice(Math.max(0, found.index - 80), found.index + 80);
}
