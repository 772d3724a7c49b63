/**
 * Names that mean something else in every template. A template may set `customer`. Source: a public cartridge, which does so on every
 * page.
 */
export const RESERVED = ['pdict', 'request', 'response', 'session', 'require', 'dw', 'empty', 'out'];
