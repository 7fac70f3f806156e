/** The levers of the design and the coefficients of the model. */
export { Levers } from './list.tsx'
