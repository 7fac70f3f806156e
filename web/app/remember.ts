/** Selectors that remember their last answer: the same arguments give the same object, so that charts redraw only what changed. */

export function remember<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | null = null
  return (...args) => {
    if (last === null || args.some((arg, at) => !Object.is(arg, last!.args[at]))) last = { args, result: compute(...args) }
    return last.result
  }
}
