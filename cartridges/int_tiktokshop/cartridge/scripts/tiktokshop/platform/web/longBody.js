'use strict';

/** Bytes of a body. The platform ends a script that reads a text of more characters. Source: platform quotas. */
var LONGEST_BODY = 1000000;

/**
 * Whether the current request announces a body that no script can read, which would end it with status 500.
 * @returns {boolean}
 */
function hasLongBody() {
    return Number(request.httpHeaders.get('content-length') || 0) > LONGEST_BODY;
}

module.exports = {
    LONGEST_BODY: LONGEST_BODY,
    hasLongBody: hasLongBody
};
