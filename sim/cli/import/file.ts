/**
 * An official file in pieces: bytes -> hash and text, whole lines at a time, of any size. What is UTF-8 is read as such, otherwise as
 * Windows-1252, the encoding of older releases. Lines may end as on an old Mac. What is no table as text is named and not read.
 */

import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { type Problem, problemAt } from '../../index.ts'
import { isPassing } from '../host/index.ts'
import { lookAt, reasonOf } from '../input/index.ts'
import { signatureOf } from './signature.ts'

/** Bytes read at a time. */
const PIECE = 1 << 20
/** A line that is longer than this is none. */
const LONGEST = 16 * PIECE
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

export interface FileFacts {
  readonly bytes: number
  readonly sha256: string
  readonly encoding: 'UTF-8' | 'Windows-1252'
}

/** What speaks against reading the path, as a problem; null if nothing does. */
export function fileProblem(path: string): Problem | null {
  const file = lookAt(path)
  if (typeof file === 'string') return problemAt(path, 'a file', file)
  if (file === undefined) return problemAt(path || '""', 'a file', 'no file of that name', 'name the file that you downloaded')
  if (file.isDirectory()) return problemAt(path, 'a file', 'a folder', 'name a file in it')
  // A pipe has no size.
  if (file.isFile() && file.size === 0) return problemAt(path, 'a table', 'an empty file', 'download it again')
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
  let lineEnd = LINE_FEED

  const text = (whole: Uint8Array): string => (lineEnd === LINE_FEED ? decode(whole) : decode(whole).replaceAll('\r', '\n'))
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
        const signature = signatureOf(path, chunk)
        if (signature !== null) return problemAt(path, 'a table as text', signature.what, signature.cure)
        if (!chunk.includes(LINE_FEED) && chunk.includes(CARRIAGE_RETURN)) lineEnd = CARRIAGE_RETURN
      } else if (chunk.includes(0)) return problemAt(path, 'a table as text', 'bytes that are no text', 'download it again')
      hash.update(chunk)
      bytes += chunk.length
      const end = chunk.lastIndexOf(lineEnd) + 1
      if (end === 0) carry = Buffer.concat([carry, chunk])
      else {
        write(text(Buffer.concat([carry, chunk.subarray(0, end)])))
        carry = Buffer.from(chunk.subarray(end))
      }
      if (carry.length > LONGEST) return problemAt(path, 'a table with one line per row', 'one line of many megabytes')
      if (!go(chunk.length)) return null
    }
    if (carry.length > 0) write(text(carry))
  } catch (error) {
    if (isPassing(error)) throw error
    return problemAt(path, 'a file that can be read', reasonOf(error))
  }
  return { bytes, sha256: hash.digest('hex'), encoding }
}
