import { expect } from 'chai';
import { placedOrder } from '#helpers/platform/platform';
import { hooks, webPlatform } from '#helpers/platform/webPlatform';
import type { WebPlatform } from '#helpers/platform/webPlatform';

const ORDER = '/s/RefArch/dw/shop/v24_5/orders/A1';
const P = 'dw.ocapi.shop.order.';

function withHooks(names: string[], script: string, switches = {}): WebPlatform {
    const points = names.map((name) => P + name);
    const files = { 'hooks.json': hooks(points), 'hooks/order.js': script };
    const platform = webPlatform({ files, switches: { apiHooks: true, orderPatchHooks: true, ...switches } });
    placedOrder(platform, 'A1');
    return platform;
}

function patch(platform: WebPlatform, body: unknown = { c_buyerNote: 'patched' }): any {
    const answer = platform.call('PATCH', ORDER, { bearer: platform.token('bm'), body });
    return { ...JSON.parse(answer.body), status: answer.status };
}

function buyerNote(platform: WebPlatform): unknown {
    return JSON.parse(platform.call('GET', ORDER, { bearer: platform.token('bm') }).body).c_buyerNote;
}

// Source: OCAPI Shop, resource orders, and the documentation of its hooks (dw.ocapi.shop.order).
describe('OCAPI Shop orders', () => {
    it('need a valid token of a client that is allowed the resource', () => {
        const platform = withHooks([], '');
        const fault = (bearer?: string): unknown => {
            const answer = platform.call('GET', ORDER, bearer ? { bearer } : {});
            expect(answer.headers['content-type']).to.equal('application/json;charset=UTF-8');
            return [answer.status, JSON.parse(answer.body).fault?.type];
        };
        expect(fault()).to.deep.equal([401, 'AuthorizationHeaderMissingException']);
        expect(fault('made.up')).to.deep.equal([401, 'InvalidAccessTokenException']);
        const token = platform.token('am');
        expect(fault(token)).to.deep.equal([200, undefined]);
        platform.clock.advance(31 * 60000);
        expect(fault(token)).to.deep.equal([401, 'InvalidAccessTokenException']);
        platform.access.clients[0]!.shop = [{ resource_id: '/products/*', methods: ['get'] }];
        expect(fault(platform.token('am'))).to.deep.equal([403, 'ClientAccessForbiddenException']);
    });

    // OCAPI documentation, "OCAPI settings"
    it('need the method, and an entry whose stars fit: one stands for a segment, two for any number', () => {
        const platform = withHooks([], '');
        const status = (resource: string, methods: string[]): number => {
            platform.access.clients[0]!.shop = [{ resource_id: resource, methods }];
            return platform.call('GET', ORDER, { bearer: platform.token('am') }).status;
        };
        expect(status('/orders/*', ['get', 'patch'])).to.equal(200);
        expect(status('/**', ['get'])).to.equal(200);
        expect(status('/orders/*', ['patch'])).to.equal(403);
        expect(status('/orders', ['get'])).to.equal(403);
        expect(status('/*', ['get'])).to.equal(403);
        expect(status('/orders/*/notes', ['get'])).to.equal(403);
    });

    it('answer any version, and faults carry it', () => {
        const platform = withHooks([], '');
        const answer = platform.call('GET', '/s/RefArch/dw/shop/v22_6/orders/nope', { bearer: platform.token('am') });
        const { _v, fault } = JSON.parse(answer.body);
        expect(answer.status).to.equal(404);
        expect(_v).to.equal('22.6');
        expect(fault).to.include({ type: 'OrderNotFoundException' });
        expect(fault.arguments).to.deep.equal({ orderNo: 'nope' });
    });

    it('refuse a body that is not a JSON object', () => {
        const platform = withHooks([], '');
        expect(patch(platform, '{')).to.include({ status: 400 });
        expect(patch(platform, '[]')).to.include({ status: 400 });
        expect(patch(platform, { c_undeclared: 1 })).to.include({ status: 400 });
        const lists = [
            { product_id: 'P1', c_carrier: ['UPS'] },
            { product_id: 'P1', c_carrier: { name: 'UPS' } }
        ];
        lists.forEach((item) => expect(patch(platform, { product_items: [item] })).to.include({ status: 400 }));
        const deep = `{"product_items":${'['.repeat(20000)}${']'.repeat(20000)}}`;
        expect(patch(platform, deep), 'one that nests too deep').to.include({ status: 400 });
    });

    // platform doc: Customization with Hooks; before and after run inside the platform's transaction
    const REFUSING = `var Status = require('dw/system/Status');
             exports.beforePATCH = function (order) { order.custom.orderNote = 'before'; };
             exports.afterPATCH = function () {
                 var status = new Status(Status.ERROR, 'NO', 'not allowed');
                 status.addDetail('path', 'status');
                 return status;
             };`;
    it('undo everything when a hook returns an error status', () => {
        const platform = withHooks(['beforePATCH', 'afterPATCH'], REFUSING);
        const answer = patch(platform);
        expect(answer.status).to.equal(400);
        expect(answer.fault).to.deep.include({
            type: 'HookStatusException',
            message: `An error occurred in ExtensionPoint ${P}afterPATCH`
        });
        expect(buyerNote(platform)).to.equal(undefined);
    });

    // skill b2c-hooks, Operational Rules: the reason is not propagated; its lifecycle page has seen it in another phase
    it('tell the client why a hook refuses only if the instance does', () => {
        const reason = (hookReasons: boolean): unknown =>
            patch(withHooks(['beforePATCH', 'afterPATCH'], REFUSING, { hookReasons })).fault.arguments;
        expect(reason(false)).to.deep.equal({ extensionPoint: P + 'afterPATCH' });
        expect(reason(true)).to.deep.equal({
            extensionPoint: P + 'afterPATCH',
            statusCode: 'NO',
            statusMessage: 'not allowed',
            statusDetails: { path: 'status' }
        });
    });

    // skill b2c-hooks, Operational Rules: the hook runs inside a platform transaction, a nested one is rolled back and
    // answered with 400
    const NESTED: Array<[string, string]> = [
        ['wrap', "Transaction.wrap(function () { order.custom.orderNote = 'n'; });"],
        ['begin', "Transaction.begin(); order.custom.orderNote = 'n'; Transaction.commit();"],
        [
            'a wrap that it catches',
            'try { Transaction.wrap(function () { throw new Error(); }); } catch (e) { return; }'
        ]
    ];
    NESTED.forEach(([what, body]) => {
        it(`undo everything when a hook has a transaction of its own: ${what}`, () => {
            const script = `var Transaction = require('dw/system/Transaction');
                exports.afterPATCH = function (order) { ${body} };`;
            const platform = withHooks(['afterPATCH'], script);
            const answer = patch(platform);
            expect([answer.status, answer.fault.message]).to.deep.equal([
                400,
                `An error occurred in ExtensionPoint ${P}afterPATCH`
            ]);
            expect(buyerNote(platform)).to.equal(undefined);
        });
    });

    // platform doc, OCAPI hooks: a hook gets a typed document, not raw JSON
    it('refuse a list or an object in place of a product id before any hook sees it', () => {
        const platform = withHooks(['beforePATCH'], `exports.beforePATCH = function () { throw new Error('seen'); };`);
        [[0, 0], { id: 'A' }].forEach((product_id) => {
            const answer = patch(platform, { product_items: [{ product_id }] });
            expect([answer.status, answer.fault.type]).to.deep.equal([400, 'InvalidPropertyTypeException']);
        });
    });

    it('undo everything and answer 500 when a hook throws', () => {
        const platform = withHooks(['afterPATCH'], `exports.afterPATCH = function () { throw new Error('broken'); };`);
        expect(patch(platform).status).to.equal(500);
        expect(buyerNote(platform)).to.equal(undefined);
        expect(platform.logs.some((entry) => entry.message.includes('broken'))).to.equal(true);
    });

    it('pass request.custom from hook to hook, and the response to its own hook after the commit', () => {
        const platform = withHooks(
            ['beforePATCH', 'modifyPATCHResponse'],
            `exports.beforePATCH = function (order, input) { request.custom.seen = input.get('c_buyerNote'); };
             exports.modifyPATCHResponse = function (order, document) { document.c_seen = request.custom.seen; };`
        );
        expect(patch(platform)).to.include({ status: 200, c_seen: 'patched' });
    });

    it('refuse writes in modifyPATCHResponse, when the change is stored already', () => {
        const platform = withHooks(
            ['modifyPATCHResponse'],
            `exports.modifyPATCHResponse = function (order) { order.custom.orderNote = 'late'; };`
        );
        expect(patch(platform).status).to.equal(500);
        expect(buyerNote(platform)).to.equal('patched');
    });

    // skill b2c-hooks: enabled under Global Preferences > Feature Switches
    it('run no hooks until the merchant has switched them on', () => {
        const script = `exports.afterPATCH = function () { throw new Error('broken'); };`;
        expect(patch(withHooks(['afterPATCH'], script, { apiHooks: false })).status).to.equal(200);
        expect(webPlatform().instance.switches).to.include({ apiHooks: false, orderPatchHooks: false });
    });

    // They are in no complete list of Salesforce's: a switch.
    it('run hooks of PATCH only if the instance has them', () => {
        const script = `exports.afterPATCH = function () { throw new Error('broken'); };
            exports.modifyGETResponse = function (order, document) { document.c_orderNote = 'seen'; };`;
        const platform = withHooks(['afterPATCH', 'modifyGETResponse'], script, { orderPatchHooks: false });
        expect(patch(platform).status).to.equal(200);
        expect(JSON.parse(platform.call('GET', ORDER, { bearer: platform.token('bm') }).body).c_orderNote).to.equal(
            'seen'
        );
    });

    // platform doc: OCAPI Hook Circuit Breaker
    it('do not call a hook that failed more than 50 times of 100 for a minute, and then try it again', () => {
        const platform = withHooks(
            ['afterPATCH'],
            `exports.afterPATCH = function (order, input) { if (input.c_buyerNote === 'bad') { throw new Error('x'); } };`
        );
        const statuses = (note: string, count: number): number[] =>
            Array.from({ length: count }, () => patch(platform, { c_buyerNote: note }).status as number);
        expect(new Set(statuses('good', 49))).to.deep.equal(new Set([200]));
        expect(new Set(statuses('bad', 51))).to.deep.equal(new Set([500]));
        const refused = patch(platform, { c_buyerNote: 'good' });
        expect([refused.status, refused.fault.type]).to.deep.equal([503, 'HookCircuitBreakerException']);
        platform.clock.advance(60000);
        expect(statuses('bad', 6)).to.deep.equal([500, 500, 500, 500, 500, 500]);
        expect(statuses('good', 1)).to.deep.equal([503]);
        platform.clock.advance(60000);
        expect(statuses('good', 11)).to.deep.equal(Array.from({ length: 11 }, () => 200));
        expect(statuses('bad', 50)).to.deep.equal(Array.from({ length: 50 }, () => 500));
    });

    // OCAPI documentation: Property selection
    it('give only what is selected', () => {
        const platform = withHooks([], '');
        const get = (select: string): any => {
            const answer = platform.call('GET', `${ORDER}?select=${select}`, { bearer: platform.token('bm') });
            return [answer.status, JSON.parse(answer.body)];
        };
        expect(get('(order_no,product_items.(quantity))')).to.deep.equal([
            200,
            { _v: '24.5', order_no: 'A1', product_items: [{ quantity: 2 }] }
        ]);
        expect(get('(**)')[1]).to.include({ order_no: 'A1', status: 'new' });
        expect(get('(order_no')[1].fault.type).to.equal('MalformedSelectorException');
    });

    // OCAPI documentation: Resource states
    it('refuse a change to what was changed since it was read', () => {
        const platform = withHooks([], '');
        const read = (): string =>
            JSON.parse(platform.call('GET', ORDER, { bearer: platform.token('bm') }).body)._resource_state;
        const before = read();
        expect(patch(platform, { c_buyerNote: 'one', _resource_state: before }).status).to.equal(200);
        expect(read()).not.to.equal(before);
        const late = patch(platform, { c_buyerNote: 'two', _resource_state: before });
        expect([late.status, late.fault.type]).to.deep.equal([409, 'ResourceStateConflictException']);
        const headers = { 'x-dw-resource-state': before };
        const options = { bearer: platform.token('bm'), headers, body: { c_buyerNote: 'three' } };
        expect(platform.call('PATCH', ORDER, options).status).to.equal(409);
        expect(buyerNote(platform)).to.equal('one');
    });

    it('take a POST that names another method for that method', () => {
        const platform = withHooks([], '');
        const headers = { 'x-dw-http-method-override': 'PATCH' };
        const options = { bearer: platform.token('bm'), headers, body: { c_buyerNote: 'posted' } };
        expect(platform.call('POST', ORDER, options).status).to.equal(200);
        expect(buyerNote(platform)).to.equal('posted');
    });

    it('refuse values of another type', () => {
        const answer = patch(withHooks([], ''), { external_order_text: 7 });
        expect([answer.status, answer.fault.type]).to.deep.equal([400, 'InvalidPropertyTypeException']);
    });

    it('say of resources that are missing that they are not implemented', () => {
        const platform = withHooks([], '');
        const answer = platform.call('POST', ORDER + '/notes', { bearer: platform.token('bm'), body: {} });
        expect(answer.status).to.equal(501);
        expect(answer.body).to.contain('not implemented: OCAPI Shop POST /orders/A1/notes');
    });
});

// Source: OCAPI Shop, resource order_search, and its query documents.
describe('OCAPI Shop order_search', () => {
    const platform = webPlatform();
    before(() => {
        placedOrder(platform, 'S1');
        platform.clock.advance(60000);
        placedOrder(platform, 'S2');
        platform.clock.advance(60000);
    });

    function search(document: object): any {
        const address = '/s/RefArch/dw/shop/v24_5/order_search';
        const answer = platform.call('POST', address, { bearer: platform.token('bm'), body: document });
        return { ...JSON.parse(answer.body), status: answer.status };
    }

    const numbers = (query: object, more: object = {}): string[] =>
        search({ query, ...more }).hits.map((hit: any) => hit.data.order_no);
    const term = (field: string, operator: string, ...values: unknown[]): object => ({
        term_query: { fields: [field], operator, values }
    });

    it('answers a query with something else in place of a list with 400', () => {
        const wrong = [
            { text_query: { fields: null, search_phrase: 'S1' } },
            { text_query: { fields: 'order_no', search_phrase: 'S1' } },
            { term_query: { fields: {}, operator: 'is', values: ['S1'] } },
            { bool_query: { must: {} } },
            { filtered_query: { query: { match_all_query: {} }, filter: { bool_filter: { filters: 1 } } } }
        ];
        expect(wrong.map((query) => search({ query }).status as number)).to.deep.equal(wrong.map(() => 400));
    });

    it('understands terms, texts, all of them, some of them and none of them', () => {
        expect(numbers({ match_all_query: {} })).to.deep.equal(['S1', 'S2']);
        expect(numbers(term('order_no', 'one_of', 'S1', 'S3'))).to.deep.equal(['S1']);
        expect(numbers(term('order_no', 'not_in', 'S1'))).to.deep.equal(['S2']);
        expect(numbers(term('external_order_no', 'is_null'))).to.deep.equal(['S1', 'S2']);
        expect(numbers({ text_query: { fields: ['order_no'], search_phrase: 's2' } })).to.deep.equal(['S2']);
        expect(numbers({ bool_query: { must_not: [term('order_no', 'is', 'S1')] } })).to.deep.equal(['S2']);
        expect(numbers({ bool_query: { must_not: [term('status', 'is', 'new')] } })).to.deep.equal([]);
        const both = { must: [term('status', 'is', 'new')], should: [term('order_no', 'is', 'S2')] };
        expect(numbers({ bool_query: both })).to.deep.equal(['S2']);
    });

    it('filters by ranges, and sorts', () => {
        const later = { range_filter: { field: 'creation_date', from: '2026-11-23T10:00:30.000Z' } };
        const query = { match_all_query: {} };
        expect(numbers({ filtered_query: { query, filter: later } })).to.deep.equal(['S2']);
        const neither = { bool_filter: { operator: 'not', filters: [later] } };
        expect(numbers({ filtered_query: { query, filter: neither } })).to.deep.equal(['S1']);
        expect(numbers(query, { sorts: [{ field: 'order_no', sort_order: 'desc' }] })).to.deep.equal(['S2', 'S1']);
    });

    it('gives pages, and only what is selected', () => {
        const query = { match_all_query: {} };
        expect(search({ query, start: 1, count: 1, select: '(total,hits.(data.(order_no)))' })).to.deep.equal({
            _v: '24.5',
            status: 200,
            total: 2,
            hits: [{ data: { order_no: 'S2' } }]
        });
    });

    it('refuses what it does not understand', () => {
        const type = (document: object): unknown => search(document).fault.type;
        expect(type({ bogus: 1 })).to.equal('UnknownPropertyException');
        expect(type({})).to.equal('InvalidQueryException');
        expect(type({ query: term('colour', 'is', 'red') })).to.equal('SearchableFieldUnknownException');
        expect(search({ query: { nested_query: {} } }).status).to.equal(501);
    });
});
