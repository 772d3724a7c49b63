import { expect } from 'chai';
import { partId, readTikTokOrder } from '#cartridge/openapi/rules/tiktokOrder';
import type { TikTokOrder } from '#cartridge/openapi/rules/tiktokOrder';
import { sourceOf } from '#cartridge/platform/rules/input/source';

const UNIT = {
    seller_sku: 'sku',
    sale_price: '19.90',
    original_price: '25.00',
    seller_discount: '3.00',
    platform_discount: '2.10',
    item_tax: [{ tax_amount: '1.99', tax_rate: '0.1' }],
    display_status: 'AWAITING_SHIPMENT',
    package_id: '11',
    tracking_number: '1Z1',
    shipping_provider_id: '21',
    shipping_provider_name: 'UPS',
    cancel_reason: 'seller_cancel_reason_out_of_stock',
    cancel_user: 'SELLER'
};
const ORDER = {
    id: '577',
    status: 'AWAITING_SHIPMENT',
    create_time: 5,
    update_time: 1,
    is_on_hold_order: true,
    order_type: 'NORMAL',
    is_sample_order: true,
    is_subscription_order: true,
    is_cod: true,
    is_replacement_order: true,
    replaced_order_id: '578',
    is_exchange_order: true,
    exchange_source_order_id: '579',
    need_upload_invoice: 'NEED_INVOICE',
    paid_time: 2,
    delivery_time: 3,
    shipping_type: 'SELLER',
    fulfillment_type: 'FULFILLMENT_BY_SELLER',
    delivery_option_id: '31',
    warehouse_id: '32',
    delivery_option_name: 'Express',
    buyer_email: 'b@example.com',
    buyer_message: 'Hello',
    seller_note: 'Note',
    auto_combine_group_id: '41',
    cancellation_initiator: 'BUYER',
    cancel_reason: 'changed mind',
    cancel_time: 3,
    rts_sla_time: 4,
    is_buyer_request_cancel: true,
    has_updated_recipient_address: true,
    recipient_address: { name: 'A' },
    payment: { total_amount: '1' },
    line_items: [{ id: '1', ...UNIT }]
};
const EMPTY_UNIT = Object.fromEntries(Object.keys(UNIT).map((name) => [name, name === 'item_tax' ? [] : '']));

function read(change: object): { order: TikTokOrder; fault: string } {
    const source = sourceOf({ ...ORDER, ...change });
    const order = readTikTokOrder(source);
    const { first } = source.faults;
    return { order, fault: first ? `${first.code} ${first.path}: ${first.expected}` : '' };
}

describe("TikTok's order", () => {
    it('is read as it is sent, without what is not needed', () => {
        expect(read({ buyer_nickname: 'Hello' })).to.deep.equal({ order: ORDER, fault: '' });
    });

    it('may be no more than its id, its status and the ids of its lines', () => {
        const source = sourceOf({ id: '577', status: 'UNPAID', line_items: [{ id: '1' }] });
        expect(readTikTokOrder(source)).to.deep.equal({
            id: '577',
            status: 'UNPAID',
            create_time: undefined,
            update_time: undefined,
            is_on_hold_order: false,
            order_type: '',
            is_sample_order: false,
            is_subscription_order: false,
            is_cod: false,
            is_replacement_order: false,
            replaced_order_id: '',
            is_exchange_order: false,
            exchange_source_order_id: '',
            need_upload_invoice: '',
            paid_time: undefined,
            delivery_time: undefined,
            shipping_type: '',
            fulfillment_type: '',
            delivery_option_id: '',
            warehouse_id: '',
            delivery_option_name: '',
            buyer_email: '',
            buyer_message: '',
            seller_note: '',
            auto_combine_group_id: '',
            cancellation_initiator: '',
            cancel_reason: '',
            cancel_time: undefined,
            rts_sla_time: undefined,
            is_buyer_request_cancel: false,
            has_updated_recipient_address: false,
            recipient_address: undefined,
            payment: undefined,
            line_items: [{ id: '1', ...EMPTY_UNIT }]
        });
        expect(source.faults.first).to.equal(null);
    });

    it('is read where what only an import needs is not as documented', () => {
        const line = { id: '1', original_price: {}, sale_price: ['5'], item_tax: [{ tax_amount: true }, 'none'] };
        const { order, fault } = read({
            create_time: 'x',
            seller_note: {},
            line_items: [line, { id: '2', item_tax: 3 }]
        });
        expect(fault).to.equal('');
        expect([order.create_time, order.seller_note]).to.deep.equal([undefined, '']);
        expect(order.line_items.map((unit) => [unit.original_price, unit.item_tax])).to.deep.equal([
            ['', [{ tax_amount: '', tax_rate: '' }]],
            ['', []]
        ]);
    });

    it('has amounts that are numbers as texts', () => {
        const amounts = { sale_price: 19.9, original_price: 25, seller_discount: 5.1, platform_discount: 0 };
        const { order, fault } = read({
            line_items: [{ id: '1', ...amounts, item_tax: [{ tax_amount: 1.25, tax_rate: 0.05 }] }]
        });
        expect(fault).to.equal('');
        expect(order.line_items[0]).to.deep.include({
            sale_price: '19.9',
            original_price: '25',
            seller_discount: '5.1',
            platform_discount: '0',
            item_tax: [{ tax_amount: '1.25', tax_rate: '0.05' }]
        });
    });

    it('has the parts of a bundle, by the id of the line and their own', () => {
        const { order } = read({ line_items: [{ id: '1', sub_item_info: [{ id: '2', ...UNIT }, { id: '3' }] }] });
        expect(order.line_items).to.deep.equal([
            {
                id: '1',
                ...EMPTY_UNIT,
                parts: [
                    { id: '1/2', ...UNIT },
                    { id: '1/3', ...EMPTY_UNIT }
                ]
            }
        ]);
        expect(partId('1', '2')).to.equal('1/2');
    });

    it('has the goods behind a combined listing', () => {
        const goods = [{ seller_sku: 'a', sku_count: 1000 }, { sku_count: 1 }];
        const { order } = read({ line_items: [{ id: '1', combined_listing_skus: goods, sub_item_info: [] }] });
        expect(order.line_items).to.deep.equal([
            {
                id: '1',
                ...EMPTY_UNIT,
                goods: [
                    { seller_sku: 'a', count: 1000 },
                    { seller_sku: '', count: 1 }
                ]
            }
        ]);
    });

    const count = 'a whole number from 1 to 1000';
    const faults: Array<[object, string]> = [
        [{ id: undefined }, 'missing_field id: a text of 1 to 100 characters'],
        [{ status: '' }, 'wrong_type status: a text of 1 to 100 characters'],
        [{ line_items: undefined }, 'missing_field line_items: a list'],
        [{ line_items: [{}] }, 'missing_field line_items[0].id: a text of 1 to 100 characters'],
        [
            { line_items: [{ id: '1', sub_item_info: [{}] }] },
            'missing_field line_items[0].sub_item_info[0].id: a text of 1 to 100 characters'
        ],
        [
            { line_items: [{ id: '1', combined_listing_skus: [{ sku_count: 0 }] }] },
            `wrong_type line_items[0].combined_listing_skus[0].sku_count: ${count}`
        ],
        [
            { line_items: [{ id: '1', combined_listing_skus: [{ sku_count: 1001 }] }] },
            `wrong_type line_items[0].combined_listing_skus[0].sku_count: ${count}`
        ],
        [{ cancel_reason: 'x'.repeat(1001) }, 'wrong_type cancel_reason: a text of at most 1000 characters']
    ];
    faults.forEach(([change, fault]) =>
        it(`is not as documented: ${fault}`, () => expect(read(change).fault).to.equal(fault))
    );

    const texts = [
        'shipping_type',
        'fulfillment_type',
        'delivery_option_id',
        'warehouse_id',
        'cancellation_initiator',
        'cancel_reason'
    ];
    const times = ['update_time', 'paid_time', 'delivery_time', 'cancel_time', 'rts_sla_time'];
    const flags = ['is_on_hold_order', 'is_buyer_request_cancel', 'has_updated_recipient_address'];
    [...texts, ...times, ...flags].forEach((name) =>
        it(`is not as documented where ${name} has another type`, () =>
            expect(read({ [name]: {} }).fault).to.match(new RegExp(`^wrong_type ${name}: `)))
    );
});

describe("A line of TikTok's order", () => {
    it('is a gift where TikTok says so', () => {
        const [line] = read({ line_items: [{ id: '1', is_gift: true }] }).order.line_items;
        expect(line).to.have.property('is_gift', true);
        expect(read({ line_items: [{ id: '1', is_gift: false }] }).order.line_items[0]).not.to.have.property('is_gift');
    });
});

describe("The time of TikTok's order", () => {
    it('is none where it is no time: the order is read nevertheless', () => {
        ['soon', -1, null, {}].forEach((time) =>
            expect(read({ create_time: time }), JSON.stringify(time)).to.deep.include({ fault: '' })
        );
        ['soon', -1].forEach((time) => expect(read({ create_time: time }).order.create_time).to.equal(undefined));
        expect(read({ create_time: '5' }).order.create_time).to.equal(5);
        expect(read({ create_time: 0 }).order.create_time).to.equal(0);
    });
});
