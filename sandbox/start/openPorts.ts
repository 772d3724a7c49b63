import { serve, STATIC_FILES, WEBDAV } from '../../sfcc-mocks';
import type { Answer, HttpAnswer, HttpMessage } from '../../sfcc-mocks';
import type { CleanUp } from './cleanUp';
import type { VirtualClock } from '../control/clock';
import type { OwnHosts } from './send';

export interface PortOptions {
    /** Ports; 0 or nothing for any free one. */
    port?: number;
    /** Nothing: no https. */
    httpsPort?: number;
    /**
     * PEM of the authority that signs client certificates. With it code is uploaded as on staging: at a host of its own that
     * asks for a certificate, and nowhere else. Source: platform doc "Secure Code Uploads".
     */
    uploadAuthority?: string;
}

/** The instance's ports, which exist before the instance that answers. */
export interface Ports {
    hosts: OwnHosts;
    /** PEM file of the authority behind the https port, or null. */
    caFile: string | null;
    /** The host that asks for a client certificate, or null. */
    uploadHost: string | null;
    /** From now on this is who answers. */
    answerWith: (answer: Answer) => void;
}

const STARTING: HttpAnswer = {
    status: 503,
    headers: { 'content-type': 'text/plain' },
    body: 'The sandbox is starting'
};

const ELSEWHERE: HttpAnswer = {
    status: 403,
    headers: { 'content-type': 'text/plain' },
    body: 'Uploads need a client certificate'
};

/** Opens the HTTP port and, if it is asked for, the https port. */
export async function openPorts(options: PortOptions, clock: VirtualClock, cleanUp: CleanUp): Promise<Ports> {
    let answering: Answer = () => STARTING;
    const answer: Answer = (message, encoding) => keepingTime(clock, message, async () => answering(message, encoding));
    const usual: Answer = (message, encoding) =>
        options.uploadAuthority && isUpload(message) ? ELSEWHERE : answer(message, encoding);
    const plain = await serve(usual, { port: options.port, encodingOf });
    cleanUp.push(() => plain.close());
    const ports: Ports = {
        hosts: { plain: plain.host, secure: null },
        caFile: null,
        uploadHost: null,
        answerWith: (next) => {
            answering = next;
        }
    };
    if (options.httpsPort === undefined) {
        return ports;
    }
    // Making certificates takes a library that most runs can do without.
    const { makeCertificate } = await import('./certificate');
    const certificate = await makeCertificate();
    cleanUp.push(() => certificate.remove());
    const secure = await serve(usual, { port: options.httpsPort, encodingOf, tls: certificate });
    cleanUp.push(() => secure.close());
    const hosts = { plain: plain.host, secure: secure.host };
    if (options.uploadAuthority === undefined) {
        return { ...ports, hosts, caFile: certificate.caFile };
    }
    const known = { ...certificate, ca: options.uploadAuthority, requestCert: true, rejectUnauthorized: true };
    const upload = await serve(answer, { encodingOf, tls: known });
    cleanUp.push(() => upload.close());
    return { ...ports, hosts, caFile: certificate.caFile, uploadHost: upload.host };
}

/** WebDAV and static files are files, byte by byte. */
function encodingOf(address: string): BufferEncoding {
    return address.startsWith(WEBDAV) || address.startsWith(STATIC_FILES) ? 'latin1' : 'utf8';
}

/** Whether a request changes files. */
export function isUpload({ method, url }: HttpMessage): boolean {
    const { pathname } = new URL(url);
    return pathname.startsWith(WEBDAV) && !['GET', 'HEAD', 'PROPFIND', 'OPTIONS'].includes(method);
}

/** Requests keep the clock from moving, but for those that move it. */
function keepingTime<T>(clock: VirtualClock, message: HttpMessage, answering: () => Promise<T>): Promise<T> {
    return new URL(message.url).pathname.startsWith('/_sandbox/') ? answering() : clock.track(answering());
}
