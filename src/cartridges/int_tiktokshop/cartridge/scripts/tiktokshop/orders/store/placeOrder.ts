import CustomerMgr = require('dw/customer/CustomerMgr');
import BasketMgr = require('dw/order/BasketMgr');
import LineItemCtnr = require('dw/order/LineItemCtnr');
import OrderMgr = require('dw/order/OrderMgr');
import PaymentMgr = require('dw/order/PaymentMgr');
import PaymentTransaction = require('dw/order/PaymentTransaction');
import Currency = require('dw/util/Currency');
import type { ExternalOrder } from '../rules/externalOrder';
import { addLines, addOrderAdjustments } from './basketLines';
import type { AddedLines } from './basketLines';
import { addAddresses, addShipping } from './basketShipment';
import { customerEmail, paymentMethodId } from '../../platform/settings';

/** An order that was placed, and what was odd about it. */
export interface PlacedOrder {
    order: dw.order.Order;
    lines: AddedLines;
    hasShippingMethod: boolean;
}

/**
 * Creates and places the order of a TikTok buyer. Needs a transaction, which the caller rolls back when this throws:
 * a failed order would keep its number, and TikTok's next try could never get it.
 * @throws platform exception if the order number is taken, or if the order cannot be created or placed
 */
export function placeOrder(external: ExternalOrder, orderNo: string): PlacedOrder {
    const basket = newBasket(external.currency);
    basket.setChannelType(LineItemCtnr.CHANNEL_TYPE_TIKTOK);
    basket.setCustomerName(external.customerName);
    basket.setCustomerEmail(external.customerEmail || customerEmail());
    addAddresses(basket, external);
    const lines = addLines(basket, external);
    const hasShippingMethod = addShipping(basket, external);
    addOrderAdjustments(basket, external);
    // Without the calculate hook: TikTok has set the prices, promotions and tax tables of the site must not touch them.
    basket.updateTotals();
    addPayment(basket, external);
    const order = OrderMgr.createOrder(basket, orderNo);
    linkCustomer(order, external.customerNo);
    const placed = OrderMgr.placeOrder(order);
    if (placed.error) {
        throw new Error('Order ' + orderNo + ' could not be placed: ' + placed.code);
    }
    return { order: order, lines: lines, hasShippingMethod: hasShippingMethod };
}

/**
 * A basket beside that of the session, which is left alone; createOrder takes it away. A customer may have four that are
 * open, and each lives for 15 minutes: an order leaves none, created or rolled back. Source: platform doc
 * BasketMgr.createTemporaryBasket.
 */
function newBasket(currency: string): dw.order.Basket {
    if (session.currency.currencyCode !== currency) {
        session.setCurrency(Currency.getCurrency(currency));
    }
    return BasketMgr.createTemporaryBasket();
}

/**
 * Whether the customer of the session has four open baskets: TikTok's connector comes without a session, and so as a new
 * customer each time. Source: platform doc BasketMgr.createTemporaryBasket.
 */
export function isBasketLimitReached(error: unknown): boolean {
    return /CreateTemporaryBasketLimitExceeded/.test(String((error as { javaName?: string }).javaName));
}

/** Records what TikTok has captured. */
function addPayment(basket: dw.order.Basket, external: ExternalOrder): void {
    const method = PaymentMgr.getPaymentMethod(paymentMethodId());
    if (!method) {
        throw new Error('Payment method ' + paymentMethodId() + ' does not exist: import the metadata');
    }
    const instrument = basket.createPaymentInstrument(method.ID, basket.totalGrossPrice);
    const transaction = instrument.paymentTransaction;
    if (method.paymentProcessor) {
        transaction.setPaymentProcessor(method.paymentProcessor);
    }
    transaction.setType(PaymentTransaction.TYPE_CAPTURE);
    transaction.setTransactionID(external.externalOrderId);
}

function linkCustomer(order: dw.order.Order, customerNo: string): void {
    const customer = customerNo === '' ? null : CustomerMgr.getCustomerByCustomerNumber(customerNo);
    if (customer) {
        order.setCustomer(customer);
    }
}
