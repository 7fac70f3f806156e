/**
 * An official file in pieces: bytes -> hash and text, whole lines at a time, of any size. What is UTF-8 is read as such, otherwise as
 * Windows-1252, the encoding of older releases. The first bytes distinguish archives and workbooks from text.
 */

import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { type Problem, problemAt } from '../../index.ts'
import { isPassing } from '../host/index.ts'
import { lookAt, reasonOf } from '../input/index.ts'

/** Bytes read at a time. */
const PIECE = 1 << 20
/** A line that is longer than this is none. */
const LONGEST = 16 * PIECE
const LINE_FEED = 0x0a

export interface FileFacts {
  readonly bytes: number
  readonly sha256: string
  readonly encoding: 'UTF-8' | 'Windows-1252'
}

/** First bytes -> what it is and what to do. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], what: string, cure: string])[] = [
  [[0x50, 0x4b, 3, 4], 'an archive or a workbook', 'unpack it, or save its sheet as CSV (UTF-8)'],
  [[0x1f, 0x8b], 'a file compressed with gzip', 'unpack it'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an Excel workbook', 'save its sheet as CSV (UTF-8)'],
  [[0xff, 0xfe], 'text in UTF-16', 'save it as UTF-8'],
  [[0xfe, 0xff], 'text in UTF-16', 'save it as UTF-8'],
  [[0x3c, 0x73, 0x74, 0x61, 0x74, 0x61], 'a Stata file', 'download the CSV instead'],
  [[0x3c, 0x21], 'a web page', 'the download failed; try it again'],
]

/** What speaks against reading the path, as a problem; null if nothing does. */
export function fileProblem(path: string): Problem | null {
  const file = lookAt(path)
  if (typeof file === 'string') return problemAt(path, 'a file', file)
  if (file === undefined) return problemAt(path || '""', 'a file', 'no file of that name', 'name the file that you downloaded')
  if (file.isDirectory()) return problemAt(path, 'a file', 'a folder', 'name a file in it')
  if (file.size === 0) return problemAt(path, 'a table', 'an empty file', 'download it again')
  return null
}

/** Bytes of the file, as progress counts them. */
export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

/**
 * Hands the text on, in pieces of whole lines.
 * @param go called with the bytes of each piece; false ends the reading
 * @returns what is known of the file, a problem line, or null when it was ended
 */
export async function readOfficialFile(
  path: string,
  write: (text: string) => void,
  go: (bytes: number) => boolean,
): Promise<FileFacts | Problem | null> {
  const hash = createHash('sha256')
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let encoding: FileFacts['encoding'] = 'UTF-8'
  let loose: InstanceType<typeof TextDecoder> | null = null
  let carry: Buffer = Buffer.alloc(0)
  let bytes = 0

  const decode = (whole: Uint8Array): string => {
    if (loose !== null) return loose.decode(whole)
    try {
      return strict.decode(whole)
    } catch {
      encoding = 'Windows-1252'
      loose = new TextDecoder('windows-1252')
      return loose.decode(whole)
    }
  }

  try {
    for await (const chunk of createReadStream(path, { highWaterMark: PIECE }) as AsyncIterable<Buffer>) {
      if (bytes === 0) {
        const signature = SIGNATURES.find(([first]) => first.every((byte, at) => chunk[at] === byte))
        if (signature !== undefined) return problemAt(path, 'a table as text', signature[1], signature[2])
      }
      hash.update(chunk)
      bytes += chunk.length
      const end = chunk.lastIndexOf(LINE_FEED) + 1
      if (end === 0) carry = Buffer.concat([carry, chunk])
      else {
        write(decode(Buffer.concat([carry, chunk.subarray(0, end)])))
        carry = Buffer.from(chunk.subarray(end))
      }
      if (carry.length > LONGEST) return problemAt(path, 'a table with one line per row', 'one line of many megabytes')
      if (!go(chunk.length)) return null
    }
    if (carry.length > 0) write(decode(carry))
  } catch (error) {
    if (isPassing(error)) throw error
    return problemAt(path, 'a file that can be read', reasonOf(error))
  }
  return { bytes, sha256: hash.digest('hex'), encoding }
}
