/** Name and version of the engine, shown beside every result. A change of results raises it. */
export const ENGINE = 'pacta 0.3.0'
