/** `pacta attribute`: how much each mechanism adds to the difference between two designs, or to the outcome itself. */
import { attribute as attributed, counted, ensemblesNeeded, playersOf } from '../../index.ts'
import { define, type Ending, type Example, type Work } from '../execute/index.ts'
import { FILE } from '../input/index.ts'
import { withNotes } from '../terminal/index.ts'
import { attributePage, attributeReport } from './page.ts'
import { ATTRIBUTE_OPTIONS, type AttributeRequest, readAttribute } from './request.ts'

const EXAMPLES: readonly Example[] = [
  ['attribute kavala-2019 --design gradual-ladder --design front-loaded'],
  ['attribute two-blocs --design mixed-menu --outcome civilianHarm --mechanisms escalation,ladder'],
  ['attribute bakassi-2002 --set-b design.monitoring.audits=5 --set-b design.remedies.fund=1'],
  ['attribute bakassi-2002 --ablate --mechanisms reputation,coalition,settlement'],
]

export const attribute = define({
  name: 'attribute',
  words: 'divide the difference between two designs, or an outcome, among the mechanisms that cause it',
  operands: [FILE],
  options: ATTRIBUTE_OPTIONS,
  examples: EXAMPLES,
  request: readAttribute,
  answer: divide,
})

async function divide(request: AttributeRequest, work: Work): Promise<Ending> {
  const { arms, cases, worlds } = request
  const factors = playersOf(arms[0].scenario, arms[1].scenario, request.apart).length
  const total = worlds * ensemblesNeeded(factors, request.permutations)
  const found = await work.watch(total, (runner) => attributed(runner, { ...request, kase: cases[0] }))
  if (found === null) return { kind: 'interrupted', told: 'the parts can be computed only from all runs', kept: false }
  const { look, notes } = work
  await work.write(request.format === 'json' ? attributeReport(found, notes) : withNotes(attributePage(found, request, look), notes, look))
  return { kind: 'whole', closing: `${counted(found.ensembles, 'ensemble')} of ${counted(worlds, 'world')}` }
}
