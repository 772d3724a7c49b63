import { Order, statusValue } from '../../dw/order/Order';
import { channelNumber } from '../../dw/order/channels';
import { searchOrderKeys } from '../../search/orderSearch';
import { ownMember } from '../../web/ownMember';
import { ApiFault } from '../fault';
import { ocapiOrder } from './ocapiOrder';
import { selected } from './selector';

type Json = Record<string, unknown>;

/** Names of searchable fields, and how their values are written. Source: OCAPI Shop, POST /order_search. */
const FIELDS: Record<string, { attribute: string; value?: (text: string) => unknown }> = {
    creation_date: { attribute: 'creationDate', value: (text) => new Date(text) },
    last_modified: { attribute: 'lastModified', value: (text) => new Date(text) },
    order_no: { attribute: 'orderNo' },
    status: { attribute: 'status', value: (text) => statusValue('ORDER_STATUS', text) },
    shipping_status: { attribute: 'shippingStatus', value: (text) => statusValue('SHIPPING_STATUS', text) },
    confirmation_status: { attribute: 'confirmationStatus', value: (text) => statusValue('CONFIRMATION_STATUS', text) },
    export_status: { attribute: 'exportStatus', value: (text) => statusValue('EXPORT_STATUS', text) },
    payment_status: { attribute: 'paymentStatus', value: (text) => statusValue('PAYMENT_STATUS', text) },
    channel_type: { attribute: 'channelType', value: (text) => channelNumber(text) },
    external_order_no: { attribute: 'externalOrderNo' },
    external_order_status: { attribute: 'externalOrderStatus' },
    customer_email: { attribute: 'customerEmail' },
    customer_name: { attribute: 'customerName' },
    customer_no: { attribute: 'customerNo' }
};
const PROPERTIES = ['_v', '_type', 'query', 'select', 'sorts', 'start', 'count', 'expand'];
const MAX_COUNT = 200;

/**
 * Searches orders in the index.
 * @param document - `{query, start, count, sorts, select}`. Source: OCAPI, documents SearchRequest, Query and Filter
 * @throws ApiFault for a search that is not understood
 */
export function searchOrders(document: Json): Json {
    const unknown = Object.keys(document).find((name) => !PROPERTIES.includes(name));
    if (unknown) {
        throw new ApiFault(400, 'UnknownPropertyException', `Unknown property '${unknown}' in the search request.`);
    }
    const args: unknown[] = [];
    const query = translate(document.query as Json | undefined, args);
    const start = wholeNumber(document, 'start', 0);
    const count = Math.min(MAX_COUNT, wholeNumber(document, 'count', 25));
    const keys = searchOrderKeys(query, sortOf(document.sorts), args);
    const hits = keys
        .slice(start, start + count)
        .map((key, position) => ({ _type: 'order_search_hit', relevance: position, data: ocapiOrder(new Order(key)) }));
    const result = {
        _v: '24.5',
        _type: 'order_search_result',
        count: hits.length,
        start,
        total: keys.length,
        query: document.query,
        hits
    };
    return selected(result, document.select as string | undefined);
}

function wholeNumber(document: Json, name: string, fallback: number): number {
    const value = document[name] === undefined ? fallback : document[name];
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
        throw new ApiFault(
            400,
            'PropertyConstraintViolationException',
            `The value of the property '${name}' is not allowed.`
        );
    }
    return value;
}

function sortOf(sorts: unknown): string {
    if (sorts === undefined) {
        return 'creationDate asc';
    }
    return listOf<{ field: string; sort_order?: string }>(sorts)
        .map(({ field, sort_order: order = 'asc' }) => `${attributeOf(field)} ${order === 'desc' ? 'desc' : 'asc'}`)
        .join(', ');
}

/** A list of a query that may be missing. */
function listOf<T>(value: unknown): T[] {
    if (value !== undefined && value !== null && !Array.isArray(value)) {
        throw new ApiFault(400, 'InvalidQueryException', 'A list was expected.');
    }
    return (value || []) as T[];
}

type Translate = (body: Json, args: unknown[]) => string;

/** What a search can ask. */
const QUERIES: Record<string, Translate> = {
    match_all_query: () => '',
    term_query: (body, args) => terms(body, listOf(body.fields), args),
    text_query: textQuery,
    bool_query: ({ must, should, must_not: mustNot }, args) =>
        all([
            all(translateEach(must, args)),
            any(translateEach(should, args)),
            ...translateEach(mustNot, args).map(not)
        ]),
    filtered_query: ({ query, filter }, args) =>
        all([translate(query as Json, args), translateOne(FILTERS, filter as Json, args)])
};

const FILTERS: Record<string, Translate> = {
    term_filter: (body, args) => terms(body, [String(body.field)], args),
    range_filter: rangeFilter,
    query_filter: ({ query }, args) => translate(query as Json, args),
    bool_filter: ({ operator = 'and', filters }, args) => {
        const parts = listOf<Json>(filters).map((filter) => translateOne(FILTERS, filter, args));
        return operator === 'or' ? any(parts) : operator === 'not' ? not(all(parts)) : all(parts);
    }
};

function translate(query: Json | undefined, args: unknown[]): string {
    return translateOne(QUERIES, query, args);
}

function translateEach(queries: unknown, args: unknown[]): string[] {
    return listOf<Json>(queries).map((query) => translate(query, args));
}

function translateOne(known: Record<string, Translate>, document: Json | undefined, args: unknown[]): string {
    const [entry] = Object.entries(document || {}).filter(([name]) => !name.startsWith('_'));
    if (!entry) {
        throw new ApiFault(400, 'InvalidQueryException', `One of ${Object.keys(known).join(', ')} was expected.`);
    }
    const translator = known[entry[0]];
    if (!translator) {
        throw new ApiFault(501, 'NotImplementedException', `not implemented: OCAPI order_search with ${entry[0]}`);
    }
    return translator(entry[1] as Json, args);
}

const all = (parts: string[]): string => joined(parts, ' AND ');
const any = (parts: string[]): string => joined(parts, ' OR ');
/** Nothing of everything is nothing. */
const not = (part: string): string => (part === '' ? "orderNo = ''" : `NOT (${part})`);

function joined(parts: string[], operator: string): string {
    const some = parts.filter((part) => part !== '');
    return some.length > 1 ? `(${some.join(operator)})` : some[0] || '';
}

const COMPARISONS: Record<string, string> = { is: '=', one_of: '=', less: '<', greater: '>', neq: '!=', not_in: '=' };

function terms(body: Json, fields: string[], args: unknown[]): string {
    const operator = String(body.operator);
    const values = listOf<unknown>(body.values);
    if (operator === 'is_null' || operator === 'is_not_null') {
        const missing = fields.map((field) => comparison(field, null, '=', args));
        return operator === 'is_null' ? any(missing) : all(missing.map(not));
    }
    const symbol = ownMember(COMPARISONS, operator);
    if (!symbol || fields.length === 0 || values.length === 0) {
        throw new ApiFault(400, 'InvalidQueryException', 'A term needs fields, values and an operator such as is.');
    }
    const parts = fields.flatMap((field) => values.map((value) => comparison(field, value, symbol, args)));
    return operator === 'not_in' ? not(any(parts)) : any(parts);
}

/** Each word of the phrase is in one of the fields. */
function textQuery({ fields: named, search_phrase: phrase = '' }: Json, args: unknown[]): string {
    const fields = listOf<string>(named);
    const words = String(phrase).split(/\s+/).filter(Boolean);
    if (fields.length === 0 || words.length === 0) {
        throw new ApiFault(400, 'InvalidQueryException', 'A text_query needs fields and a search_phrase.');
    }
    return all(words.map((word) => any(fields.map((field) => comparison(field, `*${word}*`, 'LIKE', args)))));
}

function rangeFilter(body: Json, args: unknown[]): string {
    const field = String(body.field);
    const edge = (name: 'from' | 'to', sign: string): string =>
        body[name] === undefined
            ? ''
            : comparison(field, body[name], sign + (body[name + '_inclusive'] === false ? '' : '='), args);
    return all([edge('from', '>'), edge('to', '<')]);
}

function comparison(field: string, value: unknown, operator: string, args: unknown[]): string {
    const convert = operator === 'LIKE' ? undefined : ownMember(FIELDS, field)?.value;
    args.push(convert && typeof value === 'string' ? convert(value) : value);
    return `${attributeOf(field)} ${operator} {${args.length - 1}}`;
}

function attributeOf(field: string): string {
    const known = ownMember(FIELDS, field);
    if (!known && !field.startsWith('c_')) {
        throw new ApiFault(400, 'SearchableFieldUnknownException', `The field '${field}' cannot be searched.`);
    }
    return known ? known.attribute : 'custom.' + field.slice(2);
}
