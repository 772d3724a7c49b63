import { expect } from 'chai';
import { obstacleOf, planShipment, shortageOf } from '#cartridge/shipments/rules/shipPlan';
import type { Obstacle, ShipPlan } from '#cartridge/shipments/rules/shipPlan';
import type { TikTokLine, TikTokOrder } from '#cartridge/openapi/rules/tiktokOrder';
import { notice } from '#cartridge/platform/rules/notice';
import { HOUR_IN_SECONDS as HOUR } from '#helpers/durations';

const NOW = 1763900000;

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

        it('when TikTok ships, except where a label has to be bought first', () => {
            const order = { ...packed, shipping_type: 'TIKTOK' };
            const packages = { action: 'ship-packages', packageIds: ['P1'] };
            expect(plan(order, { A: 1 }, { region: 'SG' })).to.deep.equal(packages);
            expect(plan(order, { A: 1 }, { region: 'US' })).to.deep.equal({
                action: 'refuse',
                code: 'label_missing',
                told: notice('task.label_missing')
            });
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
            const refusal = { action: 'refuse', code: 'package_missing', told: notice('task.package_missing') };
            expect(plan({}, { A: 1 }, { region: 'SG' })).to.deep.equal(refusal);
            const half = { line_items: [line('a1', 'A', { package_id: 'P1' }), line('a2', 'A')] };
            expect(plan(half, { A: 2 }, { region: 'SG' })).to.deep.equal(refusal);
        });

        it('alone, with any other packages', () => {
            const others = [
                line('a1', 'A', { package_id: 'P1' }),
                line('a2', 'A', { package_id: 'P1' }),
                line('b1', 'B', { package_id: 'P2' }),
                line('c1', 'C')
            ];
            expect(plan({ line_items: others }, { A: 2 }, { region: 'SG' })).to.deep.equal({
                action: 'ship-packages',
                packageIds: ['P1']
            });
        });
    });

    describe("a buyer's open request to cancel", () => {
        it('has to be answered before anything ships', () => {
            expect(obstacle({ is_buyer_request_cancel: true }, 'GB')).to.deep.equal({
                action: 'wait',
                until: NOW + HOUR / 4
            });
        });

        it('is answered by shipping in the US', () => {
            expect(obstacle({ is_buyer_request_cancel: true })).to.equal(null);
        });
    });

    describe('the hold', () => {
        it('lasts as long as TikTok says', () => {
            ['ON_HOLD', 'UNPAID'].forEach((status) =>
                expect(obstacle({ status })).to.deep.equal({ action: 'wait', until: NOW + HOUR / 4 })
            );
        });

        it('lasts an hour from payment where TikTok leaves the waiting to us', () => {
            const paid = NOW - 20 * 60;
            expect(obstacle({ paid_time: paid })).to.deep.equal({ action: 'wait', until: paid + HOUR });
            expect(obstacle({ paid_time: NOW - HOUR })).to.equal(null);
        });
    });

    it('refuses an order that is cancelled, or that TikTok fulfils', () => {
        expect(obstacle({ status: 'CANCELLED' })).to.deep.equal({
            action: 'refuse',
            code: 'order_cancelled',
            told: notice('task.order_cancelled')
        });
        expect(obstacle({ fulfillment_type: 'FULFILLMENT_BY_TIKTOK' })).to.deep.equal({
            action: 'refuse',
            code: 'fulfilled_by_tiktok',
            told: notice('task.fulfilled_by_tiktok')
        });
    });

    it('tells of more units than TikTok has open those that are, and names what is short', () => {
        expect(plan({}, { A: 3 })).to.deep.equal({ action: 'mark-shipped', lineIds: ['a1', 'a2'] });
        expect(shortageOf(orderWith({}), { A: 3, B: 1 })).to.deep.equal({
            action: 'refuse',
            code: 'units_not_open',
            told: notice('task.units_not_open', ['1 × A'])
        });
        expect(shortageOf(orderWith({}), { A: 2, B: 1 })).to.equal(null);
        const sent = orderWith({ line_items: [line('a1', 'A', { tracking_number: '1Z7' }), line('a2', 'A')] });
        expect(shortageOf(sent, { A: 2 })).to.deep.include({ told: notice('task.units_not_open', ['1 × A']) });
    });

    const refusals: Array<[string, Partial<TikTokOrder>, { [sku: string]: number }, string]> = [
        ['a product that TikTok does not know', {}, { C: 1 }, 'units_not_open'],
        ['no units', {}, {}, 'units_not_open'],
        ['an order without lines', { line_items: [] }, { A: 1 }, 'units_not_open']
    ];
    refusals.forEach(([what, order, items, code]) =>
        it(`refuses ${what}`, () => expect(plan(order, items)).to.include({ action: 'refuse', code }))
    );
});

/** Two units of A and one of B, paid long ago, shipped by the seller. */
function orderWith(known: Partial<TikTokOrder>): TikTokOrder {
    return {
        id: '577',
        status: 'AWAITING_SHIPMENT',
        shipping_type: 'SELLER',
        line_items: [line('a1', 'A'), line('a2', 'A'), line('b1', 'B')],
        ...known
    };
}

function plan(order: Partial<TikTokOrder>, items: { [sku: string]: number }, { region = 'US' } = {}): ShipPlan {
    return planShipment(orderWith(order), items, region, []);
}

function obstacle(order: Partial<TikTokOrder>, region = 'US'): Obstacle | null {
    return obstacleOf(orderWith(order), region, NOW);
}

function line(id: string, sku: string, known: Partial<TikTokLine> = {}): TikTokLine {
    return { id, seller_sku: sku, display_status: 'AWAITING_SHIPMENT', ...known };
}
