import { STATUS_CODES } from 'node:http';
import type { HttpAnswer, HttpMessage } from '../../contracts/http';
import { isFailure, setCookiesOf } from '../../contracts/http';
import { QUOTAS } from '../../quotas/quotas';
import { current } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { File } from '../io/File';
import { Bytes, nodeEncoding } from '../util/Bytes';
import { ArrayList } from '../util/Collection';
import { HashMap } from '../util/Map';
import { basicAuthorization, exchange } from './exchange';
import { cached, keepInCache } from './httpCache';
import { HTTPRequestPart } from './HTTPRequestPart';
import { multiPart } from './multiPart';

const MAX_REDIRECTS = 5;

/** Source: Script API, HTTPClient.open. */
const METHODS = ['GET', 'POST', 'HEAD', 'PUT', 'PATCH', 'OPTIONS', 'DELETE'];

/** Thrown by `send` when nothing came back; services turn it into a Result. */
export class ConnectionProblem extends Error {
    constructor(
        readonly failure: 'timeout' | 'refused' | 'reset' | 'unknownHost',
        message: string
    ) {
        super(message);
        this.name = 'IOException';
    }
}

/**
 * dw.net.HTTPClient: text for 2xx only, errorText from 400 on; every call counts towards the quota. `open` refuses
 * what is no address or method (assumed: the documentation lists the methods, and names no exception).
 */
export class HTTPClient {
    static readonly MAX_GET_FILE_SIZE = 209715200;
    static readonly MAX_GET_MEM_SIZE = 10485760;

    declare private $method: string;
    declare private $url: string;
    declare private $headers: Record<string, string>;
    declare private $answer: HttpAnswer | null;
    declare private $timeout: number;
    declare private $redirect: boolean;
    declare private $verifiesHost: boolean;
    declare private $cachedFor: number;

    constructor() {
        this.$method = 'GET';
        this.$url = '';
        this.$headers = {};
        this.$answer = null;
        this.$timeout = longestTimeout();
        this.$redirect = true;
        this.$verifiesHost = true;
        this.$cachedFor = 0;
    }

    /** `(method, url)`, `(method, url, user, password)`, and one with `async` before the user, which is deprecated. */
    open(method: string, url: string, ...login: Array<string | boolean | undefined>): void {
        const [user, password] = typeof login[0] === 'boolean' ? login.slice(1) : login;
        const known = String(method).toUpperCase();
        if (!METHODS.includes(known)) {
            throw platformException('IllegalArgumentException', `"${method}" is none of ${METHODS.join(', ')}`);
        }
        if (!/^https?:\/\/[^/?#\s]/i.test(String(url))) {
            throw platformException('MalformedURLException', `"${url}" is no address of HTTP`);
        }
        this.$method = known;
        this.$url = url;
        this.$answer = null;
        if (user) {
            this.$headers.authorization = basicAuthorization(String(user), String(password || ''));
        }
    }

    setRequestHeader(name: string, value: string): void {
        if (!name) {
            throw platformException('IllegalArgumentException', 'A header needs a name');
        }
        this.$headers[name.toLowerCase()] = String(value);
    }

    getTimeout(): number {
        return this.$timeout;
    }

    /** The longest one for what is zero or less. Source: Script API, HTTPClient.setTimeout. */
    setTimeout(milliseconds: number): void {
        const given = Number(milliseconds);
        this.$timeout = given > 0 ? Math.min(given, longestTimeout()) : longestTimeout();
    }

    getAllowRedirect(): boolean {
        return this.$redirect;
    }

    setAllowRedirect(allow: boolean): void {
        this.$redirect = Boolean(allow);
    }

    getHostNameVerification(): boolean {
        return this.$verifiesHost;
    }

    /** Only keeps the answer: nothing here verifies the name of a host. */
    setHostNameVerification(enable: boolean): void {
        this.$verifiesHost = Boolean(enable);
    }

    /** @param seconds - how long an answer to GET is kept; 0 for none */
    enableCaching(seconds: number): void {
        this.$cachedFor = Number(seconds) * 1000;
    }

    /** Sends a file byte by byte. Source: Script API, HTTPClient.send. */
    send(body?: File | string | null, encoding = 'UTF-8'): void {
        if (body instanceof File) {
            this.$send({ body: '', bytes: body.$content() });
        } else {
            this.$send(textBody(body, encoding));
        }
    }

    sendBytes(body: Bytes | null): void {
        this.$send(bytesBody(body));
    }

    /** `(file)`, `(text, file)` or `(text, encoding, file)`. A file alone is read by a POST or PUT, and written by any other call. */
    sendAndReceiveToFile(...args: Array<File | string | null | undefined>): boolean {
        const file = args.pop();
        if (args.length === 0 && /^(POST|PUT)$/.test(this.$method)) {
            this.send(file);
            return this.$isPositive();
        }
        const [text, encoding = 'UTF-8'] = args as Array<string | undefined>;
        return this.$sendToFile(textBody(text, encoding), file as File);
    }

    sendBytesAndReceiveToFile(body: Bytes | null, file: File): boolean {
        return this.$sendToFile(bytesBody(body), file);
    }

    /** @throws IllegalStateException for all methods but POST and PATCH. Source: Script API, HTTPClient.sendMultiPart. */
    sendMultiPart(parts: HTTPRequestPart[]): boolean {
        if (this.$method !== 'POST' && this.$method !== 'PATCH') {
            throw platformException('IllegalStateException', 'Parts are sent by POST or PATCH, not by ' + this.$method);
        }
        const { bytes, contentType } = multiPart(parts);
        this.setRequestHeader('Content-Type', contentType);
        this.$send({ body: '', bytes });
        return this.$isPositive();
    }

    private $sendToFile(content: Content, file: File): boolean {
        this.$send(content, HTTPClient.MAX_GET_FILE_SIZE);
        // Messages of errors are not written. Source: Script API, HTTPClient.getErrorText.
        if (this.$isPositive()) {
            file.$writeBytes(this.$received());
        }
        return this.$isPositive();
    }

    private $isPositive(): boolean {
        return this.getStatusCode() >= 200 && this.getStatusCode() < 300;
    }

    /** @param maxSize - most bytes of an answer. Source: Script API, HTTPClient.MAX_GET_MEM_SIZE; that it fails is assumed. */
    private $send(content: Content, maxSize = HTTPClient.MAX_GET_MEM_SIZE): void {
        if (this.$url === '') {
            throw platformException('IllegalStateException', 'open() was not called');
        }
        const key =
            this.$method === 'GET' && this.$cachedFor > 0 ? this.$url + ' ' + this.$headers.authorization : null;
        const kept = key && cached(key);
        this.$answer = kept || notLonger(this.$follow(content), maxSize);
        if (key && !kept && this.$isPositive()) {
            keepInCache(key, this.$answer, this.$cachedFor);
        }
    }

    private $follow(content: Content): HttpAnswer {
        let url = this.$url;
        for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
            const answer = this.$exchange(url, content);
            const location = answer.headers.location;
            if (!this.$redirect || answer.status < 300 || answer.status >= 400 || !location) {
                return answer;
            }
            url = redirected(location, url);
        }
        throw new ConnectionProblem('reset', 'Too many redirects');
    }

    private $exchange(url: string, content: Content): HttpAnswer {
        current().use('httpCalls');
        const message = { method: this.$method, url, headers: { ...this.$headers }, ...content };
        const result = exchange(message, this.$timeout);
        if (isFailure(result)) {
            throw new ConnectionProblem(result.failure, result.message);
        }
        return result;
    }

    getStatusCode(): number {
        return this.$answer ? this.$answer.status : 0;
    }

    /** Source: Script API, HTTPClient.getStatusMessage: "the message text". */
    getStatusMessage(): string {
        return this.$answer ? STATUS_CODES[this.$answer.status] || String(this.$answer.status) : '';
    }

    getText(encoding?: string): string | null {
        return this.$isPositive() ? this.$textOf(encoding) : null;
    }

    getErrorText(): string | null {
        return this.$errorText();
    }

    /** The same where no script reads it: only a text of a script has a limit. */
    $errorText(): string | null {
        return this.getStatusCode() >= 400 ? this.$textOf() : null;
    }

    getBytes(): Bytes | null {
        return this.$isPositive() ? new Bytes(this.$received()) : null;
    }

    getErrorBytes(): Bytes | null {
        return this.getStatusCode() >= 400 ? new Bytes(this.$received()) : null;
    }

    private $received(): Buffer {
        const { body = '', bytes } = this.$answer || {};
        return bytes ? Buffer.from(bytes) : Buffer.from(body);
    }

    private $textOf(encoding?: string): string {
        return encoding ? this.$received().toString(nodeEncoding(encoding)) : (this.$answer as HttpAnswer).body;
    }

    getResponseHeader(name: string): string | null {
        return this.$answer?.headers[name.toLowerCase()] || null;
    }

    /** All headers, each with its values; with a name, the values of that one. Source: Script API, HTTPClient.getResponseHeaders. */
    getResponseHeaders(name?: string): HashMap | ArrayList<string> {
        return name === undefined
            ? this.$headersAs((header) => this.$valuesOf(header))
            : this.$valuesOf(name.toLowerCase());
    }

    getAllResponseHeaders(): HashMap {
        return this.$headersAs((header) => this.getResponseHeader(header));
    }

    private $headersAs(valueOf: (name: string) => unknown): HashMap {
        const names = Object.keys(this.$answer?.headers || {});
        return new HashMap(names.map((name) => [name, valueOf(name)] as [string, unknown]));
    }

    /** Of all headers only cookies come more than once. */
    private $valuesOf(name: string): ArrayList<string> {
        if (name === 'set-cookie' && this.$answer) {
            return new ArrayList(setCookiesOf(this.$answer));
        }
        const value = this.getResponseHeader(name);
        return new ArrayList(value === null ? [] : [value]);
    }
}

type Content = Pick<HttpMessage, 'body' | 'bytes'>;

function notLonger(answer: HttpAnswer, maxSize: number): HttpAnswer {
    if ((answer.bytes ? answer.bytes.length : Buffer.byteLength(answer.body)) > maxSize) {
        throw new ConnectionProblem('reset', `The answer has more than ${maxSize} bytes`);
    }
    return answer;
}

/** Where a redirect leads. */
function redirected(location: string, from: string): string {
    const target = URL.canParse(location, from) ? new URL(location, from) : null;
    if (!target || !/^https?:$/.test(target.protocol)) {
        throw new ConnectionProblem('reset', 'The redirect leads to no address of HTTP: ' + location);
    }
    return target.toString();
}

/** Sends a text as a text where bytes would be the same. */
function textBody(text: string | null | undefined, encoding: string): Content {
    const sent = text === null || text === undefined ? '' : String(text);
    return nodeEncoding(encoding) === 'utf8'
        ? { body: sent }
        : { body: '', bytes: Buffer.from(sent, nodeEncoding(encoding)) };
}

function bytesBody(bytes: Bytes | null): Content {
    return bytes ? { body: '', bytes: bytes.$buffer } : { body: '' };
}

function longestTimeout(): number {
    return (current().isJob() ? QUOTAS.httpTimeoutInJobs : QUOTAS.httpTimeout).limit;
}

scriptClass('dw.net.HTTPClient', HTTPClient);
