'use strict';

var longestText = require('../rules/longestText');

/**
 * Whether the current request announces a body that no script can read, which would end it with status 500.
 * @returns {boolean}
 */
function hasLongBody() {
    return Number(request.httpHeaders.get('content-length') || 0) > longestText.LONGEST_TEXT;
}

/**
 * Reads the body of the current request; empty where it has none, and for a submitted form. A body in chunks does not
 * say how long it is, and the platform may end a request that reads more than a script can hold: read it once it is
 * known who sends it.
 * @returns {string | null} null for one that is too long
 */
function requestBody() {
    var body = hasLongBody() ? null : request.httpParameterMap.requestBodyAsString || '';
    return body !== null && body.length > longestText.LONGEST_TEXT ? null : body;
}

module.exports = {
    hasLongBody: hasLongBody,
    requestBody: requestBody
};
