/**
 * The text of a file as spreadsheets save it: UTF-8 with or without a byte order mark, else Windows-1252,
 * which gives every byte a meaning. Line ends are left as they are.
 */
export function readText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (fault) {
    // Bytes that are no UTF-8 are the one fault expected here.
    if (!(fault instanceof TypeError)) throw fault
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
