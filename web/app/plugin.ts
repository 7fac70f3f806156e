/**
 * What a place is to the app, and a panel that keeps something: a name, the state it begins with, what actions do to it, what it wants
 * computed, and, of a place, its part of the address and its view. The app is given a list of them and knows no more.
 */
import type { VNode } from 'preact'
import type { Action } from './action.ts'
import type { Experiment } from './experiment/index.ts'
import type { Job, JobOf } from './jobs/index.ts'
import type { State } from './state.ts'

/** The page after an action, and before it; in both, what plug-ins keep is still that of before. */
export interface Around {
  readonly state: State
  readonly before: State
}

/** @template S what it keeps @template A what can happen to it alone */
export interface PluginOf<S, A> {
  readonly name: string
  /** What it keeps at first. */
  readonly state: S
  /** Hears all that happens to the page, and what happens to itself. Pure; hands back what it was given where nothing changes. */
  reduce(own: S, action: A | Action, around: Around): S
  /** What is wanted now, of a place while the reader is at it. Called after every action, so it costs next to nothing. */
  jobs(own: S, state: State): readonly JobOf<A>[]
}

/** What is on the page when a link is written or read. */
export interface Here {
  /** Whether the reader is at the place. */
  readonly here: boolean
  readonly experiment: Experiment
}

/** The part of a link that is a place's own. */
export interface Address<S> {
  write(query: URLSearchParams, own: S, on: Here): void
  /** Whatever cannot be understood is left out. */
  read(query: URLSearchParams, own: S): S
}

/** The part of the experiment that a place adds: undone, redone and linked with the rest. */
export interface Besides {
  /** Undefined where the link says nothing of it. */
  read(query: URLSearchParams): unknown
  /** What is left of it in another scenario; undefined for nothing. */
  elsewhere(part: unknown): unknown
  /** What is in force, even if the reader has chosen nothing: a link promises results of the same. */
  asked(experiment: Experiment): unknown
}

/** A complete result of what is asked for: what a link may promise. */
export interface Result {
  readonly hash: string
  readonly digest: string
}

/** What a view is given; actions go up through the dispatch of the page. */
export interface ViewProps<S> {
  readonly own: S
  readonly state: State
}

export interface PlaceOf<S, A> extends PluginOf<S, A> {
  /** How it is called in the masthead. */
  readonly label: string
  readonly address?: Address<S>
  readonly besides?: Besides
  /** Null while there is none; a place without this has no results of its own. */
  found?(own: S, state: State): Result | null
  /** Its complete result in a few words, for those who hear the page; null while there is none. */
  said?(own: S, state: State): string | null
  view(props: ViewProps<S>): VNode
}

export type Plugin = PluginOf<unknown, unknown>
export type Place = PlaceOf<unknown, unknown>

/** All there is: the places in the sequence of the masthead, and the panels that keep something. */
export interface Plugins {
  readonly places: readonly Place[]
  readonly panels: readonly Plugin[]
}

/** What a plug-in keeps. */
export function ownOf<S>(state: State, { name }: { readonly name: string; readonly state: S }): S {
  return state.own[name] as S
}

/** A job with its full name: `explore/trace`. */
export interface Wanted {
  readonly plugin: Plugin
  readonly job: Job
  readonly name: string
}

/** What is wanted of the place the reader is at, and of all panels. */
export function wanted({ places, panels }: Plugins, state: State): readonly Wanted[] {
  const attended = [...places.filter(({ name }) => name === state.place), ...panels]
  return attended.flatMap((plugin) =>
    plugin.jobs(state.own[plugin.name], state).map((job) => ({ plugin, job, name: `${plugin.name}/${job.name}` })),
  )
}
