import { instance } from '../../runtime/current';
import type { AttributeDefinition } from '../../metadata/objectTypes';
import { Order, statusValue } from '../../dw/order/Order';
import { ArrayList } from '../../dw/util/Collection';
import { ApiFault } from '../fault';

type Json = Record<string, unknown>;

/** Fields of an order that PATCH may write, with what writes them. Source: OCAPI Shop, PATCH /orders/{order_no}. */
const SETTERS: Record<string, (order: Order, value: unknown) => void> = {
    external_order_status: (order, value) => order.setExternalOrderStatus(text('external_order_status', value)),
    external_order_no: (order, value) => order.setExternalOrderNo(text('external_order_no', value)),
    external_order_text: (order, value) => order.setExternalOrderText(text('external_order_text', value)),
    cancel_code: (order, value) => order.setCancelCode(text('cancel_code', value)),
    cancel_description: (order, value) => order.setCancelDescription(text('cancel_description', value)),
    customer_name: (order, value) => order.setCustomerName(text('customer_name', value)),
    status: (order, value) => order.setStatus(known('ORDER_STATUS', 'status', value)),
    shipping_status: (order, value) => order.setShippingStatus(known('SHIPPING_STATUS', 'shipping_status', value)),
    confirmation_status: (order, value) =>
        order.setConfirmationStatus(known('CONFIRMATION_STATUS', 'confirmation_status', value)),
    export_status: (order, value) => order.setExportStatus(known('EXPORT_STATUS', 'export_status', value)),
    payment_status: (order, value) => order.setPaymentStatus(known('PAYMENT_STATUS', 'payment_status', value))
};
/** Sent back by clients that read the order first; not writable and not refused. */
const IGNORED = ['_v', '_type', '_resource_state', 'order_no', 'product_items', 'order_token', 'creation_date'];

/** @throws ApiFault for a value that does not fit */
function set(order: Order, name: string, value: unknown): void {
    try {
        (SETTERS[name] as (typeof SETTERS)[string])(order, value);
    } catch (error) {
        if ((error as { javaName?: string }).javaName !== 'IllegalArgumentException') {
            throw error;
        }
        throw new ApiFault(
            400,
            'PropertyConstraintViolationException',
            `The property '${name}': ${(error as Error).message}`
        );
    }
}

function text(field: string, value: unknown): string {
    if (value !== null && typeof value !== 'string') {
        throw new ApiFault(400, 'InvalidPropertyTypeException', `The property '${field}' is not a text.`);
    }
    return value as string;
}

function known(group: string, field: string, value: unknown): number {
    const found = typeof value === 'string' ? statusValue(group, value) : null;
    if (found === null) {
        throw new ApiFault(
            400,
            'PropertyConstraintViolationException',
            `The value of the property '${field}' is not allowed.`
        );
    }
    return found;
}

/**
 * Writes a PATCH document into an order, after `checkItems`. Runs inside the request's transaction.
 * @throws ApiFault for a field or attribute that cannot be written
 */
export function applyOcapiPatch(order: Order, document: Json): void {
    for (const [name, value] of Object.entries(document)) {
        if (name.startsWith('c_')) {
            const definitions = instance().objectTypes.attributesOf('Order');
            writeCustom(order.getCustom(), definitions, 'Order', name, asText(definitions, name, value));
        } else if (Object.hasOwn(SETTERS, name)) {
            set(order, name, value);
        } else if (!IGNORED.includes(name)) {
            throw new ApiFault(400, 'UnknownPropertyException', `Unknown property '${name}' in document 'order'.`);
        }
    }
    patchItems(order, (document.product_items || []) as Json[]);
}

/** An object for a text attribute as its JSON, on an instance that takes one. */
function asText(definitions: Map<string, AttributeDefinition>, name: string, value: unknown): unknown {
    const type = definitions.get(name.slice(2))?.type;
    const isText = type === 'string' || type === 'text';
    const isObject = typeof value === 'object' && value !== null;
    return instance().switches.objectsInTexts && isText && isObject ? JSON.stringify(value) : value;
}

/**
 * Refuses lines that make no typed document: hooks never see a list or an object in place of one value.
 * Source: platform doc, OCAPI hooks get typed documents, not raw JSON.
 * @throws ApiFault for what is no list, no object, or no single value
 */
export function checkItems(items: unknown): void {
    if (items === undefined) {
        return;
    }
    if (!Array.isArray(items)) {
        throw new ApiFault(400, 'InvalidPropertyTypeException', "The property 'product_items' is not a list.");
    }
    const definitions = instance().objectTypes.attributesOf('ProductLineItem');
    for (const item of items as unknown[]) {
        if (typeof item !== 'object' || item === null || Array.isArray(item)) {
            throw new ApiFault(400, 'InvalidPropertyTypeException', "A member of 'product_items' is not an object.");
        }
        const fields = item as Json;
        ['product_id', 'item_id'].forEach((name) => checkNoObject(name, fields[name]));
        customNames(fields).forEach((name) =>
            checkSingle(checkDeclared(definitions, 'ProductLineItem', name), fields[name])
        );
    }
}

function checkNoObject(name: string, value: unknown): void {
    if (typeof value === 'object' && value !== null) {
        throw new ApiFault(400, 'InvalidPropertyTypeException', `The property '${name}' is not a text.`);
    }
}

function customNames(fields: Json): string[] {
    return Object.keys(fields).filter((name) => name.startsWith('c_'));
}

/**
 * Lines are found by `item_id`. A `product_id` alone does not name a line for the platform: it is left to the hooks,
 * which is how the official cartridge's vocabulary works.
 */
function patchItems(order: Order, items: Json[]): void {
    const definitions = instance().objectTypes.attributesOf('ProductLineItem');
    for (const item of items) {
        if (item.item_id === undefined) {
            continue;
        }
        const line = order
            .getProductLineItems()
            .toArray()
            .find((candidate) => candidate.$uuid === item.item_id);
        if (!line) {
            throw new ApiFault(404, 'ProductItemNotFoundException', 'There is no product item with this id.');
        }
        customNames(item).forEach((name) =>
            writeCustom(line.getCustom(), definitions, 'ProductLineItem', name, item[name])
        );
    }
}

function checkDeclared(definitions: Map<string, AttributeDefinition>, type: string, name: string): AttributeDefinition {
    const definition = definitions.get(name.slice(2));
    if (!definition) {
        throw new ApiFault(
            400,
            'InvalidCustomPropertyException',
            `Custom attribute '${name}' is not defined for '${type}'.`
        );
    }
    return definition;
}

function checkSingle({ id, type }: AttributeDefinition, value: unknown): void {
    if (typeof value === 'object' && value !== null && !type.startsWith('set-of')) {
        throw new ApiFault(400, 'InvalidCustomPropertyException', `Custom attribute 'c_${id}' takes a single value.`);
    }
}

/** Writes one custom attribute. @throws ApiFault if it is not declared or the value does not fit */
export function writeCustom(
    custom: Record<string, unknown>,
    definitions: Map<string, AttributeDefinition>,
    type: string,
    name: string,
    value: unknown
): void {
    const definition = checkDeclared(definitions, type, name);
    try {
        custom[definition.id] =
            definition.type.startsWith('date') && typeof value === 'string' ? new Date(value) : value;
    } catch (error) {
        throw new ApiFault(
            400,
            'InvalidCustomPropertyException',
            `Custom attribute '${name}': ${(error as Error).message}`
        );
    }
}

/**
 * The PATCH document as hooks get it: camelCase system fields, `c_` properties, each also by `get`.
 * Source: platform doc, OCAPI hooks get typed documents, not raw JSON.
 */
export function inputDocument(document: Json): object {
    const input: Json = {};
    for (const [name, value] of Object.entries(document)) {
        input[name.startsWith('c_') || name.startsWith('_') ? name : camelCase(name)] = inputValue(value);
    }
    Object.defineProperty(input, 'get', {
        value: (name: string): unknown => (input[name] === undefined ? null : input[name])
    });
    return input;
}

function inputValue(value: unknown): unknown {
    if (Array.isArray(value)) {
        return new ArrayList(value.map(inputValue));
    }
    return typeof value === 'object' && value !== null ? inputDocument(value as Json) : value;
}

function camelCase(name: string): string {
    return name.replace(/_([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}
