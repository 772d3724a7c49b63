import {
    approveCancellation,
    cancelOrder,
    fetchCancellations,
    fetchOpenRequests,
    fetchRejectReasons,
    fetchStockAdvice,
    rejectCancellation
} from '#cartridge/openapi/cancellations';
import { addExternalReferences } from '#cartridge/openapi/externalReferences';
import { fetchOrderDetail, fetchOrderList, fetchPlacedOrders } from '#cartridge/openapi/orders';
import { approveReturn, fetchReturns, fetchReturnsOf, rejectReturn } from '#cartridge/openapi/returns';
import { CHANGED, NEXT, PAGE, WINDOW, itSendsAndReads } from '#helpers/tiktok/apiCalls';
import type { CallRow } from '#helpers/tiktok/apiCalls';

const ORDERS: CallRow[] = [
    {
        name: 'orders by their ids',
        call: (shop) => fetchOrderDetail(shop, ['577', '578']),
        to: 'GET /order/202507/orders',
        query: { ids: '577,578' },
        answer: { orders: [] },
        read: { items: [], unread: [], fault: null }
    },
    {
        name: 'orders that have changed, the oldest change first',
        call: (shop) => fetchOrderList(shop, WINDOW, ''),
        to: 'POST /order/202309/orders/search',
        query: { ...PAGE, page_size: '100' },
        body: CHANGED,
        answer: { ...NEXT, orders: [], total_count: 7 },
        read: { items: [], unread: [], fault: null, nextPageToken: 'next', count: 7 }
    },
    {
        name: 'orders that buyers have placed, the next page',
        call: (shop) => fetchPlacedOrders(shop, WINDOW, '', 'next'),
        to: 'POST /order/202309/orders/search',
        query: { page_size: '100', sort_field: 'create_time', sort_order: 'ASC', page_token: 'next' },
        body: { create_time_ge: 100, create_time_lt: 200 },
        answer: {},
        read: { items: [], unread: [], fault: null, nextPageToken: '', count: 0 }
    },
    {
        name: 'orders of one status that buyers have placed',
        call: (shop) => fetchPlacedOrders(shop, WINDOW, 'AWAITING_SHIPMENT', ''),
        to: 'POST /order/202309/orders/search',
        query: { page_size: '100', sort_field: 'create_time', sort_order: 'ASC' },
        body: { create_time_ge: 100, create_time_lt: 200, order_status: 'AWAITING_SHIPMENT' },
        answer: {},
        read: { items: [], unread: [], fault: null, nextPageToken: '', count: 0 }
    },
    {
        name: 'our order numbers, one of which TikTok refuses',
        call: (shop) =>
            addExternalReferences(shop, [{ orderId: '577', orderNo: 'TTS-577', lines: [{ lineId: '9', ownId: 'A' }] }]),
        to: 'POST /order/202406/orders/external_orders',
        body: {
            orders: [
                {
                    id: '577',
                    external_order: {
                        id: 'TTS-577',
                        platform: 'SALESFORCE_COMMERCE_CLOUD',
                        line_items: [{ id: 'A', origin_id: '9' }]
                    }
                }
            ]
        },
        answer: { errors: [{ code: '21008001', message: 'No such order', detail: { order_id: '577' } }] },
        read: { items: [{ code: '21008001', orderId: '577' }], unread: [], fault: null }
    }
];

const CANCELLATIONS: CallRow[] = [
    {
        name: 'the cancellation of an order',
        call: (shop) => cancelOrder(shop, '577', 'out_of_stock', null),
        to: 'POST /return_refund/202602/cancellations',
        body: { order_id: '577', cancel_reason: 'out_of_stock' },
        answer: { cancel_id: 'c1', cancel_status: 'CANCELLATION_REQUEST_SUCCESS' }
    },
    {
        name: 'the cancellation of some units',
        call: (shop) => cancelOrder(shop, '577', 'out_of_stock', ['9', '10']),
        to: 'POST /return_refund/202602/cancellations',
        body: { order_id: '577', cancel_reason: 'out_of_stock', order_line_item_ids: ['9', '10'] },
        answer: { cancel_id: 'c1', cancel_status: 'CANCELLATION_REQUEST_SUCCESS' }
    },
    {
        name: 'the cancellation of a part of a bundle',
        call: (shop) => cancelOrder(shop, '577', 'out_of_stock', ['9/1', '10']),
        to: 'POST /return_refund/202602/cancellations',
        body: {
            order_id: '577',
            cancel_reason: 'out_of_stock',
            order_line_list: [{ order_line_item_id: '9', sub_order_line_item_id: '1' }, { order_line_item_id: '10' }]
        },
        answer: { cancel_id: 'c1', cancel_status: 'CANCELLATION_REQUEST_SUCCESS' }
    },
    {
        name: 'requests of buyers that wait for an answer',
        call: (shop) => fetchOpenRequests(shop, ''),
        to: 'POST /return_refund/202602/cancellations/search',
        query: { page_size: '50' },
        body: { cancel_types: ['BUYER_CANCEL'], cancel_status: ['CANCELLATION_REQUEST_PENDING'] },
        answer: {
            ...NEXT,
            cancellations: [
                { cancel_id: 'c1', order_id: '577', cancel_status: 'CANCELLATION_REQUEST_PENDING', create_time: 100 }
            ]
        },
        read: {
            items: [
                { cancelId: 'c1', request: { cancelId: 'c1', orderId: '577', reason: '', askedAt: 100, answerBy: 0 } }
            ],
            unread: [],
            fault: null,
            nextPageToken: 'next'
        }
    },
    {
        name: 'cancellations that have changed',
        call: (shop) => fetchCancellations(shop, WINDOW, 'next'),
        to: 'POST /return_refund/202602/cancellations/search',
        query: { ...PAGE, page_token: 'next' },
        body: CHANGED,
        answer: {
            cancellations: [{ cancel_id: 'c1', order_id: '577', cancel_status: 'CANCELLATION_REQUEST_SUCCESS' }]
        },
        read: {
            items: [
                {
                    cancelId: 'c1',
                    orderId: '577',
                    status: 'CANCELLATION_REQUEST_SUCCESS',
                    changedAt: 0,
                    request: null
                }
            ],
            unread: [],
            fault: null,
            nextPageToken: ''
        }
    },
    {
        name: 'whether the stock of cancelled orders returns',
        call: (shop) => fetchStockAdvice(shop, ['577'], ''),
        to: 'POST /return_refund/202602/cancellations/search',
        query: { page_size: '50' },
        body: { order_ids: ['577'] },
        answer: { cancellations: [{ order_id: '577', should_replenish_stock: false }] },
        read: {
            items: [{ orderId: '577', lineIds: [], returnsStock: false }],
            unread: [],
            fault: null,
            nextPageToken: ''
        }
    },
    {
        name: 'the approval of a request',
        call: (shop) => approveCancellation(shop, 'c/1', 'key-1'),
        to: 'POST /return_refund/202309/cancellations/c%2F1/approve',
        query: { idempotency_key: 'key-1' }
    },
    {
        name: 'the refusal of a request',
        call: (shop) => rejectCancellation(shop, 'c1', 'already_shipped', 'key-1'),
        to: 'POST /return_refund/202309/cancellations/c1/reject',
        query: { idempotency_key: 'key-1' },
        body: { reject_reason: 'already_shipped' }
    },
    {
        name: 'the reasons to refuse',
        call: (shop) => fetchRejectReasons(shop, 'c1'),
        to: 'GET /return_refund/202309/reject_reasons',
        query: { return_or_cancel_id: 'c1' },
        answer: { reasons: [{ name: 'already_shipped', text: 'The goods have shipped' }, { name: 'other' }] },
        read: [
            { name: 'already_shipped', text: 'The goods have shipped' },
            { name: 'other', text: 'other' }
        ]
    }
];

const RETURNS: CallRow[] = [
    {
        name: 'returns that have changed',
        call: (shop) => fetchReturns(shop, { from: 100, to: 200 }, 'next'),
        to: 'POST /return_refund/202602/returns/search',
        query: { ...PAGE, page_token: 'next' },
        body: CHANGED,
        answer: { ...NEXT, return_orders: [] },
        read: { items: [], unread: [], fault: null, nextPageToken: 'next', count: 0 }
    },
    {
        name: 'returns of orders',
        call: (shop) => fetchReturnsOf(shop, ['577'], ''),
        to: 'POST /return_refund/202602/returns/search',
        query: PAGE,
        body: { order_ids: ['577'] },
        answer: {},
        read: { items: [], unread: [], fault: null, nextPageToken: '', count: 0 }
    },
    {
        name: 'the approval of a return',
        call: (shop) => approveReturn(shop, 'r/1', 'APPROVE_RETURN', 'key-1'),
        to: 'POST /return_refund/202309/returns/r%2F1/approve',
        query: { idempotency_key: 'key-1' },
        body: { decision: 'APPROVE_RETURN' }
    },
    {
        name: 'the refusal of a return',
        call: (shop) => rejectReturn(shop, 'r1', { decision: 'REJECT_RETURN', reason: 'worn' }, 'key-1'),
        to: 'POST /return_refund/202309/returns/r1/reject',
        query: { idempotency_key: 'key-1' },
        body: { decision: 'REJECT_RETURN', reject_reason: 'worn' }
    }
];

describe('A call of the Open API about orders, cancellations and returns', () => {
    itSendsAndReads([...ORDERS, ...CANCELLATIONS, ...RETURNS]);
});
