'use strict';

const assert = require('node:assert');
const path = require('node:path');
const { createInstance } = require('sfcc-mocks');

describe('example_status', () => {
    const sfcc = createInstance({ cartridges: path.join(__dirname, '..'), cartridgePath: ['example_status'] });

    after(() => sfcc.close());

    it('adds each status once', () => {
        const Transaction = sfcc.require('dw/system/Transaction');
        const OrderMgr = sfcc.require('dw/order/OrderMgr');
        const { statusChanged } = sfcc.require('*/cartridge/scripts/statusChanged');
        Transaction.wrap(() => {
            const basket = sfcc.require('dw/order/BasketMgr').getCurrentOrNewBasket();
            basket.createProductLineItem('a product', basket.defaultShipment).setPriceValue(10);
            basket.getAllProductLineItems().iterator().next().updateTax(0);
            basket.updateTotals();
            const order = OrderMgr.createOrder(basket, 'TTS-1');
            statusChanged(order, null, 'New');
            statusChanged(order, 'New', 'Shipped');
            statusChanged(order, 'New', 'Shipped');
        });
        assert.equal(OrderMgr.getOrder('TTS-1').externalOrderText, 'New > Shipped');
    });
});
