import { LINE_STATUS } from '../../lifecycle/rules/lineFacts';
import { CHANNEL_STATUS } from '../../lifecycle/rules/orderStatus';
import { productBehind } from '../../lifecycle/rules/standIn';
import { unitsOf } from '../../lifecycle/rules/units';
import type { Units } from '../../lifecycle/rules/units';
import { isPlaced } from '../../lifecycle/store/placement';
import { xmlEscaped } from '../../platform/rules/xmlText';

/**
 * The `order` element of an order: the platform's export or, of an order that was never placed, which the platform does
 * not export, its numbers and its cancellation.
 * @param taken - cancelled units that edits have taken from its lines
 */
export function orderXml(order: dw.order.Order, taken: Units): string {
    return isPlaced(order) ? withTaken(exportXml(order), taken) : cancellationXml(order);
}

/** Each product of cancelled units that the order no longer has gets a line of its own: TikTok still has it. */
function withTaken(xml: string, taken: Units): string {
    const shipmentId = (/<shipment-id>[^<]*<\/shipment-id>/.exec(xml) || [''])[0];
    const lines = Object.keys(taken)
        .map((productId) => cancelledLineXml(productId, unitsOf(taken, productId), shipmentId))
        .join('');
    return xml.replace('</product-lineitems>', () => lines + '</product-lineitems>');
}

function cancelledLineXml(productId: string, count: number, shipmentId: string): string {
    return [
        '<product-lineitem>',
        '<product-id>' + xmlEscaped(productId) + '</product-id>',
        '<quantity unit="">' + count + '</quantity>',
        '<tax-rate>0</tax-rate>',
        shipmentId,
        '<custom-attributes>',
        attributeXml('externalLineItemStatus', String(LINE_STATUS.CANCELLED)) +
            attributeXml('quantityCanceled', String(count)),
        '</custom-attributes>',
        '</product-lineitem>'
    ].join('');
}

/** TikTok has to hear that an order is cancelled. That it has failed in B2C Commerce means the same. */
function cancellationXml(order: dw.order.Order): string {
    const externalOrderId = xmlEscaped(order.custom.externalOrderId || '');
    return [
        '<order order-no="' + xmlEscaped(order.orderNo) + '">',
        '<order-date>' + order.creationDate.toISOString() + '</order-date>',
        '<original-order-no>' + xmlEscaped(order.orderNo) + '</original-order-no>',
        '<currency>' + order.currencyCode + '</currency>',
        '<status><order-status>CANCELLED</order-status><shipping-status>NOT_SHIPPED</shipping-status></status>',
        '<external-order-no>' + externalOrderId + '</external-order-no>',
        '<external-order-status>CANCELLED</external-order-status>',
        '<custom-attributes>',
        attributeXml('externalChannelOrderStatus', String(CHANNEL_STATUS.CANCELLED)) +
            attributeXml('externalOrderId', externalOrderId),
        attributeXml('externalOrderStatus', 'CANCELLED'),
        '</custom-attributes>',
        '</order>'
    ].join('');
}

function attributeXml(id: string, value: string): string {
    return '<custom-attribute attribute-id="' + id + '">' + value + '</custom-attribute>';
}

/**
 * The `order` element of an order's export, without XML declaration and without an `orders` element around it, and with
 * TikTok's product ids.
 * Source: platform doc dw.order.Order.getOrderExportXML; placed orders only, outside a transaction that changed them.
 * @throws Error if the platform's export has no order element
 */
function exportXml(order: dw.order.Order): string {
    const xml = order.getOrderExportXML();
    const start = xml.search(/<order[\s>]/);
    const end = xml.lastIndexOf('</order>');
    if (start < 0 || end < start) {
        throw new Error('The export of order ' + order.orderNo + ' has no order element');
    }
    return xml
        .substring(start, end + '</order>'.length)
        .replace(/<product-id>([^<]*)<\/product-id>/g, (_all, id: string) => {
            return '<product-id>' + productBehind(id) + '</product-id>';
        });
}
