import { expect } from 'chai';
import { CustomObjectMgr, issueToken } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import type { Json } from '#helpers/platform/testInstance';
import { DirectShop } from '#helpers/tiktok/directShop';
import { DAY } from '#helpers/durations';

const ID = '577000000000000001';
const A = '701643632930';

describe('What a monitor sees', () => {
    let shop: DirectShop;

    beforeEach(() => {
        shop = new DirectShop();
    });

    afterEach(() => shop.sfcc.close());

    function health(): Json {
        const [client] = shop.sfcc.access.clients;
        const scopes = ['SALESFORCE_COMMERCE_API:sandbox_001', 'c_tiktokshop_health_r'];
        const { access, clock } = shop.sfcc;
        const { token } = issueToken(access, clock, { kind: 'am', clientId: client!.id, user: null, scopes });
        const url = '/custom/tiktokshop-health/v1/organizations/f_ecom_sandbox_001/health?siteId=RefArch';
        const { status, json } = shop.sfcc.send('GET', url, null, token);
        expect(status).to.equal(200);
        return json;
    }

    const NOTHING = { deadLetters: 0, heldOrders: 0, lateOrders: 0, openRequests: 0, alerts: 0 };

    it('is fine where nothing waits for a person', async () => {
        await shop.paidOrder(ID, { [A]: 1 });
        expect(health(), 'before the first run').to.include({ status: 'ok', ...NOTHING, isLastRunOk: false });
        shop.run();
        expect(health()).to.include({ status: 'ok', ...NOTHING, isLastRunOk: true });
    });

    it('is fine while an order is held', () => {
        const payment = { payment_method: 'SOCIAL_PAY', amount: 108.7 };
        shop.sfcc.create(externalOrder({ c_externalOrderId: ID, payment }));
        shop.run();
        expect(health()).to.include({ status: 'ok', ...NOTHING, heldOrders: 1 });
    });

    it('is fine while a buyer waits for an answer', async () => {
        await shop.paidOrder(ID, { [A]: 1 });
        shop.sfcc.hosts['https://oms.test'] = () => ({ status: 202, headers: {}, body: '' });
        shop.simulate(`orders/${ID}/request-cancel`);
        shop.run();
        expect(health()).to.include({ status: 'ok', ...NOTHING, openRequests: 1 });
    });

    it('is stuck where an order should have left', async () => {
        await shop.paidOrder(ID, { [A]: 1 });
        shop.run();
        await shop.sfcc.clock.advance(5 * DAY);
        shop.run();
        expect(health()).to.include({ status: 'stuck', lateOrders: 1, deadLetters: 0 });
    });

    it('is stuck where a call was given up', () => {
        shop.sfcc.change(() => {
            Object.assign(CustomObjectMgr.createCustomObject('TikTokShopTask', 'report-1').getCustom(), {
                kind: 'report',
                state: 'dead',
                externalOrderId: ID
            });
        });
        expect(health()).to.include({ status: 'stuck', ...NOTHING, deadLetters: 1 });
    });
});
