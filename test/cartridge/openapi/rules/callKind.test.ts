import { expect } from 'chai';
import { CALL_KINDS, callKindOf } from '#cartridge/openapi/rules/callKind';

describe('The kind of a call of TikTok', () => {
    const paths: Array<[string, string]> = [
        ['/order/202309/orders/search', 'orders'],
        ['/order/202507/orders', 'orders'],
        ['/fulfillment/202309/orders/577/packages', 'shipments'],
        ['/logistics/202309/delivery_options/1/shipping_providers', 'shipments'],
        ['/return_refund/202602/cancellations/search', 'cancellations'],
        ['/return_refund/202309/cancellations', 'cancellations'],
        ['/return_refund/202602/returns/search', 'returns'],
        ['/return_refund/202309/reject_reasons', 'returns'],
        ['/authorization/202309/shops', 'other'],
        ['/event/202309/webhooks', 'other'],
        ['/return_refund/202309/x/return_refund/202309/cancellations', 'returns'],
        ['/return_refund//cancellations', 'returns'],
        ...['order', 'fulfillment', 'logistics', 'return_refund'].map((name): [string, string] => [
            `/seller/${name}/`,
            'other'
        ]),
        ['', 'other']
    ];
    paths.forEach(([path, kind]) => {
        it(`${path || 'nothing'} is ${kind}`, () => expect(callKindOf(path)).to.equal(kind));
    });

    it('is one of those that are counted', () => {
        expect(CALL_KINDS).to.have.members([...new Set(paths.map(([, kind]) => kind))]);
    });
});
