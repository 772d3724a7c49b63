import { FIRST_VERSION } from '#sandbox/start/fileTree';
import type { InProcess } from '#sandbox/start/inProcess';
import type { Settings } from '#tools/target/settings';

/** The settings of a dw.json for a sandbox: one client does everything. */
export function sandboxSettings(sandbox: InProcess): Settings {
    const { clientId, clientSecret, user, accessKey } = sandbox.ready.credentials;
    const client = { id: clientId, secret: clientSecret };
    const { host } = new URL(sandbox.ready.instance);
    return {
        hostname: host,
        user: { name: user, accessKey },
        client,
        connectorClient: client,
        omsClient: client,
        codeVersion: FIRST_VERSION,
        sites: ['RefArch'],
        accountManager: host,
        uploadHost: host,
        certificate: null,
        tenant: 'sandbox_001',
        scapiHost: host,
        selfSigned: false,
        caFile: ''
    };
}
