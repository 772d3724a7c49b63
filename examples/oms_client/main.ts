import { createOmsServer, OmsClient } from './client';
import type { OmsHandlers } from './client';
import type { OrderEvent } from './types';

const USAGE = `node -r ./tools/register.js examples/oms_client/main.ts COMMAND

  serve PORT                             prints what the cartridge tells the OMS
  ship ORDER_NO CARRIER TRACKING_NUMBER  all remaining units have left
  cancel ORDER_NO REASON                 the seller cancels the order

INSTANCE (http://127.0.0.1:8080) and CLIENT (id:secret) say where to send it; ORGANIZATION and SITE do, if not to the sandbox.`;

/** An OMS in a terminal: serves, or sends one event and prints its outcome. Exit 2 for a command that is incomplete. */
async function main([command, ...args]: string[]): Promise<void> {
    const { INSTANCE, CLIENT, ORGANIZATION = 'f_ecom_sandbox_001', SITE = 'RefArch' } = process.env;
    const port = Number(args[0]);
    if (command === 'serve' && port) {
        serve(port);
        return;
    }
    const event = eventOf(command, args);
    if (!event || !INSTANCE || !CLIENT) {
        console.error(USAGE);
        process.exitCode = 2;
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
    const [outcome] = await client.send([event]);
    console.log(JSON.stringify(outcome));
}

/** The event of a command; null if the command or one of its arguments is missing. */
function eventOf(
    command: string | undefined,
    [orderNo = '', second = '', trackingNumber = '']: string[]
): OrderEvent | null {
    if (command === 'ship' && trackingNumber) {
        return {
            eventId: `ship-${orderNo}`,
            orderNo,
            status: 'Shipped',
            packages: [{ packageNo: '1', carrier: second, trackingNumber }]
        };
    }
    if (command === 'cancel' && second) {
        return { eventId: `cancel-${orderNo}`, orderNo, status: 'CANCELLED', cancel: { reason: second } };
    }
    return null;
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
