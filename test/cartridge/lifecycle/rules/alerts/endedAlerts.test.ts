import path from 'node:path';
import { expect } from 'chai';
import { ALERTS_OF_REQUEST, endedAlerts } from '#cartridge/lifecycle/rules/alerts/endedAlerts';
import type { OrderState } from '#cartridge/lifecycle/rules/orderState';
import { packageWithoutTracking } from '#cartridge/lifecycle/rules/packages';
import { ROOT } from '#sandbox/start/wiring';
import { resourceBundle } from '#helpers/platform/resourceBundle';
import { newOrder } from '#helpers/tiktok/orderLife';

const NOTICES = path.join(ROOT, 'cartridges/int_tiktokshop/cartridge/templates/resources/tiktokshopNotices.properties');
const KNOWN = Object.keys(resourceBundle(NOTICES));
const PARCEL = { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1', items: null, occurredAt: '' };
const OF_HOLD = ['alert.held_long', 'alert.not_placed', 'alert.platform_placed', 'alert.edited_exported'];
const OF_TIKTOKS_SHIPMENT = ['alert.shipped_only_on_tiktok'];
const OF_SHIPMENT = [
    'alert.tracking_missing',
    'alert.loose_tracking',
    'alert.not_shipped_here',
    'alert.platform_completed'
];

describe('Alerts that ask for what has been done', () => {
    const cases: Array<[string, Partial<OrderState>, string[]]> = [
        ['none of an order that is held and has not shipped', {}, []],
        ['of the hold, once it has ended', { holdReason: '' }, OF_HOLD],
        ['of the hold, once the order is cancelled', { status: 'CANCELLED' }, OF_HOLD],
        [
            'of the shipment, once all units are in packages',
            { packages: { '1': PARCEL } },
            [...OF_SHIPMENT, ...OF_TIKTOKS_SHIPMENT]
        ],
        ['none while a unit is in no package', { packages: { '1': { ...PARCEL, items: { A: 1 } } } }, []],
        ['none while the carrier is missing', { packages: { '': packageWithoutTracking('') } }, []],
        [
            'of the shipment, once the units that are left were cancelled, but not of what TikTok ships',
            left({ A: 1 }, { A: 1 }),
            OF_SHIPMENT
        ],
        [
            'of the reopened order, once it is cancelled again',
            { platformStatus: 'CANCELLED' },
            ['alert.reopened_cancelled']
        ],
        [
            'none of the shipment where the order is cancelled',
            { status: 'CANCELLED', packages: { '1': PARCEL } },
            OF_HOLD
        ]
    ];
    cases.forEach(([what, changes, codes]) => {
        it(what, () => expect(endedAlerts(heldOrder(changes))).to.deep.equal(codes));
    });

    it('are alerts that there are', () => {
        expect(KNOWN).to.include.members([
            ...OF_HOLD,
            ...OF_SHIPMENT,
            ...OF_TIKTOKS_SHIPMENT,
            'alert.reopened_cancelled'
        ]);
    });

    it('are all that speak of the request of a buyer, once it is answered', () => {
        const ofRequest = KNOWN.filter((code) => /^alert\.(answer_request|request_)/.test(code));
        expect(ALERTS_OF_REQUEST).to.have.members(ofRequest).and.to.include('alert.request_ends');
    });
});

/** Some units are in a package, the others cancelled. */
function left(items: Record<string, number>, cancelled: Record<string, number>): Partial<OrderState> {
    return { packages: { '1': { ...PARCEL, items } }, cancelled };
}

function heldOrder(changes: Partial<OrderState>): OrderState {
    return newOrder({ holdReason: 'out_of_stock', ordered: { A: 2 }, ...changes });
}
