import ProductInventoryMgr = require('dw/catalog/ProductInventoryMgr');
import SystemObjectMgr = require('dw/object/SystemObjectMgr');
import PaymentMgr = require('dw/order/PaymentMgr');
import ShippingMgr = require('dw/order/ShippingMgr');
import HookMgr = require('dw/system/HookMgr');
import Site = require('dw/system/Site');
import { isOmnichannel } from '../../orders/store/stock';
import { EXTENSION_POINTS } from '../../platform/extensions';
import { isObject } from '../../platform/rules/input/source';
import { now } from '../../platform/clock';
import { isLost } from '../../shops/store/connections';
import type { Connection } from '../../shops/store/connections';
import { clockAheadBy } from '../../shops/store/clockSkew';
import { PATCH_WITHOUT_HOOK, getValue } from '../../platform/storedValues';
import { isProduction } from '../../platform/instance';
import { lastRun } from '../../platform/jobRuns';
import { parseJson } from '../../platform/json';
import { lastObjectCount } from '../../platform/objectCount';
import { credentialOf } from '../../platform/outgoing/httpCall';
import {
    businessId,
    carriersText,
    confirmedAt,
    leavesHeldCreated,
    newOrdersTaken,
    oversellInventoryListId,
    configuredPaymentMethodId,
    isPrefixTooLong,
    mode
} from '../../platform/settings';
import { hasOrdersHere, isImportedHere, reporterOfShop, reportersOf } from '../../platform/shopSettings';
import type { Task } from '../../tasks/store/tasks';
import { misspellingsOf } from '../rules/misspellings';
import type { InstanceFacts } from '../rules/instanceFacts';
import { unique } from '../../platform/rules/lists';

/** Attributes that orders need; each must exist on Order and on Basket. */
const ORDER_ATTRIBUTES = [
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
const LINE_ATTRIBUTES = ['externalLineItemStatus', 'externalLineItemReturnStatus', 'carrier', 'trackingNumber'];
/** Hooks that tell us of patches and guard the payment. */
const HOOKS = [
    'dw.ocapi.shop.order.afterPATCH',
    'dw.ocapi.shop.order.modifyGETResponse',
    'dw.order.payment.capture',
    'dw.order.payment.refund',
    'app.payment.processor.tiktok_shop'
];
const SHIPPING_METHODS = ['TTS001', 'TTS002', 'TTS003', 'TTS004'];

/** Facts that the caller has found already. */
export interface KnownFacts extends Pick<
    InstanceFacts,
    | 'missingServices'
    | 'servicesWithoutSecret'
    | 'servicesInClear'
    | 'isTokenCheckElsewhere'
    | 'hasApiCredentials'
    | 'expiries'
    | 'replacedSettings'
    | 'largeOrders'
    | 'unknownFeedCarriers'
    | 'misfitShops'
    | 'shopsWithoutCalls'
    | 'unreadFeedShops'
    | 'unmappedWarehouses'
    | 'missingLists'
> {
    connections: Connection[];
    deadTasks: Task[];
    areReturnsOpen: boolean;
}

/** What a script can see of the instance. */
export function instanceFacts(known: KnownFacts): InstanceFacts {
    const carriers = carriersText();
    const objects = lastObjectCount();
    const reporters = reportersOf(known.connections.map(({ shop }) => shop).filter(hasOrdersHere));
    const isImporting = known.connections.some(({ shop }) => isImportedHere(shop));
    return {
        now: now().getTime(),
        isProduction: isProduction(),
        isStorefrontProtected: isProtected(),
        captureOffConfirmedAt: confirmedAt('tiktokShopCaptureOffConfirmed'),
        mailOffConfirmedAt: confirmedAt('tiktokShopMailOffConfirmed'),
        paymentMethod: paymentMethod(),
        isPrefixTooLong: isPrefixTooLong(),
        missingAttributes: missingAttributes(),
        missingServices: known.missingServices,
        servicesWithoutSecret: known.servicesWithoutSecret,
        servicesInClear: known.servicesInClear,
        isTokenCheckElsewhere: known.isTokenCheckElsewhere,
        hasApiCredentials: known.hasApiCredentials,
        missingShippingMethods: missingShippingMethods(),
        newOrdersTaken: newOrdersTaken(),
        areHeldCreated: leavesHeldCreated(),
        createdKeptConfirmedAt: confirmedAt('tiktokShopCreatedKeptConfirmed'),
        largeOrders: known.largeOrders,
        unknownFeedCarriers: known.unknownFeedCarriers,
        hasOversellList: isOmnichannel() || ProductInventoryMgr.getInventoryList(oversellInventoryListId()) !== null,
        areCarriersReadable: carriers === '' || isObject(parseJson(carriers)),
        reporters: reporters,
        businessId: businessId(),
        connection: worstConnection(known.connections),
        missingHooks: HOOKS.filter((name) => !HookMgr.hasHook(name)),
        misspelledHooks: misspelledHooks(),
        patchedWithoutHookAt: new Date(getValue(PATCH_WITHOUT_HOOK) || 0).getTime(),
        misfitShops: known.misfitShops,
        shopsWithoutCalls: known.shopsWithoutCalls,
        unreadFeedShops: known.unreadFeedShops,
        unmappedWarehouses: known.unmappedWarehouses,
        missingLists: known.missingLists,
        isDirect: isImporting || mode() === 'direct',
        isSelfLocked: isProtected() && credentialOf('tiktokshop.self').user === '',
        jobs: neededJobs({ reporters: reporters, isImporting: isImporting, areReturnsOpen: known.areReturnsOpen }),
        clockAheadBy: clockAheadBy(),
        timeZone: Site.current.timezone || '',
        customObjects: objects.total,
        unknownTypes: objects.unknown,
        unknownCarriers: unknownCarriers(known.deadTasks),
        expiries: known.expiries,
        replacedSettings: known.replacedSettings
    };
}

function isProtected(): boolean {
    return Site.current.status === Site.SITE_STATUS_PROTECTED;
}

/** Misspelled hooks of merchants' cartridges. A script cannot list hooks, so this asks for likely misspellings. */
function misspelledHooks(): InstanceFacts['misspelledHooks'] {
    const found: InstanceFacts['misspelledHooks'] = [];
    EXTENSION_POINTS.forEach((point) => {
        misspellingsOf(point)
            .filter((name) => HookMgr.hasHook(name))
            .forEach((name) => found.push({ name: name, meant: point }));
    });
    return found;
}

/** Compares both sides once a day. */
const RECONCILE = 'TikTokShop-Reconcile';

/**
 * The jobs that must run here. The jobs of the OMS are optional, because it may call instead. The job of returns is optional until a
 * return is open: the merchant may deal with returns in Seller Center, but no other job answers one that a webhook has brought.
 * Where no connector brings the orders, only a comparison notices an order that never came.
 */
function neededJobs(site: {
    reporters: string[];
    isImporting: boolean;
    areReturnsOpen: boolean;
}): InstanceFacts['jobs'] {
    const ids = ['TikTokShop-ProcessTasks']
        .concat(site.reporters.indexOf('feed') >= 0 ? ['TikTokShop-OrderFeed'] : [])
        .concat(site.isImporting ? ['TikTokShop-ImportOrders'] : [])
        .concat(site.areReturnsOpen ? ['TikTokShop-SyncReturns'] : [])
        .concat(site.isImporting ? [RECONCILE] : []);
    return ids.map((id) => {
        const run = lastRun(id);
        return { id: id, ranAt: run ? new Date(run.startedAt).getTime() : 0, isDaily: id === RECONCILE };
    });
}

/** The errors of dead reports about unknown carriers. */
function unknownCarriers(tasks: Task[]): string[] {
    return unique(
        tasks.filter((task) => task.custom.lastCode === 'unknown_carrier').map((task) => task.custom.lastError || '')
    );
}

function paymentMethod(): InstanceFacts['paymentMethod'] {
    const method = PaymentMgr.getPaymentMethod(configuredPaymentMethodId());
    if (!method) {
        return null;
    }
    const processor = method.paymentProcessor;
    return { isActive: method.active, processorId: processor ? processor.ID : '' };
}

function missingAttributes(): string[] {
    return missingOf('Order', ORDER_ATTRIBUTES).concat(
        missingOf('Basket', ORDER_ATTRIBUTES),
        missingOf('ProductLineItem', LINE_ATTRIBUTES)
    );
}

function missingOf(type: string, names: string[]): string[] {
    const definition = SystemObjectMgr.describe(type);
    return names
        .filter((name) => definition.getCustomAttributeDefinition(name) === null)
        .map((name) => type + '.' + name);
}

function missingShippingMethods(): string[] {
    const known: string[] = [];
    const methods = ShippingMgr.getAllShippingMethods().iterator();
    while (methods.hasNext()) {
        known.push(methods.next().ID);
    }
    return SHIPPING_METHODS.filter((id) => known.indexOf(id) < 0);
}

/** The worst of what is known of the shops that the cartridge reports for, or brings orders of. */
function worstConnection(all: Connection[]): InstanceFacts['connection'] {
    const ours = all.filter(
        ({ shop }) => (hasOrdersHere(shop) && reporterOfShop(shop) === 'cartridge') || isImportedHere(shop)
    );
    if (ours.length === 0) {
        return null;
    }
    const ends = ours.map((connection) => {
        const expires = connection.grant.custom.refreshTokenExpiresAt;
        return expires ? expires.getTime() : 0;
    });
    return {
        state: ours.some(isLost) ? 'reconnect' : 'connected',
        authorizationExpiresAt: ends.reduce((first, end) => Math.min(first, end), Infinity)
    };
}
