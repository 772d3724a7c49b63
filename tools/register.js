'use strict';

/**
 * Lets Node run the TypeScript of this repository (mocks, simulators, sandbox, tests, cartridge sources).
 * Cartridges as merchants install them come from `npm run build`, not from here.
 */
const path = require('node:path');

const root = path.join(__dirname, '..');

require('@babel/register')({
    extensions: ['.ts'],
    root,
    cwd: root,
    ignore: [/node_modules/],
    babelrc: false,
    configFile: false,
    presets: [
        ['@babel/preset-env', { targets: { node: '20' }, modules: 'commonjs' }],
        ['@babel/preset-typescript', { allowDeclareFields: true }]
    ]
});
