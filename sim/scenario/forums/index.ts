/** Forums of a scenario file: as they are written, which of them a file names, and who sits in them. ODD section 6. */
export { apartIn, forumsNamed, mandateOf, OWN, WITHOUT } from './named.ts'
export { beyondPowers } from './powers.ts'
export { presetsOn } from './presets.ts'
export { headsIn, type Sitting, seatForum } from './seated.ts'
export { type ForumsDraft, forumNames, type Members, writtenForum } from './written.ts'
