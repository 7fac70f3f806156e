/**
 * The app: the experiment with undo and redo, jobs, the address, scenario files, theme and keys. It is given places
 * and panels, and imports none.
 */
export type { Action } from './action.ts'
export {
  HASH_DIGITS,
  keepAddress,
  linkOf,
  linkTo,
  oneOf,
  type Reproduction,
  readLink,
  readSettings,
  reproductionOf,
  settingText,
  wholeIn,
} from './address/index.ts'
export {
  type Bundled,
  type Card,
  cardOf,
  completeFor,
  institutionOf,
  loadShelf,
  type Opened,
  openFile,
  type Rejected,
  type Shelf,
} from './catalogue/index.ts'
export { createDrawing } from './drawing.ts'
export { baseOf, canUndo, type Experiment, fileOf, readExperiment, type Subject, USUAL_WORLDS } from './experiment/index.ts'
export { type Computing, computingOf, type JobOf, loaded, once } from './jobs/index.ts'
export { listenToKeys } from './keys.ts'
export {
  type Around,
  ownOf,
  type Place,
  type PlaceOf,
  type Plugin,
  type PluginOf,
  type Plugins,
  type ViewProps,
} from './plugin.ts'
export { watchPointer } from './pointer.ts'
export { createReducer, initialState } from './reduce.ts'
export { remember } from './remember.ts'
export { runJobs } from './runner.ts'
export type { Panel, State, Theme } from './state.ts'
export { keepWork, openDatabase, readWork } from './storage/index.ts'
export { createStore } from './store.ts'
export { keepTheme, storedTheme } from './theme.ts'
export { waitForTables } from './waiting.ts'
export { calledOf, type Kept, MOST_NAME, type Work } from './work/index.ts'
