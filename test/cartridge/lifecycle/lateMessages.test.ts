import { expect } from 'chai';
import { DirectShop } from '#helpers/tiktok/directShop';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { entryOf, rest, stateOf, sweep } from '#helpers/messages/retiredOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const UPS = { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z999AA10123456784' };

describe('A hundred late events', () => {
    it('in one request: eight are applied, the others have to be sent again, and all arrive', async () => {
        const sfcc = new TestInstance();
        sfcc.prefer({ tiktokShopLedgerDays: 1 });
        const ids = Array.from({ length: 100 }, (_value, index) => String(577000000000000100n + BigInt(index)));
        ids.forEach((id) =>
            sfcc.create(
                externalOrder({
                    c_externalOrderId: id,
                    product_lineitems: [line('701643632930', 1)],
                    payment: { payment_method: 'SOCIAL_PAY', amount: 16.24 }
                })
            )
        );
        sfcc.events(
            ...ids.map((id) => ({
                eventId: 's' + id,
                externalOrderId: id,
                status: 'Shipped',
                packages: [{ ...UPS, trackingNumber: '1Z' + id }]
            }))
        );
        await rest(sfcc);
        expect(sfcc.rows('CustomObject:TikTokShopOrder')).to.deep.equal([]);
        const late = ids.map((id) => ({ eventId: 'd' + id, externalOrderId: id, status: 'Delivered' }));
        const outcomes = sfcc.events(...late);
        const left = late.filter((_event, index) => outcomes[index]!.code === 'try_again_later');
        expect(outcomes.filter(({ outcome }) => outcome === 'applied')).to.have.length(8);
        expect(left).to.have.length(92);
        // The OMS sends again what was not taken.
        for (let from = 0; from < left.length; from += 8) {
            sfcc.events(...left.slice(from, from + 8)).forEach((outcome) =>
                expect(outcome).to.include({ outcome: 'applied' })
            );
        }
        expect(
            sfcc.rows('CustomObject:TikTokShopOrder').map((row) => row.custom.appliedStatus as string)
        ).to.deep.equal(ids.map(() => 'Delivered'));
        expect(sfcc.events(...late).every(({ outcome }) => outcome === 'repeated')).to.equal(true);
        sfcc.close();
    });
});

describe('A webhook about an order that has left the ledger', () => {
    it('is handled as on the first day', async () => {
        const states: Json[] = [];
        for (const days of [365, 1]) {
            const shop = new DirectShop();
            shop.sfcc.withoutOms();
            shop.sfcc.prefer({ tiktokShopLedgerDays: days });
            await shop.paidOrder(ID, { '701643632930': 2 });
            shop.tell(ID, { status: 'Shipped', packages: [UPS] });
            await sweep(shop.sfcc);
            // The report is a change on TikTok that is read once more.
            await shop.sfcc.clock.advance(10 * 60 * 1000);
            await rest(shop.sfcc);
            expect(entryOf(shop.sfcc) === undefined).to.equal(days === 1);
            shop.tiktok.orders.byId.get(ID)!.status = 'DELIVERED';
            shop.receive(1, { order_id: ID, order_status: 'DELIVERED' });
            shop.receive(12, { order_id: ID, return_id: '1', return_status: 'RETURN_OR_REFUND_REQUEST_PENDING' });
            await sweep(shop.sfcc);
            expect(entryOf(shop.sfcc)).to.include({ appliedStatus: 'Delivered' });
            states.push(stateOf(shop.sfcc));
            shop.sfcc.close();
        }
        expect(states[1]).to.deep.equal(states[0]);
    });
});
