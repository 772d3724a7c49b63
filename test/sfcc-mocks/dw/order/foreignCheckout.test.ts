import { expect } from 'chai';
import { webPlatform } from '#helpers/platform/webPlatform';

/** As storefronts are written: modern syntax within what Rhino knows, option models, a basket that comes back. */
const CHECKOUT = `
'use strict';
const BasketMgr = require('dw/order/BasketMgr');
const OrderMgr = require('dw/order/OrderMgr');
const ProductMgr = require('dw/catalog/ProductMgr');
const Transaction = require('dw/system/Transaction');

exports.Place = function () {
    let result;
    Transaction.wrap(() => {
        let basket = BasketMgr.getCurrentOrNewBasket();
        let product = ProductMgr.getProduct('701643632930');
        let shipment = basket.getDefaultShipment();
        let line = basket.createProductLineItem(product, product.optionModel, shipment);
        line.setQuantityValue(2);
        line.setPriceValue(10);
        line.updateTax(0.1);
        basket.createBillingAddress().setFirstName('Robin');
        basket.updateTotals();
        basket.createPaymentInstrument('SOCIAL_PAY', basket.totalGrossPrice);
        let order = OrderMgr.createOrder(basket);
        let placed = OrderMgr.placeOrder(order);
        result = {
            failed: placed.error,
            total: order.totalGrossPrice.value,
            lines: order.productLineItems.length,
            master: order.productLineItems[0].product.master,
            isNew: order.status == 3
        };
    });
    response.setContentType('application/json');
    response.writer.print(JSON.stringify(result));
};
exports.Place.public = true;
`;

// Source: Script API, dw.order.BasketMgr, LineItemCtnr and OrderMgr, in the order in which storefronts call them.
describe('a cartridge of someone else', () => {
    it('checks out', () => {
        const platform = webPlatform({ files: { 'cartridge/controllers/Checkout.js': CHECKOUT } });
        const answer = platform.call('POST', '/on/demandware.store/Sites-RefArch-Site/en_US/Checkout-Place');
        expect(answer.status, platform.logs.map((entry) => entry.message).join('\n')).to.equal(200);
        expect(JSON.parse(answer.body)).to.deep.include({ failed: false, total: 22, lines: 1, isNew: true });
    });
});
