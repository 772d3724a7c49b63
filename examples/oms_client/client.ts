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
    /** `https://account.demandware.com/dwsso/oauth2/access_token`, or that of a sandbox. */
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

/** Serves the paths of the OMS. Start it with `listen`, and enter its address in the credential tiktokshop.oms.cred. */
export function createOmsServer(handlers: OmsHandlers): http.Server {
    return http.createServer((request, response) => {
        let body = '';
        request.on('data', (part: Buffer) => (body += part.toString('utf8')));
        request.on('end', () => {
            const { status, answer } = answerTo(handlers, request, body);
            response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
        });
    });
}

function answerTo(
    handlers: OmsHandlers,
    { method, url = '/' }: http.IncomingMessage,
    body: string
): { status: number; answer: object } {
    const { pathname, searchParams } = new URL(url, 'http://oms');
    switch (`${method} ${pathname}`) {
        case 'GET /events': {
            const limit = Number(searchParams.get('limit'));
            return { status: 200, answer: handlers.events(searchParams.get('cursor') || '', limit) };
        }
        case 'POST /cancellations':
            handlers.cancelled(JSON.parse(body) as Cancellation);
            return { status: 200, answer: {} };
        case 'POST /returns':
            handlers.returned(JSON.parse(body) as Return);
            return { status: 200, answer: {} };
        case 'POST /cancellation-requests': {
            const agreed = handlers.mayCancel(JSON.parse(body) as CancellationRequest);
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
