/** Bodies that decide: what they are, by what majorities, which there are, and how they lean. ODD section 7, escalation. */
export { BY_ANYONE, EFFECTS, type Effect, type Forum, type Mandate, type Otherwise, type Powers } from './forum.ts'
export { FORUMS } from './leans.ts'
export { needed, shareOf, shareWords } from './majority.ts'
export { PRESET_NAMES, PRESETS, type Preset, type PresetName } from './presets.ts'
