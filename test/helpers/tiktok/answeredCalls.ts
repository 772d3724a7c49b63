import { createHmac } from 'node:crypto';
import type { ApiRequest, ApiResponse, ApiSettings } from '#cartridge/openapi/apiCall';

/** HMAC-SHA256 as the platform computes it. */
export const hmac = (text: string, key: string): string => createHmac('sha256', key).update(text, 'utf8').digest('hex');

/** A shop whose calls are kept, and answered one after the other. The last answer is given to all calls that follow. */
export class AnsweredCalls {
    readonly requests: ApiRequest[] = [];
    readonly settings: ApiSettings;

    /** @param given - what is different from a shop with valid access, which neither waits nor gets another token */
    constructor(
        private readonly answers: ApiResponse[],
        given: Partial<ApiSettings> = {}
    ) {
        this.settings = {
            baseUrl: 'https://open-api.example',
            appKey: 'key',
            appSecret: 'secret',
            accessToken: 'token',
            shopCipher: 'cipher',
            now: () => 1700000000,
            correctTime: () => false,
            keepOwnTime: () => undefined,
            waitAtLimit: () => false,
            newToken: () => '',
            answered: () => undefined,
            hmac,
            send: (request) => this.answer(request),
            ...given
        };
    }

    private answer(request: ApiRequest): ApiResponse {
        this.requests.push(request);
        return this.answers[Math.min(this.requests.length, this.answers.length) - 1] as ApiResponse;
    }
}

/** A response with a document. */
export function answered(document: object): ApiResponse {
    return { failure: '', text: JSON.stringify(document) };
}
