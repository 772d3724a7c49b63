'use strict';

var transaction = require('../../platform/transaction');
var appSecret = require('../store/appSecret');

/** Notices a new app secret, so that webhooks signed with the one before are taken in for some days. */
function watchAppSecret() {
    if (appSecret.isSecretToKeep()) {
        transaction.inTransaction(appSecret.keepAppSecret);
    }
}

module.exports = watchAppSecret;
