import { expect } from 'chai';
import { insert } from '#sfcc-mocks/store/session';
import { changeShop, connectionOf } from '#helpers/tiktok/connection';
import { DirectShop } from '#helpers/tiktok/directShop';
import { HOUR } from '#helpers/durations';

const ORDER = '577000000000000001';
const PRODUCT = '701643632930';

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

    it('gives up a task of a shop that is no longer connected, though a hundred of its own wait', () => {
        const shop = new DirectShop();
        changeShop(shop.sfcc, { state: 'reconnect' });
        shop.sfcc.change(() => {
            const task = (id: string, shopId: string, age: number): void =>
                insert('CustomObject:TikTokShopTask', 'RefArch/' + id, {
                    type: 'TikTokShopTask',
                    key: id,
                    siteId: 'RefArch',
                    creationDate: new Date(shop.sfcc.clock.now()),
                    lastModified: new Date(shop.sfcc.clock.now()),
                    custom: {
                        taskId: id,
                        kind: 'report',
                        shopId,
                        externalOrderId: '1',
                        state: 'waiting',
                        attempts: 0,
                        createdAt: new Date(shop.sfcc.clock.now()),
                        nextAttemptAt: new Date(shop.sfcc.clock.now() - age)
                    }
                });
            for (let index = 0; index < 120; index += 1) {
                task('lost-' + index, shop.tiktok.app.shopId, HOUR);
            }
            task('gone', '7499999999999999999', 1000);
        });
        shop.run();
        const { state, lastCode } = shop.sfcc.customObject('TikTokShopTask', 'gone');
        expect([state, lastCode]).to.deep.equal(['dead', 'not_connected']);
        expect(shop.sfcc.customObject('TikTokShopTask', 'lost-0')).to.include({ state: 'waiting', attempts: 0 });
        shop.sfcc.close();
    });
});
