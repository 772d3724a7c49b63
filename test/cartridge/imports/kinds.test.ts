import { expect } from 'chai';
import type { OrderInput, TikTokOrder } from '#simulators/tiktok-shop/records/tiktokOrder';
import type { Json } from '#helpers/platform/testInstance';
import { Visit } from '#helpers/business-manager/visit';
import { ImportShop } from '#helpers/tiktok/importShop';
import { HOUR, MINUTE } from '#helpers/durations';

const A = '701643632930';
const PAID = [{ productId: A, quantity: 1, price: '25.00' }];
const FREE = { items: [{ productId: A, quantity: 1, price: '0.00' }], shippingFee: '0', taxRate: 0 };
const FIRST = '577000000000000001';

const KINDS: Array<[string, Partial<OrderInput>, string]> = [
    ['a pre-order', { items: PAID, orderType: 'PRE_ORDER' }, 'Pre-order'],
    ['a back-order', { items: PAID, orderType: 'BACK_ORDER' }, 'Back-order'],
    ['one that is made to order', { items: PAID, orderType: 'MADE_TO_ORDER' }, 'Made to order'],
    ['a sample', { ...FREE, sample: true }, 'Sample'],
    ['a replacement', { ...FREE, replacementOf: FIRST }, `Replacement (${FIRST})`],
    ['an exchange', { ...FREE, exchangeOf: FIRST }, `Exchange (${FIRST})`]
];

describe('An order of each kind in direct mode', () => {
    let shop: ImportShop;

    beforeEach(() => {
        shop = new ImportShop();
    });

    afterEach(() => shop.sfcc.close());

    async function imported(input: Partial<OrderInput>): Promise<TikTokOrder> {
        const order = shop.bought(input);
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        expect(shop.import()).to.include({ status: 'ok' });
        return order;
    }

    KINDS.forEach(([name, input, shown]) =>
        it(`${name} is created, not held, and shown as such`, async () => {
            const { id } = await imported(input);
            expect(shop.stored(id).custom.tiktokHoldReason || '').to.equal('');
            const page = new Visit(shop.sfcc).page('TikTokShopOrder-Show', { no: 'TTS-' + id });
            expect(page.replace(/\s+/g, ' ')).to.contain(shown);
        })
    );

    it('a pre-order on a long hold waits without a failed attempt, and comes once TikTok releases it', async () => {
        const order = shop.bought({ items: PAID, orderType: 'PRE_ORDER' });
        for (let day = 0; day < 3; day += 1) {
            shop.tiktok.orders.setStatus(order, 'ON_HOLD');
            await shop.sfcc.clock.advance(MINUTE);
            shop.import();
            await shop.sfcc.clock.advance(24 * HOUR - MINUTE);
        }
        expect(shop.numbers()).to.deep.equal([]);
        expect(shop.importTask(order.id)).to.include({ state: 'waiting', attempts: 0 });
        shop.tiktok.orders.setStatus(order, 'AWAITING_SHIPMENT');
        await shop.sfcc.clock.advance(MINUTE);
        shop.import();
        expect(shop.numbers()).to.deep.equal(['TTS-' + order.id]);
    });

    it('one in several packages has each of them; two orders in one parcel have its number both', async () => {
        const split = await imported({ items: [{ productId: A, quantity: 3, price: '25.00' }] });
        const buyer = { buyerId: '7491111111111111111' };
        const first = await imported({ items: PAID, ...buyer });
        const second = await imported({ items: PAID, ...buyer });
        shop.simulate(`orders/${split.id}/ship`, { units: 1, carrier: shop.carrier, trackingNumber: '1ZA' });
        shop.simulate(`orders/${split.id}/ship`, { carrier: shop.carrier, trackingNumber: '1ZB' });
        [first, second].forEach(({ id }) =>
            shop.simulate(`orders/${id}/ship`, { carrier: shop.carrier, trackingNumber: '1ZC' })
        );
        await shop.sfcc.clock.advance(MINUTE);
        shop.import();
        const numbers = (id: string): string[] =>
            Object.values(JSON.parse(shop.entry(id).packages as string) as Record<string, Json>).map(
                (one) => one.trackingNumber as string
            );
        expect([numbers(split.id), numbers(first.id), numbers(second.id)]).to.deep.equal([
            ['1ZA', '1ZB'],
            ['1ZC'],
            ['1ZC']
        ]);
        expect(shop.stored(split.id).custom.externalOrderStatus).to.equal('Shipped');
    });
});
