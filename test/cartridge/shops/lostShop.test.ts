import { expect } from 'chai';
import { changeShop, connectionOf } from '#helpers/tiktok/connection';
import { DirectShop } from '#helpers/tiktok/directShop';

const ORDER = '577000000000000001';
const PRODUCT = '701643632930';
const HOUR = 60 * 60 * 1000;

describe('A shop whose authorization is lost', () => {
    it('lets its reports wait without a call or an attempt, and makes them once it is connected again', async () => {
        const shop = new DirectShop();
        await shop.paidOrder(ORDER, { [PRODUCT]: 1 });
        const { state } = connectionOf(shop.sfcc);
        shop.tell(ORDER, {
            status: 'Shipped',
            packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }]
        });
        changeShop(shop.sfcc, { state: 'reconnect' });
        shop.tiktok.calls.clear();
        for (let hour = 0; hour < 12; hour += 1) {
            shop.run();
            await shop.sfcc.clock.advance(HOUR);
        }
        expect(shop.task(ORDER)).to.include({ state: 'waiting', attempts: 0 });
        expect(shop.calls()).to.deep.equal({});

        changeShop(shop.sfcc, { state });
        shop.run();
        expect(shop.units(ORDER)).to.deep.equal([PRODUCT + ' 1Z1']);
        shop.sfcc.close();
    });
});
