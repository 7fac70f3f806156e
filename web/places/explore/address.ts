/** What a link says about Explore: the followed world, how ties are shown, and the result that it may promise. */
import { HASH_DIGITS, oneOf, type PlaceOf, wholeIn } from '../../app/index.ts'
import { type Exploring, TIES } from './state.ts'

export const address: NonNullable<PlaceOf<Exploring, never>['address']> = {
  write(query, { followed, ties }, { here }) {
    if (followed.kind === 'world') query.set('follow', String(followed.replicate))
    if (here && ties !== 'matrix') query.set('ties', ties)
  },
  read(query, own) {
    const replicate = wholeIn(query.get('follow'), 0, 2 ** 30)
    return {
      ...own,
      followed: replicate === null ? { kind: 'typical' } : { kind: 'world', replicate },
      ties: oneOf(query.get('ties'), TIES) ?? 'matrix',
    }
  },
}

export const found: NonNullable<PlaceOf<Exploring, never>['found']> = ({ shown }, { subject }) =>
  shown?.complete && shown.subject === subject
    ? { hash: shown.subject.hash.slice(0, HASH_DIGITS), digest: shown.picture.summary.digest }
    : null
