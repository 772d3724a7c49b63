import { expect } from 'chai';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { QUOTAS } from '#sfcc-mocks';
import { edit, findKeys, remove } from '#sfcc-mocks/store/session';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { Visit } from '#helpers/business-manager/visit';
import { DAY, HOUR } from '#helpers/durations';

const PRODUCT = '701643632930';

/** The site is in America/New_York: its November ends on 1 December at 05:00 UTC. */
describe('Business Manager: figures of a month', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
    });

    afterEach(() => sfcc.close());

    /** An order of units at 10.00, with 6.24 shipping, 0.24 of that is tax. */
    function create(id: string, quantity = 1): void {
        sfcc.create(
            externalOrder({
                c_externalOrderId: id,
                product_lineitems: [line(PRODUCT, quantity)],
                payment: { payment_method: 'SOCIAL_PAY', amount: 10 * quantity + 6.24 }
            })
        );
    }

    function cancel(id: string, quantity?: number): void {
        const items = quantity ? { items: [{ productId: PRODUCT, quantity }] } : {};
        const event = { status: 'CANCELLED', cancel: { reason: 'out_of_stock', ...items } };
        expect(sfcc.events({ eventId: `cancel-${id}`, externalOrderId: id, ...event })[0]).to.include({
            outcome: 'applied'
        });
    }

    function sold(id: string, shopId: string): void {
        sfcc.change(() => {
            (edit<Json>('CustomObject:TikTokShopOrder', entryKey(id)).custom as Json).shopId = shopId;
        });
    }

    function entryKey(id: string): string {
        return findKeys<Json>(
            'CustomObject:TikTokShopOrder',
            (row) => row.custom.externalOrderId === id || row.key === id
        )[0]!;
    }

    /** The order search has caught up, and the job has run. */
    async function sum(parameters: Record<string, string> = {}): Promise<Json> {
        await sfcc.clock.advance(10 * 60 * 1000);
        return sfcc.job('TikTokShop-MonthFigures', parameters).exit_status as Json;
    }

    /** The file of a month, by column; the first row has the names. */
    function file(month = '2026-11'): string[][] {
        const answer = new Visit(sfcc, ['tiktokshop_read']).get('TikTokShopOrders-Month', { month });
        expect(answer.headers['content-type']).to.contain('text/csv');
        expect(answer.headers['content-disposition']).to.contain(`tiktokshop-month-${month}.csv`);
        const rows = answer.body.replace('\uFEFF', '').split('\r\n').filter(Boolean);
        return rows.map((row) => row.split(','));
    }

    it('count no tax as collected by TikTok that it does not collect', async () => {
        ['1', '2'].forEach((id) => create(id));
        sfcc.change(() => {
            (edit<Json>('Order', 'RefArch/TTS-2').custom as Json).tiktokTaxCollector = 'Seller';
        });
        await sum({ Month: '2026-11' });
        const [head, row] = file();
        const of = (name: string): string => row![head!.indexOf(name)]!;
        expect([of('Tax included'), of('Part that TikTok collected')]).to.deep.equal(['0.48', '0.24']);
    });

    it('are summed up by shop, to the cent', async () => {
        sfcc.create(externalOrder());
        create('2', 4);
        cancel('2', 1);
        create('3');
        cancel('3');
        expect(await sum({ Month: '2026-11' })).to.include({ status: 'ok' });
        const [head, ...rows] = file();
        expect(head).to.deep.equal([
            'Month',
            'Shop',
            'Currency',
            'Orders',
            'Total with tax',
            "Seller's discounts",
            "TikTok's discounts",
            'Co-funded discounts',
            'Discounts of unknown payer',
            'Shipping with tax',
            'Tax included',
            'Part that TikTok collected',
            'Cancelled',
            'Cancelled orders',
            'Orders with a return or refund'
        ]);
        expect(rows).to.deep.equal([
            // 104.94 + 46.24 + 16.24; 10.00 of the second order and all of the third are cancelled
            [
                '2026-11',
                'Not known',
                'USD',
                '3',
                '167.42',
                '0.00',
                '0.00',
                '0.00',
                '5.00',
                '18.72',
                '4.52',
                '4.52',
                '26.24',
                '1',
                '0'
            ]
        ]);
    });

    it('have a row for each shop, with an id that a spreadsheet does not round', async () => {
        create('1');
        create('2');
        sold('2', '7495000000000000001');
        await sum({ Month: '2026-11' });
        expect(
            file()
                .slice(1)
                .map((row) => row.slice(1, 5))
        ).to.have.deep.members([
            ['Not known', 'USD', '1', '16.24'],
            ['Shop 7495000000000000001', 'USD', '1', '16.24']
        ]);
    });

    it('have more orders than one search finds', async () => {
        create('1');
        create('2');
        const hits = QUOTAS.searchHits as { limit: number };
        const { limit } = hits;
        try {
            hits.limit = 1;
            await sum({ Month: '2026-11' });
        } finally {
            hits.limit = limit;
        }
        expect(file()[1]![3]).to.equal('2');
    });

    it('begin and end in the zone of the site; without a parameter it is the month that has ended last', async () => {
        await sfcc.clock.advance(7 * DAY + 18 * HOUR + 59 * 60 * 1000);
        create('1');
        await sfcc.clock.advance(2 * 60 * 1000);
        create('2');
        expect(sfcc.clock.now()).to.be.greaterThan(Date.parse('2026-12-01T05:00:00Z'));
        expect(await sum()).to.include({ status: 'ok' });
        await sum({ Month: '2026-12' });
        expect([file('2026-11')[1]![3], file('2026-12')[1]![3]]).to.deep.equal(['1', '1']);
    });

    it('leave out an order that carries the channel of TikTok and nothing else of it', async () => {
        create('1');
        create('2');
        sfcc.change(() => remove('CustomObject:TikTokShopOrder', entryKey('2')));
        expect(await sum({ Month: '2026-11' })).to.include({ status: 'ok' });
        expect(file()[1]![3]).to.equal('1');
    });

    it('are offered on the page once the job has summed them up', async () => {
        const page = (): string => new Visit(sfcc).page('TikTokShopOrders-Show');
        expect(page()).to.contain('has not summed up a month yet');
        create('1');
        await sum({ Month: '2026-11' });
        expect(page()).to.contain('2026-11 as CSV').and.contain('month=2026-11');
        expect(file('2026-10')).to.have.length(1);
    });

    it('are for those who may read', () => {
        expect(new Visit(sfcc, []).get('TikTokShopOrders-Month', { month: '2026-11' }).status).to.equal(403);
    });
});
