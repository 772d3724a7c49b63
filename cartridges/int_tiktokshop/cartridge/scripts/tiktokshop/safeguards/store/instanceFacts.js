'use strict';

var ProductInventoryMgr = require('dw/catalog/ProductInventoryMgr');
var SystemObjectMgr = require('dw/object/SystemObjectMgr');
var PaymentMgr = require('dw/order/PaymentMgr');
var ShippingMgr = require('dw/order/ShippingMgr');
var HookMgr = require('dw/system/HookMgr');
var Site = require('dw/system/Site');
var stock = require('../../orders/store/stock');
var extensions = require('../../platform/extensions');
var source = require('../../platform/rules/input/source');
var clock = require('../../platform/clock');
var connections = require('../../shops/store/connections');
var clockSkew = require('../../shops/store/clockSkew');
var storedValues = require('../../platform/storedValues');
var instance = require('../../platform/instance');
var jobRuns = require('../../platform/jobRuns');
var json = require('../../platform/json');
var objectCount = require('../../platform/objectCount');
var httpCall = require('../../platform/outgoing/httpCall');
var settings = require('../../platform/settings');
var shopSettings = require('../../platform/shopSettings');
var misspellingsOf = require('../rules/misspellings');
var lists = require('../../platform/rules/lists');

/** @typedef {import('../../shops/store/connections').Connection} Connection */
/** @typedef {import('../../tasks/store/tasks').Task} Task */
/** @typedef {import('../rules/instanceFacts').InstanceFacts} InstanceFacts */

/** Attributes that orders need; each must exist on Order and on Basket. */
var ORDER_ATTRIBUTES = [
    'externalOrderId',
    'externalOrderStatus',
    'externalChannelOrderStatus',
    'externalExportStatus',
    'shipmentsInfo',
    'orderTag',
    'tiktokHoldReason',
    'tiktokTotalsDifference',
    'tiktokSellerDiscount',
    'tiktokPlatformDiscount',
    'tiktokCofundedDiscount',
    'tiktokUnassignedDiscount',
    'tiktokTaxCollector',
    'tiktokErasedAt',
    'externalReturnStatus',
    'tiktokRefunds',
    'tiktokRefundTotal',
    'tiktokSeal',
    'tiktokLedger',
    'tiktokTrackingNumbers',
    'tiktokSearchWords'
];

var LINE_ATTRIBUTES = ['externalLineItemStatus', 'externalLineItemReturnStatus', 'carrier', 'trackingNumber'];

/** Hooks that tell us of patches and guard the payment. */
var HOOKS = [
    'dw.ocapi.shop.order.afterPATCH',
    'dw.ocapi.shop.order.modifyGETResponse',
    'dw.order.payment.capture',
    'dw.order.payment.refund',
    'app.payment.processor.tiktok_shop'
];

var SHIPPING_METHODS = ['TTS001', 'TTS002', 'TTS003', 'TTS004'];

/**
 * Facts that the caller has found already.
 * @typedef {Pick< InstanceFacts, | 'missingServices' | 'servicesWithoutSecret' | 'servicesInClear' |
 *     'isTokenCheckElsewhere' | 'hasApiCredentials' | 'expiries' | 'replacedSettings' | 'largeOrders' |
 *     'unknownFeedCarriers' | 'misfitShops' | 'shopsWithoutCalls' | 'unreadFeedShops' | 'unmappedWarehouses' |
 *     'missingLists' > & { connections: Connection[], deadTasks: Task[], areReturnsOpen: boolean }} KnownFacts
 */

/**
 * What a script can see of the instance.
 * @param {KnownFacts} known
 * @returns {InstanceFacts}
 */
function instanceFacts(known) {
    var carriers = settings.carriersText();
    var objects = objectCount.lastObjectCount();
    var reporters = shopSettings.reportersOf(
        known.connections
            .map(function (item) {
                return item.shop;
            })
            .filter(shopSettings.hasOrdersHere)
    );
    var isImporting = known.connections.some(function (item) {
        return shopSettings.isImportedHere(item.shop);
    });
    return {
        now: clock.now().getTime(),
        isProduction: instance.isProduction(),
        isStorefrontProtected: isProtected(),
        captureOffConfirmedAt: settings.confirmedAt('tiktokShopCaptureOffConfirmed'),
        mailOffConfirmedAt: settings.confirmedAt('tiktokShopMailOffConfirmed'),
        paymentMethod: paymentMethod(),
        isPrefixTooLong: settings.isPrefixTooLong(),
        missingAttributes: missingAttributes(),
        missingServices: known.missingServices,
        servicesWithoutSecret: known.servicesWithoutSecret,
        servicesInClear: known.servicesInClear,
        isTokenCheckElsewhere: known.isTokenCheckElsewhere,
        hasApiCredentials: known.hasApiCredentials,
        missingShippingMethods: missingShippingMethods(),
        newOrdersTaken: settings.newOrdersTaken(),
        areHeldCreated: settings.leavesHeldCreated(),
        createdKeptConfirmedAt: settings.confirmedAt('tiktokShopCreatedKeptConfirmed'),
        largeOrders: known.largeOrders,
        unknownFeedCarriers: known.unknownFeedCarriers,
        hasOversellList:
            stock.isOmnichannel() || ProductInventoryMgr.getInventoryList(settings.oversellInventoryListId()) !== null,
        areCarriersReadable: carriers === '' || source.isObject(json.parseJson(carriers)),
        reporters: reporters,
        businessId: settings.businessId(),
        connection: worstConnection(known.connections),
        missingHooks: HOOKS.filter(function (name) {
            return !HookMgr.hasHook(name);
        }),
        misspelledHooks: misspelledHooks(),
        patchedWithoutHookAt: new Date(storedValues.getValue(storedValues.PATCH_WITHOUT_HOOK) || 0).getTime(),
        misfitShops: known.misfitShops,
        shopsWithoutCalls: known.shopsWithoutCalls,
        unreadFeedShops: known.unreadFeedShops,
        unmappedWarehouses: known.unmappedWarehouses,
        missingLists: known.missingLists,
        isDirect: isImporting || settings.mode() === 'direct',
        isSelfLocked: isProtected() && httpCall.credentialOf('tiktokshop.self').user === '',
        jobs: neededJobs({ reporters: reporters, isImporting: isImporting, areReturnsOpen: known.areReturnsOpen }),
        clockAheadBy: clockSkew.clockAheadBy(),
        timeZone: Site.current.timezone || '',
        customObjects: objects.total,
        unknownTypes: objects.unknown,
        unknownCarriers: unknownCarriers(known.deadTasks),
        expiries: known.expiries,
        replacedSettings: known.replacedSettings
    };
}

/** @returns {boolean} */
function isProtected() {
    return Site.current.status === Site.SITE_STATUS_PROTECTED;
}

/**
 * Misspelled hooks of merchants' cartridges. A script cannot list hooks, so this asks for likely misspellings.
 * @returns {InstanceFacts['misspelledHooks']}
 */
function misspelledHooks() {
    var found = [];
    extensions.EXTENSION_POINTS.forEach(function (point) {
        misspellingsOf(point)
            .filter(function (name) {
                return HookMgr.hasHook(name);
            })
            .forEach(function (name) {
                found.push({ name: name, meant: point });
            });
    });
    return found;
}

/** Compares both sides once a day. */
var RECONCILE = 'TikTokShop-Reconcile';

/**
 * The jobs that must run here. The jobs of the OMS are optional, because it may call instead. The job of returns is
 * optional until a return is open: the merchant may deal with returns in Seller Center, but no other job answers one
 * that a webhook has brought. Where no connector brings the orders, only a comparison notices an order that never came.
 * @param {{ reporters: string[], isImporting: boolean, areReturnsOpen: boolean }} site
 * @returns {InstanceFacts['jobs']}
 */
function neededJobs(site) {
    var ids = ['TikTokShop-ProcessTasks']
        .concat(site.reporters.indexOf('feed') >= 0 ? ['TikTokShop-OrderFeed'] : [])
        .concat(site.isImporting ? ['TikTokShop-ImportOrders'] : [])
        .concat(site.areReturnsOpen ? ['TikTokShop-SyncReturns'] : [])
        .concat(site.isImporting ? [RECONCILE] : []);
    return ids.map(function (id) {
        var run = jobRuns.lastRun(id);
        return { id: id, ranAt: run ? new Date(run.startedAt).getTime() : 0, isDaily: id === RECONCILE };
    });
}

/**
 * The errors of dead reports about unknown carriers.
 * @param {Task[]} tasks
 * @returns {string[]}
 */
function unknownCarriers(tasks) {
    return lists.unique(
        tasks
            .filter(function (task) {
                return task.custom.lastCode === 'unknown_carrier';
            })
            .map(function (task) {
                return task.custom.lastError || '';
            })
    );
}

/** @returns {InstanceFacts['paymentMethod']} */
function paymentMethod() {
    var method = PaymentMgr.getPaymentMethod(settings.configuredPaymentMethodId());
    if (!method) {
        return null;
    }
    var processor = method.paymentProcessor;
    return { isActive: method.active, processorId: processor ? processor.ID : '' };
}

/** @returns {string[]} */
function missingAttributes() {
    return missingOf('Order', ORDER_ATTRIBUTES).concat(
        missingOf('Basket', ORDER_ATTRIBUTES),
        missingOf('ProductLineItem', LINE_ATTRIBUTES)
    );
}

/**
 * @param {string} type
 * @param {string[]} names
 * @returns {string[]}
 */
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

/** @returns {string[]} */
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

/**
 * The worst of what is known of the shops that the cartridge reports for, or brings orders of.
 * @param {Connection[]} all
 * @returns {InstanceFacts['connection']}
 */
function worstConnection(all) {
    var ours = all.filter(function (item) {
        return (
            (shopSettings.hasOrdersHere(item.shop) && shopSettings.reporterOfShop(item.shop) === 'cartridge') ||
            shopSettings.isImportedHere(item.shop)
        );
    });
    if (ours.length === 0) {
        return null;
    }
    var ends = ours.map(function (connection) {
        var expires = connection.grant.custom.refreshTokenExpiresAt;
        return expires ? expires.getTime() : 0;
    });
    return {
        state: ours.some(connections.isLost) ? 'reconnect' : 'connected',
        authorizationExpiresAt: ends.reduce(function (first, end) {
            return Math.min(first, end);
        }, Infinity)
    };
}

module.exports = instanceFacts;
