/**
 * A copy of an unknown value that holds only JSON: bounded in depth and number, no key that could reach a prototype, no -0.
 * Everything after it can recurse and index safely. ODD section 6.
 */
import { type Findings, show } from '../../problems/index.ts'
import { formatPath } from '../path.ts'
import { BOUNDS } from './text.ts'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** The copy, or undefined if the value is beyond bounds; what had to be left out is reported. Numbers may still be NaN or infinite. */
export function plainCopy(value: unknown, findings: Findings): Json | undefined {
  return new Copier(findings).copy(value)
}

class Copier {
  readonly #findings: Findings
  readonly #path: (string | number)[] = []
  #values = 0
  #beyond = false

  constructor(findings: Findings) {
    this.#findings = findings
  }

  copy(value: unknown): Json | undefined {
    const copied = this.#any(value)
    return this.#beyond ? undefined : copied
  }

  #any(value: unknown): Json | undefined {
    if (this.#beyond) return undefined
    if (++this.#values > BOUNDS.values) return this.#stop(`at most ${BOUNDS.values} values in the file`)
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number') return value + 0
    if (typeof value === 'object') {
      if (this.#path.length >= BOUNDS.depth) return this.#stop(`at most ${BOUNDS.depth} levels of brackets`)
      if (Array.isArray(value)) return this.#list(value)
      if (Object.prototype.toString.call(value) === '[object Object]') return this.#object(value)
    }
    this.#findings.add(formatPath(this.#path), 'a JSON value', show(value), 'use numbers, texts, lists and objects only')
    return undefined
  }

  #stop(rule: string): undefined {
    this.#beyond = true
    this.#findings.add(formatPath(this.#path.slice(0, 6)), rule, 'more', 'split it into several scenarios')
  }

  #list(value: readonly unknown[]): Json | undefined {
    if (value.length > BOUNDS.values) return this.#stop(`at most ${BOUNDS.values} values in the file`)
    const list: Json[] = []
    for (let i = 0; i < value.length && !this.#beyond; i++) {
      this.#path.push(i)
      list.push(this.#any(value[i]) ?? null)
      this.#path.pop()
    }
    return list
  }

  #object(value: object): Json {
    const object: { [key: string]: Json } = {}
    for (const [key, inner] of Object.entries(value)) {
      if (this.#beyond) break
      if (inner === undefined) continue
      this.#path.push(key)
      if (key in Object.prototype) {
        const rule = 'a key that JavaScript does not reserve'
        this.#findings.add(formatPath(this.#path), rule, show(key), 'rename or remove it')
      } else {
        const copied = this.#any(inner)
        if (copied !== undefined) object[key] = copied
      }
      this.#path.pop()
    }
    return object
  }
}
