import { expect } from 'chai';
import { decideMessage } from '#cartridge/lifecycle/rules/decideMessage';
import type { OrderMessage } from '#cartridge/lifecycle/rules/orderMessage';
import type { OrderState } from '#cartridge/lifecycle/rules/orderState';
import { effectsOf } from '#cartridge/operations/rules/operationEffects';
import type { Setup } from '#cartridge/operations/rules/operationEffects';
import { at, message, newOrder, parcel, shipment } from '#helpers/tiktok/orderLife';

const SETUP: Setup = { reporter: 'cartridge', ownsOrderStatus: true, hasOms: true };

/** The effects, each as its code with its values. */
function effects(state: OrderState, told: OrderMessage, setup: Partial<Setup> = {}): string[] {
    const { changes } = decideMessage(state, told);
    return effectsOf(state, changes!, told, { ...SETUP, ...setup }).map(({ code, values }) =>
        [code, ...values].join('|')
    );
}

describe('The effects of an operation', () => {
    it('of a parcel are the parcel, the status, and that TikTok is told', () => {
        expect(effects(newOrder(), shipment([parcel('1', { A: 2 }), parcel('2', { B: 1 })]))).to.deep.equal([
            'package|1|UPS|1Z1|2 × A',
            'package|2|UPS|1Z2|1 × B',
            'status|New|Shipped',
            'tiktok-cartridge',
            'oms-not-told'
        ]);
    });

    it('of a parcel with the rest name no units', () => {
        expect(effects(newOrder(), shipment([parcel('1')]))[0]).to.equal('package|1|UPS|1Z1|');
    });

    it('of a correction are both trackings, and no new status', () => {
        const state = newOrder({ status: 'Shipped', packages: { '1': parcel('1') } });
        const told = shipment([parcel('1', null, { carrier: 'DHL', trackingNumber: 'JD1' })], {
            occurredAt: at('13:00')
        });
        expect(effects(state, told)).to.deep.equal([
            'correction|1|UPS 1Z1|DHL JD1',
            'tiktok-cartridge',
            'oms-not-told'
        ]);
    });

    it('of a cancellation are the order and its status', () => {
        const told = message({ status: 'CANCELLED', reason: 'out_of_stock' });
        expect(effects(newOrder(), told, { reporter: 'feed' })).to.deep.equal([
            'cancel-order',
            'status|New|CANCELLED',
            'tiktok-feed',
            'oms-told'
        ]);
        expect(effects(newOrder(), told, { ownsOrderStatus: false, hasOms: false })).to.deep.equal([
            'cancel-recorded',
            'status|New|CANCELLED',
            'tiktok-cartridge',
            'oms-none'
        ]);
    });

    it('of a cancellation of some units are those units', () => {
        const told = message({ status: 'CANCELLED', cancelledItems: { A: 1 } });
        expect(effects(newOrder(), told)).to.deep.equal(['units|1 × A', 'tiktok-cartridge', 'oms-told']);
    });
});
