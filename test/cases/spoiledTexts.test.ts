import { expect } from 'chai';
import { SaxesParser } from 'saxes';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import { keepFeedSample } from '#helpers/tools/feedSamples';
import type { Json } from '#helpers/platform/testInstance';
import { MINUTE } from '#helpers/durations';

const [ID, INNOCENT] = ['577000000000000001', '577000000000000002'];

function toCity(city: string): Json {
    const sample = externalOrder().shipment.shipping_address as Json;
    return externalOrder({ shipment: { shipping_method: 'TTS004', shipping_address: { ...sample, city } } });
}

/** What arrives of a body whose bytes are of another encoding: the platform reads UTF-8. */
function sentAs(encoding: 'latin1' | 'utf16le', body: Json): string {
    return Buffer.from(JSON.stringify(body), encoding).toString('utf8');
}

describe('Texts that come spoiled, of an order whose buyer has paid', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
    });

    afterEach(() => sfcc.close());

    // F8-1. Source: amzn/selling-partner-api-models#5153
    const LATIN1: Array<[string, Json, string]> = [
        ['city', toCity('Málaga'), 'shipments[0].shipping_address.city'],
        ['note', externalOrder({ c_buyerNote: 'Málaga' }), 'c_buyerNote'],
        ['tag', externalOrder({ c_orderTag: 'Málaga' }), 'c_orderTag']
    ];
    LATIN1.forEach(([what, body, path]) => {
        it(`hold it when its ${what} is in Latin-1, and never become U+FFFD`, () => {
            const answer = sfcc.create(sentAs('latin1', body));
            expect(answer.status, answer.text).to.equal(200);
            const order = sfcc.order('TTS-' + ID).json;
            expect(order).to.include({ confirmation_status: 'not_confirmed', c_tiktokHoldReason: 'unreadable_text' });
            expect(order).to.have.nested.property(path, 'Mlaga');
            expect(JSON.stringify(sfcc.rows('Order'))).not.to.contain('\uFFFD');
        });
    });

    it('are no order in UTF-16, and are seen as such', () => {
        expect(sfcc.create(sentAs('utf16le', externalOrder())).json).to.include({ code: 'malformed_json' });
        expect(sfcc.rows('Order')).to.have.length(0);
    });

    // X1-1, X1-2. Sources: commonmark/cmark#376, woocommerce/pinterest-for-woocommerce#409
    const NO_XML: Array<[string, Json]> = [
        ['note with U+FFFE', externalOrder({ c_buyerNote: 'Ring\uFFFE twice' })],
        ['city with U+FFFF', toCity('Spring\uFFFFfield')],
        ['note with half a character', externalOrder({ c_buyerNote: 'Ring \uD83D twice' })],
        ['tag with U+0000', externalOrder({ c_orderTag: 'a\u0000b' })]
    ];
    NO_XML.forEach(([what, body]) => {
        it(`leave a file well-formed, with the innocent order in it: a ${what}`, () => {
            expect(sfcc.create(body).status).to.equal(200);
            expect(sfcc.create(externalOrder({ c_externalOrderId: INNOCENT })).status).to.equal(200);
            expect(sfcc.job('TikTokShop-OrderFeed').exit_status).to.include({ status: 'ok' });
            const [file] = Object.values(sfcc.feedFiles());
            new SaxesParser().write(file!).close();
            expect(file).to.contain(`order-no="TTS-${ID}"`).and.contain(`order-no="TTS-${INNOCENT}"`);
        });
    });

    // Source: order.xsd, Generic.NonEmptyString: no line break, and no blank at either end.
    ['a\nb', '\r\n x \t', ' ', '\u2028', '😀'.repeat(300)].forEach((id) => {
        it(`leave a file valid: ids like ${JSON.stringify(id.substring(0, 10))}`, () => {
            const discount = { net_price: -1, tax: 0, promotion_id: id };
            const lines = [{ ...line(id), price_adjustments: [discount, { ...discount, promotion_id: 'y' }] }];
            const totals = { adjusted_shipping_total: { net_price: 0, tax: 0 }, price_adjustments: [discount] };
            expect(sfcc.create(externalOrder({ product_lineitems: lines, totals })).status).to.equal(200);
            expect(sfcc.job('TikTokShop-OrderFeed').exit_status).to.include({ status: 'ok' });
            const [file] = Object.values(sfcc.feedFiles());
            const ids = [...file!.matchAll(/<(product|promotion)-id>([^<]*)</g)].map(([, , text]) => text!);
            expect(ids).to.have.length(4);
            ids.forEach((text) => expect(text).to.match(/^\S(.*\S)?$/));
            expect(JSON.stringify(sfcc.rows('Order'))).not.to.match(/\\ud83d"/);
            keepFeedSample('ids-' + id.length, file!);
        });
    });

    // A merchant's client writes them where no hook runs, which refuses them.
    it('written through SCAPI lose their unreadable characters, and operations hear of it once', async () => {
        sfcc.create(externalOrder());
        const url = `/checkout/orders/v1/organizations/f_ecom_sandbox_001/orders/TTS-${ID}?siteId=RefArch`;
        const written = { c_orderTag: 'gift\u0001', c_buyerNote: 'Ring \uFFFD twice', c_orderNote: 'fine' };
        expect(sfcc.scapi('PATCH', url, written).status).to.equal(204);
        for (let run = 0; run < 2; run += 1) {
            await sfcc.clock.advance(5 * MINUTE);
            sfcc.job('TikTokShop-ProcessTasks');
        }
        expect(sfcc.order('TTS-' + ID).json).to.include({
            c_orderTag: 'gift',
            c_buyerNote: 'Ring  twice',
            c_orderNote: 'fine',
            confirmation_status: 'confirmed'
        });
        const { alerts } = sfcc.customObject('TikTokShopOrder', ID);
        expect(JSON.parse(alerts as string)).to.deep.equal([
            JSON.stringify(['alert.unreadable_text', 'buyerNote, orderTag'])
        ]);
    });
});
