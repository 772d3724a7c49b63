import TaxMgr = require('dw/order/TaxMgr');

/** Whether tax comes on top of the prices of this site. */
export function isTaxAdded(): boolean {
    return TaxMgr.taxationPolicy === TaxMgr.TAX_POLICY_NET;
}
