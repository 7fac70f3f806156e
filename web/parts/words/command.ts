/** How pacta is called from the folder of the project. */

export const PACTA = 'npm run -s pacta --'
