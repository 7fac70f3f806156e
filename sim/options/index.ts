/** Options of commands as data, those that commands share, and the command line that gives the same result again. */

export * as declared from './declared.ts'
export * as kind from './kinds.ts'
export { commandLine, written } from './line.ts'
export { type CommandOption, helpOf, type Misfit, type Options, shown, type Values } from './option.ts'
