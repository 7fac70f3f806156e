/** Scenario files: those of the page, those that were opened, and what a card says of each. */
export { type Card, cardOf, institutionOf } from './cards.ts'
export { type Opened, openFile, type Rejected } from './opening.ts'
export type { Bundled, Shelf } from './shelf.ts'
export { completeFor, lackOf, loadShelf, type Shelved } from './shelved.ts'
