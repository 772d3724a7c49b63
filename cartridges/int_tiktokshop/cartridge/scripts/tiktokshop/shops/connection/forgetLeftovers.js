'use strict';

var auditTrail = require('../../platform/auditTrail');
var transaction = require('../../platform/transaction');
var connections = require('../store/connections');

/** Forgets tokens that no call can use, and acts of people that are a year old. */
function forgetLeftovers() {
    if (connections.uselessGrants().length > 0 || auditTrail.hasOldActs()) {
        transaction.inTransaction(function () {
            connections.uselessGrants().forEach(connections.removeTokens);
            auditTrail.forgetOldActs();
        });
    }
}

module.exports = forgetLeftovers;
