'use strict';

/**
 * How cartridge sources become the script engine's JavaScript. Only `npm run build` reads this;
 * everything that runs on Node goes through tools/register.js instead.
 */
module.exports = {
    sourceType: 'module',
    presets: [require('./tools/compiler/babel/preset')]
};
