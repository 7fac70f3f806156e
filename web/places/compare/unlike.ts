/**
 * What differs between the inputs of a pair, in words: a chunk of its own, and a task for each side, so that the page answers in
 * between.
 */
import { type InputGrades, type Inputs, type InputWords, inputDifferences, inputGrades, inputWords } from '../../../sim/index.ts'
import type { Pair } from './pair.ts'

const pause = () => new Promise((resolve) => setTimeout(resolve))

/** Null once it is no longer `live`. */
export async function tellInputs(pair: Pair, live: () => boolean): Promise<InputWords | null> {
  const { library } = pair.subject
  const sides = pair.read.map((side): Inputs => ({ ...side, library }))
  const grades: InputGrades[] = []
  for (const side of sides) {
    await pause()
    if (!live()) return null
    grades.push(inputGrades(side))
  }
  await pause()
  return inputWords(inputDifferences(sides[0]!, sides[1]!, [grades[0]!, grades[1]!]))
}
