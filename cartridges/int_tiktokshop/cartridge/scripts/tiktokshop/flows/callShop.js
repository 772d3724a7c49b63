'use strict';

var connections = require('../platform/connections');
var transaction = require('../platform/transaction');
var refreshAccess = require('./refreshAccess');

/** Makes a call; once more with a new token, should TikTok find ours too old (105002). */
function callShop(access, run) {
    var result = run();
    if (result.ok || result.errorClass !== 'token') {
        return result;
    }
    if (!refreshAccess.refreshAccess(access.connection)) {
        if (connections.isLost(access.connection)) {
            transaction.inTransaction(function () {
                return connections.markLost(access.connection);
            });
        }
        return result;
    }
    access.shop.api.accessToken = access.connection.custom.accessToken || '';
    return run();
}

module.exports = {
    callShop: callShop
};
