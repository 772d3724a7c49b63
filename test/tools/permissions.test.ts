import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { permissionDocuments } from '#tools/permissions/permissionFiles';

const ROOT = path.join(__dirname, '../..');

describe('npm run permissions', () => {
    it('writes the files with the ids of dw.json, and says where they go', () => {
        const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'permissions-'));
        const dwJson = path.join(folder, 'dw.json');
        const clients = { 'client-id': 'one', 'client-secret': 's', 'oms-client-id': 'two', 'oms-client-secret': 's' };
        fs.writeFileSync(dwJson, JSON.stringify({ hostname: 'zzte-053.dx.commercecloud.salesforce.com', ...clients }));
        const script = ['-r', path.join(ROOT, 'tools/register.js'), path.join(ROOT, 'tools/commands/permissions.ts')];
        const args = ['--dw-json', dwJson, '--out', folder, '--with', 'oms-files', '--monitor-client', 'three'];
        const output = execFileSync(process.execPath, [...script, ...args], { cwd: ROOT, encoding: 'utf8' });
        const document = (name: string): any => JSON.parse(fs.readFileSync(path.join(folder, name + '.json'), 'utf8'));
        const [shop, data, webdav, scopes] = ['ocapi-shop', 'ocapi-data', 'webdav', 'scapi-scopes'].map(document);
        fs.rmSync(folder, { recursive: true });
        expect(output).to.contain('Open Commerce API Settings, type Shop').and.contain('WebDAV Client Permissions');
        expect(shop.clients.map((client: any) => client.client_id)).to.deep.equal(['one']);
        expect(data.clients).to.have.length(1);
        expect(data.clients[0].resources.map((entry: any) => entry.resource_id)).to.include.members([
            '/user_search',
            '/code_versions'
        ]);
        expect(webdav.clients.map((client: any) => client.client_id)).to.deep.equal(['one', 'two']);
        expect(scopes.clients).to.deep.equal([
            {
                client_id: 'two',
                roles: ['SALESFORCE_COMMERCE_API'],
                roleTenantFilter: 'SALESFORCE_COMMERCE_API:zzte_053',
                scopes: ['c_tiktokshop_oms_rw']
            },
            {
                client_id: 'three',
                roles: ['SALESFORCE_COMMERCE_API'],
                roleTenantFilter: 'SALESFORCE_COMMERCE_API:zzte_053',
                scopes: ['c_tiktokshop_health_r']
            }
        ]);
    });

    it('leaves out a client without an id', () => {
        const { 'scapi-scopes': scopes } = permissionDocuments({ connector: 'a', deploy: 'b', oms: '', tenant: '' });
        expect(scopes.clients).to.deep.equal([]);
    });
});
