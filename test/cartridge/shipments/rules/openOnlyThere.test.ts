import { expect } from 'chai';
import { openOnlyThere } from '#cartridge/shipments/rules/openOnlyThere';
import type { TikTokLine } from '#cartridge/openapi/rules/tiktokOrder';
import { newOrder, parcel } from '#helpers/tiktok/orderLife';

const A1: TikTokLine = { id: 'a1', seller_sku: 'A', display_status: 'AWAITING_SHIPMENT' };
const A2: TikTokLine = { ...A1, id: 'a2' };
const B1: TikTokLine = { ...A1, id: 'b1', seller_sku: 'B' };

/** Units that only TikTok waits for. The order has two of A and one of B. */
function only(lines: TikTokLine[], known: Parameters<typeof newOrder>[0] = {}): object {
    return openOnlyThere({ id: '577', status: 'AWAITING_SHIPMENT', line_items: lines }, newOrder(known));
}

describe('Units that TikTok waits for, and that have left or were cancelled here', () => {
    it('are none where both sides agree', () => {
        expect(only([A1, A2, B1])).to.deep.equal({});
        expect(only([A1], { cancelled: { A: 1, B: 1 } })).to.deep.equal({});
    });

    it('are those that were cancelled here alone, or have left', () => {
        expect(only([A1, A2, B1], { cancelled: { A: 1 } })).to.deep.equal({ A: 1 });
        expect(only([A1, A2, B1], { packages: { '1': parcel('1', { B: 1 }) } })).to.deep.equal({ B: 1 });
    });

    it('are none that TikTok has cancelled or that travel', () => {
        const done = [A1, { ...A2, display_status: 'CANCELLED' }, { ...B1, tracking_number: '1Z' }];
        expect(only(done, { cancelled: { A: 1, B: 1 } })).to.deep.equal({});
    });

    it('are none that the order does not have', () => {
        expect(only([A1, A2, { ...B1, seller_sku: 'C' }])).to.deep.equal({});
    });
});
