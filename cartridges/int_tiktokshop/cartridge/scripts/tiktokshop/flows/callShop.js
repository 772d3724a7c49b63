'use strict';

var refreshAccess = require('./refreshAccess');

/** Makes a call; once more with a new token, should TikTok find ours too old (105002). */
function callShop(access, run) {
    var result = run();
    if (result.ok || result.errorClass !== 'token' || !refreshAccess.refreshAccess(access.connection)) {
        return result;
    }
    access.shop.api.accessToken = access.connection.custom.accessToken || '';
    return run();
}

module.exports = {
    callShop: callShop
};
