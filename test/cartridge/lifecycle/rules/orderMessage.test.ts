import { expect } from 'chai';
import { isFromSeller, withProductsBehind } from '#cartridge/lifecycle/rules/orderMessage';
import { message, parcel, shipment } from '#helpers/tiktok/orderLife';

describe('A message about an order', () => {
    it("is the seller's through the OMS or from Business Manager", () => {
        expect((['SELLER', 'OPERATIONS', 'TIKTOK', 'BUYER', ''] as const).map(isFromSeller)).to.deep.equal([
            true,
            true,
            false,
            false,
            false
        ]);
    });

    it("has TikTok's product ids in place of those that stand in for them", () => {
        const told = shipment([parcel('1', { 'A-not-orderable': 1 }), parcel('2')]);
        const behind = withProductsBehind(told);
        expect(behind).to.deep.equal({ ...told, packages: [parcel('1', { A: 1 }), parcel('2')] });
        expect(told.packages[0]?.items).to.deep.equal({ 'A-not-orderable': 1 });

        const cancellation = message({ status: 'CANCELLED', cancelledItems: { 'A-not-orderable': 2 }, reason: 'r' });
        expect(withProductsBehind(cancellation)).to.deep.equal({ ...cancellation, cancelledItems: { A: 2 } });
        expect(withProductsBehind(message({ status: 'CANCELLED' })).cancelledItems).to.equal(null);
    });
});
