import { expect } from 'chai';
import { handleFront } from '#sfcc-mocks';
import type { HttpAnswer } from '#sfcc-mocks';
import { zipOf } from '#helpers/tools/zip';
import { HOST, webPlatform } from '#helpers/platform/webPlatform';
import type { WebPlatform } from '#helpers/platform/webPlatform';

const SITES = '/on/demandware.servlet/webdav/Sites';
const VERSIONS = '/s/-/dw/data/v19_5/code_versions';
const PAGE = '/on/demandware.store/Sites-RefArch-Site/en_US/Which-Version';

function controller(version: string): string {
    return `exports.Version = function () { response.writer.print('${version}'); }; exports.Version.public = true;`;
}

/** WebDAV as the main thread serves it, byte by byte. */
function webDav(platform: WebPlatform): (method: string, path: string, body?: Buffer) => HttpAnswer {
    const [user] = platform.access.users;
    const authorization = 'Basic ' + Buffer.from(`${user!.login}:${user!.accessKey}`).toString('base64');
    return (method, path, body = Buffer.alloc(0)) => {
        const form = { 'content-type': 'application/x-www-form-urlencoded' };
        const headers = { authorization, ...(method === 'POST' ? form : {}) };
        const message = { method, url: HOST + SITES + path, headers, body: body.toString('latin1') };
        return handleFront(platform.front, message, 'latin1')!;
    };
}

const UNZIP = Buffer.from('method=UNZIP');

// Source: platform doc "WebDAV", method=UNZIP, as tools that deploy code use it.
describe('WebDAV method=UNZIP', () => {
    // dwupload and sfcc-ci: PUT, POST method=UNZIP, DELETE
    it('unpacks beside the archive, replaces what is there and leaves the rest', () => {
        const dav = webDav(webPlatform());
        dav('MKCOL', '/Cartridges/v1');
        dav('PUT', '/Cartridges/v1/old.js', Buffer.from('old'));
        dav('PUT', '/Cartridges/v1/kept.js', Buffer.from('kept'));
        const bytes = Buffer.from([0, 200, 255, 13, 10]);
        dav('PUT', '/Cartridges/v1/x.zip', zipOf({ 'old.js': 'new', 'int_x/cartridge/x.bin': bytes }));
        expect(dav('POST', '/Cartridges/v1/x.zip', UNZIP).status).to.equal(201);
        const read = (name: string): string => dav('GET', '/Cartridges/v1/' + name).body;
        expect([read('old.js'), read('kept.js')]).to.deep.equal(['new', 'kept']);
        expect(read('int_x/cartridge/x.bin')).to.equal(bytes.toString('latin1'));
        expect(dav('DELETE', '/Cartridges/v1/x.zip').status).to.equal(204);
    });

    it('writes nothing of an archive that would leave its folder', () => {
        const dav = webDav(webPlatform());
        const names = ['../out.js', 'a/../../out.js', '/out.js', 'C:/out.js', '..\\out.js', 'a//out.js'];
        for (const name of names) {
            dav('PUT', '/Cartridges/v1/x.zip', zipOf({ 'first.js': 'first', [name]: 'out' }));
            const answer = dav('POST', '/Cartridges/v1/x.zip', UNZIP);
            expect([name, answer.status]).to.deep.equal([name, 400]);
            expect(answer.body).to.contain('would leave the folder');
        }
        const left = ['/Cartridges/v1/first.js', '/Cartridges/out.js', '/Cartridges/v1/out.js'];
        expect(left.map((path) => dav('GET', path).status)).to.deep.equal([404, 404, 404]);
    });

    it('writes nothing of an archive that is cut off or damaged', () => {
        const dav = webDav(webPlatform());
        const archive = zipOf({ 'a.js': 'a'.repeat(2000), 'b.js': 'b'.repeat(2000) });
        const damaged = Buffer.from(archive);
        damaged[40] = damaged[40]! ^ 0xff;
        for (const body of [archive.subarray(0, archive.length - 40), damaged, Buffer.alloc(0)]) {
            dav('PUT', '/Cartridges/v1/x.zip', body);
            expect(dav('POST', '/Cartridges/v1/x.zip', UNZIP).status).to.equal(400);
            expect(dav('GET', '/Cartridges/v1/a.js').status).to.equal(404);
        }
    });

    it('does nothing else', () => {
        const dav = webDav(webPlatform());
        expect(dav('POST', '/Cartridges/none.zip', UNZIP).status).to.equal(404);
        dav('PUT', '/Cartridges/x.zip', zipOf({ 'v1/a.js': 'a' }));
        expect(dav('POST', '/Cartridges/x.zip', Buffer.from('method=COPY')).status).to.equal(501);
        expect(dav('POST', '/Cartridges/x.zip').status).to.equal(501);
    });
});

// Source: OCAPI Data, resource code_versions; sfcc-ci and the B2C command line, which use it.
describe('OCAPI Data code_versions', () => {
    const files = { 'cartridge/controllers/Which.js': controller('first') };

    function uploaded(platform: WebPlatform, version: string): void {
        const dav = webDav(platform);
        const archive = zipOf({ [`${version}/test_web/cartridge/controllers/Which.js`]: controller(version) });
        expect(dav('PUT', `/cartridges/${version}.zip`, archive).status).to.equal(201);
        expect(dav('POST', `/cartridges/${version}.zip`, UNZIP).status).to.equal(201);
        dav('DELETE', `/cartridges/${version}.zip`);
    }

    function patch(platform: WebPlatform, id: string, body: object = { active: true }): [number, string] {
        const answer = platform.call('PATCH', `${VERSIONS}/${id}`, { bearer: platform.token('am'), body });
        const document = JSON.parse(answer.body);
        return [answer.status, answer.status === 200 ? document.id : document.fault.type];
    }

    it('switches the scripts to the version that is activated', () => {
        const platform = webPlatform({ files });
        const page = (): string => platform.call('GET', PAGE).body;
        uploaded(platform, 'v2');
        expect(page()).to.equal('first');
        expect(patch(platform, 'v2')).to.deep.equal([200, 'v2']);
        expect(page()).to.equal('v2');
        uploaded(platform, 'v3');
        expect(page()).to.equal('v2');
        expect(patch(platform, 'v3')).to.deep.equal([200, 'v3']);
        expect(page()).to.equal('v3');
        expect(patch(platform, 'v2')).to.deep.equal([200, 'v2']);
        expect(page()).to.equal('v2');
    });

    it('lists them all', () => {
        const platform = webPlatform({ files });
        webDav(platform)('MKCOL', '/Cartridges/version1');
        uploaded(platform, 'v2');
        patch(platform, 'v2');
        const { data, total } = JSON.parse(platform.call('GET', VERSIONS, { bearer: platform.token('am') }).body);
        expect(total).to.equal(2);
        const told = data.map((version: any) => [version.id, version.active, version.rollback, version.cartridges]);
        expect(told).to.deep.equal([
            ['v2', true, false, ['test_web']],
            ['version1', false, true, []]
        ]);
        const one = platform.call('GET', VERSIONS + '/v2', { bearer: platform.token('am') });
        expect(JSON.parse(one.body)).to.include({
            id: 'v2',
            active: true,
            _type: 'code_version',
            total_size: controller('v2').length,
            web_dav_url: `${HOST}${SITES}/Cartridges/v2`
        });
    });

    // sfcc-ci 2.13.0 tells the second one apart: "already active"
    it('refuses what cannot be, and leaves the active version alone', () => {
        const platform = webPlatform({ files });
        expect(patch(platform, 'none')).to.deep.equal([404, 'CodeVersionIdNotFoundException']);
        expect(patch(platform, 'version1')).to.deep.equal([400, 'CodeVersionModificationException']);
        expect(patch(platform, 'version1', { active: false })).to.deep.equal([400, 'CodeVersionModificationException']);
        expect(patch(platform, 'version1', { activ: true })).to.deep.equal([400, 'UnknownPropertyException']);
        expect(platform.call('GET', PAGE).body).to.equal('first');
    });

    it('makes a version without cartridges, and removes one that is not active', () => {
        const platform = webPlatform({ files });
        const call = (method: string, id: string): HttpAnswer =>
            platform.call(method, `${VERSIONS}/${id}`, { bearer: platform.token('am') });
        expect([call('PUT', 'v2').status, call('PUT', 'v2').status]).to.deep.equal([201, 200]);
        expect(JSON.parse(call('GET', 'v2').body)).to.deep.include({ id: 'v2', active: false, cartridges: [] });
        const refused = call('DELETE', 'version1');
        expect([refused.status, JSON.parse(refused.body).fault.type]).to.deep.equal([
            400,
            'CodeVersionModificationException'
        ]);
        expect([call('DELETE', 'v2').status, call('DELETE', 'v2').status]).to.deep.equal([204, 404]);
        expect(call('GET', 'v2').status).to.equal(404);
    });

    it('lets what is running finish on its own version', () => {
        const platform = webPlatform({ files });
        uploaded(platform, 'v2');
        const running = platform.instance.createExecution({ kind: 'job', siteId: 'RefArch' });
        patch(platform, 'v2');
        const found = platform.instance.run(running, () =>
            running.modules.findOnPath('cartridge/controllers/Which')
        ) as string;
        expect(found).not.to.contain('v2');
    });
});
