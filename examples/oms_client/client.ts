import { createHash, timingSafeEqual } from 'node:crypto';
import http from 'node:http';
import type {
    Cancellation,
    CancellationAnswer,
    CancellationRequest,
    EventPage,
    OrderEvent,
    Outcome,
    Outcomes,
    Problem,
    Return
} from './types';

/** Where B2C Commerce is, and with which keys. */
export interface Connection {
    /** `https://{short code}.api.commercecloud.salesforce.com`, or the address of a sandbox. */
    api: string;
    /** `https://account.demandware.com/dwsso/oauth2/access_token`, or a sandbox's. */
    tokenUrl: string;
    /** `f_ecom_zzte_053` */
    organizationId: string;
    siteId: string;
    clientId: string;
    clientSecret: string;
}

/** Sends events to B2C Commerce. */
export class OmsClient {
    private token: string | null = null;
    private readonly connection: Connection;

    constructor(connection: Connection) {
        this.connection = connection;
    }

    /**
     * Sends up to 100 events.
     * @returns their outcomes, in the same order
     * @throws Error when the request as a whole was refused
     */
    async send(events: OrderEvent[]): Promise<Outcome[]> {
        const answer = await this.post({ events });
        if (answer.status !== 200) {
            const { detail } = (await answer.json()) as Problem;
            throw new Error(`${answer.status}: ${detail}`);
        }
        return ((await answer.json()) as Outcomes).outcomes;
    }

    /** After 401 the token has expired on the server's clock: fetches another one, once. */
    private async post(body: object, mayRetry = true): Promise<Response> {
        const { api, organizationId, siteId } = this.connection;
        this.token ??= await this.fetchToken();
        const answer = await fetch(
            `${api}/custom/tiktokshop-oms/v1/organizations/${organizationId}/order-events?siteId=${siteId}`,
            {
                method: 'POST',
                headers: { authorization: 'Bearer ' + this.token, 'content-type': 'application/json' },
                body: JSON.stringify(body)
            }
        );
        if (answer.status === 401 && mayRetry) {
            this.token = null;
            return this.post(body, false);
        }
        return answer;
    }

    private async fetchToken(): Promise<string> {
        const { tokenUrl, organizationId, clientId, clientSecret } = this.connection;
        const tenant = organizationId.replace('f_ecom_', '');
        const answer = await fetch(tokenUrl, {
            method: 'POST',
            headers: { authorization: 'Basic ' + Buffer.from(`${clientId}:${clientSecret}`).toString('base64') },
            body: new URLSearchParams({
                grant_type: 'client_credentials',
                scope: `c_tiktokshop_oms_rw SALESFORCE_COMMERCE_API:${tenant}`
            })
        });
        const { access_token: token, error } = (await answer.json()) as { access_token?: string; error?: string };
        if (!token) {
            throw new Error(`No token: ${String(error)}`);
        }
        return token;
    }
}

/** What the OMS does when the cartridge calls it. */
export interface OmsHandlers {
    /** Events since a cursor, which is empty the first time. */
    events(cursor: string, limit: number): EventPage;
    cancelled(cancellation: Cancellation): void;
    returned(told: Return): void;
    /** Null while the OMS does not know yet. */
    mayCancel(request: CancellationRequest): CancellationAnswer | null;
}

/** User and password of the credential tiktokshop.oms.cred. */
export interface Login {
    user: string;
    password: string;
}

/** Far more than the cartridge sends. */
const MOST_BYTES = 1024 * 1024;

/**
 * Serves the paths of the OMS. Start it with `listen`, and enter its address in the credential tiktokshop.oms.cred.
 * @param login - what the cartridge has to send; null where nobody else reaches the server
 */
export function createOmsServer(handlers: OmsHandlers, login: Login | null): http.Server {
    return http.createServer((request, response) => {
        const parts: Buffer[] = [];
        let length = 0;
        request.on('data', (part: Buffer) => {
            parts.push(part);
            length += part.length;
            if (length > MOST_BYTES) {
                request.destroy();
            }
        });
        request.on('end', () => {
            const { status, answer } = isKnown(login, request)
                ? answerTo(handlers, request, Buffer.concat(parts).toString('utf8'))
                : { status: 401, answer: {} };
            response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
        });
    });
}

/** Compares digests, because the time of a comparison must not tell how much of a password is right. */
function isKnown(login: Login | null, { headers }: http.IncomingMessage): boolean {
    const expected = login && 'Basic ' + Buffer.from(`${login.user}:${login.password}`).toString('base64');
    return expected === null || timingSafeEqual(digestOf(expected), digestOf(headers.authorization || ''));
}

function digestOf(text: string): Buffer {
    return createHash('sha256').update(text).digest();
}

interface Answer {
    status: number;
    answer: object;
}

/** A request that cannot be read is refused, and stops nobody else's. */
function answerTo(handlers: OmsHandlers, { method, url = '/' }: http.IncomingMessage, body: string): Answer {
    let address: URL;
    let told: unknown;
    try {
        address = new URL('http://oms' + url);
        told = body === '' ? null : JSON.parse(body);
    } catch (error) {
        return { status: 400, answer: { detail: (error as Error).message } };
    }
    return answerOf(handlers, `${method} ${address.pathname}`, address.searchParams, told);
}

function answerOf(handlers: OmsHandlers, asked: string, parameters: URLSearchParams, told: unknown): Answer {
    switch (asked) {
        case 'GET /events': {
            const limit = Number(parameters.get('limit'));
            return { status: 200, answer: handlers.events(parameters.get('cursor') || '', limit) };
        }
        case 'POST /cancellations':
            handlers.cancelled(told as Cancellation);
            return { status: 200, answer: {} };
        case 'POST /returns':
            handlers.returned(told as Return);
            return { status: 200, answer: {} };
        case 'POST /cancellation-requests': {
            const agreed = handlers.mayCancel(told as CancellationRequest);
            return agreed ? { status: 200, answer: agreed } : { status: 202, answer: {} };
        }
        default:
            return { status: 404, answer: {} };
    }
}

/** A file for the job TikTokShop-ImportOmsBatch: an event on each line. */
export function toFile(events: OrderEvent[]): string {
    return events.map((event) => JSON.stringify(event) + '\n').join('');
}
