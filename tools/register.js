'use strict';

/**
 * Lets Node run the TypeScript of this repository (mocks, simulators, sandbox, tests, cartridge sources): types go, lines
 * stay where they are. Cartridges as merchants install them come from `npm run build`, not from here.
 */
const { addHook } = packageOrExit('pirates');
const { transformed } = require('./transformed');

addHook(transformed, { exts: ['.ts'] });

/** In a clone without packages every command begins and ends here. */
function packageOrExit(name) {
    try {
        return require(name);
    } catch (error) {
        if (error.code !== 'MODULE_NOT_FOUND') {
            throw error;
        }
        process.stderr.write(`The package ${name} is not installed; run npm ci\n`);
        return process.exit(1);
    }
}
