'use strict';

var BasketMgr = require('dw/order/BasketMgr');
var Order = require('dw/order/Order');
var OrderMgr = require('dw/order/OrderMgr');
var ShippingLineItem = require('dw/order/ShippingLineItem');
var ShippingMgr = require('dw/order/ShippingMgr');
var Transaction = require('dw/system/Transaction');
var ours = require('~/cartridge/scripts/prove/ours');

/** In no catalog: it takes no stock. */
var PRODUCT = 'tiktokshop-prove';

function fill(basket) {
    var shipment = basket.getDefaultShipment();
    var item = basket.createProductLineItem(PRODUCT, shipment);
    item.setQuantityValue(1);
    item.setPriceValue(10);
    item.updateTaxAmount(zeroTax(item));
    var method = ShippingMgr.getDefaultShippingMethod();
    if (method) {
        shipment.setShippingMethod(method);
    }
    var id = ShippingLineItem.STANDARD_SHIPPING_ID;
    var shipping = shipment.getShippingLineItem(id) || shipment.createShippingLineItem(id);
    shipping.setPriceValue(0);
    shipping.updateTaxAmount(zeroTax(shipping));
    basket.setCustomerName('npm run prove');
    basket.setCustomerEmail('prove@example.com');
    address(basket.createBillingAddress());
    address(shipment.createShippingAddress());
    basket.updateTotals();
}

function zeroTax(item) {
    return item.getPrice().multiply(0);
}

function address(target) {
    target.setFirstName('npm');
    target.setLastName('prove');
    target.setAddress1('1 Example Road');
    target.setCity('Example');
    target.setPostalCode('10001');
    target.setCountryCode('US');
}

/** Places an order that must not be exported. */
exports.create = function (given) {
    var order = Transaction.wrap(function () {
        var basket = BasketMgr.createTemporaryBasket();
        fill(basket);
        var created = OrderMgr.createOrder(basket, given.orderNo);
        OrderMgr.placeOrder(created);
        created.setExportStatus(Order.EXPORT_STATUS_NOTEXPORTED);
        return created;
    });
    return {
        token: order.getOrderToken(),
        createdBy: String(order.getCreatedBy()),
        isFoundAtOnce: isFound(given.orderNo)
    };
};

function isFound(orderNo) {
    var orders = OrderMgr.searchOrders('orderNo = {0}', null, orderNo);
    var found = orders.hasNext();
    orders.close();
    return found;
}

function get(given) {
    return OrderMgr.getOrder(given.orderNo, given.token);
}

exports.read = function (given) {
    var order = get(given);
    var channel = order.getChannelType();
    return {
        createdBy: String(order.getCreatedBy()),
        status: ours.statusOf(order),
        channel: channel === null ? 'null' : String(channel.getValue()),
        text: String(order.getExternalOrderText()),
        notes: order
            .getNotes()
            .toArray()
            .map(function (note) {
                return { subject: String(note.getSubject()), text: String(note.getText()) };
            })
    };
};

/** What the hooks do depends on this text. */
exports.mark = function (given) {
    var order = get(given);
    Transaction.wrap(function () {
        order.setExternalOrderText(given.text);
    });
    return true;
};

/** Whether a request may have the order of another session by its number alone. */
exports.foreign = function (given) {
    try {
        return OrderMgr.getOrder(given.orderNo) ? 'allowed' : 'not found';
    } catch (error) {
        return 'refused';
    }
};

/** The order has no external status: does a search for another one than `none` find it? */
exports.unequal = function (given) {
    if (!isFound(given.orderNo)) {
        return null;
    }
    var orders = OrderMgr.searchOrders('orderNo = {0} AND externalOrderStatus != {1}', null, given.orderNo, 'none');
    var found = orders.hasNext();
    orders.close();
    return found;
};

exports.unitPrice = function () {
    return inVain(function () {
        var basket = BasketMgr.createTemporaryBasket();
        var item = basket.createProductLineItem(PRODUCT, basket.getDefaultShipment());
        item.setQuantityValue(3);
        item.setPriceValue(3.3333);
        return item.getBasePrice().getValue() === 3.33;
    });
};

exports.shippingMethods = function () {
    var methods = ShippingMgr.getAllShippingMethods().iterator();
    while (methods.hasNext()) {
        if (methods.next().getID() === 'TTS004') {
            return true;
        }
    }
    return false;
};

/** Whether the basket of the session must not be used. */
exports.sessionBasket = function () {
    return inVain(function () {
        try {
            BasketMgr.getCurrentOrNewBasket();
            return false;
        } catch (error) {
            return true;
        }
    });
};

exports.temporaryBaskets = function () {
    return inVain(function () {
        for (var count = 0; count < 8; count++) {
            try {
                BasketMgr.createTemporaryBasket();
            } catch (error) {
                return count;
            }
        }
        return 8;
    });
};

exports.noteLength = function (given) {
    var order = get(given);
    return inVain(function () {
        try {
            order.addNote('prove', new Array(4002).join('x'));
            return 'taken';
        } catch (error) {
            return 'refused';
        }
    });
};

/** Does something and takes it back. */
function inVain(work) {
    Transaction.begin();
    try {
        return work();
    } finally {
        Transaction.rollback();
    }
}

/** Cancels a cancelled order again together with another change. Is that change stored? */
exports.failedCancel = function (given) {
    var order = get(given);
    Transaction.begin();
    order.setExternalOrderText('beside');
    var isError = OrderMgr.cancelOrder(order).isError();
    try {
        Transaction.commit();
    } catch (error) {
        return isError ? 'refused' : ours.noAnswer('cancelOrder of a cancelled order gave no error');
    }
    return isError ? 'committed' : ours.noAnswer('cancelOrder of a cancelled order gave no error');
};

/** The status that setStatus(COMPLETED) gives an order that is cancelled. It is cancelled again. */
exports.completeCancelled = function (given) {
    var order = get(given);
    try {
        Transaction.wrap(function () {
            order.setStatus(Order.ORDER_STATUS_COMPLETED);
        });
    } catch (error) {
        return 'throws';
    }
    return ours.statusOf(order);
};

/** What getOrderExportXML makes of a control character. */
exports.exportXml = function (given) {
    var order = get(given);
    Transaction.wrap(function () {
        order.setCustomerName('a\u0001b');
    });
    var result;
    try {
        var xml = order.getOrderExportXML();
        result = /a\u0001b|a&#x?0*1;b/.test(xml) ? 'kept' : 'dropped';
    } catch (error) {
        result = 'throws';
    }
    Transaction.wrap(function () {
        order.setCustomerName('npm run prove');
    });
    return result;
};

/** Ends an order: failed or cancelled. @returns its status afterwards */
exports.end = function (given) {
    var order = get(given);
    if (!order) {
        return 'not there';
    }
    var status = order.getStatus().getValue();
    if (status === Order.ORDER_STATUS_CREATED) {
        Transaction.wrap(function () {
            OrderMgr.failOrder(order, false);
        });
    } else if (status !== Order.ORDER_STATUS_CANCELLED && status !== Order.ORDER_STATUS_FAILED) {
        Transaction.wrap(function () {
            OrderMgr.cancelOrder(order);
        });
    }
    return ours.statusOf(order);
};
