import { expect } from 'chai';
import { placedOrder } from '../../../support/platform';
import { hooks, webPlatform } from './webPlatform';
import type { WebPlatform } from './webPlatform';

const ORDER = '/s/RefArch/dw/shop/v24_5/orders/A1';
const P = 'dw.ocapi.shop.order.';

function withHooks(names: string[], script: string, switches = {}): WebPlatform {
    const points = names.map((name) => P + name);
    const platform = webPlatform({ files: { 'hooks.json': hooks(points), 'hooks/order.js': script }, switches });
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

describe('OCAPI Shop orders', () => {
    it('need a valid token of a client that is allowed the resource', () => {
        const platform = withHooks([], '');
        const fault = (bearer?: string): unknown => {
            const answer = platform.call('GET', ORDER, bearer ? { bearer } : {});
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
    });

    // platform doc: Customization with Hooks; before and after run inside the platform's transaction
    it('undo everything when a hook returns an error status', () => {
        const platform = withHooks(
            ['beforePATCH', 'afterPATCH'],
            `var Status = require('dw/system/Status');
             exports.beforePATCH = function (order) { order.custom.orderNote = 'before'; };
             exports.afterPATCH = function () { return new Status(Status.ERROR, 'NO', 'not allowed'); };`
        );
        const answer = patch(platform);
        expect(answer.status).to.equal(400);
        expect(answer.fault.type).to.equal('HookStatusException');
        expect(answer.fault.arguments).to.include({
            extensionPoint: P + 'afterPATCH',
            statusCode: 'NO',
            statusMessage: 'not allowed'
        });
        expect(buyerNote(platform)).to.equal(undefined);
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

    it('run no hooks when the merchant has them switched off', () => {
        const script = `exports.afterPATCH = function () { throw new Error('broken'); };`;
        expect(patch(withHooks(['afterPATCH'], script, { apiHooks: false })).status).to.equal(200);
    });
});
