/** The experiment: what is asked for, how it is read, and how it is changed, undone and redone. */
export { type Besides, type Experiment, type Subject, USUAL_WORLDS } from './experiment.ts'
export { baseOf, fileOf, readExperiment } from './subject.ts'
export { arrive, canUndo, change, choose, redo, type Undoable, undo, withSetting } from './undo.ts'
