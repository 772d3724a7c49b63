import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import tls from 'node:tls';
import type { Settings } from './settings';

export interface TargetRequest {
    method: string;
    url: string;
    headers: Record<string, string>;
    body: string;
}

export interface TargetAnswer {
    status: number;
    headers: http.IncomingHttpHeaders;
    body: Buffer;
}

/** Makes one request; rejects when there is no answer. */
export type Send = (request: TargetRequest) => Promise<TargetAnswer>;

const TIMEOUT_MS = 60000;

/**
 * Requests over the network.
 * @param trust - as dw.json says it; NODE_EXTRA_CA_CERTS counts as well
 */
export function networkSend({ selfSigned, caFile }: Pick<Settings, 'selfSigned' | 'caFile'>): Send {
    const ca = caFile ? { ca: [...tls.rootCertificates, fs.readFileSync(caFile, 'utf8')] } : {};
    return ({ method, url, headers, body }) =>
        new Promise((resolve, reject) => {
            const length = { 'content-length': String(Buffer.byteLength(body)) };
            const options = {
                ...ca,
                method,
                headers: { ...headers, ...length },
                rejectUnauthorized: !selfSigned,
                timeout: TIMEOUT_MS
            };
            const request = https.request(url, options, (response) => {
                const parts: Buffer[] = [];
                response.on('data', (part: Buffer) => parts.push(part));
                response.on('error', reject);
                response.on('end', () =>
                    resolve({ status: response.statusCode || 0, headers: response.headers, body: Buffer.concat(parts) })
                );
            });
            request.on('timeout', () => request.destroy(new Error(`no answer within ${TIMEOUT_MS / 1000} seconds`)));
            request.on('error', reject);
            request.end(body);
        });
}
