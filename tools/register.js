'use strict';

/**
 * Lets Node run the TypeScript of this repository (mocks, simulators, sandbox, tests, cartridge sources): types go, lines
 * stay where they are. Cartridges as merchants install them come from `npm run build`, not from here.
 */
const { addHook } = require('pirates');
const { transformed } = require('./transformed');

addHook(transformed, { exts: ['.ts'] });
