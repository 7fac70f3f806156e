/**
 * The twin: the same month once more in C, in `test/bench/twin/`. This file writes the header that names columns, parameters,
 * levers, channels and terms of decisions, compiles the C, writes the dump of a scenario and reads what the twin
 * prints. The twin shows how fast a month can be and, because its results must agree to the last bit, is a second check of
 * the model.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { type Compiled, compile } from '../../sim/model/compile.ts'
import * as DEFINITIONS from '../../sim/model/definitions.ts'
import { COALITION_TERMS, OUTCOME_NAMES, POSTURES, RESPONSE_TERMS, ROLES, type Scenario, type World } from '../../sim/model/index.ts'
import { LEVERS, PARAMETER_GROUPS } from '../../sim/model/initialise/index.ts'
import { PRESSURE_CHANNELS } from '../../sim/model/instruments.ts'
import { MECHANISMS } from '../../sim/model/mechanisms/index.ts'
import { FULL, HELD, REVERSAL, SUBSTANTIAL } from '../../sim/model/results.ts'
import { NOT_OPEN, VOTE_TERMS } from '../../sim/model/terms.ts'
import type { ColumnName } from '../../sim/model/world.ts'
import { keyOf } from '../../sim/random/index.ts'
import { LOGARITHMS, ROOTS } from '../../sim/random/tables.ts'

/** The C sources; tests and the bench are started at the top of the project. */
const SOURCES = resolve('test/bench/twin')
const FLAGS = ['-std=gnu11', '-O3', '-march=native', '-ffp-contract=off', '-fno-fast-math', '-Wall', '-Wextra', '-Werror']

/** All random channels that mechanisms declare, in the sequence of the header. */
const CHANNELS = MECHANISMS.flatMap((m) => Object.keys(m.channels).map((name) => ({ mechanism: m.name, name })))

/** Mechanisms that something stands in for while they are off, in the sequence of the header. */
const STAND_INS = MECHANISMS.filter((m) => m.neutral !== undefined).map((m) => m.name)

/** Names of all phases, in the sequence of the header. */
const PHASES = [...MECHANISMS.map((m) => m.name), ...STAND_INS.map((name) => `${name} off`)]

/** The version of the C compiler, or null where there is none. */
export function compilerVersion(): string | null {
  try {
    return execFileSync('cc', ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .split('\n')[0]!
  } catch {
    return null
  }
}

/** Numbers of the model that have a name and are no parameter, for the header. */
const NUMBERS = { ...DEFINITIONS, SUBSTANTIAL, FULL, HELD, REVERSAL, NOT_OPEN }

/** The generated header: names and definitions only, so it is the same for every scenario. */
function headerOf(world: World): string {
  const list = (prefix: string, names: readonly string[], last: string) =>
    `enum { ${[...names.map((name) => `${prefix}_${name}`), last].join(', ')} };`
  const columns = world.columns.map(({ name, type }) => `${type === 'float' ? 'F' : 'I'}(${name})`)
  const parameters = PARAMETER_GROUPS.map((m) => `  struct { double ${Object.keys(m.parameters).join(', ')}; } ${m.name};`)
  const sizes = {
    ROLES: ROLES.length,
    POSTURES: POSTURES.length,
    SLOTS: PRESSURE_CHANNELS.length,
  }
  return [
    '/* Written by twin.ts from the declarations in sim/. */',
    ...Object.entries(NUMBERS).map(([name, value]) => `__attribute__((unused)) static const double ${name} = ${value};`),
    `#define COLUMNS(F, I) ${columns.join(' ')}`,
    `#define MECHANISMS(X) ${MECHANISMS.map((m) => `X(${m.name})`).join(' ')}`,
    `struct parameters {\n${parameters.join('\n')}\n};`,
    list(
      'MECHANISM',
      MECHANISMS.map((m) => m.name),
      'MECHANISM_COUNT',
    ),
    list(
      'LEVER',
      LEVERS.map((lever) => `${lever.mechanism}_${lever.name}`),
      'LEVER_COUNT',
    ),
    list(
      'CHANNEL',
      CHANNELS.map((c) => `${c.mechanism}_${c.name}`),
      'CHANNEL_COUNT',
    ),
    `#define STAND_INS(X) ${STAND_INS.map((name) => `X(${name})`).join(' ')}`,
    `enum { PHASE_BEFORE_OFF = MECHANISM_COUNT - 1, ${[...STAND_INS.map((name) => `OFF_${name}`), 'PHASE_COUNT'].join(', ')} };`,
    list('COALITION', COALITION_TERMS, 'COALITION_TERMS'),
    list('RESPONSE', RESPONSE_TERMS, 'RESPONSE_TERMS'),
    list('VOTE', VOTE_TERMS, 'VOTE_TERMS'),
    list('OUTCOME', OUTCOME_NAMES, 'OUTCOMES'),
    `enum { ${Object.entries(sizes)
      .map(([name, size]) => `${name} = ${size}`)
      .join(', ')} };`,
    '',
  ].join('\n')
}

/** Compiles the twin into a new temporary folder, to be removed by the caller; the path of the program. Throws what the compiler says. */
export function compileTwin(world: World): string {
  const folder = mkdtempSync(join(tmpdir(), 'pacta-twin-'))
  writeFileSync(join(folder, 'model.h'), headerOf(world))
  const program = join(folder, 'twin')
  execFileSync('cc', [...FLAGS, '-I', folder, '-I', SOURCES, join(SOURCES, 'twin.c'), '-o', program, '-lm'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return program
}

/** Blocks of a length (8 bytes) and that many bytes, padded to eight. */
function blocks(parts: readonly Uint8Array[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const length = Buffer.alloc(8)
      length.writeBigUInt64LE(BigInt(part.byteLength))
      return [length, part, Buffer.alloc((8 - (part.byteLength % 8)) % 8)]
    }),
  )
}

const bytesOf = (array: Float64Array | Int32Array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
const integers = (values: readonly number[]) => bytesOf(Int32Array.from(values))

/** What the twin needs to run replicates [from, to) of a compiled scenario on the tapes of a seed. */
function dumpOf(compiled: Compiled, seed: string, from: number, to: number): Buffer {
  const { scenario, world, tape, phases, initial } = compiled
  const { states, cases, obligations, ties, rungs, coefficients, levers, events, months, forums, majorities, tests } = world.sizes
  const channels = CHANNELS.map(({ mechanism, name }) => `${mechanism}.${name}`)
  const plans = channels.flatMap((name) => {
    const plan = tape.plans.find((p) => p.column === tape.columns[name])
    return plan === undefined ? [0, 0, 0, 0] : [1, Number(plan.byCase), Number(plan.byState), plan.months]
  })
  const text = (name: string) => Buffer.from(name, 'utf8')
  return blocks([
    bytesOf(ROOTS),
    bytesOf(LOGARITHMS),
    integers([from, to]),
    integers([states, cases, obligations, ties, rungs, coefficients, levers, events, months, forums, majorities, tests]),
    initial,
    integers(world.columns.map(({ name }) => world[name as ColumnName].byteOffset)),
    integers(phases.map((phase) => PHASES.indexOf(phase.name))),
    integers(plans),
    ...channels.map(text),
    bytesOf(keyOf(seed)),
    ...scenario.states.map((s) => text(s.id)),
    ...scenario.cases.map((c) => text(c.id)),
  ])
}

export interface TwinRun {
  /** One of 32 hexadecimal digits per world. */
  readonly digests: readonly string[]
  /** CPU time of all worlds, tapes and records included. */
  readonly nanoseconds: number
}

/** A scenario under the twin: the dump is written once. */
export interface Twin {
  run(): TwinRun
  /** Hash of all columns of the first world after each phase, month by month. */
  hashes(): readonly string[]
  /** All columns of the first world after a phase of a month. */
  worldAfter(month: number, phase: number): Uint8Array
  /** Nanoseconds a month by phase, then of the tape, then of asking for the time once. */
  phases(): readonly number[]
}

/** Hands replicates [from, to) of the scenario to a compiled twin; the dump, `name`, lies beside the program. */
export function twinOf(program: string, scenario: Scenario, seed: string, from: number, to: number, name = 'dump'): Twin {
  const path = join(dirname(program), name)
  writeFileSync(path, dumpOf(compile(scenario), seed, from, to))
  const call = (...words: string[]) => execFileSync(program, [path, ...words], { maxBuffer: 2 ** 30 })
  const lines = (...words: string[]) =>
    call(...words)
      .toString()
      .trim()
      .split('\n')
  return {
    run() {
      const printed = lines()
      return { digests: printed.slice(0, -1), nanoseconds: Number(printed.at(-1)) }
    },
    hashes: () => lines('hashes'),
    worldAfter: (month, phase) => new Uint8Array(call('world', String(month), String(phase))),
    phases: () => lines('phases').map(Number),
  }
}
