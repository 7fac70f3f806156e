/** `pacta sources`: where every number of a scenario comes from, chapter by chapter, and how many rest on what. */
import { ENGINE, scenarioHash } from '../../index.ts'
import { define, type Ending, type Example, type Work } from '../execute/index.ts'
import { FILE } from '../input/index.ts'
import { sourcesPage, sourcesReport, sourcesRows } from './page.ts'
import { readSources, SOURCES_OPTIONS, type SourcesRequest } from './request.ts'

const EXAMPLES: readonly Example[] = [
  ['sources bakassi-2002', 'every number, by chapter, with the share of each grade at the top'],
  ['sources bakassi-2002 --only cases[0].obligations', 'what was ordered, and how its costs were estimated'],
  ['sources kavala-2019 --only states.TUR', 'one state, number by number'],
  ['sources kavala-2019 --only pairs.TUR.DEU', 'one tie'],
  ['sources mine.json --out sources.csv', 'one line per number'],
]

const EPILOGUE = `
Grades: data (measured), estimate (published), expert (judged), assumption (stated as such).`

export const sources = define({
  name: 'sources',
  words: 'list the source of every number of a scenario, and how well the number is known',
  operands: [FILE],
  options: SOURCES_OPTIONS,
  examples: EXAMPLES,
  epilogue: EPILOGUE,
  request: readSources,
  answer: tell,
})

async function tell({ scenario, chapters, only, format }: SourcesRequest, { look, write }: Work): Promise<Ending> {
  const head = { engine: ENGINE, scenario: scenario.id, title: scenario.title, scenarioHash: scenarioHash(scenario), only }
  if (format === 'json') await write(sourcesReport(head, chapters))
  else await write(format === 'csv' ? sourcesRows(chapters) : sourcesPage(head, chapters, look))
  return { kind: 'whole' }
}
