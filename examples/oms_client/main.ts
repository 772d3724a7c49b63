import { createOmsServer, OmsClient } from './client';
import type { OmsHandlers } from './client';

/**
 * An OMS in a terminal. `serve PORT` prints what the cartridge tells it; `ship ORDER_NO CARRIER TRACKING_NUMBER` and
 * `cancel ORDER_NO REASON` send an event. INSTANCE, CLIENT (id:secret), ORGANIZATION and SITE say where.
 */
async function main([command, ...args]: string[]): Promise<void> {
    const { INSTANCE = '', CLIENT = '', ORGANIZATION = 'f_ecom_sandbox_001', SITE = 'RefArch' } = process.env;
    if (command === 'serve') {
        serve(Number(args[0]));
        return;
    }
    const [clientId = '', clientSecret = ''] = CLIENT.split(':');
    const client = new OmsClient({
        api: INSTANCE,
        tokenUrl: INSTANCE + '/dwsso/oauth2/access_token',
        organizationId: ORGANIZATION,
        siteId: SITE,
        clientId,
        clientSecret
    });
    const [orderNo = '', second = '', trackingNumber = ''] = args;
    const [outcome] =
        command === 'ship'
            ? await client.send([
                  {
                      eventId: `ship-${orderNo}`,
                      orderNo,
                      status: 'Shipped',
                      packages: [{ packageNo: '1', carrier: second, trackingNumber }]
                  }
              ])
            : await client.send([
                  { eventId: `cancel-${orderNo}`, orderNo, status: 'CANCELLED', cancel: { reason: second } }
              ]);
    console.log(JSON.stringify(outcome));
}

function serve(port: number): void {
    const handlers: OmsHandlers = {
        events: (cursor) => ({ events: [], nextCursor: cursor || '0' }),
        cancelled: ({ orderNo, initiator }) => console.log(`${orderNo}: cancelled by ${initiator}, do not ship`),
        returned: ({ orderNo, action }) => console.log(`${orderNo}: ${action}`),
        mayCancel: () => ({ agreed: true })
    };
    // Only this machine reaches it, and the sandbox sends no password.
    const server = createOmsServer(handlers, null);
    server.listen(port, '127.0.0.1', () => console.log(`Serving http://127.0.0.1:${port}`));
}

void main(process.argv.slice(2));
