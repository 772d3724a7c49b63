import { expect } from 'chai';
import { planShipment } from '../../../src/cartridges/int_tiktokshop/cartridge/scripts/tiktokshop/domain/shipPlan';
import type { ShipPlan } from '../../../src/cartridges/int_tiktokshop/cartridge/scripts/tiktokshop/domain/shipPlan';
import type {
    TikTokLine,
    TikTokOrder
} from '../../../src/cartridges/int_tiktokshop/cartridge/scripts/tiktokshop/domain/tiktokOrder';

const NOW = 1763900000;
const HOUR = 3600;

describe('Planning a shipment on TikTok', () => {
    describe("Mark Package As Shipped, for the seller's own carrier", () => {
        it('names no lines when the package is the whole order', () => {
            expect(plan({}, { A: 2, B: 1 })).to.deep.equal({ action: 'mark-shipped', lineIds: null });
        });

        it('names as many lines of a product as the package has units', () => {
            expect(plan({}, { A: 1, B: 1 })).to.deep.equal({ action: 'mark-shipped', lineIds: ['a1', 'b1'] });
        });

        it('leaves out lines that are cancelled or travel already', () => {
            const lines = [
                line('a1', 'A', { display_status: 'CANCELLED' }),
                line('a2', 'A'),
                line('b1', 'B', { tracking_number: '1Z7' })
            ];
            expect(plan({ line_items: lines }, { A: 1 })).to.deep.equal({ action: 'mark-shipped', lineIds: ['a2'] });
        });

        ['US', 'GB', 'UK', 'ES', 'IE', 'IT', 'DE', 'FR', 'JP'].forEach((region) =>
            it(`in ${region}`, () => expect(plan({}, { B: 1 }, { region }).action).to.equal('mark-shipped'))
        );
    });

    describe('Ship Package, where TikTok has made the package', () => {
        const packed = { line_items: [line('a1', 'A', { package_id: 'P1' })] };

        it('in other markets', () => {
            expect(plan(packed, { A: 1 }, { region: 'SG' })).to.deep.equal({
                action: 'ship-packages',
                packageIds: ['P1']
            });
        });

        it('when TikTok ships', () => {
            const order = { ...packed, shipping_type: 'TIKTOK' };
            expect(plan(order, { A: 1 })).to.deep.equal({ action: 'ship-packages', packageIds: ['P1'] });
        });

        it('under one number, when the units are in several packages', () => {
            const several = {
                line_items: [line('a1', 'A', { package_id: 'P1' }), line('b1', 'B', { package_id: 'P2' })]
            };
            expect(plan(several, { A: 1, B: 1 }, { region: 'SG' })).to.deep.equal({
                action: 'ship-packages',
                packageIds: ['P1', 'P2']
            });
        });

        it('not while the package holds more than travels: it is split first', () => {
            const together = {
                line_items: [line('a1', 'A', { package_id: 'P1' }), line('b1', 'B', { package_id: 'P1' })]
            };
            expect(plan(together, { B: 1 }, { region: 'SG' })).to.deep.equal({
                action: 'split',
                groups: [['b1'], ['a1']]
            });
        });

        it('not without a package', () => {
            expect(plan({}, { A: 1 }, { region: 'SG' })).to.include({ action: 'refuse', code: 'package_missing' });
        });
    });

    describe('what was reported before', () => {
        const shipped = { line_items: [line('a1', 'A', { package_id: 'P1', tracking_number: '1Z9' })] };

        it('is not reported again', () => {
            expect(plan(shipped, { A: 1 })).to.deep.equal({ action: 'nothing', packageId: 'P1' });
            expect(plan(shipped, { A: 1 }, { packageId: 'P1' })).to.deep.equal({ action: 'nothing', packageId: 'P1' });
        });

        it('is corrected when it travels under another number now', () => {
            const corrected = { packageId: 'P1', trackingNumber: '1Z8' };
            expect(plan(shipped, { A: 1 }, corrected)).to.deep.equal({ action: 'update-tracking', packageId: 'P1' });
        });
    });

    describe("a buyer's open request to cancel", () => {
        it('has to be answered before anything ships', () => {
            expect(plan({ is_buyer_request_cancel: true }, { A: 1 }, { region: 'GB' })).to.deep.equal({
                action: 'wait',
                until: NOW + HOUR / 4
            });
        });

        it('is answered by shipping in the US', () => {
            expect(plan({ is_buyer_request_cancel: true }, { A: 1 }).action).to.equal('mark-shipped');
        });
    });

    describe('the hold', () => {
        it('lasts as long as TikTok says', () => {
            expect(plan({ status: 'ON_HOLD' }, { A: 1 }).action).to.equal('wait');
        });

        it('lasts an hour from payment where TikTok leaves the waiting to us', () => {
            const paid = NOW - 20 * 60;
            expect(plan({ paid_time: paid }, { A: 1 })).to.deep.equal({ action: 'wait', until: paid + HOUR });
            expect(plan({ paid_time: NOW - HOUR }, { A: 1 }).action).to.equal('mark-shipped');
        });
    });

    const refusals: Array<[string, Partial<TikTokOrder>, { [sku: string]: number }, string]> = [
        ['a cancelled order', { status: 'CANCELLED' }, { A: 1 }, 'order_cancelled'],
        [
            'an order that TikTok fulfils',
            { fulfillment_type: 'FULFILLMENT_BY_TIKTOK' },
            { A: 1 },
            'fulfilled_by_tiktok'
        ],
        ['more units than TikTok has open', {}, { A: 3 }, 'units_not_open'],
        ['a product that TikTok does not know', {}, { C: 1 }, 'units_not_open'],
        ['no units', {}, {}, 'units_not_open'],
        ['an order without lines', { line_items: [] }, { A: 1 }, 'units_not_open']
    ];
    refusals.forEach(([what, order, items, code]) =>
        it(`refuses ${what}`, () => expect(plan(order, items)).to.include({ action: 'refuse', code }))
    );
});

/** Two units of A and one of B, paid long ago, shipped by the seller. */
function plan(
    order: Partial<TikTokOrder>,
    items: { [sku: string]: number },
    { region = 'US', trackingNumber = '1Z9', packageId = '' } = {}
): ShipPlan {
    const known: TikTokOrder = {
        id: '577',
        status: 'AWAITING_SHIPMENT',
        shipping_type: 'SELLER',
        line_items: [line('a1', 'A'), line('a2', 'A'), line('b1', 'B')],
        ...order
    };
    return planShipment(known, { items, trackingNumber, packageId }, region, NOW);
}

function line(id: string, sku: string, known: Partial<TikTokLine> = {}): TikTokLine {
    return { id, seller_sku: sku, display_status: 'AWAITING_SHIPMENT', ...known };
}
