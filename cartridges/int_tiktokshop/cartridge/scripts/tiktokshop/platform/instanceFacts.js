'use strict';

var ProductInventoryMgr = require('dw/catalog/ProductInventoryMgr');
var SystemObjectMgr = require('dw/object/SystemObjectMgr');
var PaymentMgr = require('dw/order/PaymentMgr');
var ShippingMgr = require('dw/order/ShippingMgr');
var HookMgr = require('dw/system/HookMgr');
var Site = require('dw/system/Site');
var System = require('dw/system/System');
var input = require('../domain/input');
var clock = require('./clock');
var clockSkew = require('./clockSkew');
var jobRuns = require('./jobRuns');
var json = require('./json');
var settings = require('./settings');

/** Attributes without which orders lose something; each must be on Order and on Basket. */
var ORDER_ATTRIBUTES = [
    'externalOrderId',
    'externalOrderStatus',
    'externalChannelOrderStatus',
    'externalExportStatus',
    'shipmentsInfo',
    'orderTag',
    'tiktokHoldReason',
    'tiktokTotalsDifference'
];

var LINE_ATTRIBUTES = ['externalLineItemStatus', 'carrier', 'trackingNumber'];
/** Without these the platform does not tell us of patches, or lets others touch the payment. */
var HOOKS = [
    'dw.ocapi.shop.order.afterPATCH',
    'dw.ocapi.shop.order.modifyGETResponse',
    'dw.order.payment.capture',
    'dw.order.payment.refund',
    'app.payment.processor.tiktok_shop'
];

var SHIPPING_METHODS = ['TTS001', 'TTS002', 'TTS003', 'TTS004'];

/**
 * What can be seen of the instance from code.
 */
function instanceFacts(known) {
    var carriers = settings.carriersText();
    return {
        now: clock.now().getTime(),
        isProduction: System.instanceType === System.PRODUCTION_SYSTEM,
        isStorefrontProtected: Site.current.status === Site.SITE_STATUS_PROTECTED,
        captureOffConfirmedAt: settings.confirmedAt('tiktokShopCaptureOffConfirmed'),
        mailOffConfirmedAt: settings.confirmedAt('tiktokShopMailOffConfirmed'),
        paymentMethod: paymentMethod(),
        missingAttributes: missingAttributes(),
        missingServices: known.missingServices,
        hasApiCredentials: known.hasApiCredentials,
        missingShippingMethods: missingShippingMethods(),
        hasOversellList: ProductInventoryMgr.getInventoryList(settings.oversellInventoryListId()) !== null,
        areCarriersReadable: carriers === '' || input.isObject(json.parseJson(carriers)),
        reporter: settings.reporter(),
        businessId: settings.businessId(),
        connection: onlyConnection(known.connections),
        missingHooks: HOOKS.filter(function (name) {
            return !HookMgr.hasHook(name);
        }),
        jobs: jobs(),
        clockAheadBy: clockSkew.clockAheadBy(),
        timeZone: Site.current.timezone || '',
        unknownCarriers: unknownCarriers(known.deadTasks)
    };
}

/** Those that have something to do here; an OMS is polled, or writes files, only where it does not call. */
function jobs() {
    var ids = ['TikTokShop-ProcessTasks'].concat(settings.reporter() === 'feed' ? ['TikTokShop-OrderFeed'] : []);
    return ids.map(function (id) {
        var run = jobRuns.lastRun(id);
        return { id: id, ranAt: run ? new Date(run.startedAt).getTime() : 0 };
    });
}

/** As the reports that were given up say it. */
function unknownCarriers(tasks) {
    return tasks
        .filter(function (task) {
            return task.custom.lastCode === 'unknown_carrier';
        })
        .map(function (task) {
            return task.custom.lastError || '';
        })
        .filter(function (text, index, all) {
            return all.indexOf(text) === index;
        });
}

function paymentMethod() {
    var method = PaymentMgr.getPaymentMethod(settings.paymentMethodId());
    if (!method) {
        return null;
    }
    var processor = method.paymentProcessor;
    return { isActive: method.active, processorId: processor ? processor.ID : '' };
}

function missingAttributes() {
    return missingOf('Order', ORDER_ATTRIBUTES).concat(
        missingOf('Basket', ORDER_ATTRIBUTES),
        missingOf('ProductLineItem', LINE_ATTRIBUTES)
    );
}

function missingOf(type, names) {
    var definition = SystemObjectMgr.describe(type);
    return names
        .filter(function (name) {
            return definition.getCustomAttributeDefinition(name) === null;
        })
        .map(function (name) {
            return type + '.' + name;
        });
}

function missingShippingMethods() {
    var known = [];
    var methods = ShippingMgr.getAllShippingMethods().iterator();
    while (methods.hasNext()) {
        known.push(methods.next().ID);
    }
    return SHIPPING_METHODS.filter(function (id) {
        return known.indexOf(id) < 0;
    });
}

function onlyConnection(all) {
    var found = all.length === 1 ? all[0] : undefined;
    if (!found) {
        return null;
    }
    var expires = found.custom.refreshTokenExpiresAt;
    return { state: found.custom.state || '', authorizationExpiresAt: expires ? expires.getTime() : 0 };
}

module.exports = {
    instanceFacts: instanceFacts
};
