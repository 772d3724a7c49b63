import type { Client } from '../target/settings';
import { basic } from '../target/Target';
import { TargetError } from '../target/targetError';
import { readOrder } from './askOrderApi';
import type { Run } from './Run';

const IDS = ['created-by-scapi', 'channel-without-type', 'scapi-order-hooks', 'scapi-hook-status'];
const ORGANIZATION = '/organizations/{organization}';

/** Asks about orders that SCAPI's createOrders makes. */
export async function askCommerceApi(run: Run, currency: string): Promise<void> {
    const { slasClient: client } = run.settings;
    const { tenant, scapiHost } = run.target.settings;
    const missing = [
        ...(client ? [] : ['"slas-client-id" and "slas-client-secret"']),
        ...(tenant ? [] : ['"tenant-id"']),
        ...(scapiHost ? [] : ['"short-code"'])
    ];
    if (!client || missing.length > 0) {
        run.unanswered(IDS, 'dw.json has no ' + missing.join(', no '));
        return;
    }
    await run.attempt(IDS, () => askWith(run, client, currency));
}

async function askWith(run: Run, client: Client, currency: string): Promise<void> {
    const orderNo = run.nextOrderNo();
    const { target, site } = run;
    const authorization = 'Bearer ' + (await trustedToken(run, client));
    const { status, json } = await target.scapi(
        'POST',
        `/checkout/orders/v1${ORGANIZATION}/orders?siteId=${site}`,
        { authorization, 'content-type': 'application/json' },
        JSON.stringify(orderDocument(orderNo, currency))
    );
    if (status !== 201) {
        throw new TargetError(`SCAPI makes no order: ${json.detail || 'status ' + status}`, 'Check the SLAS client.');
    }
    const { json: made } = await target.shop('GET', '/orders/' + orderNo);
    const order = { orderNo, token: String(made.order_token) };
    run.orders.push(order);
    const { createdBy, channel, notes } = await readOrder(run, order);
    run.found('created-by-scapi', createdBy === client.id ? 'the client' : createdBy);
    run.found('channel-without-type', channel);
    const seen = notes.find(({ subject }) => subject === 'afterPOST');
    if (!seen && run.outcomes.get('api-hooks')?.answer !== true) {
        run.unanswered(IDS, 'hooks of APIs are off, or could not be seen');
        return;
    }
    run.found('scapi-order-hooks', seen !== undefined);
    if (seen) {
        run.found('scapi-hook-status', seen.text);
    } else {
        run.unanswered(IDS, 'hooks of createOrders do not fire');
    }
}

/** Source: Shopper Login API, getTrustedSystemAccessToken. */
async function trustedToken({ target, site }: Run, client: Client): Promise<string> {
    const form = new URLSearchParams({
        grant_type: 'client_credentials',
        hint: 'ts_ext_on_behalf_of',
        login_id: 'tiktokshop-prove',
        idp_origin: 'tiktok',
        channel_id: site
    });
    const { status, json } = await target.scapi(
        'POST',
        `/shopper/auth/v1${ORGANIZATION}/oauth2/trusted-system/token`,
        {
            authorization: basic(client.id, client.secret),
            'content-type': 'application/x-www-form-urlencoded'
        },
        form.toString()
    );
    if (status !== 200 || typeof json.access_token !== 'string') {
        const reason = json.error_description || json.message || 'status ' + status;
        throw new TargetError(`SLAS refuses the client: ${reason}`, 'Check "slas-client-id" in dw.json.');
    }
    return json.access_token;
}

/** Source: Orders OAS 1.5.2, createOrders. The product is in no catalog: it takes no stock. */
function orderDocument(orderNo: string, currency: string): object {
    const address = {
        firstName: 'npm',
        lastName: 'prove',
        address1: '1 Example Road',
        city: 'Example',
        postalCode: '10001',
        countryCode: 'US'
    };
    const price = { basePrice: 10, netPrice: 10, grossPrice: 10, tax: 0 };
    return {
        orderNo,
        currency,
        orderTotal: 10,
        taxTotal: 0,
        billingAddress: address,
        shipments: [
            { shipmentId: 'S1', shippingMethod: 'TTS004', shippingAddress: address, shippingTotal: 0, taxTotal: 0 }
        ],
        productItems: [{ productId: 'tiktokshop-prove', quantity: 1, shipmentId: 'S1', ...price }],
        paymentInstruments: [{ paymentMethodId: 'SOCIAL_PAY' }]
    };
}
