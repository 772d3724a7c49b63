/** Names that mean something else in every template. */
export const RESERVED = ['pdict', 'request', 'response', 'session', 'customer', 'require', 'dw', 'empty', 'out'];
