'use strict';

/** Callers must send this key. `npm run prove` writes a new key for each run. While it is empty, we refuse every call. */
module.exports = '';
