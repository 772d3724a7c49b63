import { expect } from 'chai';
import type { TikTokOrder } from '#cartridge/openapi/rules/tiktokOrder';
import { missingOrder } from '#cartridge/reconciliation/rules/missingOrder';
import { orderOf, unit } from '#helpers/tiktok/tiktokUnits';
import { HOUR_IN_SECONDS as HOUR } from '#helpers/durations';

const NOW = 1_800_000_000;

describe('Whether an order is missing here', () => {
    /** Placed five hours ago, in a shop that was connected ten hours ago. */
    function missing(told: Partial<TikTokOrder>, since = 0): boolean | null {
        const times = { create_time: NOW - 5 * HOUR, paid_time: NOW - 5 * HOUR, update_time: NOW - 2 * HOUR };
        const shop = { connectedAt: NOW - 10 * HOUR, since };
        const found = missingOrder(orderOf([unit('1')], { ...times, ...told }), shop, NOW, 'refused');
        return found && found.length > 0;
    }

    ['AWAITING_SHIPMENT', 'PARTIALLY_SHIPPING', 'IN_TRANSIT', 'DELIVERED', 'COMPLETED'].forEach((status) => {
        it(`${status}: yes`, () => {
            expect(missing({ status })).to.equal(true);
        });
    });

    ['UNPAID', 'CANCELLED'].forEach((status) => {
        it(`${status}: no`, () => {
            expect(missing({ status })).to.equal(false);
        });
    });

    it('it is too early to say during the hold, and two hours after the last change', () => {
        expect(missing({ status: 'ON_HOLD' })).to.equal(null);
        expect(missing({ update_time: NOW - 2 * HOUR + 1 })).to.equal(null);
    });

    it('what had left before the shop was connected is past; what still waits is not', () => {
        const old = { create_time: NOW - 11 * HOUR, paid_time: NOW - 11 * HOUR };
        ['IN_TRANSIT', 'DELIVERED', 'COMPLETED'].forEach((status) =>
            expect(missing({ ...old, status }), status).to.equal(false)
        );
        expect(missing({ ...old, status: 'AWAITING_SHIPMENT' })).to.equal(true);
        expect(missing({ ...old, create_time: NOW - 10 * HOUR, status: 'IN_TRANSIT' })).to.equal(true);
    });

    it('it is told with why it did not come, and can be imported', () => {
        const order = orderOf([unit('1')], { create_time: NOW - 5 * HOUR, update_time: NOW - 5 * HOUR });
        expect(missingOrder(order, { connectedAt: 0, since: 0 }, NOW, 'refused')).to.deep.equal([
            {
                kind: 'missing-here',
                about: order.id,
                externalOrderId: order.id,
                orderNo: '',
                there: order.status,
                here: 'refused',
                act: 'import'
            }
        ]);
    });

    it('what was placed while another site had the shop is there', () => {
        expect(missing({}, NOW - 5 * HOUR + 1)).to.equal(false);
        expect(missing({}, NOW - 5 * HOUR)).to.equal(true);
    });
});
