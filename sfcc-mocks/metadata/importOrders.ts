import { Order, statusValue } from '../dw/order/Order';
import type { OrderRecord } from '../dw/order/records';
import { begin, commit, read } from '../store/session';
import type { Instance } from '../contracts/instance';
import { typed } from './objectTypes';
import { all, first, parseXml, textOf } from './xml';
import type { XmlElement } from './xml';

/**
 * Imports an order file in mode MERGE, as Merchant Tools > Ordering > Import & Export does: what the file says of a known
 * order is written to it, and no hook tells. Statuses are written as they are, without their effects on stock: to prove
 * on a real instance. Source: order.xsd.
 * @throws Error before anything is changed, if the file is not well-formed or has an order that is not there
 */
export function importOrders(instance: Instance, siteId: string, xml: string): void {
    const root = parseXml(xml, 'orders.xml');
    if (root.name !== 'orders') {
        throw new Error(`orders.xml: <orders> is expected, not <${root.name}>`);
    }
    instance.execute({ kind: 'job', siteId }, () => {
        begin();
        all(root, 'order').forEach((element) => importOrder(instance, siteId, element));
        commit();
    });
}

function importOrder(instance: Instance, siteId: string, element: XmlElement): void {
    const key = siteId + '/' + String(element.attributes['order-no']);
    if (!read('Order', key)) {
        throw new Error(`not implemented: import of a new order, ${key}`);
    }
    const record = new Order(key).$edit();
    importStatuses(record, first(element, 'status'));
    record.cancelDescription = textOf(element, 'cancel-description') ?? record.cancelDescription;
    record.externalOrderNo = textOf(element, 'external-order-no') ?? record.externalOrderNo;
    record.externalOrderStatus = textOf(element, 'external-order-status') ?? record.externalOrderStatus;
    importAttributes(instance, 'Order', record.custom, element);
    all(first(element, 'product-lineitems'), 'product-lineitem').forEach((line, index) => {
        const known = record.lines.filter(({ partOf }) => !partOf)[index];
        if (!known || known.productId !== textOf(line, 'product-id')) {
            throw new Error('not implemented: import of other product lines than the order has');
        }
        importAttributes(instance, 'ProductLineItem', known.custom, line);
    });
    all(first(element, 'shipments'), 'shipment').forEach((shipment) => {
        const known = record.shipments.find(({ id }) => id === shipment.attributes['shipment-id']);
        const status = textOf(first(shipment, 'status'), 'shipping-status');
        if (known) {
            known.trackingNumber = textOf(shipment, 'tracking-number') ?? known.trackingNumber;
            known.shippingStatus = status ? (statusValue('SHIPPING_STATUS', status) as number) : known.shippingStatus;
        }
    });
}

function importStatuses(record: OrderRecord, element: XmlElement | undefined): void {
    const value = (name: string, group: string, before: number): number => {
        const text = element && textOf(element, name);
        return text ? (statusValue(group, text) as number) : before;
    };
    record.status = value('order-status', 'ORDER_STATUS', record.status);
    record.shippingStatus = value('shipping-status', 'SHIPPING_STATUS', record.shippingStatus);
    record.confirmationStatus = value('confirmation-status', 'CONFIRMATION_STATUS', record.confirmationStatus);
    record.paymentStatus = value('payment-status', 'PAYMENT_STATUS', record.paymentStatus);
    record.exportStatus = value('export-status', 'EXPORT_STATUS', record.exportStatus);
}

function importAttributes(
    instance: Instance,
    type: string,
    custom: Record<string, unknown>,
    element: XmlElement
): void {
    const definitions = instance.objectTypes.attributesOf(type);
    all(first(element, 'custom-attributes'), 'custom-attribute').forEach((attribute) => {
        const id = String(attribute.attributes['attribute-id']);
        const definition = definitions.get(id);
        if (!definition) {
            throw new Error(`orders.xml: ${type} has no attribute ${id}`);
        }
        custom[id] = typed(definition.type, attribute.text.trim());
    });
}
