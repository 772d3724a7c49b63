import { expect } from 'chai';
import { importOrders, OrderMgr, replaceOrder } from '#sfcc-mocks';
import { readFeed } from '#simulators/connector/feed';
import { HOUR, MINUTE } from '#helpers/durations';
import { DirectShop } from '#helpers/tiktok/directShop';
import { keepFeedSample } from '#helpers/tools/feedSamples';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const A = '701643632930';
const B = '701643632947';

describe('An order of three units, and one of another product, that is edited', () => {
    let shop: DirectShop;
    let orderNo: string;
    let edits: number;

    beforeEach(async () => {
        shop = new DirectShop();
        orderNo = 'TTS-' + ID;
        edits = 0;
        await shop.paidOrder(ID, { [A]: 3, [B]: 1 });
    });

    afterEach(() => shop.sfcc.close());

    /** An agent gives products other quantities; 0 removes the line. */
    async function edit(quantities: Record<string, number>): Promise<void> {
        edits += 1;
        const successor = `0000${edits}`;
        shop.sfcc.change(() => {
            replaceOrder(OrderMgr.getOrder(orderNo)!, successor, (order) => {
                order.lines = order.lines
                    .map((line) => ({ ...line, quantity: quantities[line.productId] ?? line.quantity }))
                    .filter((line) => line.quantity > 0);
            });
        });
        orderNo = successor;
        await run();
    }

    async function run(): Promise<void> {
        await shop.sfcc.clock.advance(5 * MINUTE);
        shop.run();
    }

    function say(event: Json): Json {
        return shop.sfcc.events({ eventId: `e${Math.random()}`, externalOrderId: ID, ...event })[0]!;
    }

    function cancel(productId: string, quantity: number, occurredAt?: string): Json {
        const cancelled = { reason: 'out_of_stock', items: [{ productId, quantity }] };
        return say({ status: 'CANCELLED', cancel: cancelled, ...(occurredAt ? { occurredAt } : {}) });
    }

    function ship(packageNo: string, productId: string, quantity: number): Json {
        const items = [{ productId, quantity }];
        const parcel = { packageNo, carrier: shop.carrier, trackingNumber: '1Z' + packageNo, items };
        return say({ status: 'PartiallyShipped', packages: [parcel] });
    }

    /** All that is open here leaves. TikTok is told, and a person of what is open there. */
    async function expectToLeave(left: Record<string, number>, isOpenThere = false): Promise<void> {
        Object.entries(left).forEach(([productId, quantity]) =>
            expect(ship('of-' + productId, productId, quantity), productId).to.include({ outcome: 'applied' })
        );
        await run();
        expect(shop.sfcc.order(orderNo).json).to.include({ c_externalOrderStatus: 'Shipped' });
        expect(shop.task(ID)).to.include(
            isOpenThere ? { state: 'dead', lastCode: 'open_on_tiktok' } : { state: 'done' }
        );
    }

    function onTikTok(productId: string): { left: number; cancelled: number } {
        const units = shop.tiktok.orders.byId.get(ID)!.units.filter((unit) => unit.sellerSku === productId);
        return {
            left: units.filter((unit) => !unit.cancelled && shop.tiktok.orders.packages.isShipped(unit)).length,
            cancelled: units.filter((unit) => unit.cancelled).length
        };
    }

    function line(productId: string): Json {
        const { product_items: items } = shop.sfcc.order(orderNo).json as { product_items: Json[] };
        return items.find((item) => item.product_id === productId)!;
    }

    it('by the unit that the OMS has cancelled: the others leave', async () => {
        expect(cancel(A, 1)).to.include({ outcome: 'applied' });
        await run();
        await edit({ [A]: 2 });
        expect(line(A)).to.include({ quantity: 2 });
        expect(line(A).c_quantityCanceled || 0).to.equal(0);
        await expectToLeave({ [A]: 2, [B]: 1 });
        expect(onTikTok(A)).to.deep.equal({ left: 2, cancelled: 1 });
    });

    it('by the unit that the OMS has cancelled, before TikTok is told: it is told afterwards', async () => {
        expect(cancel(A, 1)).to.include({ outcome: 'applied' });
        await edit({ [A]: 2 });
        expect(onTikTok(A)).to.deep.equal({ left: 0, cancelled: 1 });
    });

    it('by fewer units than are cancelled', async () => {
        cancel(A, 2);
        await edit({ [A]: 2 });
        expect(line(A)).to.include({ c_quantityCanceled: 1 });
        expect(ship('1', A, 2)).to.include({ outcome: 'rejected', code: 'too_many_units' });
        await expectToLeave({ [A]: 1, [B]: 1 });
        expect(onTikTok(A)).to.deep.equal({ left: 1, cancelled: 2 });
    });

    it('by more units than are cancelled', async () => {
        cancel(A, 1);
        await edit({ [A]: 1 });
        expect(ship('1', A, 2)).to.include({ outcome: 'rejected', code: 'too_many_units' });
        await expectToLeave({ [A]: 1, [B]: 1 }, true);
        expect(onTikTok(A)).to.deep.equal({ left: 1, cancelled: 1 });
    });

    it('by a whole line that is cancelled', async () => {
        cancel(B, 1);
        await edit({ [B]: 0 });
        await expectToLeave({ [A]: 3 });
        expect(onTikTok(B)).to.deep.equal({ left: 0, cancelled: 1 });
    });

    it('by the cancelled unit where others have left', async () => {
        ship('1', A, 1);
        cancel(A, 1);
        await edit({ [A]: 2 });
        expect(shop.sfcc.order(orderNo).json).to.include({ c_externalOrderStatus: 'PartiallyShipped' });
        await expectToLeave({ [A]: 1, [B]: 1 });
        expect(onTikTok(A)).to.deep.equal({ left: 2, cancelled: 1 });
    });

    it('by the cancelled unit, and by nothing after that', async () => {
        cancel(A, 1);
        await edit({ [A]: 2 });
        await edit({});
        await expectToLeave({ [A]: 2, [B]: 1 });
    });

    it('by the cancelled unit, which another edit puts back: it is still cancelled', async () => {
        cancel(A, 1);
        await edit({ [A]: 2 });
        await edit({ [A]: 3 });
        expect(line(A)).to.include({ quantity: 3, c_quantityCanceled: 1 });
        expect(ship('1', A, 3)).to.include({ outcome: 'rejected', code: 'too_many_units' });
        await expectToLeave({ [A]: 2, [B]: 1 });
    });

    it('by more units than are cancelled, before another edit puts the open ones back', async () => {
        cancel(A, 1);
        await edit({ [A]: 1 });
        await edit({ [A]: 2 });
        await expectToLeave({ [A]: 2, [B]: 1 });
    });

    it('by the cancelled unit, so that the OMS can cancel another one', async () => {
        cancel(A, 1);
        await edit({ [A]: 2 });
        expect(cancel(A, 1)).to.include({ outcome: 'applied' });
        expect(line(A)).to.include({ c_quantityCanceled: 1 });
        await expectToLeave({ [A]: 1, [B]: 1 });
        expect(onTikTok(A)).to.deep.equal({ left: 1, cancelled: 2 });
    });

    it('by the cancelled unit, and a client writes another one to its line', async () => {
        cancel(A, 1);
        await edit({ [A]: 2 });
        const item = { product_id: A, c_quantityCanceled: 1, c_externalLineItemStatus: 7 };
        const patch = { c_orderAction: 'update', product_items: [item] };
        expect(shop.sfcc.patch(orderNo, patch).status).to.equal(200);
        expect(line(A)).to.include({ c_quantityCanceled: 1 });
        expect(shop.sfcc.patch(orderNo, patch).status, 'again').to.equal(200);
        await expectToLeave({ [A]: 1, [B]: 1 });
        expect(onTikTok(A)).to.deep.equal({ left: 1, cancelled: 2 });
    });

    /** An import of orders writes to the line of A. */
    function write(values: Record<string, string | number>, to = orderNo): void {
        const attributes = Object.entries(values).map(
            ([id, value]) => `<custom-attribute attribute-id="${id}">${value}</custom-attribute>`
        );
        importOrders(
            shop.sfcc.instance,
            'RefArch',
            '<orders xmlns="http://www.demandware.com/xml/impex/order/2006-10-31">' +
                `<order order-no="${to}"><product-lineitems><product-lineitem><product-id>${A}</product-id>` +
                `<custom-attributes>${attributes.join('')}</custom-attributes></product-lineitem></product-lineitems></order></orders>`
        );
    }

    it('by the cancelled unit just after an import has shipped the others of its line', async () => {
        cancel(A, 1);
        await run();
        write({ quantityCanceled: 1, externalLineItemStatus: 2, carrier: shop.carrier, trackingNumber: '1Z1' });
        await edit({ [A]: 2 });
        await run();
        expect(onTikTok(A)).to.deep.equal({ left: 2, cancelled: 1 });
        await expectToLeave({ [B]: 1 });
    });

    [1, 2].forEach((lowered) =>
        it(`by ${lowered} of two units just after an import has cancelled them`, async () => {
            write({ quantityCanceled: 2, externalLineItemStatus: 7 });
            await edit({ [A]: 3 - lowered });
            await run();
            expect(onTikTok(A)).to.deep.equal({ left: 0, cancelled: 2 });
            await expectToLeave({ [A]: 1, [B]: 1 });
        })
    );

    it('by cancelled units, before a client repeats them under the old number and adds another one', async () => {
        const old = orderNo;
        cancel(A, 1);
        cancel(B, 1);
        await edit({ [A]: 2, [B]: 0 });
        const lines = (units: number): Json => ({
            c_orderAction: 'update',
            product_items: [
                { product_id: A, c_quantityCanceled: units, c_externalLineItemStatus: 7 },
                { product_id: B, c_quantityCanceled: 1, c_externalLineItemStatus: 6 }
            ]
        });
        expect(shop.sfcc.patch(old, lines(1)).status).to.equal(200);
        expect(line(A).c_quantityCanceled || 0, 'again').to.equal(0);
        expect(shop.sfcc.patch(old, lines(2)).status).to.equal(200);
        expect(line(A).c_quantityCanceled, 'another').to.equal(1);
        await expectToLeave({ [A]: 1 });
        expect(onTikTok(A)).to.deep.equal({ left: 1, cancelled: 2 });
    });

    it('by the cancelled unit, before an import repeats it under the old number', async () => {
        const old = orderNo;
        cancel(A, 1);
        await edit({ [A]: 2 });
        write({ quantityCanceled: 1, externalLineItemStatus: 7 }, old);
        await run();
        await expectToLeave({ [A]: 2, [B]: 1 });
        expect(onTikTok(A)).to.deep.equal({ left: 2, cancelled: 1 });
    });

    it('before the OMS tells that it had cancelled the unit', async () => {
        const before = new Date(shop.sfcc.clock.now()).toISOString();
        await shop.sfcc.clock.advance(MINUTE);
        await edit({ [A]: 2 });
        expect(cancel(A, 1, before)).to.include({ outcome: 'applied' });
        expect(line(A).c_quantityCanceled || 0).to.equal(0);
        await expectToLeave({ [A]: 2, [B]: 1 });
        expect(onTikTok(A)).to.deep.equal({ left: 2, cancelled: 1 });
    });

    it('before the OMS cancels a line that it no longer has', async () => {
        await edit({ [B]: 0 });
        expect(cancel(B, 1)).to.include({ outcome: 'applied' });
        await expectToLeave({ [A]: 3 });
        expect(onTikTok(B)).to.deep.equal({ left: 0, cancelled: 1 });
        expect(cancel(B, 1), 'again').to.include({ outcome: 'rejected' });
    });

    it('before the OMS cancels one of the units that are left', async () => {
        await edit({ [A]: 2 });
        await shop.sfcc.clock.advance(HOUR);
        expect(cancel(A, 1)).to.include({ outcome: 'applied' });
        expect(line(A)).to.include({ c_quantityCanceled: 1 });
        await expectToLeave({ [A]: 1, [B]: 1 }, true);
    });

    it('by a whole line that is open: a person hears that TikTok waits for it', async () => {
        await edit({ [B]: 0 });
        await expectToLeave({ [A]: 3 }, true);
    });

    it('before TikTok cancels as many units: it had all of them', async () => {
        await edit({ [A]: 2, [B]: 0 });
        const order = shop.tiktok.orders.byId.get(ID)!;
        const units = [A, B].map((productId) => order.units.find((unit) => unit.sellerSku === productId)!);
        shop.tiktok.orders.cancelUnits(order, units, 'BUYER', 'Made up');
        shop.receive(1, { order_id: ID });
        await run();
        expect(line(A).c_quantityCanceled || 0).to.equal(0);
        await expectToLeave({ [A]: 2 });
    });

    it('by cancelled units: the feed gives them lines of their own', async () => {
        shop.giveToFeed(ID);
        cancel(A, 1);
        cancel(B, 1);
        await edit({ [A]: 2, [B]: 0 });
        shop.sfcc.job('TikTokShop-OrderFeed');
        const xml = Object.values(shop.sfcc.feedFiles()).pop()!;
        keepFeedSample('cancelled-and-taken', xml);
        expect(readFeed(xml)[0]).to.deep.include({ orderNo, cancelledUnits: { [A]: 1, [B]: 1 } });
    });
});
