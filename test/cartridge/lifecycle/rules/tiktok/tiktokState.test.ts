import { expect } from 'chai';
import {
    messageOf,
    mistakenUnits,
    shipByOf,
    shipmentMessage,
    shippedUnitsOf,
    unitsOfLines
} from '#cartridge/lifecycle/rules/tiktok/tiktokState';
import { cancelledUnit, orderOf, shippedUnit, unit } from '#helpers/tiktok/tiktokUnits';
import { message, newOrder, parcel } from '#helpers/tiktok/orderLife';
import type { TikTokLine } from '#cartridge/openapi/rules/tiktokOrder';

const UPDATED = 1763900000;
const CANCELLED = 1763890000;
const DELIVERED = 1763880000;
const OPEN = { status: 'New' as const, hasShipped: false };
const SHIPPED = { status: 'Shipped' as const, hasShipped: true };

describe("TikTok's state of an order as a message", () => {
    ['AWAITING_SHIPMENT', 'IN_TRANSIT', 'ON_HOLD', 'constructor'].forEach((status) => {
        it(`is no news while it is ${status}`, () => {
            expect(messageOf(orderOf([unit('1')], { status }), {}, SHIPPED)).to.equal(null);
        });
    });

    const later: Array<[string, 'Delivered' | 'Completed']> = [
        ['DELIVERED', 'Delivered'],
        ['COMPLETED', 'Completed']
    ];
    later.forEach(([status, expected]) => {
        it(`is ${expected} once it is ${status}, of an order that has shipped here`, () => {
            const order = orderOf([shippedUnit('1')], {
                status,
                update_time: UPDATED,
                cancel_time: CANCELLED,
                delivery_time: DELIVERED
            });
            expect(messageOf(order, {}, SHIPPED)).to.deep.equal(
                message({ status: expected, occurredAt: '2025-11-23T12:13:20.000Z', initiator: 'TIKTOK' })
            );
            expect(messageOf(order, {}, OPEN)).to.equal(null);
        });
    });

    it('is no news once it is COMPLETED without a delivery: TikTok has refunded it', () => {
        const order = orderOf([shippedUnit('1')], { status: 'COMPLETED', update_time: UPDATED });
        expect(messageOf(order, {}, SHIPPED)).to.equal(null);
        expect(messageOf(order, {}, { status: 'Delivered', hasShipped: true })).to.include({ status: 'Completed' });
    });

    describe('a cancelled order', () => {
        const cancelled = {
            status: 'CANCELLED',
            update_time: UPDATED,
            cancel_time: CANCELLED,
            cancellation_initiator: 'BUYER',
            cancel_reason: 'No longer needed'
        };
        const expected = {
            ...message({
                status: 'CANCELLED',
                occurredAt: '2025-11-23T09:26:40.000Z',
                initiator: 'BUYER',
                reason: 'No longer needed'
            }),
            cancelledAfterLeaving: {},
            withoutStock: {}
        };

        it('is cancelled as a whole, with who did it, why and when', () => {
            expect(messageOf(orderOf([cancelledUnit('1')], cancelled), { A: 1 }, OPEN)).to.deep.equal(expected);
        });

        ['SELLER', 'SYSTEM', '', undefined].forEach((cancellation_initiator) => {
            it(`is TikTok's where ${cancellation_initiator} did it`, () => {
                const order = orderOf([], { ...cancelled, cancellation_initiator, cancel_reason: undefined });
                expect(messageOf(order, {}, OPEN)).to.include({ initiator: 'TIKTOK', reason: '' });
            });
        });

        it('is as old as the order was changed where TikTok does not say when', () => {
            const timeOf = (times: object): unknown =>
                messageOf(orderOf([], { ...cancelled, ...times }), {}, OPEN)?.occurredAt;
            expect(timeOf({ cancel_time: undefined })).to.equal('2025-11-23T12:13:20.000Z');
            expect(timeOf({ cancel_time: 0, update_time: undefined })).to.equal('1970-01-01T00:00:00.000Z');
        });

        it('says which units had left, and which do not come back into stock', () => {
            const units = [
                cancelledUnit('1'),
                cancelledUnit('2', { tracking_number: '1Z1', should_replenish_stock: true }),
                cancelledUnit('3', { seller_sku: 'B', should_replenish_stock: false }),
                shippedUnit('4', { seller_sku: 'C' })
            ];
            expect(messageOf(orderOf(units, cancelled), {}, OPEN)).to.deep.include({
                cancelledItems: null,
                cancelledAfterLeaving: { A: 1 },
                withoutStock: { B: 1 }
            });
        });
    });

    describe('cancelled units', () => {
        const first = cancelledUnit('1', { cancel_user: 'SELLER', cancel_reason: 'Out of stock' });
        const last = cancelledUnit('2', { cancel_user: 'BUYER', cancel_reason: 'Changed my mind' });

        it('are news as far as they are not cancelled here, with who cancelled the last one and why', () => {
            const order = orderOf([first, last, unit('3')], { update_time: UPDATED });
            expect(messageOf(order, { A: 1 }, OPEN)).to.deep.equal({
                ...message({
                    status: 'CANCELLED',
                    occurredAt: '2025-11-23T12:13:20.000Z',
                    initiator: 'BUYER',
                    reason: 'Changed my mind',
                    cancelledItems: { A: 1 }
                }),
                cancelledAfterLeaving: {},
                withoutStock: {}
            });
            expect(messageOf(order, { A: 2 }, OPEN)).to.equal(null);
        });

        it('come before a later status of the order', () => {
            const order = orderOf([first, shippedUnit('2')], { status: 'COMPLETED', delivery_time: DELIVERED });
            expect(messageOf(order, {}, SHIPPED)).to.include({ status: 'CANCELLED', initiator: 'TIKTOK' });
            expect(messageOf(order, { A: 1 }, SHIPPED)).to.include({ status: 'Completed' });
        });

        it('do not come back into stock where TikTok says so, as far as they are news', () => {
            const lost = { should_replenish_stock: false };
            const order = orderOf([cancelledUnit('1', lost), cancelledUnit('2', lost), unit('3')]);
            expect(messageOf(order, { A: 1 }, OPEN)?.withoutStock).to.deep.equal({ A: 1 });
            expect(messageOf(order, {}, OPEN)?.withoutStock).to.deep.equal({ A: 2 });
        });
    });
});

describe('An order at TikTok', () => {
    it('has a time by which to ship, where TikTok gives one', () => {
        expect(shipByOf(orderOf([], { rts_sla_time: UPDATED }))).to.deep.equal(new Date('2025-11-23T12:13:20.000Z'));
        expect(shipByOf(orderOf([]))).to.equal(null);
        expect(shipByOf(orderOf([], { rts_sla_time: 0 }))).to.equal(null);
    });

    it('has shipped the units that have a number and are not cancelled', () => {
        const units = [shippedUnit('1'), unit('2'), cancelledUnit('3', { tracking_number: '1Z1' }), cancelledUnit('4')];
        expect(shippedUnitsOf(orderOf(units))).to.deep.equal({ A: 1 });
    });

    it('has units by product', () => {
        const units = [unit('1'), unit('2', { seller_sku: 'B' }), unit('3'), unit('4', { seller_sku: undefined })];
        expect(unitsOfLines(units)).to.deep.equal({ A: 2, B: 1, '': 1 });
    });

    describe('a shipment that was made on TikTok', () => {
        const packages = [parcel('shipped-on-tiktok-7', { A: 1 })];
        const told = (lines: TikTokLine[]): object =>
            shipmentMessage(orderOf(lines, { status: 'IN_TRANSIT', update_time: UPDATED }), packages);

        it('is whole once no unit waits for a number, cancelled ones aside', () => {
            const whole = message({
                status: 'Shipped',
                occurredAt: '2025-11-23T12:13:20.000Z',
                initiator: 'TIKTOK',
                packages
            });
            expect(told([shippedUnit('1'), shippedUnit('2')])).to.deep.equal(whole);
            expect(told([shippedUnit('1'), cancelledUnit('2')])).to.deep.equal(whole);
        });

        it('is partial while a unit waits for a number', () => {
            expect(told([shippedUnit('1'), unit('2')])).to.include({ status: 'PartiallyShipped', packages });
        });
    });
});

describe('Units that TikTok cancelled after they had left', () => {
    const left = cancelledUnit('1', { tracking_number: '1Z1' });
    const packages = { '1': parcel('1', { A: 1 }) };

    it('are mistaken for others that were cancelled here, as far as they left on both sides', () => {
        const state = newOrder({ ordered: { A: 3 }, cancelled: { A: 1 }, packages });
        expect(mistakenUnits(orderOf([left, unit('2'), unit('3')]), state)).to.deep.equal({ A: 1 });
        expect(mistakenUnits(orderOf([cancelledUnit('1'), unit('2'), unit('3')]), state)).to.deep.equal({});
        expect(mistakenUnits(orderOf([left]), { ...state, packages: {} })).to.deep.equal({});
    });

    it('are not where they are known as cancelled too late', () => {
        const state = newOrder({ ordered: { A: 3 }, cancelledTooLate: { A: 1 }, packages });
        expect(mistakenUnits(orderOf([left, unit('2'), unit('3')]), state)).to.deep.equal({});
    });
});
