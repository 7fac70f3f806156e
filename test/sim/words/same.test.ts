/**
 * Page and terminal say the same thing in the same words: the words of the page about a result are also in the
 * terminal, letter for letter.
 */
import { describe, expect, it } from 'vitest'
import { claimsPage } from '../../../sim/cli/claims/page.ts'
import { comparePage } from '../../../sim/cli/compare/page.ts'
import { explainPage } from '../../../sim/cli/explain/page.ts'
import { tablePage } from '../../../sim/cli/run/page.ts'
import {
  type Batch,
  CLAIMS,
  createEngine,
  createPool,
  explainDecision,
  inputDifferences,
  inputWords,
  mainThread,
  monthWords,
  moveInputs,
  NOT_A_FORECAST,
  percent,
  summarize,
  tellExplanation,
  worthWords,
} from '../../../sim/index.ts'
import {
  amountRows,
  askedOf,
  caseFinding,
  contrastFinding,
  effectWords,
  flat,
  moveRows,
  movesFinding,
  movesReading,
  PATH_DO,
  pairingWords,
  WHICH_INPUT,
} from '../../../sim/words/index.ts'
import { optionWords } from '../../../sim/words/worth.ts'
import { effectGroups } from '../../../web/places/compare/effects/index.ts'
import { readPair } from '../../../web/places/compare/pair.ts'
import { PLAIN } from '../../../web/places/compare/sides.ts'
import { decisionAt } from '../../../web/places/explore/reasons/index.ts'
import { createContrast } from '../../../web/worker/desk/index.ts'
import { shelf } from '../../support/bundled.ts'
import { play, ready } from '../../support/page.ts'
import { makeScenario } from '../../support/scenarios.ts'

const same = (text: string) => text
const WIDE = { width: 1000, bold: same, dim: same, accent: same }
const spaced = (text: string) => text.replaceAll('\u00a0', ' ')
const folded = (text: string) => spaced(text).replace(/ +/g, ' ')

const scenario = makeScenario(8, { months: 60 })
const engine = createEngine(scenario)

describe('page and terminal', () => {
  it('write the effects of a comparison alike: values, difference, interval and verdict', async () => {
    const { subject } = play(ready, { kind: 'choose', scenario: 'two-blocs' })
    const sides = ['gradual-ladder', 'automatic-penalties'].map((design) => ({ ...PLAIN, design }))
    const read = readPair({ subject: subject!, shelf, opened: [] }, [sides[0]!, sides[1]!])
    if (read.kind !== 'ready') throw new Error(read.kind)
    const run = (at: 0 | 1): readonly Batch[] => [createEngine(read.pair.arms[at].scenario).run(subject!.seed, 0, 6, 'series')]
    const { comparison } = createContrast(read.pair.arms, subject!.seed, [0, 0]).add([run(0), run(1)])
    const inputs = (at: 0 | 1) => ({ ...read.pair.read[at], library: shelf.library })
    const differences = inputDifferences(inputs(0), inputs(1))
    const request = {
      arms: read.pair.arms,
      cases: [0, 0],
      worlds: 6,
      notes: [],
      byInput: true,
      differences: () => differences,
    } as unknown as Parameters<typeof comparePage>[2]
    const moving = { arms: read.pair.arms, cases: [0, 0], seed: subject!.seed, worlds: 6 } as const
    const moves = await moveInputs(createPool([mainThread(createEngine)]), moving)
    const lines = folded(comparePage(comparison, moves, request, WIDE)).split('\n')
    for (const words of [WHICH_INPUT, flat(movesFinding(moves)), movesReading(moves), ...moveRows(moves).map((row) => row.join(' '))])
      expect(lines).toContain(folded(words))
    const rows = effectGroups(comparison, true).flatMap((group) => group.rows)
    expect(rows.length).toBeGreaterThan(20)
    for (const { meaning, first, second, difference, differenceUnit, range, word } of rows) {
      const line = lines.find((one) => one.startsWith(`${meaning} `))!
      expect(line).toContain(folded(`${meaning} ${first} ${second} ${`${difference} ${differenceUnit}`.trim()} ${range} `))
      expect(line.endsWith(word)).toBe(true)
    }
    expect(lines.join(' ')).toContain(folded(pairingWords(comparison.effects.meanCompliance)))
    // The terminal names the sides by their letters.
    expect(lines.join(' ')).toContain(folded(flat(contrastFinding(comparison, ['under A', 'under B']))))
    const told = inputWords(differences).rows
    expect(told.length).toBeGreaterThan(4)
    for (const { topic, words } of told) expect(lines).toContain(folded([topic, ...words].join(' ')))
  })

  it('write the shares of a run alike', () => {
    const batches = [engine.run('why', 0, 40, 'series')]
    const summary = summarize(scenario, 'why', batches, 0)
    const finding = caseFinding(summary, scenario, 0)
    const page = folded(tablePage({ ...summary, from: 0, worldsAsked: 40, note: NOT_A_FORECAST }, scenario, WIDE))
    expect(page).toContain(folded(flat(finding)))
    const { fullCompliance, substantialCompliance } = summary.outcomes
    const [half, full] = [substantialCompliance, fullCompliance].map(({ estimate }) => percent(estimate))
    expect(finding.filter((part) => part.strong).map(({ text }) => text)).toEqual(expect.arrayContaining([half, full]))
    expect(page).toMatch(new RegExp(`\\ncomply fully ${spaced(full!)} `))
    expect(page).toMatch(new RegExp(`\\nget over half way ${spaced(half!)} `))
    for (const words of Object.values(PATH_DO)) expect(page).toMatch(new RegExp(`\\n${words} [\\d<.]+ % `))
    const rows = page.split('\n').map((line) => line.trim())
    for (const row of amountRows(summary)) expect(rows).toContain(folded(row.join(' ')).trim())
    expect(page).toContain(NOT_A_FORECAST)
  })

  it('ask and answer a claim alike', () => {
    const claim = CLAIMS.find(({ tests }) => tests.some(({ against }) => against === undefined))!
    const numbers = { baseline: 0.2, treated: 0.33, correlation: 0.9, varianceReduction: 4, standardised: 0.5, count: 64 }
    const effect = {
      estimate: 0.131,
      low: -0.02,
      high: 0.17,
      halfWidth: 0.095,
      standardDeviation: 0.4,
      standardError: 0.05,
      confidence: 0.95,
      ...numbers,
    }
    const tests = claim.tests.map((test) => ({ test, worlds: 64, effect, verdict: 'supported' as const }))
    const result = { claim, verdict: 'supported', tests } as unknown as Parameters<typeof claimsPage>[0][number]
    const page = folded(
      claimsPage([result], { claims: [claim], seed: null } as unknown as Parameters<typeof claimsPage>[1], (id) => `Case ${id}`, WIDE),
    )
    for (const test of tests) {
      const words = effectWords(test)
      expect(page).toContain(folded(askedOf(test.test)))
      expect(page).toContain(folded(`Case ${test.test.scenario} ${words.effect} ${words.range} 0.90 supported`))
    }
  })

  it('write the terms of a decision alike: words, worth and what is told, and what is not open', () => {
    const batch = engine.run('why', 0, 1, 'explain')
    const trace = { replicate: 0, batch, leverage: new Float64Array() }
    const told = scenario.states.map(({ id }, state) => {
      const explained = explainDecision(engine, { seed: 'why', world: 0, state, kase: 0, month: 41 })
      if (explained.decision === null) return 0
      const page = folded(explainPage(tellExplanation(explained, scenario), WIDE))
      const shown = decisionAt(scenario, trace, 0, 41, id)
      const terms = shown.weighed.flatMap((side) => side.terms)
      const table = page.split('Terms, in % of its GDP per year')[1]!.split('\n\n')[0]!.split('\n').slice(2)
      expect(table.length).toBe(terms.length)
      for (const { name, value } of terms) expect(table.some((line) => line.startsWith(`${name} ${worthWords(value)} `))).toBe(true)
      for (const side of explained.decides === 'posture' ? shown.weighed : [])
        for (const { name } of side.terms) expect(table.find((line) => line.startsWith(name))).toMatch(new RegExp(` ${side.side}$`))
      for (const { name, value } of shown.choices) expect(page).toContain(`\n${name} ${optionWords(value)} `)
      expect(page.match(/\n\w+ not open /g)?.length ?? 0).toBe(5 - shown.choices.length)
      expect(page).toContain(monthWords(scenario.start, 41))
      return explained.decides === 'posture' ? -terms.length : terms.length
    })
    expect(Math.max(...told)).toBeGreaterThan(4)
    expect(Math.min(...told)).toBeLessThan(-2)
  })
})
