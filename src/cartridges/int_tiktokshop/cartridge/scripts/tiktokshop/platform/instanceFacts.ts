import ProductInventoryMgr = require('dw/catalog/ProductInventoryMgr');
import SystemObjectMgr = require('dw/object/SystemObjectMgr');
import PaymentMgr = require('dw/order/PaymentMgr');
import ShippingMgr = require('dw/order/ShippingMgr');
import Site = require('dw/system/Site');
import System = require('dw/system/System');
import { isObject } from '../domain/input';
import { now } from './clock';
import { findConnection } from './connections';
import { parseJson } from './json';
import { businessId, carriersText, confirmedAt, oversellInventoryListId, paymentMethodId, reporter } from './settings';
import type { InstanceFacts } from '../domain/safeguards';

/** Attributes without which orders lose something; each must be on Order and on Basket. */
const ORDER_ATTRIBUTES = [
    'externalOrderId',
    'externalOrderStatus',
    'externalChannelOrderStatus',
    'externalExportStatus',
    'shipmentsInfo',
    'orderTag',
    'tiktokHoldReason',
    'tiktokTotalsDifference'
];
const LINE_ATTRIBUTES = ['externalLineItemStatus', 'carrier', 'trackingNumber'];
const SHIPPING_METHODS = ['TTS001', 'TTS002', 'TTS003', 'TTS004'];

/** What can be seen of the instance from code, but for services, which the caller adds. */
export function instanceFacts(): Omit<InstanceFacts, 'missingServices' | 'hasApiCredentials'> {
    const carriers = carriersText();
    return {
        now: now().getTime(),
        isProduction: System.instanceType === System.PRODUCTION_SYSTEM,
        isStorefrontProtected: Site.current.status === Site.SITE_STATUS_PROTECTED,
        captureOffConfirmedAt: confirmedAt('tiktokShopCaptureOffConfirmed'),
        mailOffConfirmedAt: confirmedAt('tiktokShopMailOffConfirmed'),
        paymentMethod: paymentMethod(),
        missingAttributes: missingAttributes(),
        missingShippingMethods: missingShippingMethods(),
        hasOversellList: ProductInventoryMgr.getInventoryList(oversellInventoryListId()) !== null,
        areCarriersReadable: carriers === '' || isObject(parseJson(carriers)),
        reporter: reporter(),
        businessId: businessId(),
        connection: connection()
    };
}

function paymentMethod(): InstanceFacts['paymentMethod'] {
    const method = PaymentMgr.getPaymentMethod(paymentMethodId());
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

function connection(): InstanceFacts['connection'] {
    const found = findConnection('');
    if (!found) {
        return null;
    }
    const expires = found.custom.refreshTokenExpiresAt;
    return { state: found.custom.state || '', authorizationExpiresAt: expires ? expires.getTime() : 0 };
}
