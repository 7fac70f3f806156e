export const ENGINE = 'pacta-0.1.0'
