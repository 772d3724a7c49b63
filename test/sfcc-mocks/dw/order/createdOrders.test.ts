import { expect } from 'chai';
import { filledBasket, run, testPlatform, unitsToSell } from '#helpers/platform/platform';

const PRODUCT = '701643632930';

describe('dw.order.OrderMgr, orders that are not placed', () => {
    // Source: Script API, OrderMgr.failOrder and undoFailOrder
    it('fails an order that is only created: its stock is free again; undoing takes it again, if it is still there', () => {
        const platform = testPlatform();
        const before = unitsToSell(platform, PRODUCT);
        run(platform, 'controller', (dw) => {
            const [OrderMgr, Transaction] = [dw('order/OrderMgr'), dw('system/Transaction')];
            Transaction.wrap(() => {
                const order = OrderMgr.createOrder(filledBasket(dw, PRODUCT, 2), 'O-1');
                expect(OrderMgr.failOrder(order, false).error).to.equal(false);
                expect(order.status.value).to.equal(8);
            });
        });
        expect(unitsToSell(platform, PRODUCT)).to.equal(before);
        run(platform, 'job', (dw) => {
            const [OrderMgr, Transaction] = [dw('order/OrderMgr'), dw('system/Transaction')];
            const order = OrderMgr.getOrder('O-1');
            Transaction.wrap(() => {
                expect(OrderMgr.undoFailOrder(order).error).to.equal(false);
                expect(order.status.value).to.equal(0);
                expect(OrderMgr.placeOrder(order).error).to.equal(false);
            });
            Transaction.begin();
            expect(OrderMgr.undoFailOrder(order).code).to.equal('ORDER_NOT_FAILED');
            expect(() => Transaction.commit()).to.throw();
        });
        expect(unitsToSell(platform, PRODUCT)).to.equal(before - 2);
    });
});
