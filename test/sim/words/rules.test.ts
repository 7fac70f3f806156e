/** The rules of writing hold in the sources of page and terminal: each fact is worded in one place, in one form. */
import { describe, expect, it } from 'vitest'
import { codeIn, read, saidIn } from '../../support/sources.ts'

const SOURCES = [...codeIn('sim'), ...codeIn('web')]

/** Paths of the sources in which a text stands that the pattern finds, comments and names of files aside. */
const saying = (pattern: RegExp) => SOURCES.filter((path) => pattern.test(saidIn(path).replace(/'\.[^'\n]*\.tsx?'/g, '')))

/** Where a month is data, or a message shows what a file or an option has to say. */
const ISO_MONTHS: readonly string[] = [
  'sim/cli/input/moment.ts',
  'sim/cli/run/rows.ts',
  'sim/evidence/actors/run.ts',
  'sim/evidence/history/history.ts',
  'sim/importers/coded/milestones.ts',
  'sim/importers/into/put.ts',
  'sim/provenance/hostility.ts',
  'sim/scenario/check/cases.ts',
  'sim/scenario/check/census.ts',
  'sim/scenario/doubts.ts',
  'sim/scenario/forums/presets.ts',
  'sim/tables/record.ts',
  'sim/text/month.ts',
  ...['burden', 'difference', 'ladder', 'pressure', 'ribbon', 'scrubber', 'trajectories'].map((name) => `web/charts/time/${name}.ts`),
]
/** Where something leads from one to another, and the one function that writes ranges. */
const LEADING: readonly string[] = [
  'sim/importers/into/put.ts',
  'sim/provenance/pairs.ts',
  'sim/tables/distances.ts',
  'sim/tables/trade.ts',
  'sim/text/number.ts',
  'sim/words/options.ts',
  'sim/words/roll.ts',
  'web/panels/work/yours.tsx',
]

describe('page and terminal', () => {
  it('have one text that a result is not a forecast, and what its shares are instead', () => {
    const said = saying(/\bforecast|\bpredictions?\b|\bprobabilit(?:y|ies) of (?:an )?event|\bshares? of (?:the )?simulated/i)
    expect(said).toEqual(['sim/words/not-a-forecast.ts'])
  })

  it('write a range as `a to b`, never with a hyphen or a dash between', () => {
    // Years and months keep the hyphen of their sources and of ISO 8601; patterns are no text.
    const other = /\b(?:1[5-9]|20)\d\d-(?:\d\d){1,2}\b|\/(?:[^/\n\\]|\\.)*\[[^\]\n]*\d-\d[^\n]*\/|\de-\d/g
    const shown = SOURCES.flatMap(
      (path) =>
        saidIn(path)
          .replace(other, '')
          .match(/(?<![\w.-])\d[\d.,]*[-–—]\d|[\d}]\s?[–—]\s?[\d$]/g) ?? [],
    )
    expect(shown).toEqual([])
    // A hyphen between two values may make a name of them, but not where they are ends.
    const low = /\$?\{[^{}\n]*(?<!\[)\b(?:low|from|first|least|start|min|p05|0\])[^{}\n]*\}-\$?\{/
    const high = /\$?\{[^{}\n]*\}-\$?\{[^{}\n]*(?:(?<!\[)\b(?:high|to|last|most|end|max|p95)\b|- 1\})|\d-\$\{/
    expect([...saying(low), ...saying(high)]).toEqual([])
  })

  it('write a month in words but where machines read it too', () => {
    expect(saying(/\bmonthKey\(|\$?\{[\w.]*\b(?:start|date)\}/)).toEqual(ISO_MONTHS)
  })

  it('put both ends of a range in one form by one function', () => {
    // What leads from one thing to another is no range. The statistics import nothing: theirs stand in messages for programmers.
    const byHand = saying(/\$?\{[^{}\n]*[^{}\n']\} to (?:\$?\{|\d)|\d to \$?\{/)
    expect(byHand.filter((path) => !path.startsWith('sim/analysis/'))).toEqual(LEADING)
  })

  it('call order the normative order and figure a picture, in comments, too', () => {
    // Terms of other trades, names in data and what a judgment orders; the mechanism and what it holds by its name.
    const terms =
      /\b(?:byte|little-endian|normative|paint)[ -]order\b|\border statistics?\b|\border[.:]|['"]order['"]|\.order\b|an order to/g
    const own = /(?:mechanisms|observables)\/(?:order|index)\.ts$|initialise\/states\.ts$|words\/glossary\.ts$/
    const order = SOURCES.filter(
      (path) =>
        !own.test(path) &&
        /\border\b/.test(
          read(path)
            .replace(terms, '')
            .replace(/the case and the order|the month and the order/g, ''),
        ),
    )
    expect(order).toEqual([])
    const figure = [...codeIn('sim')].filter((path) => /\bfigures?\b/i.test(read(path)))
    expect(figure).toEqual(['sim/words/glossary.ts'])
  })
})
