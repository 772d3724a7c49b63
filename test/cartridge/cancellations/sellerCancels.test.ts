import { expect } from 'chai';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const A = '701643632930';
const B = '701643632947';

describe('What the seller has cancelled, where the cartridge reports to TikTok', () => {
    let shop: DirectShop;

    afterEach(() => shop.sfcc.close());

    async function start(region: string): Promise<void> {
        shop = new DirectShop(region);
        await shop.paidOrder(ID, { [A]: 2, [B]: 1 });
    }

    function cancel(items?: Json[]): void {
        shop.tell(ID, { status: 'CANCELLED', cancel: { reason: 'out_of_stock', items } });
        shop.run();
    }

    it('a whole order is cancelled on TikTok with one call', async () => {
        await start('US');
        cancel();
        expect(shop.units(ID)).to.deep.equal([`${A} cancelled`, `${A} cancelled`, `${B} cancelled`]);
        expect(shop.task(ID).state).to.equal('done');
        expect(shop.calls()['POST /return_refund/202602/cancellations']).to.equal(1);
    });

    it('an order that TikTok has cancelled meanwhile is not cancelled there again', async () => {
        await start('US');
        shop.simulate(`orders/${ID}/fraud-cancel`);
        cancel();
        expect(shop.task(ID)).to.include({ state: 'done', lastCode: null });
        expect(shop.calls()).not.to.have.property('POST /return_refund/202602/cancellations');
    });

    it('an order that is on its way there is left alone, and a person hears of its status', async () => {
        await start('US');
        shop.tiktok.orders.setStatus(shop.tiktok.orders.byId.get(ID)!, 'IN_TRANSIT');
        cancel();
        expect(shop.task(ID)).to.include({ state: 'dead', lastCode: 'not_cancellable' });
        expect(shop.task(ID).lastError).to.equal('["task.not_cancellable","IN_TRANSIT"]');
        expect(shop.calls()).not.to.have.property('POST /return_refund/202602/cancellations');
    });

    it('a single unit is cancelled there, and the others stay open', async () => {
        await start('US');
        cancel([{ productId: A, quantity: 1 }]);
        expect(shop.units(ID).sort()).to.deep.equal([`${B} open`, `${A} cancelled`, `${A} open`].sort());
        expect(shop.task(ID).state).to.equal('done');
    });

    it('of several units, those that are open there are cancelled, and a person hears of those that have left', async () => {
        await start('US');
        const { orders } = shop.tiktok;
        const order = orders.byId.get(ID)!;
        orders.ship(orders.packages.make(order, [order.units[0]!]), '1Z1', '7117858858072016897');
        cancel([{ productId: A, quantity: 2 }]);
        expect(shop.units(ID).filter((unit) => unit.endsWith('cancelled'))).to.deep.equal([`${A} cancelled`]);
        expect(shop.task(ID)).to.include({ state: 'dead', lastCode: 'units_not_open' });
        expect(shop.task(ID).lastError).to.equal(`["task.units_shipped","1 × ${A}"]`);
    });

    it('where TikTok cancels whole orders only, a single unit needs a person', async () => {
        await start('DE');
        cancel([{ productId: A, quantity: 1 }]);
        expect(shop.units(ID)).to.deep.equal([`${A} open`, `${A} open`, `${B} open`]);
        expect(shop.task(ID)).to.include({ state: 'dead', lastCode: 'partial_cancel_not_allowed' });
    });
});
