import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { generate } from 'selfsigned';

/** What a server needs to speak TLS, and what its callers need to trust it. */
export interface Certificate {
    key: string;
    cert: string;
    /** PEM file of the authority that signed it: for `NODE_EXTRA_CA_CERTS`, `curl --cacert` and browsers. */
    caFile: string;
    /** Removes the file. */
    remove(): void;
}

const KEYS = { keyType: 'ec', algorithm: 'sha256' } as const;

/** A certificate for this machine, signed by an authority made for this run; its key is kept nowhere. */
export async function makeCertificate(): Promise<Certificate> {
    const authority = await generate([{ name: 'commonName', value: 'TikTok Shop sandbox, this run only' }], {
        ...KEYS,
        extensions: [
            { name: 'basicConstraints', cA: true, critical: true },
            { name: 'keyUsage', keyCertSign: true, critical: true }
        ]
    });
    const server = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
        ...KEYS,
        ca: { key: authority.private, cert: authority.cert },
        extensions: [
            { name: 'basicConstraints', cA: false },
            { name: 'keyUsage', digitalSignature: true },
            { name: 'extKeyUsage', serverAuth: true },
            {
                name: 'subjectAltName',
                altNames: [
                    { type: 7, ip: '127.0.0.1' },
                    { type: 2, value: 'localhost' }
                ]
            }
        ]
    });
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sandbox-tls-'));
    const caFile = path.join(folder, 'ca.pem');
    fs.writeFileSync(caFile, authority.cert);
    const remove = (): void => fs.rmSync(folder, { recursive: true, force: true });
    return { key: server.private, cert: server.cert, caFile, remove };
}
