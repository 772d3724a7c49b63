import type { HttpAnswer } from '../../contracts/http';
import { isFailure } from '../../contracts/http';
import { QUOTAS } from '../../quotas/quotas';
import { current } from '../../runtime/current';
import { notImplemented, platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { ArrayList } from '../util/Collection';
import { HashMap } from '../util/Map';
import { basicAuthorization, exchange } from './exchange';

const MAX_REDIRECTS = 5;

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

/** dw.net.HTTPClient: text for 2xx only, errorText from 400 on; every call counts towards the quota. */
export class HTTPClient {
    declare private $method: string;
    declare private $url: string;
    declare private $headers: Record<string, string>;
    declare private $answer: HttpAnswer | null;
    declare private $timeout: number;
    declare private $redirect: boolean;

    constructor() {
        this.$method = 'GET';
        this.$url = '';
        this.$headers = {};
        this.$answer = null;
        this.$timeout = 30000;
        this.$redirect = true;
    }

    open(method: string, url: string, user?: string, password?: string): void {
        this.$method = method.toUpperCase();
        this.$url = url;
        this.$answer = null;
        if (user) {
            this.$headers.authorization = basicAuthorization(user, password || '');
        }
    }

    setRequestHeader(name: string, value: string): void {
        this.$headers[name.toLowerCase()] = String(value);
    }

    getTimeout(): number {
        return this.$timeout;
    }

    setTimeout(milliseconds: number): void {
        const longest = current().isJob() ? QUOTAS.httpTimeoutInJobs : QUOTAS.httpTimeout;
        this.$timeout = Math.min(milliseconds, longest.limit);
    }

    getAllowRedirect(): boolean {
        return this.$redirect;
    }

    setAllowRedirect(allow: boolean): void {
        this.$redirect = allow;
    }

    send(body?: unknown): void {
        if (this.$url === '') {
            throw platformException('IllegalStateException', 'open() was not called');
        }
        if (typeof body === 'object' && body !== null) {
            throw notImplemented('dw.net.HTTPClient.send of a file');
        }
        this.$answer = this.$follow(body === undefined || body === null ? '' : String(body));
    }

    private $follow(body: string): HttpAnswer {
        let url = this.$url;
        for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
            const answer = this.$exchange(url, body);
            const location = answer.headers.location;
            if (!this.$redirect || answer.status < 300 || answer.status >= 400 || !location) {
                return answer;
            }
            url = new URL(location, url).toString();
        }
        throw new ConnectionProblem('reset', 'Too many redirects');
    }

    private $exchange(url: string, body: string): HttpAnswer {
        current().use('httpCalls');
        const message = { method: this.$method, url, headers: { ...this.$headers }, body };
        const result = exchange(message, this.$timeout);
        if (isFailure(result)) {
            throw new ConnectionProblem(result.failure, result.message);
        }
        return result;
    }

    getStatusCode(): number {
        return this.$answer ? this.$answer.status : 0;
    }

    getStatusMessage(): string {
        return this.$answer ? String(this.$answer.status) : '';
    }

    getText(): string | null {
        return this.$answer && this.$answer.status >= 200 && this.$answer.status < 300 ? this.$answer.body : null;
    }

    getErrorText(): string | null {
        return this.$answer && this.$answer.status >= 400 ? this.$answer.body : null;
    }

    getResponseHeader(name: string): string | null {
        return this.$answer?.headers[name.toLowerCase()] || null;
    }

    getResponseHeaders(): HashMap {
        return new HashMap(
            Object.entries(this.$answer?.headers || {}).map(
                ([name, value]) => [name, new ArrayList([value])] as [string, unknown]
            )
        );
    }
}

scriptClass('dw.net.HTTPClient', HTTPClient);
