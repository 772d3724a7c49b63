import { expect } from 'chai';
import sinon from 'sinon';
import { BasketMgr, newSession, OrderMgr, Session, Status } from '#sfcc-mocks';
import { begin, commit } from '#sfcc-mocks/store/session';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;

/** Source: Script API 26.9, class page of BasketMgr. */
describe('The basket of an order of CreateExternalOrder', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
    });

    afterEach(() => sfcc.close());

    it('takes no part of the basket of the session, and leaves it alone', () => {
        const token = sfcc.connectorToken();
        const cookie = leaveBasket('dwsid-of-a-shopper');
        const answer = post(externalOrder(), token, cookie);
        expect(answer.status, answer.body).to.equal(200);
        expect(sfcc.order(ORDER_NO).json).to.include({ order_total: 104.94 });
        expect(sfcc.order(ORDER_NO).json.product_items).to.have.length(2);
        expect(sfcc.rows('Basket').map((basket) => [basket.temporary, basket.lines.length])).to.deep.equal([
            [false, 1]
        ]);
    });

    it('leaves no temporary basket behind, created or not: the fifth order of one session comes about as well', () => {
        const token = sfcc.connectorToken();
        const cookie = leaveBasket('dwsid-of-a-connector');
        const stub = sinon.stub(OrderMgr, 'placeOrder').returns(new Status(Status.ERROR, 'PLACED'));
        for (let i = 0; i < 5; i += 1) {
            expect(post(externalOrder(), token, cookie).status).to.equal(500);
        }
        stub.restore();
        for (let i = 1; i <= 5; i += 1) {
            expect(post(externalOrder({ c_externalOrderId: '57700000000000000' + i }), token, cookie).status).to.equal(
                200
            );
        }
        expect(sfcc.rows('Basket').filter((basket) => basket.temporary)).to.have.length(0);
    });

    it('each request without a session is a customer of its own: none meets the limit of four open baskets', () => {
        const customers = new Set<unknown>();
        for (let i = 1; i <= 5; i += 1) {
            sfcc.create(externalOrder({ c_externalOrderId: '57700000000000000' + i }));
        }
        sfcc.rows('Order').forEach((order) => customers.add(order.customerId));
        expect(customers.size).to.equal(5);
    });

    it('is told to try again while the customer of its session has four temporary baskets', () => {
        const token = sfcc.connectorToken();
        const cookie = leaveBasket('dwsid-of-others', 4);
        const early = post(externalOrder(), token, cookie);
        expect(early.status).to.equal(503);
        expect(JSON.parse(early.body)).to.include({ outcome: 'rejected', code: 'try_again_later' });
        expect(sfcc.create(externalOrder()).status).to.equal(200);
    });

    it('works on a site with a hybrid storefront, where the basket of the session must not be used', () => {
        sfcc.instance.switches.hybridStorefront = true;
        expect(sfcc.create(externalOrder()).status).to.equal(200);
    });

    /** A session with a line in its basket, or with so many temporary baskets of another cartridge. */
    function leaveBasket(id: string, temporary = 0): string {
        const site = sfcc.instance.site('RefArch');
        const { state, setCookie } = newSession(sfcc.instance, site);
        sfcc.instance.execute({ kind: 'controller', siteId: 'RefArch', session: new Session(state) }, () => {
            begin();
            if (temporary === 0) {
                const basket = BasketMgr.getCurrentOrNewBasket();
                basket.createProductLineItem(id, basket.getDefaultShipment());
            }
            for (let i = 0; i < temporary; i += 1) {
                BasketMgr.createTemporaryBasket();
            }
            commit();
        });
        return setCookie.split(';')[0] as string;
    }

    function post(body: unknown, token: string, cookie: string): { status: number; body: string } {
        return sfcc.handle({
            method: 'POST',
            url: 'https://localhost/s/RefArch/CreateExternalOrder',
            headers: { 'content-type': 'application/json', 'x-is-authorization': 'Bearer ' + token, cookie },
            body: JSON.stringify(body)
        });
    }
});
