import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { generate } from 'selfsigned';

/** An authority for client certificates, as Salesforce gives one to an organization for its staging. */
export class ClientAuthority {
    private constructor(
        private readonly folder: string,
        private readonly key: string,
        /** PEM. */
        readonly cert: string
    ) {}

    static async make(folder: string): Promise<ClientAuthority> {
        const own = await generate([{ name: 'commonName', value: 'staging' }], {
            keyType: 'ec',
            algorithm: 'sha256',
            extensions: [{ name: 'basicConstraints', cA: true, critical: true }]
        });
        return new ClientAuthority(folder, own.private, own.cert);
    }

    /** Writes a .p12 file for a user, with the command openssl. */
    async p12(name: string, passphrase: string, notAfterDate = new Date(Date.now() + 86400000)): Promise<string> {
        const client = await generate([{ name: 'commonName', value: name }], {
            keyType: 'ec',
            algorithm: 'sha256',
            ca: { key: this.key, cert: this.cert },
            notBeforeDate: new Date(notAfterDate.getTime() - 2 * 86400000),
            notAfterDate
        });
        const pem = path.join(this.folder, name + '.pem');
        const file = path.join(this.folder, name + '.p12');
        fs.writeFileSync(pem, client.private + client.cert);
        execFileSync('openssl', ['pkcs12', '-export', '-in', pem, '-out', file, '-passout', 'pass:' + passphrase]);
        return file;
    }
}
