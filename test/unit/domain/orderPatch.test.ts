import { expect } from 'chai';
import { orderPatchMessages } from '../../../src/cartridges/int_tiktokshop/cartridge/scripts/tiktokshop/domain/orderPatch';
import type {
    OrderPatch,
    PatchedItem
} from '../../../src/cartridges/int_tiktokshop/cartridge/scripts/tiktokshop/domain/orderPatch';
import type { OrderMessage } from '../../../src/cartridges/int_tiktokshop/cartridge/scripts/tiktokshop/domain/orderEvent';
import { live, message, newOrder, parcel, shipment } from '../../support/orderLife';

const NOW = '2026-11-23T15:00:00.000Z';

describe('What a patch of an order means', () => {
    const statuses: Array<[string, Partial<OrderPatch>, string | null]> = [
        ['the custom field', { externalOrderStatus: 'CANCELLED' }, 'CANCELLED'],
        ['the system field', { systemOrderStatus: 'CANCELLED' }, 'CANCELLED'],
        ['channel status 6', { channelStatus: 6 }, 'CANCELLED'],
        ['channel status 5', { channelStatus: 5 }, 'Shipped'],
        [
            'all of them alike',
            { externalOrderStatus: 'CANCELLED', systemOrderStatus: 'cancelled', channelStatus: 6 },
            'CANCELLED'
        ],
        ['channel status 3, which informs only', { channelStatus: 3 }, null],
        [
            'a status beside a channel status that informs only',
            { externalOrderStatus: 'Shipped', channelStatus: 3 },
            'Shipped'
        ],
        ['an empty field', { externalOrderStatus: '' }, null],
        ['the status it has', { externalOrderStatus: 'New' }, null]
    ];
    statuses.forEach(([what, change, status]) => {
        it(`${what}: ${status || 'nothing'}`, () => {
            const messages = read(change);
            expect(messages.map((one) => one.status)).to.deep.equal(status === null ? [] : [status]);
        });
    });

    const refusals: Array<[string, Partial<OrderPatch>, string]> = [
        [
            'fields that contradict each other',
            { externalOrderStatus: 'Shipped', systemOrderStatus: 'CANCELLED' },
            'contradiction'
        ],
        ['a status against a channel status', { externalOrderStatus: 'Shipped', channelStatus: 6 }, 'contradiction'],
        ['an unknown word', { externalOrderStatus: 'Sent' }, 'unknown_status']
    ];
    refusals.forEach(([what, change, code]) => {
        it(`${what}: refused`, () => {
            const read = orderPatchMessages(patch(change), newOrder(), NOW);
            expect(read.ok ? '' : read.rejection.code).to.equal(code);
        });
    });

    it('comes from TikTok, unless it is the update of an OMS', () => {
        expect(read({ channelStatus: 6 })[0]?.initiator).to.equal('TIKTOK');
        expect(read({ channelStatus: 6, action: 'update' })[0]?.initiator).to.equal('SELLER');
    });

    it('lines with the same tracking number are one package', () => {
        const [told] = read({ action: 'update', items: [item('A', 2), item('B', 2)] });
        expect(told?.packages).to.deep.equal([
            { packageNo: '1Z9', carrier: 'UPS', trackingNumber: '1Z9', items: { A: 2, B: 1 }, occurredAt: NOW }
        ]);
    });

    it('a line that shipped in part is one unit, for want of a quantity', () => {
        expect(read({ items: [item('A', 1)] })[0]?.packages[0]?.items).to.deep.equal({ A: 1 });
    });

    it('sent twice, it says the same', () => {
        const items = [item('A', 2)];
        const [first] = read({ items });
        const again = read({ items }, live([first as OrderMessage]));
        expect(again[0]?.packages).to.deep.equal(first?.packages);
    });

    it('a second tracking number holds the units that are left', () => {
        const state = live([shipment([parcel('1', { A: 1 })])]);
        expect(read({ items: [item('A', 2)] }, state)[0]?.packages[0]?.items).to.deep.equal({ A: 1 });
    });

    it('the cancelled quantity of a line is a total', () => {
        const items = [{ ...item('A', 6), trackingNumber: '', quantityCancelled: 2 }];
        expect(read({ items })[0]?.cancelledItems).to.deep.equal({ A: 2 });

        const oneGone = live([message({ status: 'CANCELLED', cancelledItems: { A: 1 } })]);
        expect(read({ items }, oneGone)[0]?.cancelledItems).to.deep.equal({ A: 1 });
        const bothGone = live([message({ status: 'CANCELLED', cancelledItems: { A: 2 } })]);
        expect(read({ items }, bothGone)).to.deep.equal([]);
    });
});

function patch(change: Partial<OrderPatch>): OrderPatch {
    return {
        externalOrderStatus: null,
        systemOrderStatus: null,
        channelStatus: null,
        exportStatus: null,
        action: '',
        cancelInfo: '',
        items: [],
        ...change
    };
}

function item(productId: string, lineStatus: number): PatchedItem {
    return { productId, lineStatus, carrier: 'UPS', trackingNumber: '1Z9', quantityCancelled: 0, reason: '' };
}

function read(change: Partial<OrderPatch>, state = newOrder()): OrderMessage[] {
    const messages = orderPatchMessages(patch(change), state, NOW);
    if (!messages.ok) {
        throw new Error(messages.rejection.msg);
    }
    return messages.messages;
}
