import fs from 'node:fs';
import type http from 'node:http';
import https from 'node:https';
import tls from 'node:tls';
import { clientCertificate } from './clientCertificate';
import { isLoopback } from './isLoopback';
import type { Settings } from './settings';
import { TargetError } from './targetError';

export interface TargetRequest {
    method: string;
    url: string;
    headers: Record<string, string>;
    body: string | Buffer;
    /** How long nothing may happen; a minute unless given. */
    timeoutMs?: number;
}

export interface TargetAnswer {
    status: number;
    headers: http.IncomingHttpHeaders;
    body: Buffer;
}

/** Makes one request; rejects when there is no answer. */
export type Send = (request: TargetRequest) => Promise<TargetAnswer>;

const TIMEOUT_MS = 60000;
/** Our exports are far smaller. A longer answer would fill the memory. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * Requests over the network. The server proves who it is before anything is sent, even if the environment switches the check
 * off; this machine itself is the one exception. Redirects are answers, and are never followed with credentials.
 * @param trust - as dw.json says it; NODE_EXTRA_CA_CERTS counts as well
 * @throws TargetError for a certificate file that cannot be used
 */
export function networkSend(trust: Pick<Settings, 'selfSigned' | 'caFile' | 'certificate' | 'uploadHost'>): Send {
    const ca = trust.caFile ? { ca: [...tls.rootCertificates, readAuthority(trust.caFile)] } : {};
    const own = clientCertificate(trust.certificate);
    return ({ method, url, headers, body, timeoutMs = TIMEOUT_MS }) =>
        new Promise((resolve, reject) => {
            const { protocol, host } = new URL(url);
            if (protocol !== 'https:') {
                throw new TargetError(`${host} is not called without https`, 'Correct the addresses in dw.json.');
            }
            const options = {
                ...ca,
                ...(host === trust.uploadHost ? own : {}),
                method,
                headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
                rejectUnauthorized: !(trust.selfSigned && isLoopback(host)),
                timeout: timeoutMs
            };
            const request = https.request(url, options, (response) => {
                const parts: Buffer[] = [];
                let length = 0;
                response.on('data', (part: Buffer) => {
                    length += part.length;
                    if (length > MOST_BYTES) {
                        request.destroy(new Error(`its answer has more than ${MOST_BYTES} bytes`));
                    }
                    parts.push(part);
                });
                response.on('error', reject);
                response.on('end', () =>
                    resolve({ status: response.statusCode || 0, headers: response.headers, body: Buffer.concat(parts) })
                );
            });
            request.on('timeout', () => request.destroy(new Error(`no answer within ${timeoutMs / 1000} seconds`)));
            request.on('error', reject);
            request.end(body);
        });
}

function readAuthority(file: string): string {
    try {
        return fs.readFileSync(file, 'utf8');
    } catch {
        throw new TargetError(
            `"ca-file" of dw.json cannot be read: ${file}`,
            'Name a PEM file with the authority. If a sandbox wrote dw.json, it has ended: start it again.'
        );
    }
}
