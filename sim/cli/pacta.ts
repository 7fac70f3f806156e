#!/usr/bin/env node
/**
 * The entry of the command line. Sets the exit code and waits until the streams are empty, so that no output is cut
 * off.
 */
import { nodeHost } from './host/index.ts'
import { main } from './program.ts'

// When a reader goes away, the next write fails; without a listener the stream would end the process.
process.stdout.on('error', () => {})
process.stderr.on('error', () => {})

// With a listener, a file that grows too large makes the write fail, which is reported; without one, it would end the process.
process.on('SIGXFSZ', () => {})

process.exitCode = await main(process.argv.slice(2), nodeHost())
