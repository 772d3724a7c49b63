import HTTPClient = require('dw/net/HTTPClient');
import LocalServiceRegistry = require('dw/svc/LocalServiceRegistry');
import Result = require('dw/svc/Result');
import { logSeldom } from '../logSeldom';
import { LONGEST_TEXT } from '../rules/longestText';
import { waitAtLimit } from '../waiting';
import { answerFile, leavesErrorPage, takeAnswer } from './answerFile';
import { masked } from './masked';

/** A call of a web service. Business Manager sets its address, timeout and limits. */
export interface ServiceRequest {
    method: string;
    /** Absolute; empty for the address of the credential. */
    url: string;
    headers: { [name: string]: string };
    body: string;
}

/** The answer of a web service. */
export interface ServiceAnswer {
    /**
     * `timeout` and `connection_failed` when the request may have had its effect, `unavailable` when it was not sent: service
     * disabled or in mock mode, rate limit, circuit breaker; `too_long` for an answer that no script can read.
     */
    failure: '' | 'timeout' | 'connection_failed' | 'unavailable' | 'too_long';
    /** Whether it was not sent because of the service's rate limit, which has lasted longer than this script may wait. */
    isRateLimited?: boolean;
    /** HTTP status; 0 without an answer. */
    status: number;
    text: string;
    /** Header `Date` of the answer; empty without one. */
    date: string;
}

/**
 * TikTok's public addresses. An address in the credential overrides them. The site archive has none, so that an import
 * never replaces one that a merchant has entered.
 */
const PUBLIC_ADDRESSES: { [serviceId: string]: string } = {
    'tiktokshop.openapi': 'https://open-api.tiktokglobalshop.com',
    'tiktokshop.auth': 'https://auth.tiktok-shops.com',
    'tiktokshop.feed.notify': 'https://business-api.tiktok.com/open_api/tbp/v2.0/feed/download/'
};

/** Makes one call, which a job makes again at the service's rate limit: docs/decisions/0062. Never throws. */
export function httpCall(serviceId: string, request: ServiceRequest): ServiceAnswer {
    let answer = callOnce(serviceId, request);
    for (let attempt = 0; answer.isRateLimited && waitAtLimit(attempt); attempt += 1) {
        answer = callOnce(serviceId, request);
    }
    return answer;
}

function callOnce(serviceId: string, request: ServiceRequest): ServiceAnswer {
    const service = serviceOf(serviceId);
    const result = service.call(request);
    // In mock mode the platform sends nothing.
    if (result.mockResult) {
        return { failure: 'unavailable', status: 0, text: '', date: '' };
    }
    if (result.ok) {
        return result.object as ServiceAnswer;
    }
    if (result.status === Result.SERVICE_UNAVAILABLE) {
        return unavailable(result.unavailableReason);
    }
    const status = Number(result.error) || 0;
    if (status < 100) {
        // Without an HTTP status the connection has failed: name, certificate or network. The request may have arrived.
        const why = masked(result.errorMessage || 'no reason given');
        logSeldom('connection', 'error', serviceId + ': the connection failed: ' + why);
        return { failure: 'connection_failed', status: 0, text: '', date: '' };
    }
    const text = leavesErrorPage(status) ? '' : result.errorMessage || '';
    return { failure: '', status: status, text: text, date: dateOf(service.client) };
}

function unavailable(reason: string): ServiceAnswer {
    return {
        failure: reason === Result.UNAVAILABLE_TIMEOUT ? 'timeout' : 'unavailable',
        isRateLimited: reason === Result.UNAVAILABLE_RATE_LIMITED,
        status: 0,
        text: '',
        date: ''
    };
}

/** Services whose user and password are key and secret of TikTok's app. */
const OF_THE_APP = ['tiktokshop.openapi', 'tiktokshop.auth'];

/**
 * Address, user and password of a service; empty texts where Business Manager has none. Key and secret of TikTok's app are without the
 * white space that was copied with them: signatures would be wrong, and nothing would show why.
 */
export function credentialOf(serviceId: string): { url: string; user: string; password: string } {
    const credential = serviceOf(serviceId).configuration.credential as dw.svc.ServiceCredential | null;
    if (!credential) {
        return { url: '', user: '', password: '' };
    }
    const entered = (text: string | null): string =>
        OF_THE_APP.indexOf(serviceId) >= 0 ? (text || '').trim() : text || '';
    return {
        url: addressOf(serviceId, credential).replace(/\/+$/, ''),
        user: entered(credential.user),
        password: entered(credential.password)
    };
}

function addressOf(serviceId: string, credential: dw.svc.ServiceCredential): string {
    return (credential.URL || '').trim() || PUBLIC_ADDRESSES[serviceId] || '';
}

function serviceOf(serviceId: string): dw.svc.HTTPService {
    return LocalServiceRegistry.createService(serviceId, {
        initServiceClient: clientWithoutRedirects,
        createRequest: (service: dw.svc.HTTPService, request: ServiceRequest) =>
            createRequest(serviceId, service, request),
        parseResponse: (_service: dw.svc.HTTPService, client: dw.net.HTTPClient): ServiceAnswer => {
            const text = bodyOf(client);
            return {
                failure: text === null ? 'too_long' : '',
                status: client.statusCode,
                text: text || '',
                date: dateOf(client)
            };
        },
        filterLogMessage: masked,
        // Bodies hold names and addresses of buyers, so the log gets only their length.
        getRequestLogMessage: (body: string | null) => 'request of ' + (body || '').length + ' characters',
        getResponseLogMessage: (client: dw.net.HTTPClient) => 'status ' + client.statusCode
    }) as dw.svc.HTTPService;
}

function dateOf(client: dw.net.HTTPClient): string {
    return client.getResponseHeader('Date') || '';
}

/** A redirect would send tokens, passwords and buyers' data to a host that no merchant has entered, even by plain HTTP. */
function clientWithoutRedirects(): dw.net.HTTPClient {
    const client = new HTTPClient();
    client.setAllowRedirect(false);
    return client;
}

/** The body of an answer with status 2xx; null for one that no script can read. */
function bodyOf(client: dw.net.HTTPClient): string | null {
    const file = answerFile();
    if (file) {
        return takeAnswer(file);
    }
    return Number(client.getResponseHeader('Content-Length') || 0) > LONGEST_TEXT ? null : client.text || '';
}

function createRequest(serviceId: string, service: dw.svc.HTTPService, request: ServiceRequest): string | null {
    // The default, Basic, would send the credential and replace our own Authorization header.
    service.setAuthentication('NONE');
    service.setRequestMethod(request.method);
    const file = answerFile();
    if (file) {
        service.setOutFile(file);
    }
    service.setURL(request.url || addressOf(serviceId, service.configuration.credential));
    Object.keys(request.headers).forEach((name) => {
        service.addHeader(name, request.headers[name] as string);
    });
    return request.body === '' ? null : request.body;
}
