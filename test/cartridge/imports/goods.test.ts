import { expect } from 'chai';
import type { OrderInput, TikTokOrder } from '#simulators/tiktok-shop/records/tiktokOrder';
import { edit } from '#sfcc-mocks/store/session';
import { ImportShop } from '#helpers/tiktok/importShop';
import { HOUR, MINUTE } from '#helpers/durations';
import type { Json } from '#helpers/platform/testInstance';

const A = '701643632930';
const B = '701643632947';

describe('An imported order', () => {
    let shop: ImportShop;

    beforeEach(() => {
        shop = new ImportShop();
    });

    afterEach(() => shop.sfcc.close());

    async function imported(input: Partial<OrderInput>, change?: (order: TikTokOrder) => void): Promise<Json> {
        const order = shop.bought(input);
        if (change) {
            change(order);
        }
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        shop.import();
        return shop.stored(order.id);
    }

    function lines(order: Json): Array<[string, number, string]> {
        return order.lines.map((line: Json) => [line.productId, line.quantity, line.net] as [string, number, string]);
    }

    function paid(order: Json): number {
        const entry = shop.entry((order.orderNo as string).slice(4));
        const {
            paid: total,
            fees,
            paymentDiscount
        } = JSON.parse(entry.tiktokPayment as string) as Record<string, number>;
        return total! - fees! + paymentDiscount!;
    }

    it('has equal units in one line, and others in lines of their own', async () => {
        const order = await imported({
            items: [
                { productId: A, quantity: 2, price: '25.00' },
                { productId: A, quantity: 1, price: '25.00', sellerDiscount: '5.00' },
                { productId: A, quantity: 1, price: '25.00' }
            ]
        });
        expect(lines(order)).to.deep.equal([
            [A, 3, '75.00'],
            [A, 1, '25.00']
        ]);
        expect(Math.round(Number(order.totals.gross) * 100)).to.equal(paid(order));
    });

    it('has the parts of a bundle that the catalog does not have', async () => {
        const subItems = [
            { productId: A, quantity: 2 },
            { productId: B, quantity: 1 }
        ];
        const order = await imported({ items: [{ productId: 'SET-1', quantity: 1, price: '100.00', subItems }] });
        expect(lines(order)).to.deep.equal([
            [A, 1, '33.34'],
            [A, 1, '33.33'],
            [B, 1, '33.33']
        ]);
        expect(order.custom.tiktokHoldReason || '').to.equal('');
        expect(Math.round(Number(order.totals.gross) * 100)).to.equal(paid(order));
    });

    it('has the real goods of a combined listing', async () => {
        const combinedListing = [
            { productId: A, count: 2 },
            { productId: B, count: 1 }
        ];
        const order = await imported({
            items: [{ productId: 'TRIO-1', quantity: 2, price: '50.01', platformDiscount: '0.99', combinedListing }]
        });
        expect(lines(order).map(([productId, quantity]) => [productId, quantity])).to.deep.equal([
            [A, 4],
            [B, 2]
        ]);
        expect(order.custom.tiktokHoldReason || '').to.equal('');
        expect(Math.round(Number(order.totals.gross) * 100)).to.equal(paid(order));
    });

    it('with a product that the catalog does not have is created and held', async () => {
        const order = await imported({ items: [{ productId: 'NOBODY-KNOWS', quantity: 1 }] });
        expect(order.custom.tiktokHoldReason).to.equal('unknown_product');
    });

    it('at no charge comes as a sample, and is not held', async () => {
        const order = await imported({
            sample: true,
            items: [{ productId: A, quantity: 1, price: '0.00' }],
            shippingFee: '0.00'
        });
        expect([order.totals.gross, order.custom.tiktokHoldReason || '']).to.deep.equal(['0.00', '']);
        expect(shop.entry(order.orderNo.slice(4)).orderKinds).to.contain('sample');
    });

    it('that is paid on delivery is not paid here', async () => {
        const order = await imported({ cod: true });
        expect([order.paymentStatus, order.payments[0].type]).to.deep.equal([0, null]);
    });

    it('has the note of the buyer, and the email of TikTok', async () => {
        const order = await imported({});
        expect(order.customerEmail).to.match(/tiktok\.com$/);
        expect(order.custom.buyerNote).to.equal('Please leave it at the door');
    });

    it('with a masked address that the seller ships is held, and completed when TikTok shows it', async () => {
        const mask = { first_name: 'A****', last_name: 'E****', name: 'A**** E****', address_line1: '2* ****** ***' };
        let placed: TikTokOrder | null = null;
        const order = await imported({}, (one) => {
            placed = one;
            one.changedAddress = mask;
        });
        const id = order.orderNo.slice(4) as string;
        expect(order.custom.tiktokHoldReason).to.equal('masked_address');
        expect(order.shipments[0].shippingAddress.address1).to.equal('2* ****** ***');

        placed!.changedAddress = null;
        placed!.updatedAt = shop.sfcc.clock.now();
        await shop.sfcc.clock.advance(MINUTE);
        shop.import();
        expect(shop.stored(id).shipments[0].shippingAddress.address1).to.equal('22 Sample Avenue');
        expect(shop.entry(id).alerts).to.contain('address_completed');

        placed!.changedAddress = mask;
        placed!.updatedAt = shop.sfcc.clock.now();
        await shop.sfcc.clock.advance(MINUTE);
        shop.import();
        expect(shop.stored(id).shipments[0].shippingAddress.address1).to.equal('22 Sample Avenue');
    });

    it('with a masked address that TikTok ships is not held', async () => {
        const mask = { name: 'A**** E****', first_name: 'A****', last_name: 'E****', address_line1: '2* ****** ***' };
        const order = await imported({ shipping: 'tiktok' }, (one) => {
            one.changedAddress = mask;
        });
        expect([order.custom.tiktokHoldReason || '', order.customerName]).to.deep.equal(['', 'TikTok Shop']);
        expect(order.shipments[0].shippingMethodId).to.equal('TTS001');
    });

    it('that TikTok fulfils has its method of shipping, and TikTok\u2019s address is none to wait for', async () => {
        const order = await imported({ shipping: 'fbt' }, (one) => {
            one.changedAddress = { address_line1: '', address_line2: '' };
        });
        expect(order.custom.tiktokHoldReason || '').to.equal('');
        expect(order.shipments[0].shippingAddress.address1).to.equal('***');
    });

    describe('that TikTok fulfils takes no stock of the seller', () => {
        /** Units in stock or allocated to orders, by the only list of the site. */
        function stock(): number {
            const { allocation, onOrder } = record();
            return (allocation as number) - (onOrder as number);
        }

        function record(): Json {
            return shop.sfcc
                .rows('InventoryRecord')
                .find((row) => row.listId === 'inventory_m' && row.productId === A)!;
        }

        function kept(order: Json): Json {
            return shop.entry((order.orderNo as string).slice(4));
        }

        it('when it arrives, and brings none back when it is cancelled', async () => {
            const before = stock();
            let placed: TikTokOrder | null = null;
            const order = await imported({ shipping: 'fbt' }, (one) => (placed = one));
            expect([stock(), kept(order).stockTaken, order.lines[0].custom.oversold]).to.deep.equal([
                before,
                '{}',
                undefined
            ]);
            shop.tiktok.orders.cancel(placed!, 'SYSTEM', 'fraud');
            await shop.sfcc.clock.advance(MINUTE);
            shop.import();
            expect([shop.stored(placed!.id).custom.externalOrderStatus, stock()]).to.deep.equal(['CANCELLED', before]);
        });

        it('and is not held where the seller has none', async () => {
            shop.sfcc.change(() => {
                edit<Json>('InventoryRecord', 'inventory_m/' + A).allocation = 0;
            });
            const order = await imported({ shipping: 'fbt' });
            expect([order.custom.tiktokHoldReason || '', lines(order)]).to.deep.equal(['', [[A, 2, '50.00']]]);
        });

        it('where Omnichannel Inventory keeps the stock, too', async () => {
            shop.sfcc.instance.switches.inventoryIntegrationMode = 'OCI';
            const order = await imported({ shipping: 'fbt' });
            expect([order.custom.tiktokHoldReason || '', lines(order)]).to.deep.equal([
                '',
                [[A + '-not-orderable', 2, '50.00']]
            ]);
        });
    });
});
