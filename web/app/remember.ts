/**
 * Selectors that remember their last answer: the same arguments give the same object, so that charts redraw only what
 * changed. Arguments are held weakly: a world that is no longer shown is let go although somebody computed something
 * of it. An answer must hold none of its buffers.
 */

type Held = { readonly value: unknown } | { readonly weak: WeakRef<object> }

const held = (arg: unknown): Held =>
  (typeof arg === 'object' && arg !== null) || typeof arg === 'function' ? { weak: new WeakRef(arg) } : { value: arg }
const isHeld = (one: Held, arg: unknown): boolean => ('weak' in one ? one.weak.deref() === arg : Object.is(one.value, arg))

export function remember<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: readonly Held[]; readonly result: R } | null = null
  return (...args) => {
    const known = last
    if (known !== null && known.args.length === args.length && args.every((arg, at) => isHeld(known.args[at]!, arg))) return known.result
    const result = compute(...args)
    last = { args: args.map(held), result }
    return result
  }
}
