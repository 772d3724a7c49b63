import { cartridgeWith } from './merchantCartridge';
import type { MerchantCartridge } from './merchantCartridge';
import type { TestInstance, Json } from './testInstance';

/** What a shopper's client, or another channel's cartridge, makes of an order. */
export interface ShopperOrder {
    /** Attributes of the basket, as Shopper APIs take them. */
    basket?: Json;
    /** Channel of the basket, 14 for TikTok; none by default. */
    channel?: number;
    method?: string;
    /** What only a payment cartridge can write. */
    captured?: boolean;
    /** System attribute of the order, as other marketplaces write it. */
    externalOrderNo?: string;
    /** Number that the cartridge gives; by default the next of the site's sequence. */
    orderNo?: string;
    end?: 'created' | 'placed' | 'failed';
}

const CONTROLLER = `
var BasketMgr = require('dw/order/BasketMgr');
var OrderMgr = require('dw/order/OrderMgr');
var Transaction = require('dw/system/Transaction');

exports.Place = function () {
    var input = JSON.parse(request.httpParameterMap.requestBodyAsString);
    var orderNo = Transaction.wrap(function () {
        var basket = BasketMgr.getCurrentOrNewBasket();
        Object.keys(input.basket || {}).forEach(function (name) { basket.custom[name] = input.basket[name]; });
        if (input.channel) { basket.setChannelType(input.channel); }
        basket.setCustomerEmail('shopper@example.com');
        var line = basket.createProductLineItem('701643632930', basket.defaultShipment);
        line.setQuantityValue(1);
        line.setPriceValue(10);
        line.updateTax(0);
        basket.updateTotals();
        var instrument = basket.createPaymentInstrument(input.method || 'CREDIT_CARD', basket.totalGrossPrice);
        if (input.captured) {
            instrument.paymentTransaction.setType(require('dw/order/PaymentTransaction').TYPE_CAPTURE);
            instrument.paymentTransaction.setTransactionID('shopper');
        }
        var order = input.orderNo ? OrderMgr.createOrder(basket, input.orderNo) : OrderMgr.createOrder(basket);
        if (input.externalOrderNo) { order.setExternalOrderNo(input.externalOrderNo); }
        if (input.end === 'failed') { OrderMgr.failOrder(order); }
        if ((input.end || 'placed') === 'placed') {
            OrderMgr.placeOrder(order);
            order.setConfirmationStatus(2);
            order.setExportStatus(2);
        }
        return order.orderNo;
    });
    response.setContentType('application/json');
    response.writer.print(JSON.stringify({ orderNo: orderNo }));
};
exports.Place.public = true;
`;

/** A storefront cartridge that places what it is told to, for the constructor of TestInstance. */
export function shopperCartridge(): MerchantCartridge {
    return cartridgeWith({ 'cartridge/controllers/Shopper.js': CONTROLLER });
}

/** Places an order in the storefront, over HTTP. Gives its number. */
export function shop(sfcc: TestInstance, order: ShopperOrder): string {
    const url = '/on/demandware.store/Sites-RefArch-Site/en_US/Shopper-Place';
    const answer = sfcc.send('POST', url, order, null);
    if (answer.status !== 200) {
        throw new Error(answer.text);
    }
    return answer.json.orderNo as string;
}
