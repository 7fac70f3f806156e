/** Which changes of the page are announced, in few words; and the title of the window. Pure. */
import { monthWords } from '../../../sim/index.ts'
import { cardOf, type Place, type State } from '../../app/index.ts'

/** What is said aloud of one change, by what it is about: news of one kind replaces older news of that kind. */
export interface News {
  readonly place?: string
  readonly month?: string
  readonly found?: string
  readonly refused?: string
}

/** The news of a change, without what was the same before. */
export function newsOf(places: readonly Place[], before: State, now: State): News {
  const [was, is] = [reportOf(places, before), reportOf(places, now)]
  const kinds = ['place', 'month', 'found', 'refused'] as const
  return Object.fromEntries(kinds.flatMap((kind) => (is[kind] === undefined || is[kind] === was[kind] ? [] : [[kind, is[kind]]])))
}

/** All that could be said of the page as it is. */
function reportOf(places: readonly Place[], state: State): News {
  const { month, subject, problems, rejected } = state
  const place = places.find(({ name }) => name === state.place)!
  const found = place.said?.(state.own[place.name], state) ?? null
  const refused = rejected !== null ? `${rejected.name} was not opened` : problems.length > 0 ? 'This cannot be run' : null
  return {
    place: place.label,
    ...(month === null || subject === null ? {} : { month: monthWords(subject.scenario.start, month) }),
    ...(found === null ? {} : { found }),
    ...(refused === null ? {} : { refused }),
  }
}

/** News in the sequence in which they are said. */
export const spoken = ({ refused, place, month, found }: News): string =>
  [refused, place, month, found].flatMap((text) => (text === undefined ? [] : [`${text}.`])).join(' ')

/** The title of the window: case, place, Pacta. */
export function titleOf(places: readonly Place[], { place, subject }: State): string {
  const { label } = places.find(({ name }) => name === place)!
  return [...(subject === null ? [] : [cardOf(subject.json).title]), label, 'Pacta'].join(' · ')
}
