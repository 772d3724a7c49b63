'use strict';

var httpCall = require('./httpCall');

/** @typedef {import('./httpCall').ServiceAnswer} ServiceAnswer */

/**
 * Asks the instance itself whether a token is valid, by a search for users in its name.
 * Source: OCAPI Data, POST /user_search.
 * @param {string} token
 * @returns {ServiceAnswer}
 */
function searchUsers(token) {
    return httpCall.httpCall('tiktokshop.token', {
        method: 'POST',
        url: '',
        headers: { authorization: 'Bearer ' + token, 'content-type': 'application/json' },
        body: JSON.stringify({ query: { match_all_query: {} }, count: 1 })
    });
}

module.exports = searchUsers;
