/** `pacta glossary`: what the words mean, all of them or one, as in the tips of the page. */
import { didYouMean, GLOSSARY, LIMITS_OF_USE, meaningOf, problemAt, shown, type Word } from '../../index.ts'
import { define, type Example } from '../execute/index.ts'
import { BadInput } from '../input/index.ts'
import { wrap, wrappedTable } from '../terminal/index.ts'

const EXAMPLES: readonly Example[] = [
  ['glossary', 'all words, and the limits of use'],
  ['glossary world', 'one word'],
]

export const glossary = define({
  name: 'glossary',
  words: 'what the words mean (world, rung, leverage, buster, skill and the rest), and what results must not be used for',
  operands: [['[word...]', 'a word, to read more about it (default: all words)']],
  options: {},
  examples: EXAMPLES,
  request({ operands, problems }): readonly Word[] {
    if (operands.length === 0) return GLOSSARY
    const wanted = operands.join(' ')
    const word = meaningOf(wanted)
    if (word !== null) return [word]
    const terms = GLOSSARY.map(({ term }) => term)
    const cure = didYouMean(wanted, terms, 'pacta glossary lists them all')
    problems.push(problemAt('pacta glossary', 'a word of the glossary', shown(wanted), cure))
    throw new BadInput(problems)
  },
  async answer(words, { look, write }) {
    const [only] = words
    const lines =
      words.length === 1 ? told(only!, look.width) : [...table(words, look.width), '', look.bold('Limits of use'), ...limits(look.width)]
    await write(`${lines.join('\n')}\n`)
    return { kind: 'whole' }
  },
})

const told = ({ term, meaning, sentence }: Word, width: number) => wrap(`${term}: ${meaning}. ${sentence}`, width)

/** The limits of use, as the page words them. */
const limits = (width: number) => LIMITS_OF_USE.flatMap(([head, text]) => wrap(`${head} ${text}`, width))

/** Words of several parts stay on one line. */
function table(words: readonly Word[], width: number): readonly string[] {
  const rows = words.map(({ term, meaning }) => [term.replaceAll(' ', '\u00a0'), meaning])
  return wrappedTable([{ head: 'word' }, { head: 'meaning' }], rows, width).map((line) => line.replaceAll('\u00a0', ' '))
}
