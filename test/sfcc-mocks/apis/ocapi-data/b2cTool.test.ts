import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { dwJsonOf } from '#sandbox/start/keys';
import { createInProcess } from '#sandbox/start/inProcess';
import type { InProcess } from '#sandbox/start/inProcess';
import { handleFront, importSite, issueToken } from '#sfcc-mocks';
import type { HttpAnswer } from '#sfcc-mocks';
import { exportSite } from '#sfcc-mocks/metadata/exportSite';

const ROOT = path.join(__dirname, '../../../..');

// What Salesforce's command line b2c reads, beside that which sfcc-ci does. Source: B2C developer tooling 1.23.
describe('What b2c asks of an instance', () => {
    let sandbox: InProcess;

    before(() => {
        sandbox = createInProcess();
    });

    after(() => sandbox.stop());

    function token(): string {
        const { access } = sandbox.front;
        const who = { kind: 'am' as const, clientId: access.clients[0]!.id, user: null, scopes: ['a', 'b'] };
        return issueToken(access, sandbox.clock, who).token;
    }

    it('access tokens are JWT, with the client, the scopes and the end', () => {
        const parts = token().split('.');
        expect(parts).to.have.length(3);
        const [header, claims] = parts.slice(0, 2).map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()));
        expect(header).to.include({ typ: 'JWT' });
        const clientId = sandbox.front.access.clients[0]!.id;
        expect(claims).to.deep.include({ sub: clientId, scope: ['a', 'b'], exp: sandbox.clock.now() / 1000 + 1800 });
    });

    it('the log of a run is where the execution says', () => {
        sandbox.runJob('TikTokShop-ProcessTasks');
        const headers = { authorization: 'Bearer ' + token(), 'content-type': 'application/json' };
        const call = (method: string, url: string, body = ''): HttpAnswer => {
            const message = { method, url: sandbox.ready.instance + url, headers, body };
            return handleFront(sandbox.front, message) || sandbox.request(message);
        };
        const query = { term_query: { fields: ['job_id'], operator: 'is', values: ['TikTokShop-ProcessTasks'] } };
        const found = call('POST', '/s/-/dw/data/v24_5/job_execution_search', JSON.stringify({ query }));
        const [hit] = JSON.parse(found.body).hits;
        expect(hit).to.include({ is_log_file_existing: true });
        const log = call('GET', '/on/demandware.servlet/webdav' + hit.log_file_path);
        expect(log.status).to.equal(200);
        expect(log.body).to.contain('Executing job [TikTokShop-ProcessTasks]').and.contain('GMT] INFO STEP');
    });

    // Source: OpenAPI document of the Custom APIs DX API; b2c puts the short code before Salesforce's host.
    it('the endpoints of custom APIs, under the short code of dw.json', () => {
        const { access } = sandbox.front;
        const { 'short-code': shortCode, 'tenant-id': tenant } = dwJsonOf({
            ...sandbox.ready,
            instanceHttps: sandbox.ready.instance
        }) as Record<string, string>;
        const get = (scopes: string[], query = ''): HttpAnswer => {
            const who = { kind: 'am' as const, clientId: access.clients[0]!.id, user: null, scopes };
            const headers = { authorization: 'Bearer ' + issueToken(access, sandbox.clock, who).token };
            const base = `http://${shortCode}.api.commercecloud.salesforce.com/dx/custom-apis/v1`;
            const url = `${base}/organizations/f_ecom_${tenant}/endpoints${query}`;
            return sandbox.request({ method: 'GET', url, headers, body: '' });
        };
        const scopes = ['sfcc.custom-apis', 'SALESFORCE_COMMERCE_API:' + tenant];
        const { total, data } = JSON.parse(get(scopes).body);
        expect(total).to.equal(data.length);
        const events = data.find((one: { endpointPath: string }) => one.endpointPath === '/order-events');
        expect(events.id).to.be.a('string').and.not.equal('');
        expect(events).to.include({
            apiName: 'tiktokshop-oms',
            apiVersion: 'v1',
            siteId: 'RefArch',
            status: 'active',
            cartridgeName: 'int_tiktokshop',
            endpointPath: '/order-events',
            httpMethod: 'POST',
            implementationScript: 'script.js',
            operationId: 'postOrderEvents',
            securityScheme: 'AmOAuth2'
        });
        expect(JSON.parse(get(scopes, '?status=not_registered').body).data).to.deep.equal([]);
        expect(get(scopes.slice(0, 1)).status).to.equal(403);
        expect(get(scopes.slice(1)).status).to.equal(403);
    });

    it('the cartridge path of Business Manager is a preference of the organization, read and set by archives', () => {
        const { instance } = sandbox;
        const read = (): string => exportSite(instance, { global_data: { preferences: true } }).get('preferences.xml')!;
        expect(read()).to.contain('<preference preference-id="CustomCartridges">bm_tiktokshop:int_tiktokshop<');
        importSite(
            instance,
            new Map([['preferences.xml', read().replace('bm_tiktokshop:', 'bm_other:bm_tiktokshop:')]])
        );
        expect(instance.site('Sites-Site').cartridgePath).to.deep.equal([
            'bm_other',
            'bm_tiktokshop',
            'int_tiktokshop'
        ]);
    });

    it('each cartridge has the .project file by which it is found', () => {
        fs.readdirSync(path.join(ROOT, 'cartridges')).forEach((name) => {
            const project = fs.readFileSync(path.join(ROOT, 'cartridges', name, '.project'), 'utf8');
            expect(project, name).to.contain(`<name>${name}</name>`).and.contain('beehiveNature');
        });
    });
});
