import fs from 'node:fs';
import { expect } from 'chai';
import { parseExternalOrder } from '#cartridge/orders/rules/externalOrder';
import type { ExternalOrder } from '#cartridge/orders/rules/externalOrder';
import { notice } from '#cartridge/platform/rules/notice';
import type { Outcome } from '#cartridge/platform/rules/outcome';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { sharedPath } from '#helpers/tools/shared';

const published = sharedPath('fixtures/create-external-order.json');

describe('Reading CreateExternalOrder', () => {
    it('amounts are minor units, and net_price is the price of the line', () => {
        const order = read(externalOrder());
        expect(order.lines[0]).to.deep.equal({
            productId: '701643632930',
            quantity: 2,
            net: 8000,
            tax: 320,
            taxRate: 0.04,
            adjustments: [{ promotionId: 'Autumn', net: -500, tax: -20 }]
        });
        expect(order.shipping).to.deep.equal({ net: 600, tax: 24, gross: 624 });
        expect(order.announcedTotal).to.equal(10494);
    });

    it('says whether the goods lie in TikTok’s warehouse', () => {
        const isThere = (type: unknown): boolean =>
            read(externalOrder({ c_fulfillmentType: type })).isFulfilledByTikTok;
        expect(isThere('FULFILLMENT_BY_TIKTOK')).to.equal(true);
        ['FULFILLMENT_BY_SELLER', '', undefined, 5].forEach((type) => expect(isThere(type)).to.equal(false));
    });

    it('says which status of TikTok is not known', () => {
        expect(read(externalOrder({ c_unknownStatus: 'PARTIALLY_RETURNED' })).unknownStatus).to.equal(
            'PARTIALLY_RETURNED'
        );
        expect(read(externalOrder()).unknownStatus).to.equal('');
    });

    it('says from which inventory list it takes the goods', () => {
        expect(read(externalOrder({ c_inventoryListId: 'fbt-list' })).inventoryListId).to.equal('fbt-list');
        expect(read(externalOrder()).inventoryListId).to.equal('');
    });

    it('says what an import could not read, so that the order is held', () => {
        const misfit = {
            path: 'c_unreadable',
            problem: notice('misfit.unreadable'),
            value: 'payment.currency is missing'
        };
        expect(read(externalOrder({ c_unreadable: misfit.value })).misfits).to.deep.equal([misfit]);
        expect(read(externalOrder({ c_unreadable: '' })).misfits).to.deep.equal([]);
    });

    it('takes its id without blanks around it, which do not fit', () => {
        const order = read(externalOrder({ c_externalOrderId: ' 577001\n' }));
        expect(order.externalOrderId).to.equal('577001');
        expect(order.misfits.map(({ path, problem }) => [path, problem])).to.deep.equal([
            ['c_externalOrderId', notice('misfit.blanks')]
        ]);
    });

    it('says of a body that is no object that it is none', () => {
        expect(refused('x').msg).to.equal('The body is not a JSON object');
    });

    it('ignores fields it does not know', () => {
        expect(read(externalOrder({ fee: { net_price: 'free' } }))).to.deep.equal(read(externalOrder()));
    });

    it('does without tax, rate, adjustments, notes and the announced total', () => {
        const order = read(
            externalOrder({
                c_buyerNote: undefined,
                product_lineitems: [{ product_id: 'p', quantity: 1, net_price: 1 }],
                payment: { payment_method: 'SOCIAL_PAY' }
            })
        );
        expect(order.lines).to.deep.equal([
            { productId: 'p', quantity: 1, net: 100, tax: 0, taxRate: null, adjustments: [] }
        ]);
        expect(order.announcedTotal).to.equal(null);
        expect(order.buyerNote).to.equal('');
    });

    it('takes shipping as the sum of its parts where the gross price is missing', () => {
        const totals = { adjusted_shipping_total: { net_price: 5, tax: 0.5 } };
        expect(read(externalOrder({ totals })).shipping.gross).to.equal(550);
    });

    const bare = line('p');
    const faults: Array<[string, unknown, string, string]> = [
        ['no object', 'text', 'wrong_type', ''],
        ['a list', [], 'wrong_type', ''],
        ['no id', { c_externalOrderId: undefined }, 'missing_field', 'c_externalOrderId'],
        ['an id that is a number', { c_externalOrderId: 577 }, 'wrong_type', 'c_externalOrderId'],
        ['an empty id', { c_externalOrderId: '' }, 'wrong_type', 'c_externalOrderId'],
        ['an id with a blank in it', { c_externalOrderId: '5 77' }, 'wrong_type', 'c_externalOrderId'],
        ['an id of blanks', { c_externalOrderId: ' ' }, 'wrong_type', 'c_externalOrderId'],
        ['an id with a slash', { c_externalOrderId: '../1' }, 'wrong_type', 'c_externalOrderId'],
        [
            'an id too long for an order number',
            { c_externalOrderId: '5'.repeat(41) },
            'wrong_type',
            'c_externalOrderId'
        ],
        ['no currency', { currency: null }, 'wrong_type', 'currency'],
        ['a currency that is none', { currency: 'US$' }, 'wrong_type', 'currency'],
        ['a currency of four letters', { currency: 'USDT' }, 'wrong_type', 'currency'],
        ['a currency of two letters', { currency: 'US' }, 'wrong_type', 'currency'],
        ['no lines', { product_lineitems: [] }, 'wrong_type', 'product_lineitems'],
        ['too many lines', { product_lineitems: Array(401).fill(bare) }, 'wrong_type', 'product_lineitems'],
        ['a line that is none', { product_lineitems: [bare, 7] }, 'wrong_type', 'product_lineitems'],
        [
            'half a unit',
            { product_lineitems: [bare, { ...bare, quantity: 0.5 }] },
            'wrong_type',
            'product_lineitems[1].quantity'
        ],
        [
            'a quantity in words',
            { product_lineitems: [{ ...bare, quantity: 'two' }] },
            'wrong_type',
            'product_lineitems[0].quantity'
        ],
        [
            'no price',
            { product_lineitems: [{ ...bare, net_price: undefined }] },
            'missing_field',
            'product_lineitems[0].net_price'
        ],
        [
            'a price with a sign of its currency',
            { product_lineitems: [{ ...bare, net_price: '$1.00' }] },
            'wrong_type',
            'product_lineitems[0].net_price'
        ]
    ];
    faults.forEach(([what, change, code, path]) => {
        it(`refuses ${what}`, () => {
            const body =
                typeof change === 'object' && !Array.isArray(change) ? externalOrder(change as object) : change;
            const outcome = refused(body);
            expect(outcome).to.include({ outcome: 'rejected', code, path });
            expect(outcome.expected).not.to.equal('');
        });
    });

    it('never repeats what was sent: it may be personal', () => {
        const outcome = refused(externalOrder({ currency: 'pat@example.com' }));
        expect(JSON.stringify(outcome)).not.to.contain('pat@example.com');
    });

    if (published) {
        it('reads the official example', () => {
            const order = read(JSON.parse(fs.readFileSync(published, 'utf8')));
            expect(order.externalOrderId).to.equal('576461413038785752');
            expect(order.lines.map(({ net }) => net)).to.deep.equal([19800, 4900]);
        });
    }
});

function read(body: unknown): ExternalOrder {
    const parsed = parseExternalOrder(body);
    if (!parsed.ok) {
        throw new Error(`${parsed.rejection.path}: ${parsed.rejection.msg}`);
    }
    return parsed.order;
}

function refused(body: unknown): Outcome {
    const parsed = parseExternalOrder(body);
    if (parsed.ok) {
        throw new Error('It was accepted');
    }
    return parsed.rejection;
}
