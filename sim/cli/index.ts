/**
 * The commands of pacta, as the help lists them. A new one is a folder with `command.ts`, and a line here. Four folders are no commands
 * but what all of them use: `execute` (output, progress, exit codes), `host` (Node), `input` (operands, files),
 * `terminal` (layout of text).
 */
import { attribute } from './attribute/command.ts'
import { calibrate } from './calibrate/command.ts'
import { check } from './check/command.ts'
import { claims } from './claims/command.ts'
import { columns } from './columns/command.ts'
import { compare } from './compare/command.ts'
import type { Command } from './execute/index.ts'
import { explain } from './explain/command.ts'
import { facts } from './facts/command.ts'
import { generate } from './generate/command.ts'
import { glossary } from './glossary/command.ts'
import { history } from './history/command.ts'
import { importData } from './import/command.ts'
import { list } from './list/command.ts'
import { newCase } from './new/command.ts'
import { run } from './run/command.ts'
import { sources } from './sources/command.ts'
import { stability } from './stability/command.ts'
import { world } from './world/command.ts'

export const COMMANDS: readonly Command[] = [
  ...[newCase, check, run, claims, history, facts, calibrate, compare, sources],
  ...[explain, stability, attribute, importData, generate, world, list, columns, glossary],
]
