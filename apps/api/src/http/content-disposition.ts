/** How a file is answered (RFC 6266): its whole name for those who read RFC 5987, an ASCII one for the rest. */
export const contentDisposition = (how: 'inline' | 'attachment', name: string, asciiName: string): string =>
  `${how}; filename="${asciiName}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)}`;
