'use strict';

var TaxMgr = require('dw/order/TaxMgr');

/**
 * Whether tax comes on top of the prices of this site.
 * @returns {boolean}
 */
function isTaxAdded() {
    return TaxMgr.taxationPolicy === TaxMgr.TAX_POLICY_NET;
}

module.exports = isTaxAdded;
