import { Order, statusValue } from '../dw/order/Order';
import { channelNumber } from '../dw/order/LineItemCtnr';
import { searchOrderKeys } from '../search/orderSearch';
import { ApiFault } from './fault';
import { ocapiOrder } from './ocapiOrder';

type Json = Record<string, unknown>;

/** Names of searchable fields, and how their values are written. Source: OCAPI Shop, POST /order_search. */
const FIELDS: Record<string, { attribute: string; value?: (text: string) => unknown }> = {
    order_no: { attribute: 'orderNo' },
    status: { attribute: 'status', value: (text) => statusValue('ORDER_STATUS', text) },
    shipping_status: { attribute: 'shippingStatus', value: (text) => statusValue('SHIPPING_STATUS', text) },
    confirmation_status: { attribute: 'confirmationStatus', value: (text) => statusValue('CONFIRMATION_STATUS', text) },
    export_status: { attribute: 'exportStatus', value: (text) => statusValue('EXPORT_STATUS', text) },
    payment_status: { attribute: 'paymentStatus', value: (text) => statusValue('PAYMENT_STATUS', text) },
    channel_type: { attribute: 'channelType', value: (text) => channelNumber(text) },
    external_order_no: { attribute: 'externalOrderNo' },
    external_order_status: { attribute: 'externalOrderStatus' },
    customer_email: { attribute: 'customerEmail' }
};

/**
 * Searches orders in the index.
 * @param document - `{query, start, count, sorts}`; term, bool and match_all queries
 * @throws ApiFault for a query that is not understood
 */
export function searchOrders(document: Json): Json {
    const args: unknown[] = [];
    const query = translate(document.query as Json, args);
    const start = Number(document.start || 0);
    const count = Math.min(200, Number(document.count || 25));
    const keys = searchOrderKeys(query, 'creationDate asc', args);
    const hits = keys
        .slice(start, start + count)
        .map((key, position) => ({ _type: 'order_search_hit', relevance: position, data: ocapiOrder(new Order(key)) }));
    return { _v: '24.5', _type: 'order_search_result', count: hits.length, start, total: keys.length, hits };
}

function translate(query: Json | undefined, args: unknown[]): string {
    if (!query || query.match_all_query) {
        return '';
    }
    if (query.term_query) {
        return translateTerm(query.term_query as Json, args);
    }
    if (query.bool_query) {
        const { must = [], should = [] } = query.bool_query as { must?: Json[]; should?: Json[] };
        const all = must
            .map((inner) => translate(inner, args))
            .filter((part) => part !== '')
            .join(' AND ');
        const any = should
            .map((inner) => translate(inner, args))
            .filter((part) => part !== '')
            .join(' OR ');
        return [all && `(${all})`, any && `(${any})`].filter((part) => part !== '').join(' AND ');
    }
    throw new ApiFault(400, 'InvalidQueryException', 'A term_query, bool_query or match_all_query was expected.');
}

function translateTerm(term: Json, args: unknown[]): string {
    const fields = (term.fields as string[] | undefined) || [];
    const values = (term.values as unknown[] | undefined) || [];
    const parts = fields.flatMap((field) =>
        values.map((value) => comparison(field, value, String(term.operator), args))
    );
    if (parts.length === 0 || !['is', 'one_of'].includes(String(term.operator))) {
        throw new ApiFault(
            400,
            'InvalidQueryException',
            'A term_query needs fields, values and the operator is or one_of.'
        );
    }
    return `(${parts.join(' OR ')})`;
}

function comparison(field: string, value: unknown, _operator: string, args: unknown[]): string {
    const known = FIELDS[field];
    if (!known && !field.startsWith('c_')) {
        throw new ApiFault(400, 'SearchableFieldUnknownException', `The field '${field}' cannot be searched.`);
    }
    args.push(known?.value && typeof value === 'string' ? known.value(value) : value);
    const attribute = known ? known.attribute : 'custom.' + field.slice(2);
    return `${attribute} = {${args.length - 1}}`;
}
