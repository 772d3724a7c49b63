import { expect } from 'chai';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const ORDER_NO = 'TTS-577000000000000001';

describe('Events that have more than a script can hold', () => {
    let sfcc: TestInstance;

    before(() => {
        sfcc = new TestInstance();
        sfcc.create(externalOrder());
    });

    after(() => sfcc.close());

    it('are refused for more items in all packages than any order has, and the next one is applied', () => {
        const packages = Array.from({ length: 6 }, (_value, at) => ({
            packageNo: String(at),
            carrier: 'UPS',
            trackingNumber: 'T' + at,
            items: Array.from({ length: 400 }, (_item, product) => ({ productId: `${at}-${product}`, quantity: 1 }))
        }));
        const [refused, applied] = sfcc.events(
            { eventId: 'e1', orderNo: ORDER_NO, status: 'Shipped', packages },
            { eventId: 'e2', orderNo: ORDER_NO, status: 'Acknowledged' }
        );
        expect(refused).to.include({
            code: 'wrong_type',
            path: 'packages[5].items',
            expected: 'at most 2000 items in all'
        });
        expect(applied).to.include({ outcome: 'applied' });
    });

    it('are answered without their ids, where these together are longer than an answer can be', () => {
        const events: Json[] = Array.from({ length: 100 }, () => ({ eventId: 'x'.repeat(9900) }));
        sfcc.events(...events).forEach((outcome) => {
            expect(outcome).to.include({ outcome: 'rejected', path: 'orderNo' });
            expect(outcome).not.to.have.property('eventId');
        });
    });
});
