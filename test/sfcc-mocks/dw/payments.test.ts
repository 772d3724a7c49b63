import { expect } from 'chai';
import { inJob } from './inJob';

/** Source: Script API, dw.extensions.payments.SalesforcePaymentsMgr, "or null if …". */
describe('dw.extensions.payments.SalesforcePaymentsMgr', () => {
    it(
        'finds nothing on a site without Salesforce Payments',
        inJob((dw) => {
            const manager = dw('extensions/payments/SalesforcePaymentsMgr');
            expect(manager.paymentsSiteConfig).to.equal(null);
            expect(manager.getPaymentsZone('zone')).to.equal(null);
            expect(manager.REFUND_REASON_DUPLICATE).to.equal('duplicate');
            expect(() => manager.getOffSessionPaymentMethods(null)).to.throw('not implemented');
        })
    );
});
