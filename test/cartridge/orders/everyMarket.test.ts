import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import type { HttpAnswer } from '#sfcc-mocks';
import { providersOf } from '#simulators/tiktok-shop/facts/providers';
import { createInProcess, TIKTOK } from '#sandbox/start/inProcess';
import type { InProcess } from '#sandbox/start/inProcess';
import type { Json } from '#helpers/platform/testInstance';
import { begin, commit, edit } from '#sfcc-mocks/store/session';
import { currencyDigits } from '#cartridge/platform/rules/money';
import { MINUTE } from '#helpers/durations';
import { dropFile } from '#helpers/messages/omsFiles';

const PRODUCT = '701643632930';

/**
 * Currency; locale; tax rate; price of one of the two units; shipping fee; what the buyer pays; tax in it; state and city of
 * the buyer. In the US tax comes on top; everywhere else prices contain it.
 */
type Market = [
    currency: string,
    locale: string,
    taxRate: number,
    price: string,
    shippingFee: string,
    total: string,
    tax: string,
    stateCode: string | null,
    city: string
];

/** Tax: 2 × price and shipping, each with its own rounding, to the smallest unit of the currency. */
const MARKETS: Record<string, Market> = {
    US: ['USD', 'en_US', 0.0625, '25.00', '8.99', '62.67', '3.68', 'MA', 'Burlington'],
    GB: ['GBP', 'en_GB', 0.2, '19.99', '3.99', '43.97', '7.33', 'England', 'London'],
    DE: ['EUR', 'de_DE', 0.19, '29.95', '4.95', '64.85', '10.35', 'Berlin', 'Berlin'],
    FR: ['EUR', 'fr_FR', 0.2, '29.95', '4.95', '64.85', '10.81', 'Rhône', 'Lyon'],
    ES: ['EUR', 'es_ES', 0.21, '29.95', '4.95', '64.85', '11.26', 'Madrid', 'Getafe'],
    IT: ['EUR', 'it_IT', 0.22, '29.95', '4.95', '64.85', '11.69', 'MI', 'Milano'],
    IE: ['EUR', 'en_IE', 0.23, '29.95', '4.95', '64.85', '12.13', 'Dublin', 'Dublin South'],
    SG: ['SGD', 'en_SG', 0.09, '39.90', '2.50', '82.30', '6.80', null, 'Singapore'],
    MY: ['MYR', 'ms_MY', 0.1, '89.90', '6.00', '185.80', '16.90', 'Selangor', 'Petaling Jaya'],
    TH: ['THB', 'th_TH', 0.07, '499.00', '40.00', '1038.00', '67.91', 'Bangkok', 'Pathum Wan'],
    VN: ['VND', 'vi_VN', 0.08, '199000', '15000', '413000', '30592', 'Hồ Chí Minh', 'Quận 1'],
    PH: ['PHP', 'en_PH', 0.12, '799.00', '50.00', '1648.00', '176.57', 'Metro Manila', 'Makati'],
    ID: ['IDR', 'id_ID', 0.11, '150000', '12000', '312000', '30918.73', 'DKI Jakarta', 'Jakarta Pusat'],
    JP: ['JPY', 'ja_JP', 0.1, '1980', '500', '4460', '405', '東京都', '渋谷区'],
    BR: ['BRL', 'pt_BR', 0.17, '99.90', '12.00', '211.80', '30.77', 'SP', 'São Paulo'],
    MX: ['MXN', 'es_MX', 0.16, '399.00', '49.00', '847.00', '116.83', 'Ciudad de México', 'Coyoacán']
};

/** From the simulated TikTok over its connector into the order feed, and back to TikTok. */
describe('An order of each market', () => {
    let sandbox: InProcess;

    afterEach(() => sandbox.stop());

    Object.entries(MARKETS).forEach(([region, market]) => {
        const [currency, locale, taxRate, price, shippingFee, total, tax, stateCode, city] = market;
        const taxation = region === 'US' ? 'net' : 'gross';

        it(`${region}: comes with its currency, locale, tax and address, is not held, and ships by the feed`, async () => {
            sandbox = createInProcess({
                site: {
                    currency,
                    allowedCurrencies: [currency],
                    taxation,
                    defaultLocale: 'en_CA',
                    allowedLocales: ['en_CA', 'fr', locale]
                }
            });
            setUp();
            const { orders } = sandbox.tiktok;
            const placed = orders.place({
                shop: openShop(region),
                taxIncluded: taxation === 'gross',
                taxRate,
                shippingFee,
                items: [{ productId: PRODUCT, quantity: 2, price }]
            });
            orders.pay(placed);
            await sandbox.clock.advance(61 * MINUTE);

            const order = orderNamed('TTS-' + placed.id);
            expect(order.custom.tiktokHoldReason || '', JSON.stringify(order.notes)).to.equal('');
            expect([order.currency, order.customerLocale]).to.deep.equal([currency, locale]);
            expect([Number(order.totals.gross), Number(order.totals.tax)]).to.deep.equal([Number(total), Number(tax)]);
            const address = order.shipments[0].shippingAddress;
            expect([address.countryCode.toUpperCase(), address.stateCode || null, address.city]).to.deep.equal([
                region,
                stateCode,
                city
            ]);
            expect(order.customerEmail).to.match(/@example\.com$/);

            ship(order.orderNo as string, providersOf(region)[0]!.name);
            expect(sandbox.runJob('TikTokShop-OrderFeed').exit_status).to.include({ status: 'ok' });
            await sandbox.clock.advance(MINUTE);
            expect(placed.status).to.equal('AWAITING_COLLECTION');
            const [feed] = sandbox.tiktok.connector.feeds;
            expect(JSON.stringify(feed)).to.contain('1Z1');
            expect(feedText()).to.contain(`<customer-locale>${locale}<`);
            const inFeed = /<order-total>.*?<gross-price>([^<]+)/.exec(feedText())?.[1];
            expect(Number(inFeed)).to.equal(Number(total));
            expect((inFeed?.split('.')[1] || '').length).to.equal(currencyDigits(currency));
        });
    });

    /** Another shop of the seller, in its market; its id. */
    function openShop(region: string): string {
        const body = JSON.stringify({ region });
        const answer = sandbox.tiktok.handle({ method: 'POST', url: TIKTOK + '/_sim/shops', headers: {}, body });
        return (JSON.parse((answer as HttpAnswer).body) as { id: string }).id;
    }

    /** What a merchant enters. */
    function setUp(): void {
        sandbox.instance.execute({ kind: 'job', siteId: 'RefArch' }, () => {
            begin();
            edit<Json>('SitePreference', 'RefArch').tiktokShopBusinessId = '7100000000000000000';
            commit();
        });
    }

    function orderNamed(orderNo: string): Json {
        const rows = [...sandbox.instance.store.table('Order').values()].map((row) => row.data as Json);
        const found = rows.find((row) => row.orderNo === orderNo);
        expect(found, JSON.stringify(sandbox.tiktok.connector.historyOf(orderNo.slice(4)))).not.to.equal(undefined);
        return found!;
    }

    function ship(orderNo: string, carrier: string): void {
        const packages = [{ packageNo: '1', carrier, trackingNumber: '1Z1' }];
        const event = { eventId: 'e1', orderNo, status: 'Shipped', packages };
        dropFile(sandbox.front, 'one.jsonl', JSON.stringify(event) + '\n');
        expect(sandbox.runJob('TikTokShop-ImportOmsBatch').exit_status).to.include({ status: 'ok' });
    }

    function feedText(): string {
        const folder = path.join(sandbox.front.filesRoot, 'IMPEX/src/feeds/export/social/tiktok/order');
        const names = fs.readdirSync(folder).filter((name) => name.endsWith('.xml'));
        return names.map((name) => fs.readFileSync(path.join(folder, name), 'utf8')).join('');
    }
});
