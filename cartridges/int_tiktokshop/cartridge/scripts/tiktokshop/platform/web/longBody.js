'use strict';

var longestText = require('../rules/longestText');

/**
 * Whether the current request announces a body that no script can read, which would end it with status 500.
 * @returns {boolean}
 */
function hasLongBody() {
    return Number(request.httpHeaders.get('content-length') || 0) > longestText.LONGEST_TEXT;
}

module.exports = hasLongBody;
