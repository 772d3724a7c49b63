'use strict';

var httpCall = require('./httpCall');

/**
 * Asks the instance itself whether a token is valid, by a search for users in its name.
 * Source: OCAPI Data, POST /user_search.
 */
function searchUsers(token) {
    return httpCall.httpCall('tiktokshop.token', {
        method: 'POST',
        url: '',
        headers: { authorization: 'Bearer ' + token, 'content-type': 'application/json' },
        body: JSON.stringify({ query: { match_all_query: {} }, count: 1 })
    });
}

module.exports = {
    searchUsers: searchUsers
};
