import {
    batchShipPackages,
    fetchHandover,
    fetchSplitAttributes,
    markPackageAsShipped,
    shipPackage,
    splitOrder,
    updatePackageShippingInfo
} from '#cartridge/openapi/fulfillment';
import { fetchPackages } from '#cartridge/openapi/packages';
import { CHANGED, PAGE, WINDOW, itSendsAndReads } from '#helpers/tiktok/apiCalls';
import type { CallRow } from '#helpers/tiktok/apiCalls';

const UPS = { trackingNumber: '1Z9', shippingProviderId: '7117' };
const BY_UPS = { tracking_number: '1Z9', shipping_provider_id: '7117' };

const SLOTS = [
    { start_time: 10, end_time: 20, avaliable: false },
    { start_time: 30, end_time: 40, avaliable: true },
    { start_time: 50, end_time: 60 }
];

const PACKAGES: CallRow[] = [
    {
        name: 'packages that have changed',
        call: (shop) => fetchPackages(shop, WINDOW, ''),
        to: 'POST /fulfillment/202309/packages/search',
        query: PAGE,
        body: CHANGED,
        answer: {
            packages: [
                { id: 'p1', status: 'FULFILLING', orders: [{ id: '577' }], tracking_number: '1Z9' },
                { id: 'p2' }
            ]
        },
        read: {
            items: [
                { packageId: 'p1', status: 'FULFILLING', orderIds: ['577'], trackingNumber: '1Z9' },
                { packageId: 'p2', status: '', orderIds: [], trackingNumber: '' }
            ],
            unread: [],
            fault: null,
            nextPageToken: ''
        }
    },
    {
        name: 'an order that has left as a whole',
        call: (shop) => markPackageAsShipped(shop, '5/77', UPS, null),
        to: 'POST /fulfillment/202309/orders/5%2F77/packages',
        body: BY_UPS,
        answer: { package_id: 'p1' },
        read: { packageId: 'p1', warning: '' }
    },
    {
        name: 'units that have left, with a doubt of TikTok',
        call: (shop) => markPackageAsShipped(shop, '577', UPS, ['9']),
        to: 'POST /fulfillment/202309/orders/577/packages',
        body: { ...BY_UPS, order_line_item_ids: ['9'] },
        answer: { package_id: 'p1', warning: { message: 'Is it UPS?' } },
        read: { packageId: 'p1', warning: 'Is it UPS?' }
    },
    {
        name: 'a part of a bundle that has left',
        call: (shop) => markPackageAsShipped(shop, '577', UPS, ['9/1']),
        to: 'POST /fulfillment/202309/orders/577/packages',
        body: { ...BY_UPS, order_line_list: [{ order_line_id: '9', sub_item_id: '1' }] },
        answer: { package_id: 'p1' },
        read: { packageId: 'p1', warning: '' }
    },
    {
        name: 'when the carrier of TikTok comes: the first free time',
        call: (shop) => fetchHandover(shop, 'p/1'),
        to: 'GET /fulfillment/202309/packages/p%2F1/handover_time_slots',
        answer: { can_pickup: true, pickup_slots: SLOTS },
        read: { pickup: { start_time: 30, end_time: 40 } }
    },
    {
        name: 'a time without a word about it, which is free',
        call: (shop) => fetchHandover(shop, 'p1'),
        to: 'GET /fulfillment/202309/packages/p1/handover_time_slots',
        answer: { can_pickup: true, pickup_slots: [SLOTS[0], SLOTS[2]] },
        read: { pickup: { start_time: 50, end_time: 60 } }
    },
    {
        name: 'that the carrier of TikTok does not come',
        call: (shop) => fetchHandover(shop, 'p1'),
        to: 'GET /fulfillment/202309/packages/p1/handover_time_slots',
        answer: { can_pickup: false, pickup_slots: SLOTS },
        read: { pickup: null }
    },
    {
        name: 'a package that leaves with a carrier of the seller',
        call: (shop) => shipPackage(shop, { ...UPS, packageId: 'p/1', handover: null }),
        to: 'POST /fulfillment/202309/packages/p%2F1/ship',
        body: { self_shipment: BY_UPS }
    },
    {
        name: 'a package that the carrier of TikTok picks up',
        call: (shop) =>
            shipPackage(shop, { ...UPS, packageId: 'p1', handover: { pickup: { start_time: 1, end_time: 2 } } }),
        to: 'POST /fulfillment/202309/packages/p1/ship',
        body: { handover_method: 'PICKUP', pickup_slot: { start_time: 1, end_time: 2 } }
    },
    {
        name: 'a package that the seller brings',
        call: (shop) => shipPackage(shop, { ...UPS, packageId: 'p1', handover: { pickup: null } }),
        to: 'POST /fulfillment/202309/packages/p1/ship',
        body: { handover_method: 'DROP_OFF' }
    },
    {
        name: 'several packages that leave, one of which TikTok refuses',
        call: (shop) =>
            batchShipPackages(shop, [
                { ...UPS, packageId: 'p1', handover: null },
                { ...UPS, packageId: 'p2', handover: { pickup: null } }
            ]),
        to: 'POST /fulfillment/202309/packages/ship',
        body: {
            packages: [
                { self_shipment: BY_UPS, id: 'p1' },
                { handover_method: 'DROP_OFF', id: 'p2' }
            ]
        },
        answer: { errors: [{ code: 21011003, message: 'Cancelled', detail: { package_id: 'p2' } }] },
        read: [{ packageId: 'p2', code: 21011003, message: 'Cancelled' }]
    },
    {
        name: 'whether an order can be split',
        call: (shop) => fetchSplitAttributes(shop, '577'),
        to: 'GET /fulfillment/202309/orders/split_attributes',
        query: { order_ids: '577' },
        answer: {
            split_attributes: [
                { order_id: '578', can_split: false, reason: 'Other' },
                { order_id: '577', can_split: true, reason: 'None' }
            ]
        },
        read: { canSplit: true, reason: 'None' }
    },
    {
        name: 'that an order missing in the answer cannot be split',
        call: (shop) => fetchSplitAttributes(shop, '577'),
        to: 'GET /fulfillment/202309/orders/split_attributes',
        query: { order_ids: '577' },
        answer: { split_attributes: [{ order_id: '578', can_split: true, reason: 'Other' }] },
        read: { canSplit: false, reason: '' }
    },
    {
        name: 'an order in two packages',
        call: (shop) => splitOrder(shop, '5/77', [['9'], ['10', '11']]),
        to: 'POST /fulfillment/202309/orders/5%2F77/split',
        body: {
            splittable_groups: [
                { id: '1', order_line_item_ids: ['9'] },
                { id: '2', order_line_item_ids: ['10', '11'] }
            ]
        },
        answer: {
            packages: [
                { splittable_group_id: '2', id: 'p2' },
                { splittable_group_id: '1', id: 'p1' }
            ]
        },
        read: [
            { group: 1, packageId: 'p2' },
            { group: 0, packageId: 'p1' }
        ]
    },
    {
        name: 'a bundle in two packages',
        call: (shop) => splitOrder(shop, '577', [['9/1'], ['10']]),
        to: 'POST /fulfillment/202309/orders/577/split',
        body: {
            splittable_groups_v2: [
                { id: '1', order_line_list: [{ order_line_id: '9', sub_item_id: '1' }] },
                { id: '2', order_line_list: [{ order_line_id: '10' }] }
            ]
        },
        answer: { packages: [] },
        read: []
    },
    {
        name: 'a corrected tracking number',
        call: (shop) => updatePackageShippingInfo(shop, 'p/1', UPS),
        to: 'POST /fulfillment/202309/packages/p%2F1/shipping_info/update',
        body: BY_UPS
    }
];

describe('A call of the Open API about packages', () => {
    itSendsAndReads(PACKAGES);
});
