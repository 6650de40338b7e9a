/**
 * Chromium knows no `ballast:`; the stand-in shows `ballast://app/x` as `https://app.ballast.stand-in.invalid/x`: an origin
 * of its own, secure, and never on any network.
 */
const SUFFIX = '.stand-in.invalid';

export function createAddresses(isOwnScheme) {
  return {
    outward(text) {
      const { protocol, host, pathname, search, hash } = new URL(text);
      const scheme = protocol.slice(0, -1);
      return isOwnScheme(scheme) ? `https://${host}.${scheme}${SUFFIX}${pathname}${search}${hash}` : text;
    },
    inward(text) {
      // A window that has not begun to load has no address.
      if (!URL.canParse(text)) return text;
      const blob = text.startsWith('blob:') ? 'blob:' : '';
      const { hostname, pathname, search, hash } = new URL(text.slice(blob.length));
      if (!hostname.endsWith(SUFFIX)) return text;
      const at = hostname.lastIndexOf('.', hostname.length - SUFFIX.length - 1);
      const scheme = hostname.slice(at + 1, -SUFFIX.length);
      return `${blob}${scheme}://${hostname.slice(0, at)}${pathname}${search}${hash}`;
    },
  };
}
