import { expect } from 'chai';
import { filledBasket, run, testPlatform } from '#helpers/platform/platform';
import type { TestPlatform } from '#helpers/platform/platform';
import { MINUTE } from '#helpers/durations';

const PRODUCT = '701643632930';

/** Source of all of these: Script API 26.9, dw.order.BasketMgr. */
describe('dw.order.BasketMgr', () => {
    let platform: TestPlatform;

    beforeEach(() => {
        platform = testPlatform();
    });

    it("createTemporaryBasket makes baskets beside the shopper's, of the same customer", () => {
        inRequest((BasketMgr) => {
            const shoppers = BasketMgr.getCurrentOrNewBasket();
            const basket = BasketMgr.createTemporaryBasket();
            expect([basket.temporary, shoppers.temporary]).to.deep.equal([true, false]);
            expect(BasketMgr.currentBasket.UUID).to.equal(shoppers.UUID);
            expect(BasketMgr.getTemporaryBasket(basket.UUID).UUID).to.equal(basket.UUID);
            expect(BasketMgr.getTemporaryBasket(shoppers.UUID)).to.equal(null);
            expect(BasketMgr.temporaryBaskets.length).to.equal(1);
        });
        inRequest((BasketMgr) => expect(BasketMgr.temporaryBaskets.length).to.equal(0), 'other');
    });

    it('createTemporaryBasket throws at the fifth that is open; each customer has four of its own', () => {
        inRequest((BasketMgr) => {
            [1, 2, 3, 4].forEach(() => BasketMgr.createTemporaryBasket());
            expect(() => BasketMgr.createTemporaryBasket())
                .to.throw()
                .with.property('javaName', 'CreateTemporaryBasketLimitExceededException');
        });
        inRequest((BasketMgr) => BasketMgr.createTemporaryBasket(), 'other');
    });

    it('a temporary basket is gone after 15 minutes', () => {
        const uuid = inRequest((BasketMgr) => {
            [1, 2, 3].forEach(() => BasketMgr.createTemporaryBasket());
            return BasketMgr.createTemporaryBasket().UUID as string;
        });
        platform.clock.advance(14 * MINUTE);
        inRequest((BasketMgr) => expect(BasketMgr.getTemporaryBasket(uuid)).not.to.equal(null));
        platform.clock.advance(MINUTE);
        inRequest((BasketMgr) => {
            expect(BasketMgr.getTemporaryBasket(uuid)).to.equal(null);
            BasketMgr.createTemporaryBasket();
        });
    });

    it('a temporary basket is gone when it has become an order, is deleted, or its transaction is rolled back', () => {
        inRequest((BasketMgr, dw) => {
            dw('system/Transaction').wrap(() => {
                BasketMgr.deleteTemporaryBasket(BasketMgr.createTemporaryBasket());
                const basket = BasketMgr.createTemporaryBasket();
                const line = basket.createProductLineItem(PRODUCT, basket.defaultShipment);
                line.setPriceValue(1);
                line.updateTax(0);
                basket.updateTotals();
                dw('order/OrderMgr').createOrder(basket, 'O-1');
            });
            dw('system/Transaction').begin();
            BasketMgr.createTemporaryBasket();
            dw('system/Transaction').rollback();
            expect(BasketMgr.temporaryBaskets.length).to.equal(0);
        });
    });

    ['deleteBasket', 'getBasket', 'getBaskets'].forEach((member) => {
        it(`${member} throws without the right to order on behalf of a customer who is logged in`, () => {
            inRequest((BasketMgr) => {
                const basket = BasketMgr.getCurrentOrNewBasket();
                expect(() => BasketMgr[member](basket)).to.throw('Create_Order_On_Behalf_Of');
            });
        });
    });

    it('gives no session basket on a hybrid site, but temporary ones', () => {
        platform = testPlatform({ switches: { hybridStorefront: true } });
        inRequest((BasketMgr) => {
            expect(() => BasketMgr.getCurrentBasket()).to.throw('hybrid');
            expect(() => BasketMgr.getCurrentOrNewBasket()).to.throw('hybrid');
            BasketMgr.createTemporaryBasket();
        });
    });

    it("a basket has the session's currency, and leaves none behind for the next order", () => {
        inRequest((BasketMgr, dw) => {
            dw('system/Transaction').wrap(() => {
                dw('order/OrderMgr').createOrder(filledBasket(dw, PRODUCT, 1), 'O-1');
                expect(BasketMgr.currentBasket).to.equal(null);
                expect(BasketMgr.currentOrNewBasket.currencyCode).to.equal('USD');
            });
        });
    });

    function inRequest<T>(script: (BasketMgr: any, dw: (id: string) => any) => T, session?: string): T {
        return run(platform, 'controller', (dw) => script(dw('order/BasketMgr'), dw), session);
    }
});
