import { expect } from 'chai';
import { externalOrder, line } from '#helpers/messages/externalOrder';
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

    it('are refused once their order can keep no more packages, and the feed is written', () => {
        const id = '577000000000000002';
        const payment = { payment_method: 'SOCIAL_PAY', amount: 10006.24 };
        sfcc.create(externalOrder({ c_externalOrderId: id, product_lineitems: [line('701643632930', 1000)], payment }));
        const outcomes = [0, 1].map((part) => {
            const packages = parcels(part);
            return sfcc.events({ eventId: 'e' + part, externalOrderId: id, status: 'PartiallyShipped', packages })[0];
        });
        expect(outcomes.map((one) => one!.code)).to.deep.equal([undefined, 'too_many_units']);
        sfcc.job('TikTokShop-OrderFeed');
        expect(Object.values(sfcc.feedFiles()).join('')).to.contain(id);
    });

    /** Four hundred packages of one unit each, with names as long as can be. */
    function parcels(part: number): Json[] {
        return Array.from({ length: 400 }, (_value, at) => ({
            packageNo: `${part}-${at}`,
            carrier: 'C'.repeat(256),
            trackingNumber: `${part}-${at}-`.padEnd(256, '9'),
            items: [{ productId: '701643632930', quantity: 1 }]
        }));
    }

    it('are answered without their ids, where these together are longer than an answer can be', () => {
        const events: Json[] = Array.from({ length: 100 }, () => ({ eventId: 'x'.repeat(9900) }));
        sfcc.events(...events).forEach((outcome) => {
            expect(outcome).to.include({ outcome: 'rejected', path: 'orderNo' });
            expect(outcome).not.to.have.property('eventId');
        });
    });
});
