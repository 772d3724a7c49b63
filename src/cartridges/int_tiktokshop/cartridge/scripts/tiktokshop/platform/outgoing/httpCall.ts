import LocalServiceRegistry = require('dw/svc/LocalServiceRegistry');
import Result = require('dw/svc/Result');
import { LONGEST_TEXT } from '../rules/longestText';
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
     * `timeout` when the request may have had its effect, `unavailable` when it was not sent: service disabled or in
     * mock mode, rate limit, circuit breaker; `too_long` for an answer that no script can read.
     */
    failure: '' | 'timeout' | 'unavailable' | 'too_long';
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

/** Makes one call; never throws. */
export function httpCall(serviceId: string, request: ServiceRequest): ServiceAnswer {
    const result = serviceOf(serviceId).call(request);
    // In mock mode the platform sends nothing.
    if (result.mockResult) {
        return { failure: 'unavailable', status: 0, text: '', date: '' };
    }
    if (result.ok) {
        return result.object as ServiceAnswer;
    }
    if (result.status === Result.SERVICE_UNAVAILABLE) {
        const isTimeout = result.unavailableReason === Result.UNAVAILABLE_TIMEOUT;
        return { failure: isTimeout ? 'timeout' : 'unavailable', status: 0, text: '', date: '' };
    }
    // An error without an HTTP status is a broken connection: the request may have arrived.
    const status = Number(result.error) || 0;
    return { failure: status >= 100 ? '' : 'timeout', status: status, text: result.errorMessage || '', date: '' };
}

/** Address, user and password of a service; empty texts where Business Manager has none. */
export function credentialOf(serviceId: string): { url: string; user: string; password: string } {
    const credential = serviceOf(serviceId).configuration.credential as dw.svc.ServiceCredential | null;
    if (!credential) {
        return { url: '', user: '', password: '' };
    }
    return {
        url: addressOf(serviceId, credential).replace(/\/+$/, ''),
        user: credential.user || '',
        password: credential.password || ''
    };
}

function addressOf(serviceId: string, credential: dw.svc.ServiceCredential): string {
    return credential.URL || PUBLIC_ADDRESSES[serviceId] || '';
}

function serviceOf(serviceId: string): dw.svc.HTTPService {
    return LocalServiceRegistry.createService(serviceId, {
        createRequest: (service: dw.svc.HTTPService, request: ServiceRequest) =>
            createRequest(serviceId, service, request),
        parseResponse: (_service: dw.svc.HTTPService, client: dw.net.HTTPClient): ServiceAnswer => {
            const isTooLong = Number(client.getResponseHeader('Content-Length') || 0) > LONGEST_TEXT;
            return {
                failure: isTooLong ? 'too_long' : '',
                status: client.statusCode,
                text: isTooLong ? '' : client.text || '',
                date: client.getResponseHeader('Date') || ''
            };
        },
        filterLogMessage: masked,
        // Bodies hold names and addresses of buyers, so the log gets only their length.
        getRequestLogMessage: (body: string | null) => 'request of ' + (body || '').length + ' characters',
        getResponseLogMessage: (client: dw.net.HTTPClient) => 'status ' + client.statusCode
    }) as dw.svc.HTTPService;
}

function createRequest(serviceId: string, service: dw.svc.HTTPService, request: ServiceRequest): string | null {
    // The default, Basic, would send the credential and replace our own Authorization header.
    service.setAuthentication('NONE');
    service.setRequestMethod(request.method);
    service.setURL(request.url || addressOf(serviceId, service.configuration.credential));
    Object.keys(request.headers).forEach((name) => {
        service.addHeader(name, request.headers[name] as string);
    });
    return request.body === '' ? null : request.body;
}
