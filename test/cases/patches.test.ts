import { expect } from 'chai';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
const A = '701643632930';
const B = '701643632947';

/** Two units of A and one of B. */
describe('A PATCH is judged by the rules of events', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        expect(sfcc.create(externalOrder()).status).to.equal(200);
    });

    afterEach(() => sfcc.close());

    function line(fields: Json): Json {
        return { c_orderAction: 'update', product_items: [{ product_id: A, ...fields }] };
    }

    function shipped(fields: Json): Json {
        return line({ c_externalLineItemStatus: 2, c_carrier: 'UPS', c_trackingNumber: '1Z5', ...fields });
    }

    function lines(changes: Json[]): Json {
        const item = { product_id: A, c_externalLineItemStatus: 2, c_carrier: 'UPS', c_trackingNumber: '1Z5' };
        return { c_orderAction: 'update', product_items: changes.map((change) => ({ ...item, ...change })) };
    }

    const cancelWith = (info: unknown): Json => ({ c_orderAction: 'cancel_order', c_cancelInfo: JSON.stringify(info) });

    const cancelItems = (units: Json): Json => ({
        reasonCode: 'out_of_stock',
        cancelItems: Object.fromEntries(Object.entries(units).map(([id, quantity]) => [id, { quantity }]))
    });

    const REFUSED: Array<[string, Json, string, string?]> = [
        // F4-1, F4-2, F4-4, T2-1. Sources: MONEI/Shopify-api-node#360, nozzlegear/ShopifySharp#846
        ['a tracking number with spaces', shipped({ c_trackingNumber: '1Z 999 AA1' }), 'wrong_type'],
        ['a tracking number with a slash', shipped({ c_trackingNumber: 'AB/12' }), 'wrong_type'],
        ['a tracking number that a spreadsheet has mangled', shipped({ c_trackingNumber: '9.4E+21' }), 'wrong_type'],
        ['a tracking number of 300 characters', shipped({ c_trackingNumber: '1'.repeat(300) }), 'wrong_type'],
        ['a tracking number without a carrier', shipped({ c_carrier: null }), 'missing_field', 'c_carrier'],
        ['a carrier that is empty', shipped({ c_carrier: '' }), 'wrong_type', 'c_carrier'],
        ['a carrier that is blank', shipped({ c_carrier: ' ' }), 'wrong_type', 'c_carrier'],
        ['a carrier without a tracking number', shipped({ c_trackingNumber: null }), 'missing_field'],
        ['a shipped line without tracking', line({ c_externalLineItemStatus: 2 }), 'missing_field'],
        [
            'a tracking number of a line that has not left',
            line({ c_externalLineItemStatus: 0, c_carrier: 'UPS', c_trackingNumber: '1Z5' }),
            'contradiction'
        ],
        [
            'a tracking number without a line status',
            line({ c_carrier: 'UPS', c_trackingNumber: '1Z5' }),
            'missing_field',
            'c_externalLineItemStatus'
        ],
        ['a line status that does not exist', shipped({ c_externalLineItemStatus: 3 }), 'wrong_type'],
        ['a line of no product', { product_items: [{ c_externalLineItemStatus: 6 }] }, 'missing_field', 'product_id'],
        ['a line of a product that the order does not have', shipped({ product_id: 'other' }), 'unknown_product'],
        // F4-10
        [
            'one and a half units to cancel',
            line({ c_externalLineItemStatus: 7, c_quantityCanceled: 1.5 }),
            'wrong_type',
            'product_items[0].c_quantityCanceled'
        ],
        ['less than no units', line({ c_externalLineItemStatus: 7, c_quantityCanceled: -1 }), 'wrong_type'],
        ['no unit of a cancelled line', line({ c_externalLineItemStatus: 6, c_quantityCanceled: 0 }), 'wrong_type'],
        ['a quantity as text', line({ c_externalLineItemStatus: 7, c_quantityCanceled: '1' }), 'wrong_type'],
        ['more units than there are', line({ c_externalLineItemStatus: 7, c_quantityCanceled: 3 }), 'too_many_units'],
        ['some units, and not how many', line({ c_externalLineItemStatus: 7 }), 'missing_field', 'c_quantityCanceled'],
        // F4-12, F4-14. Source: openlinker-project/openlinker#1294
        ['an action in capitals', { c_orderAction: 'CANCEL_ORDER' }, 'unknown_action', 'cancel_order'],
        ['an action without its underscore', { c_orderAction: 'cancelorder' }, 'unknown_action'],
        ['an action with a space', { c_orderAction: 'cancel ' }, 'unknown_action'],
        ['an unknown action', { c_orderAction: 'hold' }, 'unknown_action'],
        // F3-3. Source: nopSolutions/nopCommerce#7928
        [
            'cancelled by channel status, and shipped',
            { c_orderAction: 'update', c_externalChannelOrderStatus: 6, shipping_status: 'shipped' },
            'contradiction'
        ],
        [
            'cancelled, and shipped in part',
            { c_externalChannelOrderStatus: 6, shipping_status: 'part_shipped' },
            'contradiction'
        ],
        ['cancelled, and a package', { ...shipped({}), c_externalOrderStatus: 'CANCELLED' }, 'contradiction'],
        [
            'cancelled, and a package in c_shipmentsInfo',
            {
                c_orderAction: 'cancel_order',
                c_shipmentsInfo: JSON.stringify({ 1: { carrier: 'UPS', trackingNumber: '1Z5' } })
            },
            'contradiction'
        ],
        [
            'all units of a line shipped and cancelled',
            shipped({ c_quantityCanceled: 2 }),
            'contradiction',
            'c_quantityCanceled'
        ],
        [
            'channel status 5 for what is only acknowledged',
            { c_externalOrderStatus: 'Acknowledged', c_externalChannelOrderStatus: 5 },
            'contradiction'
        ],
        ['shipped in part, and not what', { shipping_status: 'part_shipped' }, 'missing_field', 'packages'],
        ['some units cancelled, and not which', { c_externalChannelOrderStatus: 7 }, 'missing_field', 'cancelItems'],
        [
            'an item to cancel under an unknown name',
            { c_orderAction: 'cancel_order', c_cancelInfo: JSON.stringify({ cancelItem: {} }) },
            'unknown_field',
            'cancelItems'
        ],
        ['an empty list of units to cancel', cancelWith({ cancelItems: {} }), 'wrong_type'],
        ['a list of units to cancel', cancelWith([{ productId: A, quantity: 1 }]), 'malformed_json', 'c_cancelInfo'],
        ['units to cancel in a text in a text', cancelWith(JSON.stringify({ cancelItems: {} })), 'malformed_json'],
        ['a list of products to cancel', cancelWith([A]), 'malformed_json', 'c_cancelInfo'],
        ['an empty list', cancelWith([]), 'malformed_json', 'c_cancelInfo'],
        ['nothing that is left of what to cancel', cancelWith(null), 'malformed_json', 'c_cancelInfo'],
        [
            'a cancelled line of a product that the order does not have',
            line({ product_id: 'other', c_externalLineItemStatus: 6 }),
            'unknown_product',
            'product_items[0]'
        ],
        [
            'a package that has two package numbers',
            { c_shipmentsInfo: JSON.stringify({ 1: { packageNo: '2', carrier: 'UPS', trackingNumber: '1Z5' } }) },
            'contradiction',
            'c_shipmentsInfo.1.packageNo'
        ],
        ['units to cancel that got lost', cancelWith({ cancelItems: null }), 'wrong_type'],
        [
            'units to cancel, and nothing that cancels',
            { c_orderAction: 'update', c_cancelInfo: JSON.stringify(cancelItems({ [A]: 1 })) },
            'contradiction'
        ],
        ['a reason, and nothing that cancels', { c_orderAction: 'update', c_cancelInfo: 'fraud' }, 'contradiction'],
        ...['FedEx', 'DHL'].map((carrier): [string, Json, string, string] => [
            `two carriers for one number, UPS and ${carrier}`,
            lines([{}, { product_id: B, c_carrier: carrier }]),
            'contradiction',
            'product_items[1].c_carrier'
        ]),
        ['two numbers for one line', lines([{}, { c_trackingNumber: 'T2' }]), 'contradiction', 'product_items[1]'],
        [
            'a package in a line that c_shipmentsInfo does not have',
            { ...lines([{}]), c_shipmentsInfo: JSON.stringify({ 1: { carrier: 'UPS', trackingNumber: 'T9' } }) },
            'contradiction',
            'product_items[0]'
        ],
        [
            'other quantities to cancel in c_cancelInfo than in lines',
            { ...line({ c_quantityCanceled: 1 }), c_cancelInfo: JSON.stringify(cancelItems({ [A]: 2 })) },
            'contradiction',
            'c_cancelInfo.cancelItems'
        ],
        ['an unknown word', { c_externalOrderStatus: 'Canceled' }, 'unknown_status', 'CANCELLED'],
        ['an unknown word, in the system field', { external_order_status: 'Sent' }, 'unknown_status'],
        // F8-3: bytes of Latin-1 are U+FFFD once they are read as UTF-8
        ['a carrier in Latin-1', shipped({ c_carrier: 'Correos Expr\uFFFDs' }), 'malformed_text', 'c_carrier'],
        ['a reason in Latin-1', { c_orderAction: 'cancel_order', c_cancelInfo: 'r\uFFFDckt' }, 'malformed_text'],
        ['a note in Latin-1, which is only kept', { c_orderNote: 'Stra\uFFFDe' }, 'malformed_text', 'c_orderNote'],
        ['a carrier with a character that XML does not have', shipped({ c_carrier: 'UPS\uFFFE' }), 'malformed_text'],
        // A message about the other id would reach this order.
        ['another TikTok id', { c_externalOrderId: '577000000000000002' }, 'contradiction', 'c_externalOrderId'],
        ['a removed TikTok id', { c_externalOrderId: null }, 'contradiction', 'c_externalOrderId'],
        ['another TikTok id in the system field', { external_order_no: '1' }, 'contradiction', 'c_externalOrderId'],
        [
            'another TikTok id beside a cancellation',
            { external_order_no: '1', c_externalOrderStatus: 'CANCELLED' },
            'contradiction'
        ]
    ];
    REFUSED.forEach(([what, document, code, words]) => {
        it(`${what}: 400 ${code}, and nothing changes`, () => {
            const before = sfcc.order(ORDER_NO).json;
            sfcc.instance.switches.hookReasons = true;
            const { status, json } = sfcc.patch(ORDER_NO, document);
            expect(status, JSON.stringify(json)).to.equal(400);
            expect(json.fault.arguments).to.include({ statusCode: code });
            expect(JSON.stringify(json.fault)).to.contain(words || '');
            expect(sfcc.order(ORDER_NO).json).to.deep.equal(before);
        });
    });

    const APPLIED: Array<[string, Json[], Json, Array<Json | null>?]> = [
        // F4-15. Sources: Jaal-Yantra-Textiles/v2#1314, etsy/open-api#201
        [
            'another number for a line that has left corrects it',
            [shipped({ c_trackingNumber: 'T1' }), shipped({ c_trackingNumber: 'T2' })],
            { c_externalOrderStatus: 'PartiallyShipped' },
            [{ c_trackingNumber: 'T2', c_externalLineItemStatus: 2 }, null]
        ],
        [
            'another carrier for a line that has left corrects it',
            [shipped({}), shipped({ c_carrier: 'FedEx' })],
            { c_externalOrderStatus: 'PartiallyShipped' },
            [{ c_carrier: 'FedEx', c_trackingNumber: '1Z5' }]
        ],
        [
            'a number without a line status corrects what has left',
            [shipped({}), line({ c_carrier: 'UPS', c_trackingNumber: 'T2' })],
            { c_externalOrderStatus: 'PartiallyShipped' },
            [{ c_trackingNumber: 'T2' }]
        ],
        [
            'a number that comes after the shipment is taken',
            [{ shipping_status: 'shipped' }, shipped({})],
            { c_externalOrderStatus: 'Shipped' },
            [{ c_trackingNumber: '1Z5' }]
        ],
        [
            'a shipping status in capitals, as far as the platform takes it',
            [{ shipping_status: 'SHIPPED' }],
            { shipping_status: 'shipped', c_externalOrderStatus: 'Shipped' }
        ],
        // F4-8. Source: mollie/PrestaShop#1195
        [
            'one unit of a line cancelled, the other shipped',
            [shipped({ c_quantityCanceled: 1 })],
            { status: 'new', c_externalOrderStatus: 'PartiallyShipped', c_externalChannelOrderStatus: 7 },
            [{ c_quantityCanceled: 1, c_externalLineItemStatus: 2, c_trackingNumber: '1Z5' }]
        ],
        [
            'one unit cancelled, and all the others shipped',
            [{ ...line({ c_quantityCanceled: 1 }), shipping_status: 'shipped' }],
            { status: 'new', shipping_status: 'shipped', c_externalOrderStatus: 'Shipped' },
            [{ c_quantityCanceled: 1 }]
        ],
        // F4-9
        [
            'a cancelled unit of a line that has not left',
            [line({ c_externalLineItemStatus: 0, c_quantityCanceled: 1 })],
            { c_externalOrderStatus: 'New', c_externalChannelOrderStatus: 7 },
            [{ c_quantityCanceled: 1 }]
        ],
        // F4-11
        [
            'line status 6 without a quantity cancels the line',
            [line({ c_externalLineItemStatus: 6 })],
            { status: 'new', c_externalOrderStatus: 'New', c_externalChannelOrderStatus: 7 },
            [{ c_quantityCanceled: 2, c_externalLineItemStatus: 6 }]
        ],
        [
            'line status 6 for all lines cancels the order',
            [
                {
                    c_orderAction: 'update',
                    product_items: [A, B].map((id) => ({ product_id: id, c_externalLineItemStatus: 6 }))
                }
            ],
            { status: 'cancelled', c_externalOrderStatus: 'CANCELLED' }
        ],
        [
            'CANCELLED with units means those units',
            [{ c_externalOrderStatus: 'CANCELLED', c_cancelInfo: JSON.stringify(cancelItems({ [A]: 1 })) }],
            { status: 'new', c_externalOrderStatus: 'New', c_externalChannelOrderStatus: 7 },
            [{ c_quantityCanceled: 1 }]
        ],
        [
            'CANCELLED with units, sent twice, cancels no more',
            [1, 2].map(() => ({
                c_externalChannelOrderStatus: 6,
                ...line({ c_externalLineItemStatus: 7, c_quantityCanceled: 1 })
            })),
            { status: 'new', c_externalOrderStatus: 'New', c_externalChannelOrderStatus: 7 },
            [{ c_quantityCanceled: 1 }]
        ],
        [
            'units to cancel from an earlier message do not narrow a cancellation of all',
            [
                { c_orderAction: 'cancel', c_cancelInfo: JSON.stringify(cancelItems({ [A]: 1 })) },
                { c_externalOrderStatus: 'CANCELLED' }
            ],
            { status: 'cancelled', c_externalOrderStatus: 'CANCELLED' }
        ],
        [
            'c_cancelInfo in words',
            [{ c_orderAction: 'cancel_order', c_cancelInfo: 'fraud' }],
            { status: 'cancelled', cancel_description: 'fraud' }
        ],
        [
            'the reason of a line',
            [
                {
                    c_orderAction: 'update',
                    product_items: [A, B].map((id) => ({
                        product_id: id,
                        c_externalLineItemStatus: 6,
                        c_reason: 'out_of_stock'
                    }))
                }
            ],
            { status: 'cancelled', cancel_description: 'out_of_stock' }
        ],
        [
            'channel status 5 beside Delivered',
            [{ c_externalOrderStatus: 'Delivered', c_externalChannelOrderStatus: 5, shipping_status: 'shipped' }],
            { c_externalOrderStatus: 'Delivered', c_externalChannelOrderStatus: 5 }
        ],
        [
            'what the order is already contradicts nothing',
            [
                { shipping_status: 'shipped' },
                { c_externalOrderStatus: 'CANCELLED', c_externalChannelOrderStatus: 5, shipping_status: 'shipped' }
            ],
            { status: 'new', c_externalOrderStatus: 'CANCELLED', c_orderTag: 'cancel after shipped' }
        ],
        [
            'the same package in lines and in c_shipmentsInfo',
            [
                {
                    ...lines([{}]),
                    c_shipmentsInfo: JSON.stringify({ 1: { carrier: 'UPS', trackingNumber: '1Z5' } })
                }
            ],
            { c_externalOrderStatus: 'Shipped' }
        ],
        [
            'an acknowledgement beside a shipment',
            [{ c_externalOrderStatus: 'Acknowledged', shipping_status: 'shipped' }],
            { c_externalOrderStatus: 'Shipped' }
        ]
    ];
    APPLIED.forEach(([what, documents, order, lines]) => {
        it(what, () => {
            documents.forEach((document) => {
                const { status, json } = sfcc.patch(ORDER_NO, document);
                expect(status, JSON.stringify(json) + sfcc.log.map(({ message }) => message).join()).to.equal(200);
            });
            const { json } = sfcc.order(ORDER_NO);
            expect(json).to.include(order);
            (lines || []).forEach((expected, index) => {
                if (expected) {
                    expect(json.product_items[index]).to.include(expected);
                }
            });
        });
    });
});
