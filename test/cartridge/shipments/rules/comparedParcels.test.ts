import { expect } from 'chai';
import { compareParcels, parcelsOf } from '#cartridge/shipments/rules/parcels';
import type { ParcelOnTikTok } from '#cartridge/shipments/rules/parcels';
import type { TikTokLine, TikTokOrder } from '#cartridge/openapi/rules/tiktokOrder';
import { parcel } from '#helpers/tiktok/orderLife';

describe('Parcels', () => {
    it('are put together by carrier and number, in the sequence of their packages', () => {
        const packages = {
            3: parcel('3', { A: 1 }, { trackingNumber: 't' }),
            1: parcel('1', { A: 1 }, { trackingNumber: 't' }),
            2: parcel('2', { B: 1 }, { trackingNumber: 't', carrier: 'DHL' }),
            4: parcel('4', null, { trackingNumber: 'u' })
        };
        expect(parcelsOf(packages, { 1: 'X', 3: 'X', 4: 'Y' })).to.deep.equal([
            { carrier: 'UPS', trackingNumber: 't', packageNos: ['1', '3'], items: { A: 2 }, packageIds: ['X'] },
            { carrier: 'DHL', trackingNumber: 't', packageNos: ['2'], items: { B: 1 }, packageIds: [] },
            { carrier: 'UPS', trackingNumber: 'u', packageNos: ['4'], items: {}, packageIds: ['Y'] }
        ]);
    });

    it('have every package that TikTok has of them', () => {
        const packages = { 1: parcel('1', { A: 1 }), 2: parcel('2', { B: 1 }, { trackingNumber: '1Z1' }) };
        expect(parcelsOf(packages, { 1: 'X', 2: 'Y' })[0]?.packageIds).to.deep.equal(['X', 'Y']);
    });
});

describe("TikTok's packages", () => {
    const here = parcelsOf({ 1: parcel('1', { A: 2, B: 1 }) }, {});

    it('hold the units that have left in them, by package and number', () => {
        const lines = [
            line({ seller_sku: 'A', package_id: 'X', tracking_number: '1Z1', shipping_provider_id: '21' }),
            line({ seller_sku: 'A', package_id: 'X', tracking_number: '1Z2', shipping_provider_id: '22' }),
            line({ seller_sku: 'B', package_id: 'Y', tracking_number: '1Z1', shipping_provider_id: '23' }),
            line({ seller_sku: 'B', package_id: 'Y', tracking_number: '' })
        ];
        expect(own(lines)).to.deep.equal([
            { id: 'X', trackingNumber: '1Z1', providerId: '21', units: { A: 1 } },
            { id: 'X', trackingNumber: '1Z2', providerId: '22', units: { A: 1 } },
            { id: 'Y', trackingNumber: '1Z1', providerId: '23', units: { B: 1 } }
        ]);
    });

    it('may be told without id, carrier and product', () => {
        const compared = compareParcels(order([line({ tracking_number: '1Z1' })]), here);
        expect(compared.parcels[0]).to.deep.include({ own: [], shared: [], missing: { A: 2, B: 1 } });
        expect(compared.excess).to.deep.equal({ '': 1 });
        const withoutId = line({ seller_sku: 'A', tracking_number: '1Z1' });
        expect(own([withoutId])).to.deep.equal([{ id: '', trackingNumber: '1Z1', providerId: '', units: { A: 1 } }]);
    });

    it('count for a parcel by their number before those under other numbers', () => {
        const two = parcelsOf({ 1: parcel('1', { A: 1 }), 2: parcel('2', { A: 1 }) }, {});
        const lines = [
            line({ seller_sku: 'A', package_id: 'X', tracking_number: '1Z2' }),
            line({ seller_sku: 'A', package_id: 'Y', tracking_number: 'other' })
        ];
        const ids = compareParcels(order(lines), two).parcels.map((one) => one.own.map(({ id }) => id));
        expect(ids).to.deep.equal([['Y'], ['X']]);
    });

    it('count by the id under which they were reported before anything else', () => {
        const two = parcelsOf({ 1: parcel('1', { A: 1 }), 2: parcel('2', { A: 1 }) }, { 1: 'X' });
        const lines = [
            line({ seller_sku: 'A', package_id: 'X', tracking_number: '1Z2' }),
            line({ seller_sku: 'A', package_id: 'Y', tracking_number: '1Z1' })
        ];
        const ids = compareParcels(order(lines), two).parcels.map((one) => one.own.map(({ id }) => id));
        expect(ids).to.deep.equal([['X'], ['Y']]);
    });

    it('may hold units of several parcels: no parcel has them alone', () => {
        const two = parcelsOf({ 1: parcel('1', { A: 1 }), 2: parcel('2', { B: 1 }) }, {});
        const lines = ['A', 'B', 'C'].map((seller_sku) =>
            line({ seller_sku, package_id: 'X', tracking_number: '1Z1' })
        );
        const { parcels, excess } = compareParcels(order(lines), two);
        const idsOf = ({ own, shared }: ParcelOnTikTok): string[][] =>
            [own, shared].map((all) => all.map(({ id }) => id));
        expect(parcels.map(idsOf)).to.deep.equal([
            [[], ['X']],
            [[], ['X']]
        ]);
        expect(parcels.map(({ missing }) => missing)).to.deep.equal([{}, {}]);
        expect(excess).to.deep.equal({ C: 1 });
    });

    function own(lines: TikTokLine[]): ParcelOnTikTok['own'] | undefined {
        return compareParcels(order(lines), here).parcels[0]?.own;
    }
});

function line(told: Partial<TikTokLine>): TikTokLine {
    return { id: '1', ...told };
}

function order(lines: TikTokLine[]): TikTokOrder {
    return { id: '577', status: 'IN_TRANSIT', line_items: lines };
}
