import CustomerMgr = require('dw/customer/CustomerMgr');
import BasketMgr = require('dw/order/BasketMgr');
import LineItemCtnr = require('dw/order/LineItemCtnr');
import OrderMgr = require('dw/order/OrderMgr');
import PaymentMgr = require('dw/order/PaymentMgr');
import PaymentTransaction = require('dw/order/PaymentTransaction');
import Currency = require('dw/util/Currency');
import { allowedLocales, inLocale } from '../../platform/locale';
import { isCashOnDelivery } from '../rules/externalOrder';
import type { ExternalOrder } from '../rules/externalOrder';
import { marketLocale } from '../rules/marketLocale';
import { otherFigures } from '../rules/otherFigures';
import type { OtherFigures } from '../rules/otherFigures';
import { isTaxAdded } from '../../platform/taxation';
import { addLines, addOrderAdjustments } from './basketLines';
import type { AddedLines, LineGoods } from './basketLines';
import { addAddresses, addShipping } from './basketShipment';
import { storedFigures } from './storedFigures';
import { paymentMethodId } from '../../platform/paymentMethodId';
import { customerEmail } from '../../platform/settings';

/** An order that is not placed yet, and what was found while creating it. */
export interface CreatedOrder {
    order: dw.order.Order;
    lines: AddedLines;
    hasShippingMethod: boolean;
    /** Where B2C Commerce has made other figures of it than TikTok's. */
    otherFigures: OtherFigures;
}

/**
 * Creates the order of a TikTok buyer, in the locale of the market, which takes its stock. Needs a transaction, which the caller
 * rolls back when this throws: a failed order would keep its number, and TikTok's next attempt could not use it.
 * @throws platform exception if the order number is taken, or if the order cannot be created
 */
export function createOrder(external: ExternalOrder, orderNo: string, goods: LineGoods): CreatedOrder {
    const basket = newBasket(external.currency);
    basket.setChannelType(LineItemCtnr.CHANNEL_TYPE_TIKTOK);
    basket.setCustomerName(external.customerName);
    basket.setCustomerEmail(external.customerEmail || customerEmail());
    addAddresses(basket, external);
    const lines = addLines(basket, external, goods);
    const hasShippingMethod = addShipping(basket, external);
    addOrderAdjustments(basket, external);
    // No calculate hook: promotions and tax tables of the site must not change TikTok's prices.
    basket.updateTotals();
    addPayment(basket, external);
    const locale = marketLocale(external.shippingAddress.countryCode, allowedLocales());
    const order = inLocale(locale, () => OrderMgr.createOrder(basket, orderNo));
    linkCustomer(order, external.customerNo);
    return {
        order: order,
        lines: lines,
        hasShippingMethod: hasShippingMethod,
        otherFigures: otherFigures(external, storedFigures(order), isTaxAdded())
    };
}

/**
 * Creates a basket beside the session's. A customer may have four temporary baskets, each for 15 minutes; createOrder
 * removes this one, and so does a rollback. Source: platform doc BasketMgr.createTemporaryBasket.
 */
function newBasket(currency: string): dw.order.Basket {
    if (session.currency.currencyCode !== currency) {
        session.setCurrency(Currency.getCurrency(currency));
    }
    return BasketMgr.createTemporaryBasket();
}

/**
 * Whether creating the basket failed because the customer of the session has four already. TikTok's connector sends no
 * session, so each of its requests is a new customer. Source: platform doc BasketMgr.createTemporaryBasket.
 */
export function isBasketLimitReached(error: unknown): boolean {
    return /CreateTemporaryBasketLimitExceeded/.test(String((error as { javaName?: string }).javaName));
}

/**
 * Whether B2C Commerce takes no order with one of the products, for any reason. Source: Script API,
 * OrderMgr.createOrder.
 */
export function isOrderRefused(error: unknown): boolean {
    const exception = error as { javaName?: string; type?: string };
    return /CreateOrderException/.test(String(exception.javaName) + String(exception.type));
}

/** Records TikTok's capture as the payment; nothing is captured of an order that is paid on delivery. */
function addPayment(basket: dw.order.Basket, external: ExternalOrder): void {
    const methodId = paymentMethodId();
    const method = PaymentMgr.getPaymentMethod(methodId);
    const instrument = basket.createPaymentInstrument(methodId, basket.totalGrossPrice);
    const transaction = instrument.paymentTransaction;
    if (method && method.paymentProcessor) {
        transaction.setPaymentProcessor(method.paymentProcessor);
    }
    if (!isCashOnDelivery(external)) {
        transaction.setType(PaymentTransaction.TYPE_CAPTURE);
    }
    transaction.setTransactionID(external.externalOrderId);
}

function linkCustomer(order: dw.order.Order, customerNo: string): void {
    const customer = customerNo === '' ? null : CustomerMgr.getCustomerByCustomerNumber(customerNo);
    if (customer) {
        order.setCustomer(customer);
    }
}
