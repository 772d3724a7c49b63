'use strict';

var history = require('../platform/history');

/** Keeps a message and what became of it in the order's history. Needs a transaction. */
function rememberMessage(entry, message, outcome) {
    history.addHistory(entry, sourceOf(message), describe(message), outcome);
}

function sourceOf(message) {
    return message.initiator === 'SELLER' ? 'OMS' : message.initiator;
}

function describe(message) {
    var packages = message.packages
        .map(function (parcel) {
            return parcel.packageNo;
        })
        .join(', ');
    var some = message.cancelledItems ? ', some units' : '';
    var by = message.by ? ' (' + message.by + ')' : '';
    return message.status + some + (packages === '' ? '' : ', package ' + packages) + by;
}

module.exports = {
    rememberMessage: rememberMessage
};
