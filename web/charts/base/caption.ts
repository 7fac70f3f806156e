/** What stands under a chart that is taken away. */

/** What a picture says about where it comes from. */
export interface Caption {
  readonly title: string
  readonly scenario: string
  readonly seed: string
  readonly engine: string
  /** Digest of the results. */
  readonly hash: string
  readonly citation: string
}

/** The caption in lines: title and scenario; seed, engine and digest; citation. */
export function captionLines(caption: Caption): string[] {
  return [
    `${caption.title}. Scenario: ${caption.scenario}.`,
    `Seed ${caption.seed}, engine ${caption.engine}, results ${caption.hash}.`,
    caption.citation,
  ]
}
