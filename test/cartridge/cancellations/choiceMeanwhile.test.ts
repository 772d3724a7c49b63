import { expect } from 'chai';
import { OrderPage } from '#helpers/business-manager/orderPage';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';
import { MINUTE } from '#helpers/durations';

const ID = '577000000000000001';

describe("A buyer's request that a person answers while the OMS is asked", () => {
    let shop: DirectShop;

    beforeEach(async () => {
        shop = new DirectShop();
        await shop.paidOrder(ID, { '701643632930': 1 });
        shop.simulate(`orders/${ID}/request-cancel`);
    });

    afterEach(() => shop.sfcc.close());

    function request(): Json {
        return JSON.parse(String(shop.sfcc.customObject('TikTokShopOrder', ID).cancelRequest)) as Json;
    }

    ['{"agreed":false}', '{}'].forEach((answer) => {
        it(`is answered so, whatever the OMS answers: ${answer}`, async () => {
            shop.sfcc.hosts['https://oms.test'] = () => {
                new OrderPage(shop.sfcc).actBlindly('accept', { cancelId: String(request().cancelId) });
                return { status: 200, headers: {}, body: answer };
            };
            shop.run();
            expect(request()).to.include({ state: 'open', choice: 'accept' });
            await shop.sfcc.clock.advance(11 * MINUTE);
            shop.run();
            expect(request()).to.include({ state: 'accepted' });
            expect(shop.order(ID).status).to.equal('cancelled');
        });
    });
});
