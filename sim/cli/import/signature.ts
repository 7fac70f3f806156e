/** What a file is that is no table as text, by its first bytes: named in one line, with what to do. */

/** Bytes looked at. */
const HEAD = 4096

interface Kind {
  readonly what: string
  readonly cure: string
}

const UNPACK = 'unpack it, and name the table in it'
const AS_CSV = 'save its sheet as CSV (UTF-8)'
const STATA: Kind = { what: 'a Stata file', cure: 'download the CSV instead, or in Stata: export delimited' }
const R: Kind = { what: 'a file of R', cure: 'download the CSV instead, or in R: write.csv' }
const UTF16: Kind = { what: 'text in UTF-16', cure: 'save it as UTF-8' }
const WEB_PAGE: Kind = { what: 'a web page', cure: 'the download failed; try it again' }
const POINTER: Kind = { what: 'a pointer to a file, not the file', cure: 'download the file itself (git lfs pull)' }

/** First bytes, as Latin-1, of files that are not text. */
const BYTES: readonly (readonly [first: string, kind: Kind])[] = [
  ['PK\u0003\u0004', { what: 'an archive or a workbook', cure: 'unpack it, or save its sheet as CSV (UTF-8)' }],
  ['\u001f\u008b', { what: 'a file compressed with gzip', cure: UNPACK }],
  ['BZh', { what: 'a file compressed with bzip2', cure: UNPACK }],
  ['\u00fd7zXZ\u0000', { what: 'a file compressed with xz', cure: UNPACK }],
  ['7z\u00bc\u00af', { what: 'a 7z archive', cure: UNPACK }],
  ['Rar!', { what: 'a RAR archive', cure: UNPACK }],
  ['\u00d0\u00cf\u0011\u00e0', { what: 'an Excel workbook', cure: AS_CSV }],
  ['\u0009\u0008', { what: 'an Excel workbook', cure: AS_CSV }],
  ['RDX', R],
  ['RDA', R],
  ['X\n\u0000', R],
  ['$FL', { what: 'an SPSS file', cure: 'download the CSV instead' }],
  ['PAR1', { what: 'a Parquet file', cure: 'download the CSV instead' }],
  ['%PDF', { what: 'a PDF document', cure: 'name the table, not its codebook' }],
  ['\u00ff\u00fe', UTF16],
  ['\u00fe\u00ff', UTF16],
]

/** Beginnings of what is text and no table; capitals and blanks before them do not count. */
const TEXTS: readonly (readonly [first: string, kind: Kind])[] = [
  ['<stata_dta', STATA],
  ['<!doctype', WEB_PAGE],
  ['<html', WEB_PAGE],
  ['<!', WEB_PAGE],
  ['<?xml', { what: 'an XML file', cure: 'download the CSV instead' }],
  ['{', { what: 'a JSON file', cure: 'download the CSV instead' }],
  ['version https://git-lfs', POINTER],
  ['/annex/objects/', POINTER],
  ['../.git/annex/', POINTER],
  ['.git/annex/', POINTER],
]

/** Null for what may be a table. @param path its ending tells files of R from others that are compressed */
export function signatureOf(path: string, piece: Uint8Array): Kind | null {
  const head = String.fromCharCode(...piece.subarray(0, HEAD))
  const known = BYTES.find(([first]) => head.startsWith(first))
  if (known !== undefined) return known[1].cure === UNPACK && /\.(rds|rda|rdata)$/i.test(path) ? R : known[1]
  if (oldStata(piece)) return STATA
  const text = head
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase()
  const other = TEXTS.find(([first]) => text.startsWith(first))
  if (other !== undefined) return other[1]
  if (!head.includes('\u0000')) return null
  return everyOther(piece) ? UTF16 : { what: 'bytes that are no text', cure: 'download the CSV instead' }
}

/** Releases 4 to 12 of Stata: a number for the release, the byte order, and 1. */
function oldStata([release = 0, endian = 0, kind = 0]: Uint8Array): boolean {
  return release >= 0x69 && release <= 0x73 && (endian === 1 || endian === 2) && kind === 1
}

/** Whether one of two bytes is 0 nearly everywhere, as in UTF-16 without a mark. */
function everyOther(piece: Uint8Array): boolean {
  const length = Math.min(piece.length, HEAD)
  const zeros = [0, 0]
  for (let at = 0; at < length; at++) if (piece[at] === 0) zeros[at % 2]!++
  const [most, least] = [Math.max(...zeros), Math.min(...zeros)]
  return most > length / 4 && least < length / 50
}
