import { Order } from '../dw/order/Order';
import { ocapiOrder } from './ocapiOrder';

type Json = Record<string, unknown>;

/**
 * An order as the SCAPI Orders API gives it: the same facts in camelCase. Source: Orders OAS 1.5.2.
 */
export function scapiOrder(order: Order): Json {
    const document = camelCased(ocapiOrder(order)) as Json;
    const renamed: Record<string, string> = { customerInfo: 'customerInfo' };
    return Object.fromEntries(Object.entries(document).map(([name, value]) => [renamed[name] || name, value]));
}

function camelCased(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(camelCased);
    }
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    const entries = Object.entries(value).filter(([name]) => !name.startsWith('_'));
    return Object.fromEntries(
        entries.map(([name, inner]) => [name.startsWith('c_') ? name : camelCase(name), camelCased(inner)])
    );
}

function camelCase(name: string): string {
    return name.replace(/_([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}
