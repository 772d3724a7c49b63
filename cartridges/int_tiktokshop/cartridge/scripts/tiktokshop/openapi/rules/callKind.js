'use strict';

/**
 * What a call of the Open API is about, for counting.
 * @typedef {'orders' | 'shipments' | 'cancellations' | 'returns' | 'other'} CallKind
 */

/** All kinds, in the order of pages. */
var CALL_KINDS = ['orders', 'shipments', 'cancellations', 'returns', 'other'];

/** Beginnings of paths; the first that fits decides. */
var PATHS = [
    { kind: 'orders', path: /^\/order\// },
    { kind: 'shipments', path: /^\/(fulfillment|logistics)\// },
    { kind: 'cancellations', path: /^\/return_refund\/\d+\/cancellations/ },
    { kind: 'returns', path: /^\/return_refund\// }
];

/**
 * What a call is about.
 * @param {string} path - for example `/order/202309/orders/search`
 * @returns {CallKind}
 */
function callKindOf(path) {
    var found = PATHS.filter(function (candidate) {
        return candidate.path.test(path);
    })[0];
    return found ? found.kind : 'other';
}

module.exports = {
    CALL_KINDS: CALL_KINDS,
    callKindOf: callKindOf
};
