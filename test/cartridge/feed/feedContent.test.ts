import { expect } from 'chai';
import { OrderMgr } from '#sfcc-mocks';
import { Visit } from '#helpers/business-manager/visit';
import { readFeed } from '#simulators/connector/feed';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { keepFeedSample } from '#helpers/tools/feedSamples';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;

describe('What a feed file says of an order', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
    });

    afterEach(() => sfcc.close());

    function create(changes: Json = {}): void {
        expect(sfcc.create(externalOrder(changes)).status).to.equal(200);
    }

    /** The file that a run writes; empty for none. */
    function fileOf(parameters: Record<string, string> = {}): string {
        const known = Object.keys(sfcc.feedFiles());
        sfcc.job('TikTokShop-OrderFeed', parameters);
        return Object.values(sfcc.feedFiles(known))[0] || '';
    }

    ['xml', 'csv'].forEach((Format) =>
        it(`TikTok's products, also those that others stand in for, because this site does not have them (${Format})`, () => {
            create({ product_lineitems: [line('not-here-1'), line('not-here-2'), line('701643632930')] });
            const text = fileOf({ Format });
            ['not-here-1', 'not-here-2', '701643632930'].forEach((id) =>
                expect(text).to.contain(Format === 'xml' ? `<product-id>${id}</product-id>` : `,,,,${id},1`)
            );
        })
    );

    it('nothing while it is held and not placed, and in XML that it was cancelled then', () => {
        sfcc.prefer({ tiktokShopHeldOrders: 'CREATED' });
        create({ payment: { payment_method: 'SOCIAL_PAY', amount: 108.7 } });
        expect(fileOf(), 'held').to.equal('');
        sfcc.events({ eventId: 'e1', orderNo: ORDER_NO, status: 'CANCELLED', cancel: { reason: 'out_of_stock' } });
        const xml = fileOf();
        keepFeedSample('never-placed', xml);
        expect(readFeed(xml)[0]).to.deep.include({ orderNo: ORDER_NO, externalOrderId: ID });
        expect(xml)
            .to.contain(`<order order-no="${ORDER_NO}">`)
            .and.contain('<order-status>CANCELLED</order-status>')
            .and.contain('<custom-attribute attribute-id="externalChannelOrderStatus">6</custom-attribute>')
            .and.contain('<custom-attribute attribute-id="externalOrderStatus">CANCELLED</custom-attribute>')
            .and.contain('</custom-attributes></order>\n</orders>');
    });

    it('that it was cancelled in B2C Commerce, where no hook tells the cartridge', () => {
        create();
        sfcc.change(() => OrderMgr.cancelOrder(OrderMgr.getOrder(ORDER_NO)!));
        const xml = fileOf();
        expect(xml).to.contain('<order-status>CANCELLED</order-status>');
        expect(xml).to.contain('attribute-id="externalOrderStatus">CANCELLED<');
    });

    it('in which revision, as its page shows afterwards', () => {
        create();
        fileOf();
        sfcc.events({ eventId: 'e1', orderNo: ORDER_NO, status: 'Acknowledged' });
        fileOf();
        const page = new Visit(sfcc).page('TikTokShopOrder-Show', { no: ORDER_NO });
        expect(page).to.contain('Revision 2 was in a feed');
        const history = JSON.parse(sfcc.customObject('TikTokShopOrder', ID).history as string) as Json[];
        expect(history.map(({ what }) => what as string).filter((what) => what.includes('in_feed'))).to.deep.equal([
            '["history.in_feed","1"]',
            '["history.in_feed","2"]'
        ]);
    });

    it('as CSV, one row for each line of a package', () => {
        create();
        const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }];
        sfcc.events({ eventId: 'e1', orderNo: ORDER_NO, status: 'Shipped', packages });
        expect(fileOf({ Format: 'csv' }).trim().split('\n')).to.deep.equal([
            'orderNo,externalOrderId,externalOrderStatus,packageNo,carrier,trackingNumber,productId,quantity',
            [ORDER_NO, ID, 'Shipped', '1', 'UPS', '1Z1', '701643632930', '2'].join(','),
            [ORDER_NO, ID, 'Shipped', '1', 'UPS', '1Z1', '701643632947', '1'].join(',')
        ]);
        expect(Object.keys(sfcc.feedFiles())[0]).to.match(/\.csv$/);
    });

    it('totals equal to the input, to the cent, with 400 lines', () => {
        const lines: Json[] = [];
        for (let i = 0; i < 400; i += 1) {
            lines.push({
                product_id: '701643632930',
                quantity: 3,
                net_price: 10.01,
                tax: 0.83,
                tax_rate: 0.0825,
                price_adjustments: [{ net_price: -1, tax: -0.08, promotion_id: 'TikTok <& "5%"' }]
            });
        }
        const total = (400 * (1084 - 108) + 624) / 100;
        create({ product_lineitems: lines, payment: { payment_method: 'SOCIAL_PAY', amount: total } });
        const xml = fileOf();
        keepFeedSample('400-lines', xml);
        expect(/<order-total>[^]*<gross-price>([\d.]+)<\/gross-price>[^]*<\/order-total>/.exec(xml)![1]).to.equal(
            total.toFixed(2)
        );
    });
});
