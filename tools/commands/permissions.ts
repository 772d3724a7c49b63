import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { OPTIONAL, permissionDocuments } from '../permissions/permissionFiles';
import type { ClientIds } from '../permissions/permissionFiles';
import { DW_JSON_OPTIONS, runCommand, settingsOf } from '../target/commandLine';
import { rolesInWords } from '../permissions/roles';
import type { Settings } from '../target/settings';
import { TargetError } from '../target/targetError';

const USAGE = `npm run permissions -- [options]

  --deploy-client ID     API client that deploys and checks; "client-id" of dw.json unless given
  --connector-client ID  API client of TikTok's connector; "connector-client-id" of dw.json, or else the same
  --oms-client ID        API client of the OMS; "oms-client-id" of dw.json, or else none
  --monitor-client ID    API client of a monitor outside that asks how the shop is; none unless given
  --with NAME            what only some need: ${OPTIONAL.join(', ')}; may be repeated
  --out DIR              folder that the files are written to; dist/permissions unless given
  --dw-json FILE         dw.json unless given
`;

const PLACES: Record<string, string> = {
    'ocapi-shop': 'Administration > Site Development > Open Commerce API Settings, type Shop, context Global',
    'ocapi-data': 'Administration > Site Development > Open Commerce API Settings, type Data, context Global',
    webdav: 'Administration > Organization > WebDAV Client Permissions',
    'scapi-scopes':
        'Account Manager > API Client > (each client that it names): role with its tenant, and Allowed Scopes'
};

/** Writes the permission documents with the ids of the clients, ready to paste. */
void runCommand(USAGE, 1, (args) => {
    const { values } = parseArgs({
        args,
        options: {
            'deploy-client': { type: 'string' },
            'connector-client': { type: 'string' },
            'oms-client': { type: 'string' },
            'monitor-client': { type: 'string' },
            with: { type: 'string', multiple: true },
            out: { type: 'string' },
            ...DW_JSON_OPTIONS
        }
    });
    const unknown = (values.with || []).find((name) => !OPTIONAL.includes(name));
    if (unknown !== undefined) {
        throw new Error(`--with: ${unknown} is not one of ${OPTIONAL.join(', ')}`);
    }
    const clients = clientsOf(settingsOf(values), values);
    const documents = permissionDocuments(clients, values.with);
    const folder = values.out || 'dist/permissions';
    fs.mkdirSync(folder, { recursive: true });
    for (const [name, document] of Object.entries(documents)) {
        const file = path.join(folder, name + '.json');
        fs.writeFileSync(file, JSON.stringify(document, null, 4) + '\n');
        console.log(`${file}: ${name === 'scapi-scopes' ? 'enter' : 'paste'} it under ${PLACES[name]}`);
    }
    rolesInWords().forEach((line) => console.log(line));
    if ((clients.oms !== '' || clients.monitor !== '') && clients.tenant === '') {
        console.log('TENANT_ID stays in scapi-scopes.json: dw.json has no "tenant-id"');
    }
    return Promise.resolve();
});

function clientsOf(settings: Settings, named: Record<string, unknown>): ClientIds {
    const deploy = named['deploy-client'] || settings.client?.id;
    if (!deploy) {
        throw new TargetError('dw.json has no "client-id"', 'Enter the API client there, or name it: --deploy-client.');
    }
    const connector = named['connector-client'] || settings.connectorClient?.id || deploy;
    const oms = named['oms-client'] || settings.omsClient?.id || '';
    return {
        deploy: String(deploy),
        connector: String(connector),
        oms: String(oms),
        monitor: String(named['monitor-client'] || ''),
        tenant: settings.tenant
    };
}
