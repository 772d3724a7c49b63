'use strict';

/** Where the script worker's thread starts: TypeScript needs its compiler first. */
require('../../tools/register.js');
require('./runScripts.ts');
