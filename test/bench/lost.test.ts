import { expect } from 'chai';
import { lostOf } from '../../bench/load/lost';
import type { KeptOrder } from '../../bench/load/callers';

const SENT = [
    { id: '1', trackingNumber: '1Z1' },
    { id: '2', trackingNumber: null }
];
const KEPT: Record<string, KeptOrder> = {
    '1': { status: 'Shipped', trackingNumbers: ['1Z1', '1Z1'] },
    '2': { status: 'CANCELLED', trackingNumbers: [] }
};
const NOTHING = { orders: 0, surplusOrders: 0, events: 0, patches: 0, webhooks: 0 };

/** An instance that has these orders. */
function lost(kept: Record<string, KeptOrder>, webhooks = [true, true], inAll = Object.keys(kept).length): unknown {
    const callers = {
        logIn: () => Promise.resolve(),
        kept: (id: string) => Promise.resolve(kept[id] || null),
        ask: (controller: string) => Promise.resolve(JSON.stringify(controller === 'Load-Count' ? inAll : webhooks))
    };
    return lostOf(callers, SENT, async (items, work) => {
        for (const item of items) {
            await work(item);
        }
    });
}

describe('what the bench counts as lost under load', () => {
    it('is nothing when all is there', async () => {
        expect(await lost(KEPT)).to.deep.equal(NOTHING);
    });

    it('is an order, with its event or patch', async () => {
        expect(await lost({ '2': KEPT['2']! })).to.deep.equal({ ...NOTHING, orders: 1, events: 1 });
        expect(await lost({ '1': KEPT['1']! })).to.deep.equal({ ...NOTHING, orders: 1, patches: 1 });
    });

    it('is an event whose number does not stand on every line', async () => {
        const kept = { ...KEPT, '1': { status: 'Shipped', trackingNumbers: ['1Z1', 'undefined'] } };
        expect(await lost(kept)).to.deep.equal({ ...NOTHING, events: 1 });
    });

    it('is a patch without effect', async () => {
        expect(await lost({ ...KEPT, '2': KEPT['1']! })).to.deep.equal({ ...NOTHING, patches: 1 });
    });

    it('is a webhook without a task', async () => {
        expect(await lost(KEPT, [true, false])).to.deep.equal({ ...NOTHING, webhooks: 1 });
    });

    it('is an order that is there twice', async () => {
        expect(await lost(KEPT, [true, true], 3)).to.deep.equal({ ...NOTHING, surplusOrders: 1 });
    });
});
