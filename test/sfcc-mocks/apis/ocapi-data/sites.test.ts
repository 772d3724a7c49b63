import { expect } from 'chai';
import { webPlatform } from '#helpers/platform/webPlatform';
import type { WebPlatform } from '#helpers/platform/webPlatform';

const SITES = '/s/-/dw/data/v24_5/sites';

// OCAPI Data, resource Sites; B2C developer tooling, "sites cartridges"
describe('OCAPI Data sites', () => {
    function call(platform: WebPlatform, method: string, path: string, body?: object): any {
        const answer = platform.call(method, SITES + path, { bearer: platform.token('am'), body });
        return { status: answer.status, ...JSON.parse(answer.body) };
    }

    it('lists the sites without Business Manager, and shows each of them and Business Manager', () => {
        const platform = webPlatform();
        expect(call(platform, 'GET', '').data).to.deep.equal([{ _type: 'site', id: 'RefArch' }]);
        expect(call(platform, 'GET', '/RefArch')).to.include({ id: 'RefArch', cartridges: 'test_web' });
        platform.instance.site('Sites-Site').cartridgePath = ['bm_a', 'bm_b'];
        expect(call(platform, 'GET', '/Sites-Site')).to.include({
            status: 200,
            id: 'Sites-Site',
            cartridges: 'bm_a:bm_b'
        });
        expect(call(platform, 'PUT', '/Sites-Site/cartridges', { cartridges: 'bm_a' })).to.include({ status: 404 });
        expect(call(platform, 'GET', '/Nowhere').fault.type).to.equal('SiteNotFoundException');
    });

    it('adds cartridges to the path, takes them out, and sets the whole path', () => {
        const platform = webPlatform();
        const add = (body: object): string => call(platform, 'POST', '/RefArch/cartridges', body).cartridges;
        expect(add({ name: 'a', position: 'first' })).to.equal('a:test_web');
        expect(add({ name: 'z', position: 'last' })).to.equal('a:test_web:z');
        expect(add({ name: 'b', position: 'before', target: 'z' })).to.equal('a:test_web:b:z');
        expect(add({ name: 'c', position: 'after', target: 'a' })).to.equal('a:c:test_web:b:z');
        expect(call(platform, 'DELETE', '/RefArch/cartridges/c').cartridges).to.equal('a:test_web:b:z');
        expect(platform.instance.site('RefArch').cartridgePath).to.deep.equal(['a', 'test_web', 'b', 'z']);
        expect(call(platform, 'PUT', '/RefArch/cartridges', { cartridges: 'test_web' }).cartridges).to.equal(
            'test_web'
        );
    });

    it('refuses what cannot be', () => {
        const platform = webPlatform();
        const status = (method: string, path: string, body?: object): number =>
            call(platform, method, path, body).status;
        expect(status('POST', '/RefArch/cartridges', { name: 'test_web', position: 'first' })).to.equal(400);
        expect(status('POST', '/RefArch/cartridges', { name: 'a', position: 'before', target: 'none' })).to.equal(400);
        expect(status('POST', '/RefArch/cartridges', { name: 'a', place: 'first' })).to.equal(400);
        expect(status('DELETE', '/RefArch/cartridges/none')).to.equal(404);
        expect(status('PATCH', '/RefArch/cartridges', {})).to.equal(405);
    });

    it('says that a resource is not implemented, not that there is none', () => {
        const { status, fault } = call(webPlatform(), 'GET', '/RefArch/campaigns/summer');
        expect([status, fault.type]).to.deep.equal([501, 'NotImplementedException']);
        expect(fault.message).to.equal('not implemented: OCAPI Data GET /sites/RefArch/campaigns/summer');
    });

    it('asks for the permission', () => {
        const platform = webPlatform();
        platform.access.clients[0]!.data = [{ resource_id: '/sites/*', methods: ['get'] }];
        expect(call(platform, 'GET', '/RefArch').status).to.equal(200);
        expect(call(platform, 'POST', '/RefArch/cartridges', { name: 'a', position: 'first' }).status).to.equal(403);
    });
});
