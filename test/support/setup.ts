/**
 * Runs before every test file: properties draw the same examples on every machine, so that a test that fails, fails
 * everywhere.
 */
import fc from 'fast-check'

fc.configureGlobal({ seed: 20_261_123 })
