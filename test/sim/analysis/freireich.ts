/**
 * Weeks in remission of 42 children with acute leukaemia, 6-MP against placebo: Freireich et al. 1963, Blood 21:699-716.
 * The worked example of Klein & Moeschberger (2003), Cox & Oakes (1984) and most courses on survival.
 */

export const patients6mp = {
  times: Float64Array.of(6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35),
  observed: Uint8Array.of(1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0),
}

export const controls = {
  times: Float64Array.of(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23),
  observed: new Uint8Array(21).fill(1),
}
