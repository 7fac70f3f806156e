/** What a user gives a command: operands, options, files; and everything that is wrong with it, at once. */

export { declare, type Given, wordsBut } from './arguments.ts'
export { ARM_OPTIONS, type Arms, readArms } from './arms.ts'
export { BadInput } from './bad-input.ts'
export { caseOf, changesOf, designOf } from './changes.ts'
export { lookAt, reasonOf } from './file.ts'
export { historicalMix, preparer } from './library.ts'
export { loadScenario, loadText, textOf, UNCHANGED } from './load.ts'
export { MOMENT_OPTIONS, type Moment, readMoment } from './moment.ts'
export { FILE, oneFile, oneOf, optionsOnly } from './operands.ts'
export { fingerprint, ownTable, provenancePath, readOwnFolder, withOwnTable } from './own.ts'
