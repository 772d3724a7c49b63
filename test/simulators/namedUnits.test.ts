import { expect } from 'chai';
import { createShop, paidOrder } from '#helpers/tiktok/tiktok';
import type { Shop } from '#helpers/tiktok/tiktok';

const UPS = '6617675021119438849';

describe('TikTok Shop simulator: the units that a call names', () => {
    const ITEMS = {
        holdFlow: 'awaiting',
        items: [
            { productId: 'a', quantity: 2 },
            { productId: 'b', quantity: 1 }
        ]
    };
    const OUT_OF_STOCK = 'seller_cancel_reason_out_of_stock';
    let shop: Shop;
    let id: string;
    let lines: Array<{ id: string; sku_id: string }>;

    beforeEach(() => {
        shop = createShop();
        id = paidOrder(shop, ITEMS);
        lines = detail(shop, id).line_items;
    });

    function states(): string[] {
        return detail(shop, id).line_items.map(
            (line: Record<string, string>) => line.tracking_number || line.display_status
        );
    }

    function cancel(named: Record<string, unknown>, version = '202602'): number {
        const body = { order_id: id, cancel_reason: OUT_OF_STOCK, ...named };
        return shop.call('POST', `/return_refund/${version}/cancellations`, { body }).json.code as number;
    }

    function markAs(trackingNumber: string, named: Record<string, unknown>): number {
        const body = { tracking_number: trackingNumber, shipping_provider_id: UPS, ...named };
        return shop.call('POST', `/fulfillment/202309/orders/${id}/packages`, { body }).json.code as number;
    }

    // Source: API page Cancel Order 202602, body.
    it('are cancelled by line, by list of lines, or by product and quantity', () => {
        expect(cancel({ order_line_list: [{ order_line_item_id: lines[2]!.id }] })).to.equal(0);
        expect(cancel({ skus: [{ sku_id: lines[0]!.sku_id, quantity: 1 }] })).to.equal(0);
        expect(states()).to.deep.equal(['CANCELLED', 'AWAITING_SHIPMENT', 'CANCELLED']);
        expect(cancel({ order_line_item_ids: [lines[1]!.id] })).to.equal(0);
        expect(detail(shop, id).status).to.equal('CANCELLED');
    });

    // Source: API page Cancel Order 202602, codes.
    const refusals: Array<[string, (all: string[], sku: string) => Record<string, unknown>, number]> = [
        ['more than there are', (_all, sku) => ({ skus: [{ sku_id: sku, quantity: 3 }] }), 25005011],
        ['of an unknown product', () => ({ skus: [{ sku_id: '1', quantity: 1 }] }), 25005011],
        ['that are not of the order', () => ({ order_line_item_ids: ['1'] }), 25005011],
        ['without a quantity', (_all, sku) => ({ skus: [{ sku_id: sku }] }), 25001001],
        ['that are none', () => ({ order_line_item_ids: [] }), 25001001],
        ['that are no list', () => ({ order_line_item_ids: 'x' }), 25001001],
        ['twice', (all) => ({ order_line_item_ids: [all[0], all[0]] }), 25001001],
        [
            'in two ways',
            (all, sku) => ({ order_line_item_ids: [all[0]], skus: [{ sku_id: sku, quantity: 1 }] }),
            25001001
        ],
        [
            'of a bundle that there is not',
            (all) => ({ order_line_list: [{ order_line_item_id: all[0], sub_order_line_item_id: '1' }] }),
            25001001
        ]
    ];
    refusals.forEach(([what, named, code]) => {
        it(`${what} are not cancelled (${code}), and nothing else is`, () => {
            expect(
                cancel(
                    named(
                        lines.map((line) => line.id),
                        lines[0]!.sku_id
                    )
                )
            ).to.equal(code);
            expect(states()).to.deep.equal(['AWAITING_SHIPMENT', 'AWAITING_SHIPMENT', 'AWAITING_SHIPMENT']);
        });
    });

    it('in a list of lines are not known to Cancel Order 202309 (25001001)', () => {
        expect(cancel({ order_line_list: [{ order_line_item_id: lines[0]!.id }] }, '202309')).to.equal(25001001);
    });

    // Source: Order API overview, status machine: AWAITING_COLLECTION when all remaining lines have shipped.
    it('are cancelled beside units that have left, which are not (25001045)', () => {
        expect(markAs('1Z1', { order_line_list: [{ order_line_id: lines[0]!.id }] })).to.equal(0);
        expect(cancel({ order_line_item_ids: [lines[0]!.id] })).to.equal(25001045);
        expect(cancel({})).to.equal(25001045);
        expect(cancel({ order_line_item_ids: [lines[1]!.id, lines[2]!.id] })).to.equal(0);
        expect(states()).to.deep.equal(['1Z1', 'CANCELLED', 'CANCELLED']);
        expect(detail(shop, id).status).to.equal('AWAITING_COLLECTION');
    });

    // Source: API page Mark Package As Shipped, body and codes.
    it('leave by line, or by list of lines', () => {
        expect(markAs('1Z1', { order_line_list: [{ order_line_id: lines[0]!.id, sub_item_id: '' }] })).to.equal(0);
        expect(markAs('1Z2', { order_line_item_ids: [lines[2]!.id] })).to.equal(0);
        expect(states()).to.deep.equal(['1Z1', 'AWAITING_SHIPMENT', '1Z2']);
        expect(markAs('1Z3', { order_line_item_ids: [] })).to.equal(21001001);
        expect(markAs('1Z3', { order_line_list: 'x' })).to.equal(21001001);
        expect(markAs('1Z3', { order_line_item_ids: ['1'] })).to.equal(21011029);
        expect(cancel({ order_line_item_ids: [lines[1]!.id] })).to.equal(0);
        expect(markAs('1Z3', { order_line_item_ids: [lines[1]!.id] })).to.equal(21011020);
    });

    // A client in PHP names no units with an empty list, and has one for an empty object. TikTok does not say what it does.
    it('are all of the order where an empty list counts as absent', () => {
        expect(markAs('1Z1', { order_line_item_ids: [], pickup_slot: [] })).to.equal(21001001);
        shop.simulate('switches', { emptyLists: 'absent' });
        expect(markAs('1Z1', { order_line_item_ids: [], pickup_slot: [] })).to.equal(0);
        expect(states()).to.deep.equal(['1Z1', '1Z1', '1Z1']);
        expect(cancel({ order_line_item_ids: [[]] })).to.equal(25001045);
    });

    // A client in Go has null for a member that it leaves out.
    it('are all of the order where null counts as absent', () => {
        expect(markAs('1Z1', { order_line_item_ids: null, order_line_list: 'x' })).to.equal(21001001);
        shop.simulate('switches', { emptyLists: 'absent' });
        expect(markAs('1Z1', { order_line_item_ids: null, order_line_list: null })).to.equal(0);
        const body = { order_ids: null, create_time_ge: null, locale: null };
        expect(shop.call('POST', '/return_refund/202309/returns/search', { body }).json.code).to.equal(0);
    });

    // TikTok's own SDK for Go signs and sends null as the body where the caller gives none.
    it('are listed by a body that is an empty list or null, as by an empty object', () => {
        const query = { page_size: '10' };
        for (const body of [[], null]) {
            const found = shop.call('POST', '/order/202309/orders/search', { query, body }).json;
            expect([found.code, found.data?.orders.length]).to.deep.equal([0, 1]);
        }
        expect(shop.call('POST', '/order/202309/orders/search', { query, body: ['x'] }).json.code).to.equal(36009004);
    });

    // TikTok does not say whether it takes the number of an order's package again: both can be had.
    it('leave under the number of others of the order where the shop takes it again (21011025)', () => {
        expect(markAs('1Z1', { order_line_item_ids: [lines[0]!.id] })).to.equal(0);
        expect(markAs('1Z1', { order_line_item_ids: [lines[1]!.id] })).to.equal(21011025);
        shop.simulate('switches', { numberAgain: 'accepted' });
        expect(markAs('1Z1', { order_line_item_ids: [lines[1]!.id] })).to.equal(0);
    });

    // Source: Combine Packages: the seller's own carrier, the same number on 20 orders of one buyer at most.
    it('of 20 orders of one buyer travel under one number, and of no more (21011026)', () => {
        const codes = Array.from({ length: 21 }, () => {
            const order = paidOrder(shop, { holdFlow: 'awaiting', buyerId: '7021' });
            return mark(shop, order, '1Z9').code as number;
        });
        expect(codes).to.deep.equal([...codes.slice(0, 20).map(() => 0), 21011026]);
    });

    // Source: API page Split Orders, body and codes.
    it('that are split stand in one package each, and none is in two groups (21011035)', () => {
        const asia = paidOrder(shop, { ...ITEMS, region: 'TH' });
        const [a1, a2, b] = detail(shop, asia).line_items.map((line: { id: string }) => line.id) as string[];
        const before = detail(shop, asia).packages[0].id as string;
        const split = (body: Record<string, unknown>): Record<string, any> =>
            shop.call('POST', `/fulfillment/202309/orders/${asia}/split`, { body }).json;
        const groups = (...ids: string[][]): Record<string, unknown>[] =>
            ids.map((unitIds, index) => ({ id: String(index + 1), order_line_item_ids: unitIds }));
        expect(split({ splittable_groups: groups([a1!, a2!], [b!, a1!]) }).code).to.equal(21011035);
        expect(split({ splittable_groups: groups([a1!, a2!], []) }).code).to.equal(21011005);
        const v2 = [
            { id: '1', order_line_list: [{ order_line_id: a1 }, { order_line_id: a2 }] },
            { id: '2', order_line_list: [{ order_line_id: b }] }
        ];
        expect(split({ splittable_groups_v2: v2 }).code).to.equal(0);
        expect(shop.call('GET', `/fulfillment/202309/packages/${before}`).json.code).to.equal(21011001);
        expect(detail(shop, asia).packages).to.have.length(2);
    });
});

function detail(shop: Shop, id: string): Record<string, any> {
    return shop.call('GET', '/order/202507/orders', { query: { ids: id } }).json.data.orders[0] as Record<string, any>;
}

function mark(shop: Shop, id: string, trackingNumber: string): Record<string, any> {
    const body = { tracking_number: trackingNumber, shipping_provider_id: UPS };
    return shop.call('POST', `/fulfillment/202309/orders/${id}/packages`, { body }).json;
}
