import { expect } from 'chai';
import { edit, findKeys } from '#sfcc-mocks/store/session';
import type { TikTokOrder } from '#simulators/tiktok-shop/records/tiktokOrder';
import type { HttpAnswer } from '#sfcc-mocks/contracts/http';
import { externalOrder } from '#helpers/messages/externalOrder';
import { WAREHOUSE_ID } from '#simulators/tiktok-shop/facts/warehouse';
import { TIKTOK } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { ImportShop } from '#helpers/tiktok/importShop';
import { HOUR, MINUTE } from '#helpers/durations';
import { addInventoryList } from '#helpers/platform/inventoryList';

const PRODUCT = '701643632930';
const ONE = [{ productId: PRODUCT, quantity: 1, price: '25.00' }];

describe('Returns of an order that the cartridge brings late', () => {
    let shop: ImportShop;

    beforeEach(() => {
        shop = new ImportShop();
    });

    afterEach(() => shop.sfcc.close());

    /** Sold and on its way, and none of it here. */
    async function onItsWay(): Promise<TikTokOrder> {
        const order = shop.bought({ items: ONE });
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        shop.simulate(`orders/${order.id}/ship`, { carrier: shop.carrier, trackingNumber: '1Z1' });
        shop.simulate(`orders/${order.id}/collect`);
        return order;
    }

    /** The buyer wants something back; TikTok's id of the return. */
    function asked(order: TikTokOrder): string {
        return shop.tiktok.returns.open(order, 'RETURN_AND_REFUND', order.units, 'BUYER', 'wrong_item').id;
    }

    async function sync(): Promise<Json | null> {
        await shop.sfcc.clock.advance(MINUTE);
        return shop.sfcc.job('TikTokShop-SyncReturns').exit_status;
    }

    function stored(returnId: string): Json | undefined {
        return shop.sfcc.customObject('TikTokShopReturn', returnId);
    }

    /** What the job keeps of the shop's returns. */
    function kept(): Json {
        const { value } = shop.sfcc.customObject('TikTokShopValue', 'returns-' + shop.tiktok.app.shopId);
        return JSON.parse(value as string) as Json;
    }

    /** Has TikTok send a return without a readable id. @returns what ends it */
    function spoil(returnId: string): () => void {
        const answers = shop.sfcc.hosts[TIKTOK]!;
        shop.sfcc.hosts[TIKTOK] = (message) => {
            const answer = answers(message) as HttpAnswer;
            return message.url.includes('/returns/search')
                ? { ...answer, body: answer.body.replaceAll(`"return_id":"${returnId}"`, '"return_id":7.5') }
                : answer;
        };
        return () => {
            shop.sfcc.hosts[TIKTOK] = answers;
        };
    }

    function forgetAwaited(): void {
        shop.sfcc.change(() => {
            const [key] = findKeys<Json>('CustomObject:TikTokShopValue', (row) =>
                String(row.key).startsWith('returns-')
            );
            const { custom } = edit<{ custom: Json }>('CustomObject:TikTokShopValue', key!);
            custom.value = JSON.stringify({ ...kept(), awaited: [] });
        });
    }

    it('come with the webhook that brings the order', async () => {
        const order = await onItsWay();
        const id = asked(order);
        shop.receive(12, { order_id: order.id, return_id: id });
        shop.run();
        expect(shop.numbers()).to.deep.equal(['TTS-' + order.id]);
        expect(stored(id)).to.include({ orderNo: 'TTS-' + order.id, isOpen: true });
    });

    it('are read also where more orders were missing than the job remembers', async () => {
        const order = await onItsWay();
        const id = asked(order);
        await sync();
        await shop.sfcc.clock.advance(HOUR);
        await sync();
        forgetAwaited();
        shop.import();
        expect(await sync()).to.include({ status: 'ok' });
        expect(stored(id)).to.include({ isOpen: true });
        shop.tiktok.calls.clear();
        await sync();
        expect(shop.tiktok.calls.summary('').calls, 'they are read by the order once').to.have.length(1);
    });

    it('are read by and by also of orders that were missed before the last 150', async () => {
        const { orders } = shop.tiktok;
        const order = await onItsWay();
        const id = asked(order);
        await sync();
        for (let missed = 0; missed < 310; missed += 1) {
            const other = { ...order, id: '5779' + String(missed).padStart(14, '0') };
            orders.byId.set(other.id, other);
            asked(other);
        }
        await shop.sfcc.clock.advance(HOUR);
        await sync();
        expect(kept().awaited).to.have.length(150).and.not.include(order.id);
        await shop.sfcc.clock.advance(HOUR);
        // The connector brings the order.
        shop.sfcc.create(externalOrder({ c_externalOrderId: order.id }));
        await sync();
        await sync();
        expect(stored(id)).to.include({ isOpen: true });
        const values = shop.sfcc.rows('CustomObject:TikTokShopValue').map(({ key }) => String(key));
        expect(values.filter((key) => key.startsWith('returnsAwaited-'))).to.have.length(2);
    });

    it('are read again while TikTok’s answer about them is strange', async () => {
        const order = await onItsWay();
        const id = asked(order);
        await sync();
        await shop.sfcc.clock.advance(HOUR);
        await sync();
        expect(kept().awaited).to.deep.equal([order.id]);
        shop.import();
        const end = spoil(id);
        expect(await sync()).to.include({ status: 'error' });
        expect(kept().awaited).to.deep.equal([order.id]);
        end();
        await sync();
        expect(stored(id)).to.include({ isOpen: true });
        expect(kept().awaited).to.deep.equal([]);
    });

    it('are read again alone, where more orders were missing than the job remembers', async () => {
        const orders = [await onItsWay(), await onItsWay(), await onItsWay()];
        const [id, ...others] = orders.map(asked) as [string, string, string];
        await sync();
        await shop.sfcc.clock.advance(HOUR);
        await sync();
        forgetAwaited();
        shop.import();
        const end = spoil(id);
        expect(await sync()).to.include({ status: 'error' });
        others.forEach((other) => expect(stored(other)).to.include({ isOpen: true }));
        expect(orders.map((order) => shop.entry(order.id).returnsDue)).to.deep.equal([true, false, false]);
        end();
        expect(await sync()).to.include({ status: 'ok' });
        expect(stored(id)).to.include({ isOpen: true });
    });

    it('put what was received into the inventory list of the warehouse', async () => {
        const { shopId } = shop.tiktok.app;
        shop.sfcc.prefer({ tiktokShopReturnStock: 'inventory' });
        addInventoryList(shop.sfcc, 'north', PRODUCT);
        shop.sfcc.change(() => {
            const [key] = findKeys<Json>('CustomObject:TikTokShopShop', (row) => String(row.key) === shopId);
            const { custom } = edit<{ custom: Json }>('CustomObject:TikTokShopShop', key!);
            custom.warehouses = JSON.stringify({ [WAREHOUSE_ID]: 'north' });
        });
        const stockOf = (list: string): number => {
            const record = shop.sfcc.instance.store.row('InventoryRecord', `${list}/${PRODUCT}`)!.data as Json;
            const [allocated = 0, sold = 0, ordered = 0] = [record.allocation, record.turnover, record.onOrder].map(
                Number
            );
            return allocated - sold - ordered;
        };
        const usual = stockOf('inventory_m');
        const order = await onItsWay();
        await shop.sfcc.clock.advance(MINUTE);
        shop.import();
        expect(stockOf('north')).to.equal(4);
        shop.simulate(`orders/${order.id}/deliver`);
        const id = asked(order);
        await sync();
        const decide = (decision: string): Json =>
            shop.sfcc.decisions({ eventId: decision, returnId: id, decision })[0]!;
        expect(decide('accept')).to.include({ outcome: 'applied' });
        await sync();
        shop.simulate(`returns/${id}/ship-back`);
        await sync();
        expect(decide('received')).to.include({ outcome: 'applied' });
        await sync();
        expect([stockOf('north'), stockOf('inventory_m')]).to.deep.equal([5, usual]);
    });
});
