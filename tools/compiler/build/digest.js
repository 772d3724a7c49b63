'use strict';

const crypto = require('node:crypto');

/**
 * @param {string[]} parts
 * @returns {string} the same for the same parts only
 */
function digest(parts) {
    const hash = crypto.createHash('sha256');
    // With its length, so that no two lists of parts look the same.
    parts.forEach((part) => hash.update(`${part.length}:${part}`));
    return hash.digest('hex');
}

module.exports = { digest };
