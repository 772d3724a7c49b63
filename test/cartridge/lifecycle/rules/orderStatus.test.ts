import { expect } from 'chai';
import {
    awaitsShipment,
    CHANNEL_STATUS,
    channelStatusOf,
    higherStatus,
    laterStatuses,
    rankOf,
    saysShipped,
    statusByUnits,
    statusOf,
    statusOfChannel,
    statusWords
} from '#cartridge/lifecycle/rules/orderStatus';
import type { ExternalOrderStatus, ShippingStatus } from '#cartridge/lifecycle/rules/orderStatus';

type ChannelFacts = Parameters<typeof channelStatusOf>[1];

function facts(more: Partial<ChannelFacts> = {}): ChannelFacts {
    return { cancelled: {}, isRefunded: false, ...more };
}

type Row = [ExternalOrderStatus, rank: number, saysShipped: boolean, awaitsShipment: boolean, channelStatus: number];

const LIFECYCLE: Row[] = [
    ['New', 0, false, true, 3],
    ['Acknowledged', 1, false, true, 3],
    ['PartiallyShipped', 2, true, true, 3],
    ['Shipped', 3, true, false, 5],
    ['Delivered', 4, true, false, 5],
    ['Completed', 5, true, false, 5],
    ['CANCELLED', -1, false, false, 6]
];

describe('The status of an order', () => {
    LIFECYCLE.forEach(([status, rank, ships, awaits, channelStatus]) => {
        it(`${status} has rank ${rank}, and channel status ${channelStatus}`, () => {
            expect(rankOf(status)).to.equal(rank);
            expect(saysShipped(status)).to.equal(ships);
            expect(awaitsShipment(status)).to.equal(awaits);
            expect(channelStatusOf(status, facts())).to.equal(channelStatus);
            expect(channelStatusOf(status, facts({ cancelled: { A: 1 } }))).to.equal(status === 'CANCELLED' ? 6 : 7);
        });

        it(`${status} is read in any case`, () => {
            expect(statusOf(status.toUpperCase())).to.equal(status);
            expect(statusOf(status.toLowerCase())).to.equal(status);
        });
    });

    it('has no other words', () => {
        expect(statusWords()).to.deep.equal(LIFECYCLE.map(([status]) => status));
        ['', 'Sent', 'Ship', ' Shipped', 'constructor'].forEach((word) => expect(statusOf(word)).to.equal(null));
    });

    it('is followed by the later ones of the lifecycle', () => {
        expect(laterStatuses('PartiallyShipped')).to.deep.equal(['Shipped', 'Delivered', 'Completed']);
        expect(laterStatuses('Completed')).to.deep.equal([]);
        expect(higherStatus('Shipped', 'New')).to.equal('Shipped');
        expect(higherStatus('New', 'Shipped')).to.equal('Shipped');
        expect(higherStatus('New', 'CANCELLED')).to.equal('New');
    });

    const byUnits: Array<[ExternalOrderStatus, ShippingStatus, ExternalOrderStatus]> = [
        ['Shipped', 'NOTSHIPPED', 'Shipped'],
        ['PartiallyShipped', 'NOTSHIPPED', 'PartiallyShipped'],
        ['Acknowledged', 'SHIPPED', 'Acknowledged'],
        ['CANCELLED', 'SHIPPED', 'CANCELLED'],
        ['Completed', 'PARTSHIPPED', 'PartiallyShipped'],
        ['PartiallyShipped', 'PARTSHIPPED', 'PartiallyShipped'],
        ['PartiallyShipped', 'SHIPPED', 'Shipped'],
        ['Shipped', 'SHIPPED', 'Shipped'],
        ['Delivered', 'SHIPPED', 'Delivered']
    ];
    byUnits.forEach(([word, shipping, expected]) => {
        it(`${word} with units ${shipping} amounts to ${expected}`, () => {
            expect(statusByUnits(word, shipping)).to.equal(expected);
        });
    });

    it('is asked for by two channel statuses; the others inform only', () => {
        expect(statusOfChannel(5)).to.equal('Shipped');
        expect(statusOfChannel(6)).to.equal('CANCELLED');
        [0, 2, 3, 4, 7, 8].forEach((status) => expect(statusOfChannel(status)).to.equal(null));
    });
});

describe('The channel status of an order whose buyer has got back the price', () => {
    it('is refunded, unless the order is cancelled', () => {
        expect(channelStatusOf('Completed', facts({ isRefunded: true }))).to.equal(CHANNEL_STATUS.REFUNDED);
        expect(channelStatusOf('Shipped', { cancelled: { A: 1 }, isRefunded: true })).to.equal(CHANNEL_STATUS.REFUNDED);
        expect(channelStatusOf('CANCELLED', facts({ isRefunded: true }))).to.equal(CHANNEL_STATUS.CANCELLED);
    });
});
