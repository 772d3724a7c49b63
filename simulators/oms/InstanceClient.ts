import type { Clock } from '../../sfcc-mocks/contracts/clock';
import type { HttpAnswer, HttpMessage, TransportFailure } from '../../sfcc-mocks/contracts/http';
import { isFailure } from '../../sfcc-mocks/contracts/http';
import { parseJson } from '../json';
import type { Json } from '../json';

export interface OmsOptions {
    clock: Clock;
    send(message: HttpMessage): Promise<HttpAnswer | TransportFailure>;
    instanceUrl?: string;
    site: string;
    organization: string;
    clientId?: string;
    clientSecret?: string;
}

interface LogEntry {
    time: string;
    what: string;
    status: number | string;
    answer: unknown;
}

/** Calls the APIs of the instance, and keeps what it answers. */
export class InstanceClient {
    readonly log: LogEntry[] = [];

    constructor(private readonly options: OmsOptions) {}

    /** Where the instance is and with which keys. */
    configure(options: Partial<OmsOptions>): void {
        Object.assign(this.options, options);
    }

    /** Posts to the custom API of the cartridge. */
    async post(body: string, path: 'order-events' | 'return-decisions'): Promise<HttpAnswer | TransportFailure> {
        const { instanceUrl, organization, site } = this.options;
        const tenant = 'SALESFORCE_COMMERCE_API:' + organization.replace(/^f_ecom_/, '');
        const url = `${instanceUrl}/custom/tiktokshop-oms/v1/organizations/${organization}/${path}?siteId=${site}`;
        const answer = await this.options.send({
            method: 'POST',
            url,
            headers: {
                authorization: 'Bearer ' + (await this.token(`c_tiktokshop_oms_rw ${tenant}`)),
                'content-type': 'application/json'
            },
            body
        });
        this.note(path, answer);
        return answer;
    }

    /** New TikTok orders that wait for export. */
    async newOrders(): Promise<Json[]> {
        const { instanceUrl, site } = this.options;
        const answer = await this.options.send({
            method: 'POST',
            url: `${instanceUrl}/s/${site}/dw/shop/v24_5/order_search`,
            headers: { authorization: 'Bearer ' + (await this.token()), 'content-type': 'application/json' },
            body: JSON.stringify({
                query: {
                    bool_query: {
                        must: [
                            { term_query: { fields: ['export_status'], operator: 'is', values: ['ready'] } },
                            { term_query: { fields: ['channel_type'], operator: 'is', values: ['tiktok'] } }
                        ]
                    }
                },
                count: 200
            })
        });
        this.note('order_search', answer);
        const document = isFailure(answer) ? null : parseJson(answer.body);
        const hits = (document?.hits as Array<{ data: Json }> | undefined) || [];
        return hits.map(({ data }) => data);
    }

    private async token(scope?: string): Promise<string> {
        const { clientId, clientSecret, instanceUrl } = this.options;
        const answer = await this.options.send({
            method: 'POST',
            url: `${instanceUrl}/dwsso/oauth2/access_token`,
            headers: {
                authorization: 'Basic ' + Buffer.from(`${clientId}:${clientSecret}`).toString('base64'),
                'content-type': 'application/x-www-form-urlencoded'
            },
            body: 'grant_type=client_credentials' + (scope ? '&scope=' + encodeURIComponent(scope) : '')
        });
        return isFailure(answer) ? '' : String(parseJson(answer.body)?.access_token || '');
    }

    private note(what: string, answer: HttpAnswer | TransportFailure): void {
        this.log.push({
            time: new Date(this.options.clock.now()).toISOString(),
            what,
            status: isFailure(answer) ? answer.failure : answer.status,
            answer: isFailure(answer) ? null : parseJson(answer.body)
        });
    }
}
