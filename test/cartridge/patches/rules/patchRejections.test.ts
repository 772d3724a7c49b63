import { expect } from 'chai';
import type { PatchDocument } from '#cartridge/patches/rules/readOrderPatch';
import { cancelled, item, shippedWithoutNumber, tryRead } from '#helpers/tiktok/orderPatch';

describe('A patch of an order is refused with where and why', () => {
    const UNITS = { cancelItems: { A: { quantity: 1 } } };
    const SHIPMENT = { 1: { carrier: 'UPS', trackingNumber: '1Z1' } };
    const rejections: Array<[string, PatchDocument, [code: string, path: string, expected: string, msg: string]]> = [
        [
            'two words',
            { c_externalOrderStatus: 'Shipped', external_order_status: 'Acknowledged' },
            [
                'contradiction',
                'c_externalOrderStatus',
                'one status',
                'The status fields contradict each other: Shipped, Acknowledged'
            ]
        ],
        [
            'a word below the channel status',
            { c_externalOrderStatus: 'PartiallyShipped', c_externalChannelOrderStatus: 5 },
            [
                'contradiction',
                'c_externalOrderStatus',
                'one status',
                'The status fields contradict each other: PartiallyShipped, Shipped'
            ]
        ],
        [
            'an action against a word',
            { c_orderAction: 'cancel_order', c_externalOrderStatus: 'Delivered' },
            [
                'contradiction',
                'c_orderAction',
                'one status',
                'The status fields contradict each other: CANCELLED, Delivered'
            ]
        ],
        [
            'a cancellation with packages',
            { c_externalOrderStatus: 'CANCELLED', c_shipmentsInfo: SHIPMENT },
            [
                'contradiction',
                'c_externalOrderStatus',
                'one status',
                'The status fields contradict each other: CANCELLED, packages'
            ]
        ],
        [
            'a line that has left without a number, and no status',
            shippedWithoutNumber(),
            [
                'missing_field',
                'product_items[0].c_trackingNumber',
                'carrier and tracking number',
                'product_items[0].c_trackingNumber is missing'
            ]
        ],
        [
            'such a line with a status that does not say that it has left',
            { c_externalOrderStatus: 'Acknowledged', ...shippedWithoutNumber() },
            [
                'missing_field',
                'product_items[0].c_trackingNumber',
                'carrier and tracking number',
                'product_items[0].c_trackingNumber is missing'
            ]
        ],
        [
            'such a line beside packages',
            { c_externalOrderStatus: 'Shipped', c_shipmentsInfo: SHIPMENT, ...shippedWithoutNumber() },
            [
                'missing_field',
                'product_items[0].c_trackingNumber',
                'carrier and tracking number',
                'product_items[0].c_trackingNumber is missing'
            ]
        ],
        [
            'two numbers of cancelled units',
            { c_orderAction: 'cancel', c_cancelInfo: UNITS, product_items: [cancelled('A', 6, 2)] },
            [
                'contradiction',
                'c_cancelInfo.cancelItems',
                'the same units',
                'c_cancelInfo.cancelItems has other quantities than product_items'
            ]
        ],
        [
            'a line with another package than c_shipmentsInfo',
            { c_shipmentsInfo: SHIPMENT, product_items: [item('A', 2)] },
            [
                'contradiction',
                'product_items[0].c_trackingNumber',
                'a package of c_shipmentsInfo',
                'product_items[0] names a package that c_shipmentsInfo does not have'
            ]
        ],
        [
            'units to cancel in a patch that does not cancel',
            { c_cancelInfo: UNITS },
            [
                'contradiction',
                'c_cancelInfo.cancelItems',
                'c_orderAction cancel or cancel_order',
                'c_cancelInfo.cancelItems is about a cancellation, but nothing in the patch cancels'
            ]
        ],
        [
            'a reason in a patch that does not cancel',
            { c_cancelInfo: 'fraud' },
            [
                'contradiction',
                'c_cancelInfo',
                'c_orderAction cancel or cancel_order',
                'c_cancelInfo is about a cancellation, but nothing in the patch cancels'
            ]
        ],
        [
            'a line with a tracking number that does not say that it has left',
            { product_items: [{ product_id: 'A', c_carrier: 'UPS', c_trackingNumber: '1Z9' }] },
            [
                'missing_field',
                'product_items[0].c_externalLineItemStatus',
                '1 or 2 with a tracking number',
                'product_items[0] has a tracking number, but does not say that anything has left'
            ]
        ],
        [
            'a line with the number of a package of c_shipmentsInfo and another carrier',
            {
                c_shipmentsInfo: SHIPMENT,
                product_items: [{ ...item('A', 2), c_carrier: 'DHL', c_trackingNumber: '1Z1' }]
            },
            [
                'contradiction',
                'product_items[0].c_trackingNumber',
                'a package of c_shipmentsInfo',
                'product_items[0] names a package that c_shipmentsInfo does not have'
            ]
        ],
        [
            'a shipping status that does not exist',
            { shipping_status: 'sent' },
            [
                'unknown_status',
                'shipping_status',
                'not_shipped, part_shipped, shipped',
                'There is no such shipping status'
            ]
        ],
        [
            'channel status 7 without units',
            { c_externalChannelOrderStatus: 7 },
            ['missing_field', 'c_cancelInfo', 'cancelItems', 'c_cancelInfo does not say which units to cancel']
        ]
    ];
    rejections.forEach(([what, change, [code, path, expected, msg]]) => {
        it(`${what}: ${code}`, () => {
            expect(tryRead(change)).to.deep.equal({
                ok: false,
                rejection: { outcome: 'rejected', code, path, expected, msg }
            });
        });
    });
});
