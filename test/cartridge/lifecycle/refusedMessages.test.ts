import { expect } from 'chai';
import { CANCEL, HeldOrder, ORDER_NO } from '#helpers/messages/heldOrder';
import { externalOrder } from '#helpers/messages/externalOrder';
import type { Json } from '#helpers/platform/testInstance';
import { DirectShop } from '#helpers/tiktok/directShop';
import { HOUR, MINUTE } from '#helpers/durations';

const ID = '577000000000000001';
const A = '701643632930';
const B = '701643632947';

/** TikTok has announced more than the parts of the order make. */
const HELD = externalOrder({ payment: { payment_method: 'SOCIAL_PAY', amount: 108.7 } });

describe('A message that is refused, and whose sender gets no answer', () => {
    it('of TikTok alerts operations once, with what is wrong, and is in the history each time', async () => {
        const shop = new DirectShop();
        shop.payOnTikTok({ id: ID }, [
            [A, 2, 10],
            [B, 1, 10]
        ]);
        shop.sfcc.create(HELD);
        await shop.sfcc.clock.advance(2 * HOUR);
        ['ship', 'collect', 'deliver'].forEach((action) => shop.simulate(`orders/${ID}/${action}`));
        for (let reading = 0; reading < 2; reading += 1) {
            shop.receive(1, { order_id: ID, order_status: 'DELIVERED' });
            await shop.sfcc.clock.advance(10 * MINUTE);
            shop.run();
        }
        const entry = shop.sfcc.customObject('TikTokShopOrder', ID);
        const why = ['rejected.order_on_hold', 'orderNo', 'The order is on hold: totals_differ'];
        expect(alerts(entry, 'alert.refused_tiktok')).to.deep.equal([['alert.refused_tiktok', why, 'order_on_hold']]);
        const refused = history(entry).filter(({ outcome }) => outcome === 'rejected');
        expect(refused.length).to.be.at.least(2);
        refused.forEach((line) => expect(line).to.include({ source: 'TIKTOK', code: 'order_on_hold' }));
        expect(shop.sfcc.log.map(({ message }) => message)).to.include(
            `${ORDER_NO}: order_on_hold orderNo: The order is on hold: totals_differ`
        );
        shop.sfcc.close();
    });

    it('of a client that patches alerts operations once for each fault', () => {
        const held = new HeldOrder({});
        const unknown = { c_externalOrderStatus: 'Lost' };
        [unknown, unknown, { c_orderAction: 'cancel' }].forEach((patch) =>
            expect(held.sfcc.patch(ORDER_NO, patch).status).to.equal(400)
        );
        held.sfcc.job('TikTokShop-ProcessTasks');
        expect(alerts(held.entry(), 'alert.refused_patch')).to.deep.equal([
            [
                'alert.refused_patch',
                ['rejected.unknown_status', 'c_externalOrderStatus', 'There is no such status'],
                'unknown_status'
            ],
            [
                'alert.refused_patch',
                ['rejected.missing_field', 'c_cancelInfo', 'c_cancelInfo does not say which units to cancel'],
                'missing_field'
            ]
        ]);
        const refused = history(held.entry()).filter(({ outcome }) => outcome === 'rejected');
        expect(refused.map(({ source, what, code }) => [source, what, code])).to.deep.equal([
            ['TIKTOK', '["history.patch"]', 'unknown_status'],
            ['TIKTOK', '["history.patch"]', 'missing_field']
        ]);
        held.sfcc.close();
    });

    it('of the OMS alerts operations only where it would wait unseen: a cancelled order cannot be released', () => {
        const held = new HeldOrder({});
        const parcel = { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' };
        const shipped = { status: 'Shipped', packages: [parcel] };
        expect(held.resultOf(shipped)).to.equal('order_on_hold');
        expect(alerts(held.entry(), 'alert.refused_oms')).to.deep.equal([]);
        expect(held.resultOf({ ...CANCEL, occurredAt: '2026-11-23T10:03:00Z' })).to.equal('CANCELLED');
        expect(held.resultOf({ ...shipped, occurredAt: '2026-11-23T10:01:00Z' })).to.equal('order_on_hold');
        const why = ['rejected.order_on_hold', 'orderNo', 'The order is on hold: totals_differ'];
        expect(alerts(held.entry(), 'alert.refused_oms')).to.deep.equal([['alert.refused_oms', why, 'order_on_hold']]);
        held.sfcc.close();
    });
});

function alerts(entry: Json, code: string): unknown[] {
    const stored = JSON.parse(String(entry.alerts || '[]')) as string[];
    return stored.map((alert) => JSON.parse(alert) as unknown[]).filter(([first]) => first === code);
}

function history(entry: Json): Json[] {
    return JSON.parse(String(entry.history)) as Json[];
}
