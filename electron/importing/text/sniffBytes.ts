import type { FileProblem } from '../../../shared/result/importProblem';

/**
 * What a file is when it is not text, told by its first bytes (never by its name).
 *
 * @returns The reason to refuse it, or null when nothing speaks against text.
 */
export function sniffBytes(bytes: Uint8Array): FileProblem | null {
  const signature = SIGNATURES.find(({ first }) => first.every((byte, index) => bytes[index] === byte));
  if (signature === undefined) return null;
  if (signature.code !== 'zip') return { code: signature.code };
  const head = Buffer.from(bytes.subarray(0, ZIP_HEAD_BYTES)).toString('latin1');
  const sheet = ZIP_SHEET_MARKS.some((mark) => head.includes(mark));
  return { code: sheet ? 'file-spreadsheet' : 'file-archive' };
}

const ZIP_HEAD_BYTES = 4096;
const ZIP_SHEET_MARKS = ['[Content_Types].xml', 'xl/', 'opendocument.spreadsheet', 'Index/'];

type SignatureCode = 'file-pdf' | 'file-archive' | 'file-spreadsheet' | 'file-binary';

const SIGNATURES: readonly { readonly first: readonly number[]; readonly code: SignatureCode | 'zip' }[] = [
  { first: [0x25, 0x50, 0x44, 0x46, 0x2d], code: 'file-pdf' },
  { first: [0x50, 0x4b, 0x03, 0x04], code: 'zip' },
  { first: [0x50, 0x4b, 0x05, 0x06], code: 'file-archive' },
  { first: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], code: 'file-spreadsheet' },
  { first: [0x1f, 0x8b], code: 'file-archive' },
  { first: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], code: 'file-archive' },
  { first: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], code: 'file-archive' },
  { first: [0x28, 0xb5, 0x2f, 0xfd], code: 'file-archive' },
  { first: [0x52, 0x61, 0x72, 0x21, 0x1a], code: 'file-archive' },
  { first: [0x42, 0x5a, 0x68], code: 'file-archive' },
  { first: [0x89, 0x50, 0x4e, 0x47], code: 'file-binary' },
  { first: [0xff, 0xd8, 0xff], code: 'file-binary' },
  { first: [0x47, 0x49, 0x46, 0x38], code: 'file-binary' },
  { first: [0x7f, 0x45, 0x4c, 0x46], code: 'file-binary' },
];
