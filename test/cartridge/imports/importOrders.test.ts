import { expect } from 'chai';
import { configureService, serviceConfigs } from '#sfcc-mocks';
import { changeShop } from '#helpers/tiktok/connection';
import { ImportShop } from '#helpers/tiktok/importShop';
import { HOUR, MINUTE } from '#helpers/durations';
import type { HttpAnswer } from '#sfcc-mocks/contracts/http';
import { TIKTOK } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const OWN = 'https://localhost';
const LIST = 'POST /order/202309/orders/search';
const REFERENCES = 'POST /order/202406/orders/external_orders';
const DETAIL = 'GET /order/202507/orders';

describe('TikTokShop-ImportOrders', () => {
    let shop: ImportShop;

    beforeEach(() => {
        shop = new ImportShop();
    });

    afterEach(() => shop.sfcc.close());

    /** After TikTok's hold. */
    async function later(): Promise<void> {
        await shop.sfcc.clock.advance(HOUR + MINUTE);
    }

    it('leaves an order on hold alone, and creates it when the hour is over', async () => {
        const order = shop.bought();
        await shop.sfcc.clock.advance(5 * MINUTE);
        expect(shop.import()).to.include({ status: 'ok' });
        expect(shop.numbers()).to.deep.equal([]);
        expect(shop.importTask(order.id)).to.include({ state: 'waiting', lastCode: 'on_hold' });

        await shop.sfcc.clock.advance(HOUR);
        expect(shop.import()).to.include({ status: 'ok' });
        expect(shop.numbers()).to.deep.equal(['TTS-' + order.id]);
        expect(shop.importTask(order.id)).to.include({ state: 'done' });
        expect(shop.stored(order.id)).to.include({ confirmationStatus: 2, paymentStatus: 2, channelType: 14 });
        expect(shop.entry(order.id)).to.include({ shopId: shop.tiktok.app.shopId, tiktokStatus: 'AWAITING_SHIPMENT' });
    });

    it('tells TikTok the number of the order and its lines', async () => {
        const order = shop.bought();
        await later();
        shop.import();
        expect(order.externalReferences).to.deep.equal([
            {
                id: 'TTS-' + order.id,
                platform: 'SALESFORCE_COMMERCE_CLOUD',
                line_items: order.units.map((unit) => ({ id: '1', origin_id: unit.id }))
            }
        ]);
        shop.import();
        expect(shop.calls()[REFERENCES]).to.equal(1);
    });

    it('keeps price and discounts apart by who bears them, and takes what the buyer paid to the cent', async () => {
        const order = shop.bought({
            items: [
                {
                    productId: '701643632930',
                    quantity: 3,
                    price: '33.33',
                    sellerDiscount: '2.01',
                    platformDiscount: '1.99'
                },
                { productId: '701643632947', quantity: 1, price: '49.00', gift: true, sellerDiscount: '49.00' }
            ],
            taxRate: 0.0725,
            shippingFee: '7.99',
            money: { shipping_fee_platform_discount: '3.00', retail_delivery_fee: '0.28' }
        });
        await later();
        expect(shop.import()).to.include({ status: 'ok' });
        const stored = shop.stored(order.id);
        expect(stored.custom.tiktokHoldReason || '').to.equal('');
        const [line, gift] = stored.lines as Json[];
        expect([line!.net, line!.adjustments.map((one: Json) => [one.promotionId, one.net])]).to.deep.equal([
            '99.99',
            [
                ['TikTok-seller', '-6.03'],
                ['TikTok-platform', '-5.97']
            ]
        ]);
        expect([gift!.net, gift!.adjustments[0].net]).to.deep.equal(['49.00', '-49.00']);
        const payment = JSON.parse(shop.entry(order.id).tiktokPayment) as Json;
        expect(Math.round(Number(stored.totals.gross) * 100)).to.equal(payment.paid - payment.fees);
        expect([payment.fees, stored.custom.tiktokPlatformDiscount]).to.deep.equal([28, '8.97']);
    });

    it('waits an hour after the payment where TikTok shows the order as awaiting shipment at once', async () => {
        const order = shop.bought({ holdFlow: 'awaiting' });
        await shop.sfcc.clock.advance(30 * MINUTE);
        shop.import();
        expect([shop.numbers(), shop.importTask(order.id).state]).to.deep.equal([[], 'waiting']);
        await shop.sfcc.clock.advance(31 * MINUTE);
        shop.import();
        expect(shop.numbers()).to.deep.equal(['TTS-' + order.id]);
        expect(shop.calls()[DETAIL]).to.equal(1);
    });

    it('creates nothing of what is cancelled or unpaid, and forgets that it waited', async () => {
        const order = shop.bought();
        shop.tiktok.orders.place({ items: [{ productId: '701643632930', quantity: 1 }] });
        await shop.sfcc.clock.advance(5 * MINUTE);
        shop.import();
        shop.tiktok.orders.cancel(order, 'BUYER', 'Changed mind');
        await later();
        expect(shop.import()).to.include({ status: 'ok' });
        expect([shop.numbers(), shop.importTask(order.id).state]).to.deep.equal([[], 'done']);
    });

    it('creates an order that has left already with its package', async () => {
        const order = shop.bought();
        await later();
        shop.simulate(`orders/${order.id}/ship`, { trackingNumber: '1Z1', carrier: 'UPS' });
        await shop.sfcc.clock.advance(MINUTE);
        shop.import();
        expect(shop.stored(order.id).shippingStatus).to.equal(2);
        expect(shop.entry(order.id).packages).to.contain('1Z1');
    });

    it('brings the packages that left in Seller Center while the order was held, once it is released', async () => {
        const items = [
            { productId: '701643632930', quantity: 1, price: '25.00' },
            { productId: 'not-here', quantity: 1, price: '5.00' }
        ];
        const order = shop.bought({ items });
        await later();
        shop.import();
        shop.simulate(`orders/${order.id}/ship`, { trackingNumber: '1Z1', carrier: 'UPS' });
        await shop.sfcc.clock.advance(10 * MINUTE);
        shop.import();
        shop.run();
        expect(shop.order(order.id)).to.include({
            shipping_status: 'not_shipped',
            c_tiktokHoldReason: 'unknown_product'
        });
        shop.sfcc.patch('TTS-' + order.id, { confirmation_status: 'confirmed' });
        shop.run();
        expect(shop.order(order.id)).to.include({ shipping_status: 'shipped', c_externalOrderStatus: 'Shipped' });
        expect(shop.entry(order.id).packages).to.contain('1Z1');
    });

    it('creates an order whose times and flags TikTok writes as texts', async () => {
        const order = shop.bought();
        await later();
        const answers = shop.sfcc.hosts[TIKTOK]!;
        shop.sfcc.hosts[TIKTOK] = (message) => {
            const answer = answers(message) as HttpAnswer;
            return { ...answer, body: answer.body.replace(/"(\w+_time|is_\w+)":(\d+|true|false)/g, '"$1":"$2"') };
        };
        expect(shop.import()).to.include({ status: 'ok' });
        expect(shop.numbers()).to.deep.equal(['TTS-' + order.id]);
    });

    it('holds an order whose status TikTok has added since: a person decides, and it is no reason to lose it', async () => {
        const order = shop.bought();
        await later();
        shop.tiktok.orders.setStatus(order, 'ON_REVIEW' as 'AWAITING_SHIPMENT');
        await shop.sfcc.clock.advance(MINUTE);
        expect(shop.import()).to.include({ status: 'ok' });
        expect(shop.order(order.id)).to.include({
            confirmation_status: 'not_confirmed',
            c_tiktokHoldReason: 'unknown_status'
        });
    });

    it('takes a hundred orders with two calls', async () => {
        const ids = Array.from({ length: 100 }, () => shop.bought().id);
        await later();
        const before = shop.calls();
        expect(shop.import()).to.include({ status: 'ok' });
        expect(shop.numbers()).to.deep.equal(ids.map((id) => 'TTS-' + id).sort());
        const made = (name: string): number => (shop.calls()[name] || 0) - (before[name] || 0);
        expect([made(LIST), made(REFERENCES), made(DETAIL)]).to.deep.equal([1, 1, 0]);
    });

    it('says in each run which shop it cannot call, and why, without failing for it', async () => {
        shop.tiktok.app.shop.isActive = false;
        await later();
        const refused = shop.import()!;
        expect(refused).to.include({ status: 'ok' });
        expect(refused.message).to.contain('TikTok refuses all calls for Example Shop. Look into Seller Center');
        shop.tiktok.app.shop.isActive = true;
        expect(shop.import()!.message).not.to.contain('refuses');

        changeShop(shop.sfcc, { state: 'reconnect' });
        const lost = shop.import()!;
        expect(lost).to.include({ status: 'ok' });
        expect(lost.message)
            .to.contain('no longer accepts the authorization of Example Shop')
            .and.not.to.contain('No shop of this site');
        const compared = shop.sfcc.job('TikTokShop-Reconcile').exit_status!;
        expect(compared.message)
            .to.contain('no longer accepts the authorization of Example Shop')
            .and.not.to.contain('No shop of this site');
    });

    it('does not call chosen orders unknown whose shop has to be connected again', async () => {
        const order = shop.bought();
        await later();
        changeShop(shop.sfcc, { state: 'reconnect' });
        const exit = shop.import({ OrderIds: order.id })!;
        expect(exit).to.include({ status: 'error' });
        expect(exit.message)
            .to.contain('no longer accepts the authorization of Example Shop')
            .and.contain('TikTok did not return these orders: ' + order.id);
    });

    describe('an order that cannot be created', () => {
        it('is tried again, and people see why', async () => {
            const order = shop.bought();
            await later();
            shop.sfcc.hosts[OWN] = () => ({ status: 503, headers: {}, body: 'busy' });
            expect(shop.import()).to.include({ status: 'error' });
            expect(shop.importTask(order.id)).to.include({ state: 'waiting', lastCode: '503', attempts: 1 });
            expect(shop.importTask(order.id).lastError).to.contain('task.import_failed');
            delete shop.sfcc.hosts[OWN];
            await shop.sfcc.clock.advance(5 * MINUTE);
            expect(shop.import()).to.include({ status: 'ok' });
            expect([shop.numbers(), shop.importTask(order.id).state]).to.deep.equal([['TTS-' + order.id], 'done']);
        });

        const refusals: Array<[string, string]> = [
            ['try_again_later', 'waiting'],
            ['internal_error', 'waiting'],
            ['currency_not_allowed', 'dead']
        ];
        refusals.forEach(([code, state]) => {
            it(`is ${state} where the site answers ${code}`, async () => {
                const order = shop.bought();
                await later();
                const body = JSON.stringify({ error: true, code, path: '' });
                shop.sfcc.hosts[OWN] = () => ({ status: 400, headers: {}, body });
                shop.import();
                expect(shop.importTask(order.id)).to.include({ state, lastCode: code });
            });
        });

        it('waits where the storefront has another password than the service, and people see which to correct', async () => {
            const order = shop.bought();
            await later();
            const protect = (password: string): void => {
                Object.assign(shop.sfcc.instance.site('RefArch'), { status: 5, storefrontPassword: 'theirs' });
                configureService(shop.sfcc.instance, 'tiktokshop.self', { user: 'storefront', password });
            };
            protect('ours');
            expect(shop.import()).to.include({ status: 'error' });
            const { state, lastCode, lastError } = shop.importTask(order.id);
            expect([state, lastCode, lastError]).to.deep.equal([
                'waiting',
                'storefront_password',
                '["task.storefront_password"]'
            ]);
            expect(shop.sfcc.log.map(({ message }) => message).join()).not.to.match(/theirs|ours/);
            protect('theirs');
            await shop.sfcc.clock.advance(5 * MINUTE);
            expect(shop.import()).to.include({ status: 'ok' });
            expect(shop.numbers()).to.deep.equal(['TTS-' + order.id]);
        });

        /** The storefront takes its time, and answers in vain when the service has given up. */
        function takeSeconds(seconds: number): void {
            const { timeoutMillis } = serviceConfigs(shop.sfcc.instance).profiles.get('tiktokshop.self.profile')!;
            shop.sfcc.hosts[OWN] = (message) => {
                const answer = shop.sfcc.handle(message);
                return seconds * 1000 < timeoutMillis ? answer : { failure: 'timeout', message: 'Read timed out' };
            };
        }

        it('within twenty seconds, as where hooks of the merchant call other systems, is not given up before', async () => {
            const order = shop.bought();
            await later();
            takeSeconds(20);
            expect(shop.import()).to.include({ status: 'ok' });
            expect(shop.numbers()).to.deep.equal(['TTS-' + order.id]);
        });

        it('before the job gives up is found by the next run: one order, which TikTok hears of', async () => {
            const order = shop.bought();
            await later();
            takeSeconds(120);
            expect(shop.import()).to.include({ status: 'error' });
            expect(shop.importTask(order.id)).to.include({ state: 'waiting', lastCode: 'timeout' });
            delete shop.sfcc.hosts[OWN];
            await shop.sfcc.clock.advance(5 * MINUTE);
            expect(shop.import()).to.include({ status: 'ok' });
            expect([shop.numbers(), shop.importTask(order.id).state]).to.deep.equal([['TTS-' + order.id], 'done']);
            expect(order.externalReferences).to.have.length(1);
        });

        it('before the job gives up is numbered on TikTok, also if another job learns first whose it is', async () => {
            const order = shop.bought();
            await later();
            takeSeconds(120);
            shop.import();
            delete shop.sfcc.hosts[OWN];
            shop.run();
            expect(shop.entry(order.id)).to.include({ shopId: shop.tiktok.app.shopId });
            await shop.sfcc.clock.advance(5 * MINUTE);
            shop.import();
            expect(order.externalReferences).to.have.length(1);
        });

        it('waits for a person where the site refuses it, and is created when the person retries', async () => {
            const foreign = shop.bought();
            foreign.currency = 'JPY';
            await later();
            expect(shop.import()).to.include({ status: 'error' });
            expect(shop.importTask(foreign.id)).to.include({ state: 'dead', lastCode: 'currency_not_allowed' });
            foreign.currency = 'USD';
            shop.sfcc.job('TikTokShop-RetryTasks', { Kind: 'import' });
            expect(shop.import()).to.include({ status: 'ok' });
            expect(shop.numbers()).to.deep.equal(['TTS-' + foreign.id]);
        });
    });
});
