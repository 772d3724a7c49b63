import { expect } from 'chai';
import { ORGANIZATION, webPlatform } from '#helpers/platform/webPlatform';
import type { WebPlatform } from '#helpers/platform/webPlatform';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const USER_GRANT =
    'grant_type=' + encodeURIComponent('urn:demandware:params:oauth:grant-type:client-id:dwsid:dwsecuretoken');

function basic(...parts: string[]): Record<string, string> {
    return { ...FORM, authorization: 'Basic ' + Buffer.from(parts.join(':')).toString('base64') };
}

function keys(platform: WebPlatform): { id: string; secret: string; login: string; accessKey: string } {
    const [client] = platform.access.clients;
    const [user] = platform.access.users;
    return { id: client!.id, secret: client!.secret, login: user!.login, accessKey: user!.accessKey };
}

// Source: OCAPI documentation, "OAuth 2.0": grants of Account Manager and of Business Manager users.
describe('tokens', () => {
    // Account Manager OAuth: client credentials
    it('are given to API clients, with the scopes they ask for and may have', () => {
        const platform = webPlatform();
        const { id, secret } = keys(platform);
        const ask = (body: string, password = secret): any => {
            const answer = platform.call('POST', '/dwsso/oauth2/access_token', { headers: basic(id, password), body });
            return { status: answer.status, ...JSON.parse(answer.body) };
        };
        expect(ask('grant_type=client_credentials&scope=sfcc.orders')).to.include({
            status: 200,
            token_type: 'Bearer',
            scope: 'sfcc.orders'
        });
        expect(ask('grant_type=client_credentials').scope).to.equal(undefined);
        expect(ask('grant_type=client_credentials&scope=sfcc.everything')).to.include({
            status: 400,
            error: 'invalid_scope'
        });
        // "Authorization for Admin APIs": the tenant scope comes with the role and its tenant filter
        const tenant = 'grant_type=client_credentials&scope=sfcc.orders%20SALESFORCE_COMMERCE_API:';
        expect(ask(tenant + 'test_001')).to.include({ scope: 'sfcc.orders SALESFORCE_COMMERCE_API:test_001' });
        expect(ask(tenant + 'other_001')).to.include({ status: 400, error: 'invalid_scope' });
        platform.access.clients[0]!.tenants = [];
        expect(ask(tenant + 'test_001')).to.include({ status: 400, error: 'invalid_scope' });
        expect(ask('grant_type=password')).to.include({ status: 400, error: 'unsupported_grant_type' });
        expect(ask('grant_type=client_credentials', 'wrong')).to.include({ status: 401, error: 'invalid_client' });
    });

    // OCAPI documentation: Business Manager user grant
    it('are given to Business Manager users with user, access key and client secret', () => {
        const platform = webPlatform();
        const { id, secret, login, accessKey } = keys(platform);
        const status = (...parts: string[]): number =>
            platform.call('POST', '/dw/oauth2/access_token?client_id=' + id, {
                headers: basic(...parts),
                body: USER_GRANT
            }).status;
        expect(status(login, accessKey, secret)).to.equal(200);
        expect(status(login, 'wrong', secret)).to.equal(401);
        expect(status(login, accessKey, 'wrong')).to.equal(401);
        expect(status(login, accessKey)).to.equal(401);
    });

    // Shopper Login API: getTrustedSystemAccessToken
    it('are given to trusted systems on behalf of a shopper', () => {
        const platform = webPlatform();
        const { id, secret } = keys(platform);
        const address = `/shopper/auth/v1/organizations/${ORGANIZATION}/oauth2/trusted-system/token`;
        const form =
            'grant_type=client_credentials&hint=ts_ext_on_behalf_of&login_id=pat&idp_origin=tiktok&channel_id=RefArch';
        const status = (body: string): number =>
            platform.call('POST', address, { headers: basic(id, secret), body }).status;
        expect(status(form)).to.equal(200);
        expect(status(form.replace('login_id=pat&', ''))).to.equal(400);
        platform.access.clients[0]!.scopes = ['sfcc.orders.rw'];
        expect(status(form)).to.equal(403);
    });
});

// Source: OCAPI Data, resource user_search.
describe('OCAPI Data user_search', () => {
    const ADDRESS = '/s/-/dw/data/v24_5/user_search';
    const QUERY = { query: { text_query: { fields: ['login'], search_phrase: 'integration' } } };

    it('answers a user who may search, and a client that may by its settings', () => {
        const platform = webPlatform();
        const search = (bearer: string): any => platform.call('POST', ADDRESS, { bearer, body: QUERY });
        expect(JSON.parse(search(platform.token('bm')).body)).to.include({ count: 1, _type: 'user_search_result' });
        expect(search(platform.token('am')).status).to.equal(200);
    });

    it('refuses everybody else', () => {
        const platform = webPlatform();
        const status = (bearer?: string): number => platform.call('POST', ADDRESS, { bearer, body: QUERY }).status;
        expect(status()).to.equal(401);
        expect(status('made.up')).to.equal(401);
        expect(status(platform.token('tsob'))).to.equal(403);
        platform.access.users[0]!.permissions = [];
        expect(status(platform.token('bm'))).to.equal(403);
        platform.access.clients[0]!.data = [{ resource_id: '/jobs/**', methods: ['post'] }];
        expect(status(platform.token('am'))).to.equal(403);
    });
});

// Source: RFC 4918; platform doc "WebDAV".
describe('WebDAV', () => {
    const SITES = '/on/demandware.servlet/webdav/Sites';

    function client(platform: WebPlatform): (method: string, path: string, body?: string, more?: object) => any {
        const { login, accessKey } = keys(platform);
        return (method, path, body = '', more = {}) =>
            platform.call(method, SITES + path, { headers: { ...basic(login, accessKey), ...more }, body });
    }

    it('makes, writes, lists, moves, reads and removes', () => {
        const dav = client(webPlatform());
        expect(dav('MKCOL', '/Impex/src').status).to.equal(201);
        expect(dav('MKCOL', '/Impex/src').status).to.equal(405);
        expect(dav('PUT', '/Impex/src/a%20b.xml', '<a>ü</a>').status).to.equal(201);
        expect(dav('PUT', '/Impex/none/a.xml', '<a/>').status).to.equal(409);
        const listing = dav('PROPFIND', '/IMPEX/src', '', { depth: '1' });
        expect(listing.status).to.equal(207);
        expect(listing.body).to.contain(`<D:href>${SITES}/IMPEX/src/a%20b.xml</D:href>`);
        const destination = { destination: 'https://shop.test' + SITES + '/Impex/src/c.xml' };
        expect(dav('MOVE', '/Impex/src/a%20b.xml', '', destination).status).to.equal(201);
        expect(dav('GET', '/Impex/src/c.xml').body).to.equal('<a>ü</a>');
        expect(dav('DELETE', '/Impex/src').status).to.equal(204);
        expect(dav('GET', '/Impex/src/c.xml').status).to.equal(404);
    });

    it('has nothing under a name that no file system takes', () => {
        const dav = client(webPlatform());
        const long = '/Impex/' + 'a'.repeat(256);
        expect(['GET', 'PUT', 'DELETE', 'MKCOL', 'PROPFIND'].map((method) => dav(method, long).status)).to.deep.equal([
            404, 404, 404, 404, 404
        ]);
    });

    it('lets in users by access key and clients by token, into their folders', () => {
        const platform = webPlatform();
        const dav = client(platform);
        dav('PUT', '/Impex/a.txt', 'a');
        const status = (bearer?: string): number => platform.call('GET', SITES + '/Impex/a.txt', { bearer }).status;
        expect(status()).to.equal(401);
        expect(status(platform.token('tsob'))).to.equal(401);
        expect(status(platform.token('am'))).to.equal(200);
        platform.access.clients[0]!.webdav = [{ path: '/temp', operations: ['read_write'] }];
        platform.access.users[0]!.webdav = [{ path: '/impex/src', operations: ['read_write'] }];
        expect([status(platform.token('am')), dav('GET', '/Impex/a.txt').status]).to.deep.equal([403, 403]);
    });

    // platform doc: WebDAV Client Permissions
    it('lets a user with read permission read, but not write', () => {
        const platform = webPlatform();
        const dav = client(platform);
        dav('PUT', '/Impex/a.txt', 'a');
        platform.access.users[0]!.webdav = [{ path: '/impex', operations: ['read'] }];
        const status = (method: string): number => dav(method, '/Impex/a.txt').status;
        expect(['GET', 'HEAD', 'PROPFIND'].map(status)).to.deep.equal([200, 200, 207]);
        expect(['PUT', 'DELETE', 'MKCOL', 'MOVE'].map(status)).to.deep.equal([403, 403, 403, 403]);
    });

    it('lists the folders that the caller may read', () => {
        const platform = webPlatform();
        const dav = client(platform);
        platform.access.users[0]!.webdav = [{ path: '/impex', operations: ['read'] }];
        const listing = dav('PROPFIND', '', '', { depth: '1' });
        expect(listing.status).to.equal(207);
        expect(listing.body).to.contain('/impex/').and.not.to.contain('/cartridges/');
        expect(dav('GET', '/').body).to.contain('impex');
    });

    // RFC 9110
    it('gives parts of a file, and not again what the caller has', () => {
        const dav = client(webPlatform());
        dav('PUT', '/Impex/a.txt', '0123456789');
        const part = (range: string): unknown[] => {
            const { status, body, headers } = dav('GET', '/Impex/a.txt', '', { range });
            return [status, body, headers['content-range']];
        };
        expect(part('bytes=2-4')).to.deep.equal([206, '234', 'bytes 2-4/10']);
        expect(part('bytes=8-')).to.deep.equal([206, '89', 'bytes 8-9/10']);
        expect(part('bytes=-3')).to.deep.equal([206, '789', 'bytes 7-9/10']);
        expect(part('bytes=10-')).to.deep.equal([416, '', 'bytes */10']);
        expect(part('lines=1-2')).to.deep.equal([200, '0123456789', undefined]);
        const { etag } = dav('GET', '/Impex/a.txt').headers;
        expect(dav('GET', '/Impex/a.txt', '', { 'if-none-match': etag }).status).to.equal(304);
        expect(dav('PUT', '/Impex/a.txt', 'b', { 'if-none-match': '*' }).status).to.equal(412);
        expect(dav('PUT', '/Impex/a.txt', 'longer than before', { 'if-match': etag }).status).to.equal(204);
        expect(dav('PUT', '/Impex/a.txt', 'c', { 'if-match': etag }).status).to.equal(412);
    });

    // RFC 4918
    it('copies files and folders, and moves onto others unless told not to', () => {
        const dav = client(webPlatform());
        const to = (path: string, more = {}): object => ({ destination: SITES + path, ...more });
        ['/Impex/one', '/Impex/two'].forEach((folder) => dav('MKCOL', folder));
        dav('PUT', '/Impex/one/a.txt', 'a');
        expect(dav('COPY', '/Impex/one', '', to('/Impex/three')).status).to.equal(201);
        expect(dav('GET', '/Impex/three/a.txt').body).to.equal('a');
        expect(dav('COPY', '/Impex/one', '', to('/Impex/one/inner')).status).to.equal(403);
        expect(dav('MOVE', '/Impex/one', '', to('/Impex/two', { overwrite: 'F' })).status).to.equal(412);
        expect(dav('MOVE', '/Impex/one', '', to('/Impex/two')).status).to.equal(204);
        expect(dav('GET', '/Impex/two/a.txt').body).to.equal('a');
        expect(dav('MOVE', '/Impex', '', to('/Temp/x')).status).to.equal(403);
    });

    it('packs a folder into a zip beside it', () => {
        const dav = client(webPlatform());
        const form = { 'content-type': 'application/x-www-form-urlencoded' };
        dav('MKCOL', '/Impex/pack');
        dav('PUT', '/Impex/pack/a.txt', 'a');
        expect(dav('POST', '/Impex/pack', 'method=ZIP', form).status).to.equal(201);
        dav('DELETE', '/Impex/pack');
        expect(dav('POST', '/Impex/pack.zip', 'method=UNZIP', form).status).to.equal(201);
        expect(dav('GET', '/Impex/pack/a.txt').body).to.equal('a');
        expect(dav('POST', '/Impex/pack', 'method=SHRED', form).status).to.equal(501);
    });

    it('has no way out of its folders', () => {
        const dav = client(webPlatform());
        const paths = ['/Impex/%2e%2e/hooks.json', '/Impex/..%2fhooks.json', '/Impex/..%5chooks.json', '/Other/a'];
        expect(paths.map((path) => dav('GET', path).status)).to.deep.equal([404, 404, 404, 404]);
        const destination = { destination: SITES + '/Impex/..%2f..%2fstolen' };
        dav('PUT', '/Impex/a.txt', 'a');
        expect(dav('MOVE', '/Impex/a.txt', '', destination).status).to.equal(403);
        expect(dav('DELETE', '/Impex').status).to.equal(403);
    });
});
